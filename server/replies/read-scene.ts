import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import type { Caller } from '../callers/store.ts'
import type { Conversation, Message } from '../conversations/store.ts'
import { threadOfMessage } from '../conversations/thread.ts'
import { workingHere } from '../crew/store.ts'
import type { Queries } from '../database/queries.ts'
import { whatWasAsked } from '../understanding/asked.ts'
import type { Asked } from '../understanding/asked-english.ts'
import { slotsAskedAbout } from '../understanding/choice/asked-about.ts'
import { chooseSlots, namesOtherOne } from '../understanding/choice/choice.ts'
import { withoutCards } from '../understanding/contact/contact-card.ts'
import { readDanger } from '../understanding/danger.ts'
import { isGibberish } from '../understanding/gibberish.ts'
import { isForeign } from '../understanding/language/read-language.ts'
import { isNudge } from '../understanding/nudge.ts'
import type { Service, TradePack } from '../understanding/packs/trade-pack.ts'
import { withoutReactions } from '../understanding/reaction.ts'
import { readText } from '../understanding/reading.ts'
import { readRemarks } from '../understanding/remarks.ts'
import { understand } from '../understanding/understand.ts'
import type { Language, OfferedSlot, Situation, Understanding } from '../understanding/understanding.ts'
import { findRefused } from '../understanding/windows/windows.ts'
import { declinedSlots } from './declined-slots.ts'
import { isChoiceDoubtful } from './doubtful-choice.ts'
import { type Enquiry, learn, nothingKnown, type Question, stillAhead } from './enquiry.ts'
import { asEnquiry, type EnquiryRow, runningEnquiry } from './enquiry-store.ts'
import { goesOn } from './goes-on.ts'
import { lateName } from './late-name.ts'
import { needIn } from './need.ts'
import { noiseIn } from './noise.ts'
import { namesOtherNeed } from './other-need.ts'
import { namesOtherTime, namesOwnTime } from './other-time.ts'
import { type Quotable, readQuotable } from './quotable.ts'
import { offeredIn, type ReadTimes, readAgreed, readTimes } from './read-times.ts'
import { reallyAsked } from './really-asked.ts'
import { letterIn } from './reminder-letter.ts'
import { spokenIn } from './said-store.ts'
import type { Scene } from './scene.ts'
import { hasSaid } from './sentences/said-before.ts'
import { filesOf, saidBefore, unansweredTexts, wasRemindedLast } from './text-store.ts'
import { packsOf, serviceOf } from './trade.ts'

/** Everything that a reply to one text is decided by and worded from. */
export type ReadScene = {
  scene: Scene
  caller: Caller
  conversation: Conversation
  /** The run of the conversation that the texts belong to; undefined where they begin one. */
  row: EnquiryRow | undefined
  /** The texts that one reply answers, oldest first, and their words, joined by line breaks. */
  burst: Message[]
  text: string
  /** What our last words asked for. */
  asked: Asked | null
  shop: Quotable
  packs: TradePack[]
  service: Service | null
  language: Language
  times: ReadTimes
  /** The shop's wall clock; that of UTC while its zone is not known. */
  wallClock: Temporal.PlainDateTime
}

/** What the model made of the words, where it was asked and can be believed. */
export type Believed = Partial<Pick<Understanding, 'intent' | 'service' | 'name' | 'address'>>

