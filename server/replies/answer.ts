import type { Temporal } from 'temporal-polyfill'
import { alertAbout } from '../alerts/alert-about.ts'
import type { Appliance } from '../appliance.ts'
import { dropWaitingHolds } from '../bookings/store.ts'
import { updateCaller } from '../callers/store.ts'
import { type Draft, draftsIn, insertRefusal } from '../conversations/draft-store.ts'
import { proposeDraft, withdrawDraft } from '../conversations/drafts.ts'
import { handOver } from '../conversations/hand-over.ts'
import { whyNotTextable } from '../conversations/queue-message.ts'
import { updateConversation } from '../conversations/store.ts'
import type { Tx } from '../database/open.ts'
import type { Outcome } from '../outbox/errand.ts'
import { leaveErrand } from '../outbox/store.ts'
import type { WantedTime } from '../understanding/understanding.ts'
import { answerDraft } from './answer-draft.ts'
import { chosenAnyway } from './chosen-anyway.ts'
import { asEnquiry, asRow, changeEnquiry } from './enquiry-store.ts'
import { factsHash } from './facts-hash.ts'
import { keepSilent } from './keep-silent.ts'
import { nameBooking } from './name-booking.ts'
import { nextStep } from './next-step.ts'
import type { Plan } from './plan.ts'
import { agreedOf, planTimes, type Settled, spokenTimes } from './plan-times.ts'
import { leaveMore, priceOwed, proposePrice, standAgain } from './price-draft.ts'
import { type ReadScene, readScene } from './read-scene.ts'
import { hasSpoken } from './really-asked.ts'
import { spokenIn } from './said-store.ts'
import type { Step } from './step.ts'
import { holdWaiting } from './take-times.ts'
import { newestText } from './text-store.ts'
import type { Thought } from './think.ts'
import { priceLater, whyItWaits } from './trust.ts'
import { takesLead, wordStep } from './word-step.ts'

/** An answer is one for so long after the caller's words; later a person looks at it first. */
const freshMinutes = 30
/** A model's words for a draft are of use while nobody has read it. */
const improvableSeconds = 90

/** Decides on the caller's unanswered texts and does what was decided, in one commit: words that go, words that wait, or silence. */
export function answer(tx: Tx, appliance: Appliance, messageId: number, thought: Thought): Outcome {
  const read = readScene(tx, appliance, messageId, thought.believed)
  if (!read?.row || newestText(tx, read.conversation.id) !== messageId) return { do: 'give-up', because: 'overtaken' }
  if (read.conversation.closedAt) return { do: 'give-up', because: 'closed' }
  if (isSilencedSince(read)) return { do: 'give-up', because: 'opted-out' }
  if (read.burst.length === 0 || isDecided(tx, read, messageId)) return { do: 'done' }
  const next = nextStep(read.scene)
  // What they wished for of a person they wish for no more.
  if (read.scene.prefersText)
    updateConversation(tx, read.conversation.id, { handedOverAt: null, handedOverBecause: null })
  const settled = next.do === 'reply' ? planTimes(tx, appliance, read, next) : null
  const step = settled?.step ?? next
  const chosen = chosenAnyway(read, { next, settled })
  learnFrom(tx, chosen ? wanting(read, chosen) : read, step, messageId)
  nameBooking(tx, appliance, read)
  if (step.do === 'stay-silent') keepSilent(tx, appliance, { read, step, messageId, enquiryId: read.row.id })
  else speak(tx, appliance, { read, step, times: settled?.times ?? null, messageId, enquiryId: read.row.id, thought })
  return { do: 'done' }
}

export function wanting(read: ReadScene, time: WantedTime): ReadScene {
  return { ...read, scene: { ...read.scene, enquiry: { ...read.scene.enquiry, wanted: [time] } } }
}

/** Whoever said STOP after these words is thought about no more. */
function isSilencedSince({ caller: { optedOutAt }, burst }: ReadScene): boolean {
  const last = burst.at(-1)
  return optedOutAt !== null && last !== undefined && last.createdAt.epochMilliseconds <= optedOutAt.epochMilliseconds
}

/** An attempt that died after it had decided is not to be had twice: a person may have worded it anew since. */
function isDecided(tx: Tx, { conversation }: ReadScene, messageId: number): boolean {
  return draftsIn(tx, conversation.id, 1).some(({ answersMessageId }) => answersMessageId === messageId)
}

/** Keeps what the words of a scene told, and how often in a row nothing was understood. */
export function learnFrom(
  tx: Tx,
  { scene, row, conversation, caller, language, isAside }: ReadScene,
  step: Step,
  messageId: number,
) {
  if (!row) return
  const isMiss = step.do === 'reply' && !step.isUnderstood
  const misses = isMiss ? scene.enquiry.misses + 1 : step.do === 'reply' ? 0 : scene.enquiry.misses
  // "See you tomorrow" wishes for nothing else than what is booked.
  const isOwn = scene.times.namesOwn && !asksWhich(step)
  const wanted = isOwn ? asEnquiry(row).wanted : scene.enquiry.wanted
  const learnt = isAside ? { misses } : asRow({ ...scene.enquiry, wanted, misses })
  changeEnquiry(tx, row.id, { ...learnt, readThrough: messageId })
  if (scene.hasWords && !scene.isForeign) updateConversation(tx, conversation.id, { language })
  if (!caller.name && scene.enquiry.name) updateCaller(tx, caller.id, { name: scene.enquiry.name })
}

