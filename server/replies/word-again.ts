import type { Temporal } from 'temporal-polyfill'
import type { Draft } from '../conversations/draft-store.ts'
import type { Reply, Saying } from './next-step.ts'
import { planOf } from './plan.ts'
import type { Quotable } from './quotable.ts'
import { wordStep } from './word-step.ts'

/** The words of a draft as they would be made now, from what the shop says of itself now. */
export function wordAgain(draft: Draft, shop: Quotable, now: Temporal.Instant): string | null {
  const plan = planOf(draft)
  if (!plan) return null
  const wallClock = now.toZonedDateTimeISO(shop.zone ?? 'UTC').toPlainDateTime()
  return wordStep({ ...plan, step: withKnown(plan.step, shop) }, shop, wallClock)
}

/** What was not known when it was decided may be known now, and the other way round. */
function withKnown(step: Reply, shop: Quotable): Reply {
  return {
    ...step,
    say: step.say.map((saying) => pairs.find(({ both }) => both.includes(saying))?.now(shop) ?? saying),
  }
}

const pairs: readonly { both: readonly Saying[]; now(shop: Quotable): Saying }[] = [
  {
    both: ['hoursAre', 'hoursUnknown'],
    now: ({ hours, hoursWords }) => (hours || hoursWords ? 'hoursAre' : 'hoursUnknown'),
  },
  { both: ['areasAre', 'areasUnknown'], now: ({ areas }) => (areas ? 'areasAre' : 'areasUnknown') },
  { both: ['callOutFeeIs', 'priceUnknown'], now: ({ callOutFee }) => (callOutFee ? 'callOutFeeIs' : 'priceUnknown') },
]
