import { randomBytes } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import { isCountryAllowed, textability } from '../callers/phone-number.ts'
import type { Caller } from '../callers/store.ts'
import type { Tx } from '../database/open.ts'
import type { Queries } from '../database/queries.ts'
import { laterKey } from '../outbox/retry.ts'
import { leaveErrand } from '../outbox/store.ts'
import { type TextRoad, textRoad } from '../settings/road.ts'
import type { Shop } from '../settings/settings.ts'
import { type Cap, isCapped, mostPerCaller, mostPerShop, overCap } from './caps.ts'
import { lastNumberTextedFrom } from './last-said-store.ts'
import { type MayGo, type QuietHours, whenMayGo } from './quiet-hours.ts'
import { countSegments } from './segments.ts'
import { ownWordsSince } from './sent-counts-store.ts'
import {
  type Conversation,
  conversationWith,
  insertMessage,
  type Message,
  openConversation,
  updateConversation,
} from './store.ts'
import { fromAnotherNumber } from './texts.ts'

type Kind = Exclude<Message['kind'], 'from-caller' | 'alert'>

export type TextToCaller = {
  caller: Caller
  line: { id: number; number: string }
  kind: Kind
  body: string
  /** What makes a second text of the same cause impossible, e.g. `missed-call:17`. */
  onceKey: string | null
  notAfter: Temporal.Instant
  /** Who of the shop wrote it by hand, or approved it. */
  writtenBy?: number
}

/** `messenger`: whom the shop chose for all its lines; a line may name another. */
type Means = { shop: Shop; messenger: string; quietHours: QuietHours; now: Temporal.Instant }

/** `waitsUntil`: it is held until people may be texted where the caller is, and good for as long from then on. */
export type Queued =
  | { do: 'queued'; message: Message; waitsUntil: Temporal.Instant | null }
  | { do: 'refused'; because: Refusal }
export type Refusal = NotTextable | Cap | (MayGo & { do: 'never' })['because'] | 'already-queued' | 'too-late'
export type NotTextable =
  | 'forgotten'
  | 'opted-out'
  | 'blocked'
  | 'cannot-be-texted'
  | 'premium'
  | 'toll-free'
  | 'country-not-allowed'

/** The one gate of every text to a caller: message and errand are left together, or neither. */
export function queueMessage(tx: Tx, text: TextToCaller, means: Means): Queued {
  const { caller, line, kind, body, onceKey, writtenBy } = text
  const { shop, messenger, now } = means
  const because = whyNotTextable(caller, kind, shop)
  if (because || !caller.number) return { do: 'refused', because: because ?? 'forgotten' }
  const mayGo = whenMayGoTo(caller.number, text, means)
  if (mayGo.do === 'never') return { do: 'refused', because: mayGo.because }
  if (mayGo.do === 'wait' && isAboutAnHour(kind) && !isBefore(mayGo.until, text.notAfter))
    return { do: 'refused', because: 'too-late' }
  const cap = capOf(tx, text, means)
  if (cap) return { do: 'refused', because: cap }
  const conversation = openConversation(tx, { callerId: caller.id, lineId: line.id, now })
  const road = textRoad(tx, line, messenger)
  const addressed = { toNumber: caller.number, fromNumber: road.number, conversationId: conversation.id }
  const timing = timingOf(mayGo, text, now)
  const words = { kind, body: withNewNumber(tx, conversation, { kind, body, road, shop }), onceKey, writtenBy }
  const message = insertOutbound(tx, { ...addressed, ...timing, ...words, messenger: road.messenger, now })
  if (!message) return { do: 'refused', because: 'already-queued' }
  if (kind === 'text-back') updateConversation(tx, conversation.id, begunAnew(conversation))
  if (kind === 'called-again') updateConversation(tx, conversation.id, { calledAgainAt: now })
  if (kind === 'by-hand') updateConversation(tx, conversation.id, { waitsSince: null })
  return { do: 'queued', message, waitsUntil: timing.waitsUntil }
}

/** Who texts from a number that the caller has not seen yet says so, unless the words do already. */
export function withNewNumber(
  db: Queries,
  { id, language }: Conversation,
  { kind, body, road, shop }: { kind: Message['kind']; body: string; road: TextRoad; shop: Shop },
): string {
  if (namesTheShop.includes(kind)) return body
  const last = lastNumberTextedFrom(db, id, { isPractice: road.messenger === 'simulated' })
  return last === null || last === road.number ? body : fromAnotherNumber(shop, body, language ?? undefined)
}

const namesTheShop: readonly Message['kind'][] = [
  'text-back',
  'called-again',
  'opt-out-answer',
  'opt-in-answer',
  'help-answer',
  'calling-you',
  'safety',
]

/** When a text may reach its caller. Danger is told of at any hour; what a person wrote or approved goes when they say so. */
export function whenMayGoTo(
  to: string,
  { caller, kind, writtenBy }: { caller: Caller; kind: Message['kind']; writtenBy?: number | null },
  { shop, quietHours, now }: Pick<Means, 'shop' | 'quietHours' | 'now'>,
): MayGo {
  const isByPerson = personKinds.some((each) => each === kind) || writtenBy != null
  const startedBy = isByPerson || kind === 'safety' ? 'person' : (unasked[kind] ?? 'answer')
  return whenMayGo(quietHours, { to, startedBy, lastContactAt: caller.lastContactAt, shop, now })
}

