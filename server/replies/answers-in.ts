// What was asked of the shop, and whether the shop says it of itself.
import type { Scene } from './scene.ts'
import type { Saying } from './step.ts'

export function answersIn(scene: Scene): Saying[] {
  const { remarks, facts } = scene
  const { intent } = scene.understanding
  const said: Saying[] = []
  if (scene.languageAsked) said.push('yourLanguage')
  if (remarks.asksWhoWrites || intent === 'help' || wantsToKnowWhoRang(scene)) said.push('assistant')
  if (intent === 'price_question' || asksForPriceBeside(scene)) said.push(...priceIn(scene))
  if (intent === 'hours_question') said.push(scene.opening)
  if (remarks.asksForAreas) said.push(facts.areas ? 'areasAre' : 'areasUnknown')
  if (remarks.asksForPlace && facts.place) said.push('placeIs')
  return said
}

/** Of who moves or turns down a time. */
function asksForPriceBeside({ remarks, understanding: { intent }, isQuestion }: Scene): boolean {
  return remarks.asksForPrice && (intent === 'reschedule' || (intent === 'decline' && isQuestion))
}

/** Who found a missed call and has said nothing of a job does not know whom they write to. */
function wantsToKnowWhoRang({ remarks, enquiry, wasKnown, times }: Scene): boolean {
  return remarks.missedOurCall && !wasKnown && times.booked === 0 && (enquiry.need ?? enquiry.service) === null
}

/** The sheet holds what a visit costs and no more: what the job itself costs is asked of the owner; for what is done at the shop nobody comes out. */
function priceIn({ remarks, facts, isAtShop }: Scene): Saying[] {
  if (!facts.callOutFee || (isAtShop && !remarks.asksForVisitFee)) return ['priceUnknown']
  return remarks.asksForVisitFee ? ['callOutFeeIs'] : ['callOutFeeIs', 'jobPriceAsked']
}