/** The scene as it stands in the database; null when there is nobody to answer. */
export function readScene(
  db: Queries,
  appliance: Appliance,
  messageId: number,
  believed: Believed = {},
): ReadScene | null {
  const thread = threadOfMessage(db, messageId)
  if (!thread?.caller.number) return null
  const { caller, conversation, message } = thread
  const shop = readQuotable(db, appliance)
  const packs = packsOf(appliance.trades, shop.trade)
  const wallClock = appliance
    .now()
    .toZonedDateTimeISO(shop.zone ?? 'UTC')
    .toPlainDateTime()
  const row = runningEnquiry(db, message)
  const burst = unansweredTexts(db, { conversation, row, through: message })
  const first = burst[0] ?? message
  const before = saidBefore(db, conversation.id, first.id)
  const said = before?.body ?? ''
  const isOpen = wasRemindedLast(db, { conversationId: conversation.id, before: first.id, now: appliance.now() })
  const isLetter = isOpen && letterIn(burst.at(-1)?.body ?? '') !== null
  const isReminded = before?.kind === 'reminder' || isLetter
  const known: Enquiry = row ? knownIn(db, row) : { ...nothingKnown, name: caller.name }
  const agreed = readAgreed(db, { conversationId: conversation.id, callerId: caller.id, now: appliance.now() })
  const offered = offeredIn(agreed, shop.zone)
  const ours = workingHere(db, shop).map(({ name }) => name)
  const read = hear({ burst, said, known, conversation, shop, packs, wallClock, offered, isReminded, ours }, believed)
  const isOther = isForOther(read, { known, ahead: agreed.ahead })
  const heard = isOther ? read : { ...read, understanding: { ...read.understanding, service: null } }
  // Who asks what a visit costs has not said for what.
  const isForFee = heard.remarks.asksForVisitFee && heard.understanding.intent === 'price_question'
  const isNeed = isOther && (!isForFee || heard.understanding.service !== null)
  const need = isNeed ? needIn(heard.understanding, { text: heard.text, asked: heard.asked, packs }) : null
  const learnt = learn(
    { ...known, wanted: stillAhead(known.wanted, wallClock) },
    { ...heard.understanding, need, withholds: withheldIn(heard) },
  )
  const service = serviceOf(packs, learnt.enquiry.service)
  const isOfBooking = learnt.enquiry.need === null && learnt.enquiry.service === null
  const times = readTimes(db, appliance, {
    ...agreed,
    understanding: heard.understanding,
    wanted: learnt.enquiry.wanted,
    isUrgent: learnt.enquiry.urgency === 'soon',
    service: isOfBooking ? (service ?? serviceOf(packs, agreed.ahead[0]?.service ?? null)) : service,
    about: agreed.ahead.length === 1 && isOfBooking ? (agreed.ahead[0] ?? null) : null,
    declined: declinedSlots(db, {
      ...{ row, conversationId: conversation.id, situation: heard.situation },
      windows: heard.understanding.windows,
    }),
    conversationId: conversation.id,
    now: appliance.now(),
  })
  const files = filesOf(db, { from: first.id, through: messageId, conversationId: conversation.id })
  const photos = files.filter((kind) => kind.startsWith('image/')).length
  const isOtherOne = offered.length > 0 && namesOtherOne(heard.reading)
  const scene: Scene = {
    ...heard,
    ...learnt,
    // Of times on offer it is one of them, and nobody else's.
    remarks: { ...heard.remarks, isOver: heard.remarks.isOver && !isOtherOne },
    noise: noiseIn(db, {
      conversationId: conversation.id,
      remarks: heard.remarks,
      isAboutJob: learnt.isNew && (heard.understanding.service ?? heard.understanding.address) !== null,
      now: appliance.now(),
    }),
    isHandedOver:
      conversation.handedOverAt !== null &&
      !goesOn({
        ...{ ...heard, isNew: learnt.isNew },
        handedOverBecause: conversation.handedOverBecause,
        isAfterBox: before?.kind === 'reply',
        isOfBooking: agreed.ahead.length > 0 && changesBooking(heard, hasSaid(said, 'askCancel')),
        isSaidSince: isSaidSince(before, conversation),
        isLetter: isLetter && agreed.ahead.length > 0,
      }),
    photos,
    otherFiles: files.length - photos + heard.cards,
    service,
    times: {
      ...times,
      isReminded,
      isLetter,
      isDoubtful: isDoubtful(heard, offered),
      isUnderWay: agreed.ahead.some(({ startsAt }) => startsAt.epochMilliseconds <= appliance.now().epochMilliseconds),
      isCancelAsked: hasSaid(said, 'askCancel'),
      isWhichAsked: hasSaid(said, 'whichSlot'),
      namesOtherOne: heard.understanding.slotChoice === null && isOtherOne,
      namesOther: namesOtherTime(heard.reading, { ahead: agreed.ahead, situation: heard.situation }),
      namesOwn: namesOwnTime(heard.understanding.windows, { ahead: agreed.ahead, situation: heard.situation }),
      askedAbout: slotsAskedAbout(heard.reading, heard.situation).map(({ n }) => n),
    },
    hasAnswered: answers.some((key) => hasSaid(said, key)),
    facts: {
      hours: (shop.hours ?? shop.hoursWords) !== null,
      areas: shop.areas !== null,
      callOutFee: shop.callOutFee !== null,
    },
  }
  const { text, asked, language } = heard
  return { scene, caller, conversation, row, burst, text, asked, shop, packs, service, language, times, wallClock }
}

function isSaidSince(before: Message | undefined, { handedOverAt }: Conversation): boolean {
  return (
    before !== undefined && handedOverAt !== null && before.createdAt.epochMilliseconds > handedOverAt.epochMilliseconds
  )
}

const answers = [
  'hoursAre',
  'areasAre',
  'callOutFeeIs',
  'hoursUnknown',
  'areasUnknown',
  'priceUnknown',
  'assistant',
] as const

type Ahead = { known: Enquiry; ahead: ReadTimes['ahead'] }

/** Whether what is wanted may be something else than what is booked. */
function isForOther({ reading, understanding, remarks }: ReturnType<typeof hear>, { known, ahead }: Ahead): boolean {
  if (ahead.length === 0 || (known.need ?? known.service) !== null) return true
  return namesOtherNeed({ reading, understanding, isAboutVisit: remarks.isAboutVisit }, ahead)
}

/** What must not wait until a person has read it, whoever has the conversation. */
function changesBooking({ understanding, remarks }: ReturnType<typeof hear>, isCancelAsked: boolean): boolean {
  const { intent, yesNo } = understanding
  if (intent === 'cancel' || intent === 'reschedule' || (isCancelAsked && yesNo !== null)) return true
  return remarks.cannotBeThere || remarks.isOver || remarks.wantsAnotherTime || understanding.windows.length > 0
}

