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
  if (!isOfTimes(reply) && reply.say.includes('callOutFeeIs')) return 'price-asked'
  return reply.handOver === 'about-a-visit' ? 'unusual' : null
}

/** Times are not kept waiting for a price that was asked beside them: where none is said unasked, that is passed on. */
export function priceLater(reply: Reply, level: TrustLevel): Reply {
  if (reply.deed?.do !== 'offer' || whyItWaits(reply, level) !== 'price-asked') return reply
  const rest = reply.say.filter((saying) => saying !== 'callOutFeeIs' && saying !== 'jobPriceAsked')
  return { ...reply, say: ['priceUnknown', ...rest], handOver: reply.handOver ?? 'question' }
}

/** What is agreed, chosen or to be moved is not kept waiting for a price that is asked beside it. */
function isOfTimes({ deed }: Reply): boolean {
  if (deed?.do === 'offer') return deed.toMove
  return deed !== null && ['book', 'move', 'switch', 'check'].includes(deed.do)
}
