// What is booked moves to another time, where there is one.
import { offer } from './next-question.ts'
import type { Scene } from './scene.ts'
import { passOn, type Reply, reply, type Step } from './step.ts'

/** A person finds the time that we cannot offer. */
export function passTimesOn({ enquiry }: Scene): Reply {
  return passOn(enquiry.wanted.length > 0 ? 'passedOnWithTimes' : 'passedOn', 'wants-a-time')
}

export function toMove(scene: Scene): Step {
  if ((scene.times.free?.count ?? 0) === 0) return passOn('changePassedOn', 'reschedule')
  return reply(offer(scene, true))
}
