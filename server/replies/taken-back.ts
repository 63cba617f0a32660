// "Never mind" calls off what was just spoken of, and never a booking.
import type { Scene } from './scene.ts'
import { reply, type Step, silence } from './step.ts'

/** With a booking ahead: a move under way ends and the booking stands; where nothing was under way, nothing needs to be said. */
export function whatIsTakenBack(scene: Scene): Step | null {
  const { remarks, times } = scene
  if (remarks.takesBack === null || times.booked === 0 || wantsMore(scene)) return null
  const isOpen = times.offered > 0 || times.isCancelAsked || scene.asked === 'time'
  if (isOpen || times.namesOwn || remarks.takesBack === 'only')
    return reply({ say: ['stands'], deed: { do: times.isUnderWay ? 'tell' : 'keep' } })
  return silence('nothing-to-answer')
}

/** "Never mind Friday, can we do Monday" goes on, and so does a choice of what was offered. */
function wantsMore({ understanding, remarks, times, photos, otherFiles }: Scene): boolean {
  const { intent, windows, slotChoice, service, address } = understanding
  if (windows.length > 0 && !times.namesOwn) return true
  if ((slotChoice?.length ?? 0) > 0 && !times.namesOwn) return true
  if (service !== null || address !== null || photos + otherFiles > 0) return true
  if (remarks.asksWhoWrites || remarks.asksForAreas || remarks.asksForVisitFee) return true
  return (wishes as readonly string[]).includes(intent) || (intent === 'reschedule' && !times.namesOwn)
}

const wishes = ['cancel', 'human', 'emergency', 'price_question', 'hours_question'] as const
