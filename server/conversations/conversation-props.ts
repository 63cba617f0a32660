import type { Temporal } from 'temporal-polyfill'
import type { Conversation as ConversationView } from '../../views/conversations/conversation.tsx'
import type { Appliance } from '../appliance.ts'
import { showNumber } from '../callers/phone-number.ts'
import type { Caller } from '../callers/store.ts'
import { telephoneLink } from '../callers/who.ts'
import type { Queries } from '../database/queries.ts'
import { errandFor } from '../outbox/store.ts'
import { recordingsOfMessages } from '../recordings/store.ts'
import { ownLine } from '../settings/company-store.ts'
import type { Shop } from '../settings/settings.ts'
import { type Clock, shopTime } from '../settings/shop-time.ts'
import { numbersOf, readShop } from '../settings/store.ts'
import { draftsOf, refusalsOf } from './draft-store.ts'
import { daysOf } from './happenings.ts'
import { messagesIn, type threadById } from './inbox-store.ts'
import { mediaOf } from './media-store.ts'
import { whyNotTextable } from './queue-message.ts'
import { lateThere } from './quiet-hours.ts'
import { type Message, messageById } from './store.ts'
import { textCost } from './text-cost.ts'
import { callsOf, crewNames, type Span } from './thread-store.ts'

export type Props = Omit<Parameters<typeof ConversationView>[0], 'done' | 'discarded' | 'replies'>
export type Thread = NonNullable<ReturnType<typeof threadById>>
/** What stands in the forms of the page: as it is, or as it was typed and refused. */
export type Typed = { token: string; body?: string; fault?: string }
/** `before`: the page ends before this message; `readerId`: who looks at it. */
type Wanted = { before: number | null; typed: Typed; readerId: number | null }

const pageSize = 100
const mostCalls = 100

/** Everything that the page of one conversation shows. */
export function conversationProps(appliance: Appliance, thread: Thread, wanted: Wanted): Props {
  const { db, config, now } = appliance
  const { conversation, caller } = thread
  const shop = readShop(db, config)
  const clock = { zone: shop.zone, now: now() }
  return {
    id: conversation.id,
    ...happenings(db, thread, { ...wanted, clock, ownerName: shop.ownerName }),
    isLatest: wanted.before === null,
    isZoneSet: shop.zone !== null,
    closed: conversation.closedAt && shopTime(conversation.closedAt, clock),
    caller: callerProps(caller, { clock, shop }),
    writing: writingProps(appliance, thread, { typed: wanted.typed, shop }),
  }
}

function happenings(
  db: Queries,
  { conversation, caller }: Thread,
  { before, readerId, clock, ownerName }: Wanted & { clock: Clock; ownerName: string | null },
): Pick<Props, 'days' | 'older'> {
  const found = messagesIn(db, conversation.id, { before, size: pageSize + 1 })
  const texts = found.slice(-pageSize)
  const first = found.length > pageSize ? texts[0] : undefined
  const calls = callsOf(db, caller.id, { ...spanOf(db, first, before), most: mostCalls })
  const ids = texts.map(({ id }) => id)
  const drafts = draftsOf(db, conversation.id, ids)
  const refusals = refusalsOf(
    db,
    drafts.map(({ id }) => id),
  )
  const people = { crew: crewNames(db), readerId, ownerName }
  const around = {
    clock,
    photos: mediaOf(db, ids),
    recordings: recordingsOfMessages(db, ids),
    ...people,
    goesAt: goesAtOf(db, texts),
    drafts,
    refusals,
  }
  const days = daysOf(texts, calls, around)
  return { days, older: first?.id ?? null }
}

/** When the texts go that wait for the morning. */
function goesAtOf(db: Queries, texts: Message[]): Map<number, Temporal.Instant> {
  const waiting = texts.filter(({ state, because }) => state === 'queued' && because === 'quiet-hours')
  const errands = waiting.flatMap(({ id }) => errandFor(db, 'send-message', id) ?? [])
  return new Map(errands.map(({ subjectId, dueAt }) => [subjectId, dueAt]))
}

/** Every call stands on one page: with the texts that came after it, up to the first of the next page. */
function spanOf(db: Queries, first: Message | undefined, before: number | null): Span {
  const next = before === null ? undefined : messageById(db, before)
  return { from: first?.createdAt ?? null, until: next?.createdAt ?? null }
}

function callerProps(caller: Caller, { clock, shop }: { clock: Clock; shop: Shop }): Props['caller'] {
  return {
    id: caller.id,
    name: caller.name ?? '',
    number: caller.number && showNumber(caller.number, shop.country),
    telephone: telephoneLink(caller),
    isForgotten: caller.number === null,
    isBlocked: caller.blockedAt !== null,
    isPersonal: caller.personalAt !== null,
    optedOut: caller.optedOutAt && { by: caller.optedOutBy, at: shopTime(caller.optedOutAt, clock) },
  }
}

type Box = Pick<Appliance, 'db' | 'config'>

function writingProps(
  { db, config, quietHours, now }: Appliance,
  { caller, line }: Thread,
  { typed, shop }: { typed: Typed; shop: Shop },
): Props['writing'] {
  const from = line ?? ownLine(db, config)
  const body = typed.body ?? ''
  return {
    ...{ token: typed.token, body, fault: typed.fault },
    cost: { ...textCost(body), from: fromWhich({ db, config }, line, shop) },
    lateThere: caller.number && lateThere(quietHours, { to: caller.number, shop, now: now() }),
    notPossibleBecause: whyNotTextable(caller, 'by-hand', shop) ?? (from ? null : 'no-line'),
  }
}

/** Null where the shop has one number only, and nobody need be told which. */
export function fromWhich({ db, config }: Box, line: Thread['line'], { country }: Shop): string | null {
  const from = line ?? ownLine(db, config)
  return from && numbersOf(db).length > 1 ? showNumber(from.number, country) : null
}
