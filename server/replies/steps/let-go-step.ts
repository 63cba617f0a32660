// What is wanted no more is let go, and all else goes on.
import { isAboutBooking, isKnown, type Next, nextOrAgain, nextQuestion } from '../next-question.ts'
import type { Scene } from '../scene.ts'
import { reply, type Step, silence } from '../step.ts'

/** What is wanted no more is let go, and all else goes on. */
export function whatIsDropped(scene: Scene): Step | null {
  const { dropsDetail, times, asked } = scene
  if (!dropsDetail || scene.isForeign) return null
  if (times.offered > 0) return reply({ say: ['allRight', 'whichSlot'] })
  const next = asked === 'name' ? nextQuestion(scene) : nextOrAgain(scene)
  return reply({ ...next, say: ['allRight', ...next.say] })
}

/** Who wants no call any more is asked what is still missing. */
export function whatGoesOnInWriting(scene: Scene): Step | null {
  const { prefersText, isNew, times, isForeign, isQuestion } = scene
  if (!prefersText || isNew || isQuestion || isForeign || times.booked > 0) return null
  if (times.offered > 0) return reply({ say: ['allRight', 'whichSlot'] })
  const { enquiry } = scene
  const next: Next = isKnown(enquiry, 'need')
    ? nextOrAgain(scene)
    : { say: [], ask: 'need', withPhoto: false, deed: null }
  return next.ask || next.say.length > 0 ? reply({ ...next, say: ['allRight', ...next.say] }) : null
}

/** Who says that it was nothing is left in peace, unless a job was spoken of before it: that goes on. */
export function whatWasNoDanger(scene: Scene): Step | null {
  const { isFalseAlarm, isNew, times, understanding } = scene
  const isMore = isNew || understanding.service !== null || understanding.windows.length > 0
  if (!isFalseAlarm || isMore || scene.isForeign) return null
  if (times.offered > 0) return reply({ say: ['allRight', 'whichSlot'] })
  if (isAboutBooking(scene) && times.booked === 1 && !times.isUnderWay)
    return reply({ say: ['allRight', 'stands'], deed: { do: 'tell' } })
  if (!isKnown(scene.enquiry, 'need') || times.booked > 0) return silence('nothing-to-answer')
  const next = nextOrAgain(scene)
  return reply({ ...next, say: ['allRight', ...next.say] })
}
