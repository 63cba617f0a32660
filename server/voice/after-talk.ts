import type { Temporal } from 'temporal-polyfill'
import { alertAbout } from '../alerts/alert-about.ts'
import type { Appliance } from '../appliance.ts'
import { bookedAhead } from '../bookings/store.ts'
import { emergencyNumberOf } from '../callers/emergency-number.ts'
import type { Caller } from '../callers/store.ts'
import { spokenWith } from '../conversations/spoken-language.ts'
import { conversationWith, messageById } from '../conversations/store.ts'
import { stopHint, thanksForCalling } from '../conversations/texts.ts'
import type { Tx } from '../database/open.ts'
import type { Queries } from '../database/queries.ts'
import { latestEmergencyOf } from '../replies/emergency-store.ts'
import { openEnquiryOf } from '../replies/enquiry-store.ts'
import { readQuotable } from '../replies/quotable.ts'
import { safetyText } from '../replies/safety-text.ts'
import { sentence } from '../replies/sentences/sentences.ts'
import type { HandOver, Reply } from '../replies/step.ts'
import { packsOf } from '../replies/trade.ts'
import { wordStep } from '../replies/word-step.ts'
import { clausesOf } from '../understanding/bare-clauses.ts'
import { readText } from '../understanding/reading.ts'
import { isOverForSure } from '../understanding/said-instead.ts'
import { lastPlanIn, plansOf } from './last-plan.ts'
import { talkOf } from './talk-store.ts'
import { asksSomething } from './what-follows.ts'

/** What the voice came to in a call; `settled`: a wrong number, spam, or a job that is wanted no more. Null: nothing was said to it but that they want none of it. */
export function whatWasTalked(
  db: Queries,
  { id, callerId }: { id: number; callerId: number | null },
): 'booked' | 'settled' | 'said' | null {
  const talk = talkOf(db, id)
  if (!talk?.saidAt) return talk?.bookedAt ? 'booked' : null
  if (talk.bookedAt) return 'booked'
  const conversation = callerId === null ? undefined : conversationWith(db, callerId)
  const closedAt = conversation?.closedAt?.epochMilliseconds ?? 0
  if (!conversation || closedAt < talk.beganAt.epochMilliseconds) return 'said'
  const refused = refusedIn(db, conversation.id, talk.beganAt)
  if (refused === null || refused.isForSure) return 'settled'
  return refused.isFirst ? null : 'said'
}

/** Our last words let go who wanted no more; null where they did not. `isForSure`: the job is, and not only the machine; `isFirst`: they had said nothing before it. */
function refusedIn(db: Queries, conversationId: number, since: Temporal.Instant) {
  const [last, ...before] = plansOf(db, conversationId, since)
  if (!last?.step.say.includes('declined')) return null
  const words = messageById(db, last.draft.answersMessageId)?.body ?? ''
  return { isForSure: isOverForSure(clausesOf(readText(words)).join('\n')), isFirst: before.length === 0 }
}

/** Why somebody of the shop still has to call who was booked: what was left to a person, or a text was promised that cannot come. */
export function whyStillCalled(
  db: Queries,
  { call: { id }, caller }: { call: { id: number }; caller: Caller },
): 'asked-for-person' | 'landline' | null {
  const talk = talkOf(db, id)
  const conversation = conversationWith(db, caller.id)
  if (!talk || !conversation) return null
  const isOfTalk = (at: Temporal.Instant | null) =>
    at !== null && at.epochMilliseconds >= talk.beganAt.epochMilliseconds
  const { handedOverAt, handedOverBecause } = conversation
  const isTheirs = handedOverBecause === 'taken' || handedOverBecause === 'by-hand'
  if (isOfTalk(handedOverAt) && !isTheirs) return 'asked-for-person'
  return isOfTalk(caller.cannotTextAt) ? 'landline' : null
}

type Told = { call: { id: number; callerId: number | null }; now: Temporal.Instant }

/** The owner hears of it when the caller is done, and then once. */
export function tellOfTalk(tx: Tx, appliance: Appliance, { call, now }: Told): void {
  const conversation = call.callerId === null ? undefined : conversationWith(tx, call.callerId)
  if (!conversation) return
  const because = conversation.handedOverAt && conversation.ownerAlertedAt ? 'hand-over' : 'first-answer'
  alertAbout(tx, appliance, { conversationId: conversation.id, because, now })
}

/** The one text after a talk in which nothing was agreed: it goes on where the caller stopped. */
export function textAfterTalk(
  tx: Tx,
  appliance: Appliance,
  { call, caller }: { call: { id: number }; caller: Caller },
): string {
  const shop = readQuotable(tx, appliance)
  const language = spokenWith(tx, caller.id, shop)
  const conversation = conversationWith(tx, caller.id)
  const talk = talkOf(tx, call.id)
  const emergency = conversation && latestEmergencyOf(tx, conversation.id)
  const thanks = thanksForCalling(shop, language)
  const isToldHere = emergency && talk && emergency.openedAt.epochMilliseconds >= talk.beganAt.epochMilliseconds
  if (isToldHere && emergency.endedBecause !== 'closed') {
    const number = emergencyNumberOf(shop.country)
    const packs = packsOf(appliance.trades, shop.trade)
    const safety = safetyText(packs, { danger: emergency.danger, language, number })
    return isPlaceKnown(tx, conversation.id) ? safety : `${safety} ${sentence(language, 'askAddress', {})}`
  }
  const plan = conversation ? talk && lastPlanIn(tx, conversation.id, talk.beganAt) : null
  const wallClock = appliance
    .now()
    .toZonedDateTimeISO(shop.zone ?? 'UTC')
    .toPlainDateTime()
  const words = plan
    ? wordStep({ ...plan, step: withoutManners(plan.step), signs: false }, shop, wallClock)
    : sentence(language, 'askNeed', {})
  const missing = plan && conversation ? whatIsMissing(tx, appliance, { step: plan.step, conversation }) : null
  const asked = missing ? ` ${sentence(language, missing, {})}` : ''
  const hint = caller.lastTextedBackAt === null ? ` ${stopHint(language)}` : ''
  return `${thanks} ${words}${asked}${hint}`
}

function isPlaceKnown(db: Queries, conversationId: number): boolean {
  return (openEnquiryOf(db, conversationId)?.address ?? null) !== null
}

/** What whoever takes it over needs to know first; null where it is known, or was asked for already. */
function whatIsMissing(
  db: Queries,
  { now }: Pick<Appliance, 'now'>,
  { step, conversation: { id, callerId } }: { step: Reply; conversation: { id: number; callerId: number } },
): 'askNeed' | 'askAddress' | null {
  if (step.handOver === null || !ofNewJob.includes(step.handOver) || asksSomething(step)) return null
  if (bookedAhead(db, callerId, now()).length > 0) return null
  const enquiry = openEnquiryOf(db, id)
  if (!enquiry || (enquiry.need ?? enquiry.service) === null) return enquiry?.address ? null : 'askNeed'
  return enquiry.address === null ? 'askAddress' : null
}

/** With these somebody is wanted for what is still to be done. */
const ofNewJob: readonly HandOver[] = [
  ...(['asked-for-person', 'asked-for-call', 'urgent', 'wants-a-time', 'question', 'not-understood'] as const),
]

/** A greeting and an excuse are of the talk. */
function withoutManners(step: Reply): Reply {
  const say = step.say.filter((one) => one !== 'hello' && one !== 'notUnderstood')
  return say.length === step.say.length ? step : { ...step, say, isUnderstood: false }
}