/** What we asked for and they do not tell. */
function withheldIn({ remarks, asked, understanding }: ReturnType<typeof hear>): Question | null {
  if (!remarks.withholds) return null
  if (asked === 'place' && understanding.address === null) return 'address'
  return asked === 'name' && understanding.name === null ? 'name' : null
}

/** Who refuses a time that was not offered has refused none of those that were. */
function isDoubtful({ understanding, text, reading, situation }: ReturnType<typeof hear>, offered: OfferedSlot[]) {
  if (isChoiceDoubtful(understanding, { text, offered })) return true
  return offered.length > 0 && understanding.slotChoice === null && findRefused(reading, situation).length > 0
}

function knownIn(db: Queries, row: EnquiryRow): Enquiry {
  const known = asEnquiry(row)
  return { ...known, asked: reallyAsked(known.asked, spokenIn(db, row)) }
}

type Hearing = Pick<ReadScene, 'burst' | 'conversation' | 'shop' | 'packs' | 'wallClock'> & {
  said: string
  known: Enquiry
  offered: OfferedSlot[]
  isReminded: boolean
  ours: readonly string[]
}

function hear(
  { burst, said, known, conversation, shop, packs, wallClock, offered, isReminded, ours }: Hearing,
  believed: Believed,
) {
  const bodies = burst.flatMap(({ body }) => withoutReactions(body).trim() || [])
  const whole = latestOf(bodies).join('\n')
  const text = withoutCards(whole)
  const reading = readText(text)
  const { zone, country } = shop
  const language = conversation.language ?? usual(shop)
  const situation = { now: wallClock, zone: zone ?? 'UTC', country, said, offered, language, ours }
  const read = withDanger(withoutFalseName(understand(whole, situation, packs)), bodies)
  const name = read.name ?? lateName(text, { understood: read, known, packs, situation })
  const slotChoice = read.slotChoice ?? chosenApart(bodies, { read, situation })
  const understood = { ...read, name, slotChoice, ...believed, ...(isReminded ? letterAnswer(text) : {}) }
  const isOther = text !== '' && isForeign(reading)
  return {
    text,
    // Until the zone is known, "tomorrow" is no date.
    understanding: zone ? understood : { ...understood, windows: [] },
    remarks: readRemarks(reading),
    isForeign: isOther,
    language: isOther || isTooShort(text) ? (conversation.language ?? understood.language) : understood.language,
    asked: whatWasAsked(said),
    isQuestion: text.includes('?'),
    isNudge: isNudge(reading),
    isGibberish: isGibberish(reading),
    cards: text === whole ? 0 : 1,
    reading,
    situation,
    hasWords: /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text),
  }
}

/** "How much is it?", and then "2": what one text of several chooses is chosen. */
function chosenApart(
  bodies: readonly string[],
  { read, situation }: { read: Understanding; situation: Situation },
): number[] | null {
  const isAsked = read.intent === 'price_question' || read.intent === 'hours_question'
  if (bodies.length < 2 || !isAsked || read.yesNo === 'no') return null
  return bodies.map((body) => chooseSlots(readText(body), situation)).findLast((chosen) => chosen?.length) ?? null
}

/** English needs no leaning: it is what is understood where nothing tells another. */
function usual({ language }: Quotable): Language | null {
  return language === 'en' ? null : language
}

/** "Reply C to confirm or R to move it." */
function letterAnswer(text: string): Partial<Pick<Understanding, 'intent' | 'yesNo' | 'name' | 'slotChoice'>> {
  const letter = letterIn(text)
  if (!letter) return {}
  return letter === 'c'
    ? { intent: 'confirm', yesNo: 'yes', name: null, slotChoice: null }
    : { intent: 'reschedule', yesNo: null, name: null, slotChoice: null }
}

/** A name or a nod tells no language. */
function isTooShort(text: string): boolean {
  return text.split(/\s+/).length < 3
}

/** "Appelez-moi" answers the question for a name with a wish, not with a name. */
function withoutFalseName(understood: Understanding): Understanding {
  const wishes = understood.intent === 'human' || understood.intent === 'cancel' || understood.intent === 'reschedule'
  return wishes && !/\s/.test(understood.name ?? ' ') ? { ...understood, name: null } : understood
}

/** Of more than is read at once the latest counts. */
function latestOf(bodies: readonly string[]): string[] {
  let left = longest
  const taken = bodies.toReversed().map((body) => {
    const part = body.slice(0, Math.max(0, left))
    left -= body.length + 1
    return part
  })
  return taken.filter((part) => part !== '').toReversed()
}

/** A danger counts wherever in a burst it was told of, however much stands around it. */
function withDanger(understood: Understanding, bodies: readonly string[]): Understanding {
  if (understood.safety !== 'none' || bodies.length < 2) return understood
  const told = bodies.map((body) => readDanger(readText(body))).findLast((danger) => danger !== 'none')
  return told ? { ...understood, intent: 'emergency', urgency: 'emergency', safety: told } : understood
}

const longest = 1600
