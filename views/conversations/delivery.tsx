import type { Message } from '../../server/conversations/store.ts'
import { reasonOf } from './reasons.ts'

export type DeliveryProps = Pick<Message, 'state' | 'because' | 'errorCode'>

/** How far a text came, in a sentence: what happened, why, and what to do. */
export function Delivery({ state, because, errorCode }: DeliveryProps) {
  const words = deliveryWords({ state, because, errorCode })
  return isTrouble(state) ? <span class="fault">{words}</span> : <span>{words}</span>
}

export function deliveryWords({ state, because, errorCode }: DeliveryProps): string {
  const { why, remedy } = reasonOf(because)
  const code = errorCode ? ` (code ${errorCode})` : ''
  switch (state) {
    case 'received':
      return 'received'
    case 'queued':
      if (because === 'quiet-hours') return `waits: ${why}.`
      return because ? `not sent yet: ${why}${code}. It is tried again by itself.` : 'waiting to be sent'
    case 'sending':
      return 'being sent'
    case 'unknown':
      return `perhaps sent: ${why}. The messenger's own list is searched before anything is sent again.`
    case 'sent':
      return 'sent'
    case 'delivered':
      return 'delivered'
    case 'failed':
      return sentence(`failed: ${why}${code}`, remedy)
    case 'held':
      return sentence(`held back: ${why}${code}`, remedy)
    case 'suppressed':
      return sentence(`not sent: ${why}${code}`, remedy)
  }
}

/** It did not arrive, or nobody knows. */
export function isTrouble(state: Message['state']): boolean {
  return state === 'failed' || state === 'held' || state === 'suppressed' || state === 'unknown'
}

function sentence(what: string, remedy?: string): string {
  return remedy ? `${what}. ${remedy}` : `${what}.`
}