/** Of several any day may be wished for the other. */
function asksWhich(step: Step): boolean {
  return step.do === 'reply' && step.say.includes('whichToMove')
}

type Speech = Settled & { read: ReadScene; messageId: number; enquiryId: number; thought: Thought }

function speak(tx: Tx, appliance: Appliance, told: Speech): void {
  const { read } = told
  const { trustLevel } = read.shop
  const late = isLate(read, appliance.now()) ? 'late' : null
  const step = late ? told.step : priceLater(told.step, trustLevel)
  const speech = { ...told, step }
  const because = whyItWaits(step, trustLevel) ?? late
  const owed = priceOwed(tx, read.conversation.id)
  const draft = propose(tx, appliance, speech, because)
  if (because) {
    if (draft.wordedBy === 'template') leaveImproving(tx, appliance, draft)
    return tell(tx, appliance, read, 'hand-over')
  }
  const answered = answerDraft(tx, appliance, { draft, state: 'sent' })
  if (answered.do === 'refused') {
    withdrawDraft(tx, read.conversation.id, answered.because, appliance.now())
    // Who wants no texts, or can have none, is left alone; whom only a limit kept from an answer gets a person.
    if (whyNotTextable(read.caller, 'reply', read.shop) === null)
      handOver(tx, read.conversation.id, 'not-sent', appliance.now())
  } else if (owed && !step.closes) {
    standAgain(tx, owed)
    if (step.handOver) leaveMore(tx, owed)
  } else if (step !== told.step) proposePrice(tx, appliance, { draft, read })
  tell(
    tx,
    appliance,
    read,
    step.handOver || asksToCancel(step) || answered.do === 'refused' ? 'hand-over' : 'first-answer',
  )
}

/** That somebody will perhaps not be there the owner hears whether or not they answer. */
function asksToCancel({ say }: Settled['step']): boolean {
  return say.includes('askCancel')
}

/** Each of them is told, where and when it is. */
function tellsVisits({ say }: Settled['step']): boolean {
  return say.includes('allStand') || say.includes('whichToCancel') || say.includes('whichToMove')
}

function isLate({ burst }: ReadScene, now: Temporal.Instant): boolean {
  const last = burst.at(-1)
  return last !== undefined && now.epochMilliseconds - last.createdAt.epochMilliseconds > freshMinutes * 60_000
}

function propose(tx: Tx, appliance: Appliance, speech: Speech, because: string | null): Draft {
  const { read, step, times, messageId, enquiryId, thought } = speech
  const { conversation, row, shop, language, scene, wallClock } = read
  const now = appliance.now()
  const isKnown = read.times.booked > 0 || (row && hasSpoken(spokenIn(tx, row)))
  const spoken = spokenTimes(read, { step, times })
  const lead = takesLead(step) ? thought.lead : null
  const plan: Plan = {
    step,
    language,
    wanted: scene.enquiry.wanted,
    hoursAsked: read.hoursAsked,
    elsewhere: scene.elsewhere?.address,
    ...(tellsVisits(step) && { ahead: read.times.ahead.map(agreedOf) }),
    times,
    ...spoken,
    lead,
    signs: !isKnown,
  }
  const after = because && step.handOver !== 'complaint' ? shop.draftsGoAfterMinutes : null
  const draft = proposeDraft(
    tx,
    {
      conversationId: conversation.id,
      enquiryId,
      answersMessageId: messageId,
      step: JSON.stringify(plan),
      body: wordStep(plan, shop, wallClock),
      wordedBy: lead ? 'model' : 'template',
      because,
      facts: factsHash(shop),
      goesAt: after === null ? null : now.add({ minutes: after }),
    },
    now,
  )
  dropWaitingHolds(tx, conversation.id)
  if (because) holdWaiting(tx, plan, { read, now })
  if (thought.refused) insertRefusal(tx, { ...thought.refused, draftId: draft.id, createdAt: now })
  return draft
}

function leaveImproving(tx: Tx, appliance: Appliance, { id }: Draft): void {
  if (!appliance.model.model()) return
  const now = appliance.now()
  const notAfter = now.add({ seconds: improvableSeconds })
  leaveErrand(tx, { kind: 'improve-draft', subjectId: id, orderKey: `improve:${id}`, at: now, notAfter })
}

/** A first answer is always told of; after it only what a person must look at. */
function tell(tx: Tx, appliance: Appliance, { conversation }: ReadScene, because: 'first-answer' | 'hand-over'): void {
  const isFirst = conversation.ownerAlertedAt === null
  const now = appliance.now()
  alertAbout(tx, appliance, { conversationId: conversation.id, because: isFirst ? 'first-answer' : because, now })
}
