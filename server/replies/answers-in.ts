// What was asked of the shop, and whether the shop says it of itself.
import type { Scene } from './scene.ts'
import type { Saying } from './step.ts'

export function answersIn(scene: Scene): Saying[] {
  const { remarks, facts } = scene
  const { intent } = scene.understanding
  const said: Saying[] = []
  if (remarks.asksWhoWrites || intent === 'help') said.push('assistant')
  if (intent === 'price_question') said.push(...priceIn(scene))
  if (intent === 'hours_question') said.push(facts.hours ? 'hoursAre' : 'hoursUnknown')
  if (remarks.asksForAreas) said.push(facts.areas ? 'areasAre' : 'areasUnknown')
  return said
}

/** The sheet holds what a visit costs and no more: what the job itself costs is asked of the owner. */
function priceIn({ remarks, facts }: Scene): Saying[] {
  if (!facts.callOutFee) return ['priceUnknown']
  return remarks.asksForVisitFee ? ['callOutFeeIs'] : ['callOutFeeIs', 'jobPriceAsked']
}
