import type { Temporal } from 'temporal-polyfill'
import type { Draft } from '../conversations/draft-store.ts'
import { openingSaid } from './opening-said.ts'
import { planOf } from './plan.ts'
import type { Quotable } from './quotable.ts'
import { answerTo, type Reply, type Saying } from './step.ts'
import { wordStep } from './word-step.ts'

/** A draft as it would be made now, from what the shop says of itself now: its words, and as JSON what follows from them. */
export function wordAgain(draft: Draft, shop: Quotable, now: Temporal.Instant): Pick<Draft, 'body' | 'step'> | null {
  const before = planOf(draft)
  if (!before) return null
  const wallClock = now.toZonedDateTimeISO(shop.zone ?? 'UTC').toPlainDateTime()
  const hours = openingSaid(before.hoursAsked ?? null, shop, wallClock).say
  const plan = { ...before, step: withKnown(before.step, shop, hours) }
  return { body: wordStep(plan, shop, wallClock), step: JSON.stringify(plan) }
}

/** What was not known when it was decided may be known now, and the other way round: then a person is asked, or is no more. */
function withKnown(step: Reply, shop: Quotable, hours: Saying): Reply {
  const known = step.say.map((saying) => {
    if (ofHours.includes(saying)) return hours
    if (saying === 'placeIs' && !shop.shopAddress) return 'passedOn'
    return ofAreas.includes(saying) ? (shop.areas ? 'areasAre' : 'areasUnknown') : saying
  })
  const say = withPrice([...new Set(known)], shop)
  return say.join() === step.say.join() ? step : answerTo(say, step)
}

/** Where the fee can be told, that the owner was asked for the rest stands behind it; where none can, all of it is passed on. */
function withPrice(say: readonly Saying[], { callOutFee }: Quotable): Saying[] {
  if (callOutFee)
    return say.flatMap((saying): Saying[] => (saying === 'priceUnknown' ? ['callOutFeeIs', 'jobPriceAsked'] : [saying]))
  return say.flatMap((saying): Saying[] => {
    if (saying === 'callOutFeeIs') return ['priceUnknown']
    return saying === 'jobPriceAsked' ? [] : [saying]
  })
}

const ofHours: readonly Saying[] = ['hoursAre', 'openThen', 'closedThen', 'hoursUnknown']
const ofAreas: readonly Saying[] = ['areasAre', 'areasUnknown']
