import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { type Booking, givenUpBy, lastPlaceOf } from '../bookings/store.ts'
import { readConsentWord } from '../callers/opt-out.ts'
import type { Caller } from '../callers/store.ts'
import type { Conversation, Message } from '../conversations/store.ts'
import { threadOfMessage } from '../conversations/thread.ts'
import { workingHere } from '../crew/store.ts'
import type { Queries } from '../database/queries.ts'
import type { TradePack } from '../understanding/packs/trade-pack.ts'
import type { OfferedSlot } from '../understanding/understanding.ts'
import { type Enquiry, nothingKnown } from './enquiry.ts'
import {
  asEnquiry,
  type EnquiryRow,
  lastEnquiryOf,
  leftEnquiry,
  runningEnquiry,
  wasNameAsked,
} from './enquiry-store.ts'
import { goneElsewhere } from './gone-elsewhere.ts'
import { type Quotable, readQuotable } from './quotable.ts'
import { type Agreed, offeredIn, readAgreed } from './read-times.ts'
import { reallyAsked, type Spoken } from './really-asked.ts'
import { letterIn } from './reminder-letter.ts'
import { spokenIn } from './said-store.ts'
import { hasSaid } from './sentences/said-before.ts'
import { saidBefore, unansweredTexts, wasRemindedLast } from './text-store.ts'
import { packsOf } from './trade.ts'

/** What stands before the texts of a burst are read. */
export type Standing = {
  caller: Caller
  conversation: Conversation
  /** The text that is answered, the last of the burst. */
  message: Message
  /** The texts that one reply answers, oldest first, and the first of them. */
  burst: Message[]
  first: Message
  /** The run of the conversation that the texts belong to; undefined where they begin one. */
  row: EnquiryRow | undefined
  /** What was known of a job that was left open for days, or that somebody else was to do; null where nothing was. */
  left: Enquiry | null
  /** Somebody else was to do it, and nothing was spoken of since. */
  isBack: boolean
  /** What we said last, and its words. */
  before: Message | undefined
  said: string
  known: Enquiry
  /** They were asked for their name, now or before what was agreed since, and have not told it. */
  isNameOpen: boolean
  /** How often they were asked where to come. */
  placeAsks: number
  agreed: Agreed
  /** All that lies ahead; `agreed` may hold the one that is spoken of. */
  allAhead: readonly Booking[]
  /** Another job than the one that is spoken of waits, as it is known. */
  isAside: boolean
  /** What they cancelled, where our last words said so. */
  givenUp: Booking | null
  /** Where their job ahead is, else their latest of these months. */
  lastPlace: string | null
  /** What is on offer, as wall times. */
  offered: OfferedSlot[]
  /** It answers a reminder; by one of its letters. */
  isReminded: boolean
  isLetter: boolean
  shop: Quotable
  packs: TradePack[]
  /** Names of those who work here. */
  ours: readonly string[]
  /** The shop's wall clock; that of UTC while its zone is not known. */
  wallClock: Temporal.PlainDateTime
  now: Temporal.Instant
}

/** Null when there is nobody to answer. */
export function readStanding(db: Queries, appliance: Appliance, messageId: number): Standing | null {
  const thread = threadOfMessage(db, messageId)
  if (!thread?.caller.number) return null
  const { caller, conversation, message } = thread
  const now = appliance.now()
  const shop = readQuotable(db, appliance)
  const row = runningEnquiry(db, message)
  const gone = goneElsewhere(db, message, row)
  const left = leftEnquiry(db, message, row) ?? gone
  const burst = unansweredTexts(db, { conversation, row, through: message }).filter((one) => isLeft(one, message))
  const first = burst[0] ?? message
  const conversationId = conversation.id
  // On the telephone the texts that go meanwhile are read by nobody.
  const before = saidBefore(db, { conversationId, before: first.id, isSpoken: message.kind === 'spoken' })
  const isOpen = wasRemindedLast(db, { conversationId, before: first.id, now })
  const isLetter = isOpen && letterIn(burst.at(-1)?.body ?? '') !== null
  const agreed = readAgreed(db, { conversationId, callerId: caller.id, now })
  const spoken = row ? spokenIn(db, row) : []
  const known = withNameAsked(
    row ? knownIn(row, spoken) : { ...nothingKnown, name: caller.name },
    lastEnquiryOf(db, conversationId),
  )
  return {
    ...{ caller, conversation, message, burst, first, row, before, agreed, isLetter, shop, now },
    allAhead: agreed.ahead,
    isAside: false,
    said: before?.body ?? '',
    givenUp: isCancelled(agreed, before) ? (givenUpBy(db, caller.id, now) ?? null) : null,
    lastPlace: agreed.ahead[0]?.address ?? lastPlaceOf(db, caller.id, now.subtract({ hours: placeDays * 24 })),
    left: left ? asEnquiry(left) : null,
    isBack: gone !== undefined,
    known,
    isNameOpen: known.name === null && wasNameAsked(db, { conversationId, since: now.subtract(nameOpenFor) }),
    placeAsks: spoken.filter(({ ask, isLost }) => ask === 'address' && !isLost).length,
    offered: offeredIn(agreed, shop.zone),
    isReminded: before?.kind === 'reminder' || isLetter,
    packs: packsOf(appliance.trades, shop.trade),
    ours: workingHere(db, shop).map(({ name }) => name),
    wallClock: now.toZonedDateTimeISO(shop.zone ?? 'UTC').toPlainDateTime(),
  }
}

/** So long a name alone answers our question for it, whatever came between. */
const nameOpenFor = { hours: 14 * 24 }

function isCancelled({ ahead }: Agreed, before: Message | undefined): boolean {
  return ahead.length === 0 && hasSaid(before?.body ?? '', 'cancelled')
}

/** After so long they may have moved. */
const placeDays = 90

/** What was asked with a confirmation stays asked when the job is a new one's. */
function withNameAsked(known: Enquiry, last: EnquiryRow | undefined): Enquiry {
  const isOpen = known.name === null && known.need === null && !known.asked.includes('name')
  return isOpen && last && asEnquiry(last).asked.includes('name')
    ? { ...known, asked: [...known.asked, 'name'] }
    : known
}

/** A STOP was honoured when it came: who speaks later speaks of something else. */
function isLeft({ id, body }: Message, through: Message): boolean {
  return through.kind !== 'spoken' || id === through.id || readConsentWord(body, { optedOut: true }) !== 'stop'
}

function knownIn(row: EnquiryRow, spoken: readonly Spoken[]): Enquiry {
  const known = asEnquiry(row)
  return { ...known, asked: reallyAsked(known.asked, spoken) }
}
