import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { cannotBeTexted, optOut } from '../callers/meet-caller.ts'
import { callerById } from '../callers/store.ts'
import type { Tx } from '../database/open.ts'
import { errandFor, updateErrand } from '../outbox/store.ts'
import type { MessageEvent } from '../providers/messenger/messenger.ts'
import { lifted } from './delivery.ts'
import { withdrawUnsendable } from './drafts.ts'
import { endEpisodeOf } from './end-episode.ts'
import { insertReceipt, type Receipt, receiptsOf } from './receipts-store.ts'
import {
  conversationById,
  type Message,
  messageById,
  messageByProviderId,
  messageByReference,
  updateMessage,
} from './store.ts'
import { takeOverUndelivered } from './take-over-undelivered.ts'

export type ReceiptEvent = Extract<MessageEvent, { kind: 'receipt' }>

/** Keeps every word the messenger says of a text, once each, and lifts the message to the highest. */
export function receiveReceipt(appliance: Appliance, event: ReceiptEvent): 'recorded' | 'repeated' {
  const now = appliance.now()
  const messenger = appliance.messenger.name
  let goesAgain = false
  const result = appliance.db.transaction(
    (tx) => {
      const { messageId: providerMessageId, reference, status, because, errorCode } = event
      const isNew = insertReceipt(tx, {
        messenger,
        providerMessageId,
        reference,
        status,
        because,
        errorCode,
        said: event.said,
        receivedAt: now,
      })
      if (!isNew) return 'repeated'
      const message = messageByProviderId(tx, messenger, providerMessageId) ?? proveByReference(tx, event, now)
      if (!message) return 'recorded'
      applyReceipts(tx, message.id, { providerMessageId, now })
      goesAgain = takeOverUndelivered(tx, appliance, message.id)
      return 'recorded'
    },
    { behavior: 'immediate' },
  )
  if (goesAgain) appliance.wake()
  return result
}

/** Lifts a message by all that was said of it, also by what came before its id was known. */
export function applyReceipts(
  tx: Tx,
  messageId: number,
  { providerMessageId, now }: { providerMessageId: string; now: Temporal.Instant },
): void {
  const message = messageById(tx, messageId)
  if (!message) return
  let state = message.state
  for (const receipt of receiptsOf(tx, message.messenger, providerMessageId)) {
    const next = lifted(state, receipt.status)
    if (!next) continue
    state = next
    applyReceipt(tx, message, receipt, { state, now })
  }
}

/** A receipt that carries our own name of a text proves that the messenger took it, whatever became of its answer to us. */
function proveByReference(tx: Tx, event: ReceiptEvent, now: Temporal.Instant): Message | undefined {
  const message = event.reference ? messageByReference(tx, event.reference) : undefined
  if (!message || message.providerMessageId || message.direction === 'inbound') return undefined
  updateMessage(tx, message.id, { providerMessageId: event.messageId, state: 'sent', because: null, sentAt: now })
  const errand = errandFor(tx, 'send-message', message.id)
  if (errand) updateErrand(tx, errand.id, { state: 'done', because: null, endedAt: now })
  return message
}

function applyReceipt(
  tx: Tx,
  message: Message,
  receipt: Receipt,
  { state, now }: { state: Message['state']; now: Temporal.Instant },
): void {
  const isFailure = state === 'failed'
  updateMessage(tx, message.id, {
    state,
    because: isFailure ? (receipt.because ?? 'not-delivered') : null,
    errorCode: receipt.errorCode,
    ...(state === 'delivered' ? { deliveredAt: receipt.receivedAt } : {}),
  })
  const conversation =
    isFailure && message.conversationId !== null ? conversationById(tx, message.conversationId) : undefined
  const caller = conversation && callerById(tx, conversation.callerId)
  if (!caller) return
  if (isFailure && receipt.because !== 'filtered') endEpisodeOf(tx, caller, message)
  if (receipt.because === 'opted-out') optOut(tx, caller, 'carrier', now)
  if (receipt.because === 'cannot-be-texted') cannotBeTexted(tx, caller.id, receipt.errorCode ?? 'refused', now)
  if (receipt.because) withdrawUnsendable(tx, message, receipt.because, now)
}
