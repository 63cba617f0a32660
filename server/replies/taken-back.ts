// "Never mind" calls off what was just spoken of; whether a booking is meant by it, they are asked.
import type { Scene } from './scene.ts'
import { passOn, reply, type Step, silence } from './step.ts'

/** With a booking ahead: a move under way ends and the booking stands; where nothing was under way, the booking itself may be meant. */
export function whatIsTakenBack(scene: Scene): Step | null {
  const { remarks, times } = scene
  if (remarks.takesBack === null || times.booked === 0 || wantsMore(scene)) return null
  const isOpen = times.offered > 0 || times.isCancelAsked || scene.asked === 'time'
  const isKept = isOpen || times.namesOwn || remarks.keepsBooking
  if (!isKept && remarks.mayGiveUp) return askWhetherItStands(scene)
  if (isKept || remarks.takesBack === 'only')
    return reply({ say: ['stands'], deed: { do: times.isUnderWay ? 'tell' : 'keep' } })
  return silence('nothing-to-answer')
}

function askWhetherItStands({ times }: Scene): Step {
  if (times.booked > 1 || times.isUnderWay) return passOn('passedOn', 'about-booking')
  return reply({ say: ['askCancel'], deed: { do: 'tell' } })
}

/** "Never mind Friday, can we do Monday" goes on, and so does a choice of what was offered. */
function wantsMore({ understanding, remarks, times, photos, otherFiles }: Scene): boolean {
  const { intent, windows, slotChoice, service, address } = understanding
  if (windows.length > 0 && !times.namesOwn) return true
  if ((slotChoice?.length ?? 0) > 0 && !times.namesOwn) return true
  if (remarks.tellsWayIn || remarks.tellsHowToCome) return true
  if (service !== null || address !== null || photos + otherFiles > 0) return true
  if (remarks.asksWhoWrites || remarks.asksForAreas || remarks.asksForPlace || remarks.asksForVisitFee) return true
  return (wishes as readonly string[]).includes(intent) || (intent === 'reschedule' && !times.namesOwn)
}

const wishes = ['cancel', 'human', 'emergency', 'price_question', 'hours_question'] as const
