// What is booked moves to another time, where there is one.
import { offer } from '../next-question.ts'
import type { Scene } from '../scene.ts'
import { passOn, type Reply, reply, type Saying, type Step } from '../step.ts'

/** A person finds the time that we cannot offer. */
export function passTimesOn({ enquiry, times }: Scene): Reply {
  const say: Saying = enquiry.wanted.length > 0 ? 'passedOnWithTimes' : 'passedOn'
  return reply({ say: [...howFar(times), say], handOver: 'wants-a-time' })
}

/** Whether such a far day will be free nobody knows yet. */
function howFar({ free }: Scene['times']): Saying[] {
  return free?.fits === 'beyond' ? ['bookedUpTo'] : []
}

export function toMove(scene: Scene): Step {
  if ((scene.times.free?.count ?? 0) === 0)
    return reply({ say: [...howFar(scene.times), 'changePassedOn'], handOver: 'reschedule' })
  return reply(offer(scene, true))
}

/** Who was asked already, or means all of them, is a person's. */
export function whichToMove({ times, remarks }: Scene): Step {
  return times.isVisitAsked || remarks.meansAll || times.isUnderWay
    ? passOn('changePassedOn', 'reschedule')
    : reply({ say: ['whichToMove'] })
}
