// What was asked of the shop, and whether the shop says it of itself.
import type { Scene } from './scene.ts'
import type { Saying } from './step.ts'

export function answersIn({ understanding: { intent }, remarks, facts }: Scene): Saying[] {
  const said: Saying[] = []
  if (remarks.asksWhoWrites || intent === 'help') said.push('assistant')
  if (intent === 'price_question') said.push(facts.callOutFee ? 'callOutFeeIs' : 'priceUnknown')
  if (intent === 'hours_question') said.push(facts.hours ? 'hoursAre' : 'hoursUnknown')
  if (remarks.asksForAreas) said.push(facts.areas ? 'areasAre' : 'areasUnknown')
  return said
}
