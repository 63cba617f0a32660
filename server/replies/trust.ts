// What may go unasked: at each level the owner reads less, but never nothing.
import type { TrustLevel } from '../settings/settings.ts'
import type { Reply, Saying } from './step.ts'

/** Why a reply waits for the owner. */
export type Waits = 'trust-level' | 'price-asked' | 'complaint' | 'unusual'

/** Null when it may go by itself. That a person takes over, or was asked for a price, is told at once: it says no more than that. */
export function whyItWaits(reply: Reply, level: TrustLevel): Waits | null {
  if (level === 'draft') return 'trust-level'
  if (reply.handOver === 'complaint') return 'complaint'
  if (level === 'auto') return null
  if (saysPrice(reply)) return 'price-asked'
  return reply.handOver === 'about-a-visit' ? 'unusual' : null
}

/** Nothing else is kept waiting for a price that was asked beside it: that it is passed on goes at once, and the price itself is the owner's to send. */
export function priceLater(reply: Reply, level: TrustLevel): Reply {
  if (whyItWaits(reply, level) !== 'price-asked') return reply
  const say = reply.say.flatMap((saying): Saying[] => {
    if (saying === 'callOutFeeIs') return ['priceUnknown']
    return saying === 'jobPriceAsked' ? [] : [saying]
  })
  const rest: Reply = { ...reply, say, handOver: reply.handOver ?? 'question' }
  return whyItWaits(rest, level) === null ? rest : reply
}

function saysPrice({ say }: Reply): boolean {
  return say.includes('callOutFeeIs')
}
