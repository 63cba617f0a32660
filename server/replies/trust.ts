// What may go unasked: at each level the owner reads less, but never nothing.
import type { TrustLevel } from '../settings/settings.ts'
import type { Reply } from './step.ts'

/** Why a reply waits for the owner. */
export type Waits = 'trust-level' | 'price-asked' | 'complaint' | 'unusual'

/** Null when it may go by itself. That a person takes over, or was asked for a price, is told at once: it says no more than that. */
export function whyItWaits(reply: Reply, level: TrustLevel): Waits | null {
  if (level === 'draft') return 'trust-level'
  if (reply.handOver === 'complaint') return 'complaint'
  if (level === 'auto') return null
  // What is agreed is not kept waiting for a price that is asked beside it.
  const isAgreed = ['book', 'move', 'switch'].includes(reply.deed?.do ?? '')
  if (!isAgreed && reply.say.includes('callOutFeeIs')) return 'price-asked'
  return reply.handOver === 'about-a-visit' ? 'unusual' : null
}
