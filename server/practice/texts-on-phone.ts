import type { Temporal } from 'temporal-polyfill'
import { callerByNumber } from '../callers/store.ts'
import { messagesIn } from '../conversations/inbox-store.ts'
import { type Media, mediaOf } from '../conversations/media-store.ts'
import { conversationWith, type Message } from '../conversations/store.ts'
import type { Queries } from '../database/queries.ts'
import { textsWithCrew } from './store.ts'

/** One text as it stands on a telephone: what was sent from it, and what really arrived. */
export type TextOnPhone = { message: Message; isOwn: boolean; at: Temporal.Instant; photos: Media[] }

const most = 40
/** What was said on the telephone stands in the same thread, and is no text. */
const besides = 4

/** The thread with the shop on the phone of this number; read from the box's own records, which outlive the make-believe companies. */
export function textsOnPhone(db: Queries, number: string): TextOnPhone[] {
  const caller = callerByNumber(db, number)
  const conversation = caller && conversationWith(db, caller.id)
  const messages = conversation ? messagesIn(db, conversation.id, { size: most * besides }) : []
  return [...messages, ...textsWithCrew(db, number, most).toReversed()]
    .filter(({ kind }) => kind !== 'voicemail' && kind !== 'spoken')
    .filter((message) => message.direction === 'inbound' || hasArrived(message))
    .map((message) => onPhone(db, message))
    .toSorted((a, b) => a.at.epochMilliseconds - b.at.epochMilliseconds)
    .slice(-most)
}

function hasArrived({ state }: Message): boolean {
  return state === 'sent' || state === 'delivered'
}

function onPhone(db: Queries, message: Message): TextOnPhone {
  const isOwn = message.direction === 'inbound'
  const at = message.deliveredAt ?? message.sentAt ?? message.createdAt
  return { message, isOwn, at, photos: isOwn ? mediaOf(db, [message.id]) : [] }
}