/** What goes because somebody of the shop wants it this minute. */
const personKinds = ['by-hand', 'calling-you', 'on-my-way'] as const satisfies Message['kind'][]

/** What the shop starts by itself: nothing of it is the answer to anything. */
const unasked: Partial<Record<Message['kind'], 'shop' | 'appointment'>> = {
  nudge: 'shop',
  'review-ask': 'shop',
  reminder: 'appointment',
}

/** What is about an hour that comes, and of no use after it: it is not good for longer because it had to wait. */
export function isAboutAnHour(kind: Message['kind']): boolean {
  return kind === 'reminder'
}

/** What is only for who has said nothing since. */
export function isForSilent(kind: Message['kind']): boolean {
  return kind === 'nudge' || kind === 'review-ask'
}

type Timing = { waitsUntil: Temporal.Instant | null; notAfter: Temporal.Instant }

/** What waits for the morning is good for as long as it would have been now. */
function timingOf(mayGo: MayGo, { kind, notAfter }: TextToCaller, now: Temporal.Instant): Timing {
  if (mayGo.do !== 'wait') return { waitsUntil: null, notAfter }
  if (isAboutAnHour(kind)) return { waitsUntil: mayGo.until, notAfter }
  return { waitsUntil: mayGo.until, notAfter: mayGo.until.add(now.until(notAfter)) }
}

function isBefore(one: Temporal.Instant, other: Temporal.Instant): boolean {
  return one.epochMilliseconds < other.epochMilliseconds
}

/** They guard callers from us and the shop's purse, so they count over all who carry texts; practice uses up nothing of them. */
function capOf(tx: Tx, text: TextToCaller, { shop, messenger, now }: Means): Cap | null {
  if (!isCapped(text)) return null
  const [lastHour, lastDay] = [now.subtract({ hours: 1 }), now.subtract({ hours: 24 })]
  const isPractice = textRoad(tx, text.line, messenger).messenger === 'simulated'
  const toCaller = { conversationId: conversationWith(tx, text.caller.id)?.id ?? 0, isPractice }
  const most = mostPerShop(shop.textBacksPerDay)
  const said = {
    toCallerLastHour: ownWordsSince(tx, lastHour, { ...toCaller, most: mostPerCaller.inAnHour }),
    toCallerLastDay: ownWordsSince(tx, lastDay, { ...toCaller, most: mostPerCaller.inADay }),
    inAllLastDay: ownWordsSince(tx, lastDay, { isPractice, most }),
  }
  return overCap(said, shop)
}

/** What waited when the conversation was closed is done with, and whoever had it then has it no more; what waits in an open one waits on. */
function begunAnew({ closedAt, waitsSince }: Conversation) {
  const nobody = { handedOverAt: null, handedOverBecause: null }
  return {
    ...(closedAt === null ? {} : nobody),
    ownerAlertedAt: null,
    closedAt: null,
    calledAgainAt: null,
    waitsSince: closedAt === null ? waitsSince : null,
  }
}

/** A text to the shop's own people; no opt-out stands between them and their box. */
export function queueAlert(
  tx: Tx,
  alert: { to: string; line: { id: number }; body: string; onceKey: string; notAfter: Temporal.Instant },
  { messenger: shops, now }: Pick<Means, 'messenger' | 'now'>,
): Message | null {
  const { to, line, ...rest } = alert
  const { number, messenger } = textRoad(tx, line, shops)
  return insertOutbound(tx, {
    ...rest,
    toNumber: to,
    fromNumber: number,
    conversationId: null,
    kind: 'alert',
    waitsUntil: null,
    messenger,
    now,
  })
}

/** Why this caller gets no text of this kind, whoever writes it. The answer to an opt-out is the one text that may still go. */
export function whyNotTextable(caller: Caller, kind: Message['kind'], shop: Shop): NotTextable | null {
  if (!caller.number) return 'forgotten'
  if (caller.optedOutAt && kind !== 'opt-out-answer') return 'opted-out'
  if (caller.blockedAt) return 'blocked'
  if (caller.cannotTextAt) return 'cannot-be-texted'
  const able = textability(caller.number)
  if (able !== 'ok') return able
  return isCountryAllowed(caller.number, shop.allowedCountries) ? null : 'country-not-allowed'
}

type Outbound = {
  kind: Message['kind']
  body: string
  onceKey: string | null
  toNumber: string
  fromNumber: string
  conversationId: number | null
  messenger: string
  notAfter: Temporal.Instant
  waitsUntil: Temporal.Instant | null
  writtenBy?: number
  now: Temporal.Instant
}

function insertOutbound(tx: Tx, { now, waitsUntil, ...text }: Outbound): Message | null {
  const message = insertMessage(tx, {
    ...text,
    reference: randomBytes(12).toString('hex'),
    direction: 'outbound',
    segments: countSegments(text.body).segments,
    state: 'queued',
    because: waitsUntil && 'quiet-hours',
    createdAt: now,
  })
  if (!message) return null
  // What the owner is told never stands in the way of what a caller is told.
  const lane = text.kind === 'alert' ? 'alerts' : 'texts'
  // Nor does what waits for the morning stand in the way of an answer to who writes at night.
  const toThem = `to:${text.toNumber}`
  const orderKey = waitsUntil ? laterKey(toThem) : toThem
  const { notAfter } = text
  leaveErrand(tx, { kind: 'send-message', lane, subjectId: message.id, orderKey, at: waitsUntil ?? now, notAfter })
  return message
}
