import type { DeliveryStatus } from '../providers/messenger/messenger.ts'
import type { Message } from './store.ts'

const rank: Partial<Record<Message['state'], number>> = {
  queued: 0,
  sending: 1,
  unknown: 1,
  sent: 2,
  delivered: 4,
  failed: 4,
}
const meaning: Record<DeliveryStatus, Message['state']> = {
  queued: 'sent',
  sent: 'sent',
  delivered: 'delivered',
  failed: 'failed',
}

/** The state a receipt lifts a message to, or null where it would not rise: receipts come in any order, and the final word wins. */
export function lifted(state: Message['state'], status: DeliveryStatus): Message['state'] | null {
  const next = meaning[status]
  const from = rank[state]
  return from !== undefined && (rank[next] ?? 0) > from ? next : null
}
