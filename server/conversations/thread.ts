import { type Caller, callerById } from '../callers/store.ts'
import type { Queries } from '../database/queries.ts'
import { mediaOf } from './media-store.ts'
import { type Conversation, conversationById, type Message, messageById } from './store.ts'

/** A message with the conversation and the caller it belongs to, and how many photos came with it. */
export type Thread = { message: Message; conversation: Conversation; caller: Caller; photos: number }

export function threadOfMessage(db: Queries, messageId: number): Thread | null {
  const message = messageById(db, messageId)
  const conversation = message?.conversationId == null ? undefined : conversationById(db, message.conversationId)
  const caller = conversation && callerById(db, conversation.callerId)
  if (!message || !conversation || !caller) return null
  return { message, conversation, caller, photos: mediaOf(db, [messageId]).length }
}
