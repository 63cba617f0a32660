// What becomes of a booking that is called off, or seems to be.

import { canBeOffered, isAboutBooking, offer } from '../next-question.ts'
import type { Scene } from '../scene.ts'
import { passOn, reply, type Step } from '../step.ts'
import { toMove, whichToMove } from './move-step.ts'
import { whatIsToldOfVisit } from './visit-step.ts'

/** A cancellation of the one booking that lies ahead is done; of none that we know of, or of one of several, a person must. */
export function whatIsCancelled(scene: Scene): Step | null {
  const { remarks, times } = scene
  const { intent } = scene.understanding
  const isNeededNoMore = remarks.isOver && times.booked > 0
  const afterAll = whatIsCancelledAfterAll(scene)
  if (afterAll) return afterAll
  const kept = whatIsToldOfVisit(scene)
  if (kept) return kept
  const isGone = remarks.troubleIsGone && intent !== 'cancel'
  const cannotBeThere = remarks.cannotBeThere && !(times.namesOther && times.namesOwn)
  if ((cannotBeThere || isGone) && times.booked > 0 && times.offered === 0) return whatBecomesOfIt(scene)
  if (intent !== 'cancel' && !isNeededNoMore) return null
  // Who was just told that it is cancelled has asked for nothing new.
  if (times.booked === 0 && times.isCancelled) return reply({ say: ['allRight'] })
  if (times.booked === 1 && (times.namesOther || remarks.namesOtherBooking))
    return reply({ say: ['askCancel'], deed: { do: 'tell' } })
  // Who names another time wants that one, and who only asks about it has not called it off.
  if (times.booked === 1 && scene.understanding.windows.length > 0 && !times.namesOwn) return toMove(scene)
  if (times.booked > 0 && remarks.asksOfCancelling) return passOn('passedOn', 'about-booking')
  if (times.booked > 0 && scene.isQuestion) return passOn('cancelPassedOn', 'cancel')
  if (times.booked === 1 && remarks.mayBeOff) return reply({ say: ['askCancel'], deed: { do: 'tell' } })
  if (times.booked === 1) return reply({ say: ['cancelled'], deed: { do: 'cancel' } })
  if (times.booked > 1) return whichToCancel(scene)
  return times.offered > 0 ? reply({ say: ['declined'], closes: true }) : passOn('cancelPassedOn', 'cancel')
}

/** Who was asked already, or means all of them, is a person's. */
function whichToCancel({ times, remarks }: Scene): Step {
  return times.isVisitAsked || remarks.meansAll || times.isUnderWay
    ? passOn('cancelPassedOn', 'cancel')
    : reply({ say: ['whichToCancel'] })
}

/** Who was just told that it is cancelled, and wants it all the same, has it again; where only a person knows of it, a person must. */
export function whatIsWantedBack(scene: Scene): Step | null {
  const { times } = scene
  if (times.wantsBack === null || times.booked > 0) return null
  if (times.wantsBack === 'perhaps') return canBeOffered(scene) ? reply(offer(scene)) : null
  if (!times.canBeBack) return passOn('passedOn', 'about-booking')
  return reply({ say: ['booked'], deed: { do: 'restore' } })
}

/** We asked whether to cancel it. */
function whatIsCancelledAfterAll(scene: Scene): Step | null {
  const { times, understanding, remarks } = scene
  const { yesNo, intent, windows } = understanding
  if (!times.isCancelAsked || times.booked !== 1) return null
  if (intent === 'reschedule' || windows.length > 0 || remarks.wantsAnotherTime) return toMove(scene)
  if (yesNo === null || intent === 'cancel') return null
  if (yesNo === 'no') return reply({ say: ['stands'], deed: { do: 'tell' } })
  return reply({ say: ['cancelled'], deed: { do: 'cancel' } })
}

/** Who cannot be there is asked whether it is to be cancelled, unless they name another time. */
function whatBecomesOfIt(scene: Scene): Step {
  const { times, understanding, remarks } = scene
  if (times.isUnderWay) return passOn('changePassedOn', 'reschedule')
  if (times.booked !== 1) return whichToMove(scene)
  const isMove = understanding.intent === 'reschedule' || remarks.wantsAnotherTime
  if ((understanding.windows.length > 0 && !times.namesOwn) || isMove) return toMove(scene)
  return reply({ say: ['askCancel'], deed: { do: 'tell' } })
}

/** Who declines something, while their booking stands, is told of it or asked what becomes of it: it is never closed over. */
export function whatIsDeclined(scene: Scene): Step | null {
  const { asked, understanding, times } = scene
  if (times.booked === 0 || times.offered > 0 || !isAboutBooking(scene)) return null
  if (asked === 'name' && understanding.yesNo === 'no') return reply({ say: ['allRight'] })
  if (understanding.yesNo !== 'no') return whatBecomesOfIt(scene)
  if (times.booked > 1 || times.isUnderWay) return passOn('passedOn', 'about-booking')
  return reply({ say: ['stands'], deed: { do: 'tell' } })
}
