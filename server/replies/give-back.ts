import type { Appliance } from '../appliance.ts'
import { openDraftOf } from '../conversations/draft-store.ts'
import { giveBack } from '../conversations/hand-over.ts'
import { conversationById } from '../conversations/store.ts'
import type { Tx } from '../database/open.ts'
import { errandFor, updateErrand } from '../outbox/store.ts'
import { changeEnquiry, lastEnquiryOf } from './enquiry-store.ts'
import { lastSaidBefore } from './said-store.ts'
import { newestText, wasAnsweredSince } from './text-store.ts'

/** The box answers here again, and first what the caller wrote meanwhile and nobody answered. False when there is no such conversation. */
export function giveBackAndAnswer(tx: Tx, appliance: Appliance, conversationId: number): boolean {
  if (!giveBack(tx, conversationId)) return false
  const conversation = conversationById(tx, conversationId)
  const isOpen = conversation?.closedAt === null && conversation.waitsSince !== null
  // What the box had thought of stands before a person again.
  if (isOpen && !openDraftOf(tx, conversationId)) takeUp(tx, appliance, conversationId)
  return true
}

function takeUp(tx: Tx, appliance: Appliance, conversationId: number): void {
  const messageId = newestText(tx, conversationId)
  if (messageId === null || wasAnsweredSince(tx, conversationId, messageId)) return
  const errand = errandFor(tx, 'write-reply', messageId)
  if (errand?.state !== 'done') return
  const enquiry = lastEnquiryOf(tx, conversationId)
  const said = lastSaidBefore(tx, conversationId, messageId)
  if (enquiry) changeEnquiry(tx, enquiry.id, { answeredThrough: Math.min(enquiry.answeredThrough ?? 0, said) })
  updateErrand(tx, errand.id, { state: 'due', dueAt: appliance.now(), because: null, endedAt: null })
}
