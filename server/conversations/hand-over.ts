import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '../database/open.ts'
import type { Queries } from '../database/queries.ts'
import { reviveDraft } from './drafts.ts'
import { conversationById, updateConversation } from './store.ts'

/** Why a person of the shop has a conversation: they wrote in it, they took it, or one of the words of `next-step`. */
export type HandOver = string

/** From now on a person of the shop has this conversation, and the box says nothing by itself in it; the first reason stands, but a mere question gives way to who takes it. */
export function handOver(db: Queries, conversationId: number, because: HandOver, now: Temporal.Instant): void {
  const { handedOverAt, handedOverBecause } = conversationById(db, conversationId) ?? {}
  if (handedOverAt && handedOverBecause === 'question' && because !== 'question')
    updateConversation(db, conversationId, { handedOverBecause: because })
  if (handedOverAt) return
  updateConversation(db, conversationId, { handedOverAt: now, handedOverBecause: because })
}

/** The box answers here again, and what it had thought of before somebody took it stands as a draft again. False when there is no such conversation. */
export function giveBack(tx: Tx, conversationId: number): boolean {
  if (!conversationById(tx, conversationId)) return false
  updateConversation(tx, conversationId, { handedOverAt: null, handedOverBecause: null })
  reviveDraft(tx, conversationId, 'taken')
  return true
}
