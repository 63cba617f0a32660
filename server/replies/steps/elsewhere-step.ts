// Whatever becomes of the first job, a person hears of the other place.
import type { Scene } from '../scene.ts'
import type { Saying, Step } from '../step.ts'

export function alsoElsewhere({ elsewhere }: Scene, step: Step): Step {
  if (elsewhere === null || step.do !== 'reply' || step.say.some(isPassedOn)) return step
  const { address, job } = elsewhere
  const told: Saying = address !== null ? 'elsewherePassedOn' : job === null ? 'passedOn' : 'otherPassedOn'
  const ends = step.deed?.do === 'cancel' || told === 'otherPassedOn'
  const handOver = step.handOver ?? 'question'
  return { ...step, say: ends ? [...step.say, told] : [told, ...step.say], handOver, closes: false }
}

function isPassedOn(saying: Saying): boolean {
  return (
    saying === 'otherPassedOn' ||
    saying === 'passedOn' ||
    saying === 'alreadyPassedOn' ||
    saying === 'elsewherePassedOn'
  )
}
