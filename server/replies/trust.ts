// What may go unasked: at each level the owner reads less, but never nothing.
import type { TrustLevel } from '../settings/settings.ts'
import type { Reply, Saying } from './step.ts'

/** Why a reply waits for the owner. */
export type Waits = 'trust-level' | 'price-asked' | 'price-not-on-sheet' | 'complaint' | 'unusual'

/** Null when it may go by itself. That a person takes over is always told at once: it says no more than that. */
export function whyItWaits(reply: Reply, level: TrustLevel): Waits | null {
  if (level === 'draft') return 'trust-level'
  if (reply.handOver === 'complaint') return 'complaint'
  // What is agreed is not kept waiting for a price that is asked beside it.
  const isAgreed = reply.deed?.do === 'book' || reply.deed?.do === 'move'
  const isAboutPrice = !isAgreed && reply.say.some((saying) => prices.includes(saying))
  if (level === 'assist') return isAboutPrice ? 'price-asked' : reply.handOver === 'about-a-visit' ? 'unusual' : null
  return reply.say.includes('priceUnknown') ? 'price-not-on-sheet' : null
}

const prices: readonly Saying[] = ['callOutFeeIs', 'jobPriceAsked', 'priceUnknown']
