import type { Temporal } from 'temporal-polyfill'
import type { Draft } from '../conversations/draft-store.ts'
import { planOf } from './plan.ts'
import type { Quotable } from './quotable.ts'
import { answerTo, type Reply, type Saying } from './step.ts'
import { wordStep } from './word-step.ts'

/** A draft as it would be made now, from what the shop says of itself now: its words, and as JSON what follows from them. */
export function wordAgain(draft: Draft, shop: Quotable, now: Temporal.Instant): Pick<Draft, 'body' | 'step'> | null {
  const before = planOf(draft)
  if (!before) return null
  const plan = { ...before, step: withKnown(before.step, shop) }
  const wallClock = now.toZonedDateTimeISO(shop.zone ?? 'UTC').toPlainDateTime()
  return { body: wordStep(plan, shop, wallClock), step: JSON.stringify(plan) }
}

/** What was not known when it was decided may be known now, and the other way round: then a person is asked, or is no more. */
function withKnown(step: Reply, shop: Quotable): Reply {
  const say = step.say.map((saying) => pairs.find(({ both }) => both.includes(saying))?.now(shop) ?? saying)
  return say.every((saying, n) => saying === step.say[n]) ? step : answerTo(say, step)
}

const pairs: readonly { both: readonly Saying[]; now(shop: Quotable): Saying }[] = [
  {
    both: ['hoursAre', 'hoursUnknown'],
    now: ({ hours, hoursWords }) => (hours || hoursWords ? 'hoursAre' : 'hoursUnknown'),
  },
  { both: ['areasAre', 'areasUnknown'], now: ({ areas }) => (areas ? 'areasAre' : 'areasUnknown') },
  { both: ['callOutFeeIs', 'priceUnknown'], now: ({ callOutFee }) => (callOutFee ? 'callOutFeeIs' : 'priceUnknown') },
]
