// What was asked beside a choice or a wish for another time is answered in the same text, or passed on.
import { answersIn } from './answers-in.ts'
import type { Scene } from './scene.ts'
import { isOwners, type Saying, type Step } from './step.ts'

export function withAnswers(scene: Scene, step: Step): Step {
  if (step.do !== 'reply') return step
  const said = besides(scene).filter((saying) => !step.say.includes(saying))
  if (said.length === 0) return step
  return { ...step, say: [...said, ...step.say], handOver: step.handOver ?? (isOwners(said) ? 'question' : null) }
}

/** Of what the shop does not say, and a choice hangs on, a person hears. */
function besides(scene: Scene): Saying[] {
  const said = answersIn(scene)
  const isAsked = scene.times.hangsOnAnswer || (scene.remarks.asksOfShop && scene.times.booked === 0)
  return said.length === 0 && isAsked ? ['passedOn'] : said
}
