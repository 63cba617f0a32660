// What is told of a visit that is agreed, and changes nothing of it.
import type { Scene } from '../scene.ts'
import { type Deed, type Reply, reply, type Step } from '../step.ts'

/** One more thing for the visit that is agreed, or less than that: it takes longer, or not so long; what the trade does not know is written to it, and a person reads whether there is time for it. */
export function whatIsAdded(scene: Scene): Step | null {
  if (scene.times.booked !== 1) return null
  if (scene.isResized && !scene.times.isUnderWay) return reply({ say: ['resized'], deed: { do: 'resize' } })
  return scene.isMoreForVisit ? noted(scene) : null
}

/** How to get in, how to come, or when they are back meanwhile: who tells that is not calling it off. */
export function whatIsToldOfVisit(scene: Scene): Step | null {
  const { remarks, times } = scene
  const { intent, slotChoice, windows } = scene.understanding
  if (times.booked === 0 || intent === 'reschedule' || slotChoice !== null) return null
  const isOver = remarks.isOver && !remarks.mayBeOff
  const isWithinOwn = times.leavesOwn || times.namesOwn
  const isHow = remarks.tellsHowToCome && (windows.length === 0 || isWithinOwn)
  return (remarks.tellsWayIn && !isOver) || isHow || times.leavesOwn ? noted(scene) : null
}

/** It is written to the booking, and a person reads it. */
export function noted({ times }: Scene): Reply {
  const deed: Deed | null = times.booked === 1 ? { do: 'amend' } : null
  return reply({ say: ['passedOn'], handOver: 'about-booking', deed })
}
