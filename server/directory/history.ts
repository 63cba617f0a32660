import type { Temporal } from 'temporal-polyfill'
import type { Call } from '../calls/store.ts'
import type { Message } from '../conversations/store.ts'
import type { Cursor } from '../database/cursor.ts'
import type { Queries } from '../database/queries.ts'
import { callsOf, textsOf } from './store.ts'

/** One thing that happened between a caller and the shop. */
export type Contact = { at: Temporal.Instant } & (
  | { kind: 'call'; call: Call }
  | { kind: 'text'; message: Message; photos: number }
)

/** Where a page of it ended: the last call and the last text that were shown. */
export type Place = { call: Cursor | null; text: number | null }

type Wanted = { callerId: number; conversationId: number | null; before: Place; size: number }

/** Calls and texts mixed in time, the latest first; `older` is null at the end. */
export function historyOf(
  db: Queries,
  { callerId, conversationId, before, size }: Wanted,
): { contacts: Contact[]; older: Place | null } {
  const calls = callsOf(db, callerId, { before: before.call, size: size + 1 }).map(asCall)
  const texts =
    conversationId === null ? [] : textsOf(db, conversationId, { before: before.text, size: size + 1 }).map(asText)
  const contacts = laterFirst(calls, texts).slice(0, size)
  const isMore = calls.length + texts.length > size
  return { contacts, older: isMore ? contacts.reduce(goOn, before) : null }
}

function asCall(call: Call): Contact {
  return { kind: 'call', at: call.startedAt, call }
}

function asText({ message, photos }: { message: Message; photos: number }): Contact {
  return { kind: 'text', at: message.createdAt, message, photos }
}

/** Each list keeps its own order: texts that were heard of late stand where they were filed. */
function laterFirst(calls: Contact[], texts: Contact[]): Contact[] {
  const [call, text] = [calls[0], texts[0]]
  if (!call || !text) return [...calls, ...texts]
  if (call.at.epochMilliseconds > text.at.epochMilliseconds) return [call, ...laterFirst(calls.slice(1), texts)]
  return [text, ...laterFirst(calls, texts.slice(1))]
}

function goOn(place: Place, contact: Contact): Place {
  if (contact.kind === 'call') return { ...place, call: { at: contact.at, id: contact.call.id } }
  return { ...place, text: contact.message.id }
}
