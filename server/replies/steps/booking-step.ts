// What is said of a booking that stands.

import { canBeOffered, isAboutBooking } from '../next-question.ts'
import type { Scene } from '../scene.ts'
import { type Deed, passOn, reply, type Saying, type Step, silence } from '../step.ts'
import { toMove, whichToMove } from './move-step.ts'
import { noted } from './visit-step.ts'

/** Who asks when their booking is, or whether it stands, or wants it to stay, is told when it is; one under way is a person's. */
export function whatIsToldOfBooking({ remarks, times, understanding }: Scene): Step | null {
  const { intent, windows, service } = understanding
  const isNone = times.isVisitAsked && (understanding.yesNo === 'no' || remarks.keepsAll)
  // "Keep it, but come to the back door" is noted.
  const isNoted = remarks.tellsWayIn && !remarks.asksWhenBooked && !isNone
  if (isNoted) return null
  const isAsked = isNone || remarks.asksWhenBooked || (remarks.keepsBooking && (windows.length === 0 || times.namesOwn))
  if (!isAsked || times.booked === 0 || times.isUnderWay || remarks.complains) return null
  if (intent === 'reschedule' || intent === 'cancel' || intent === 'human' || service !== null) return null
  return times.booked > 1 ? reply({ say: ['allStand'] }) : reply({ say: ['stands'], deed: { do: 'tell' } })
}

/** Whoever says yes to a reminder has confirmed; who says no, or R, is offered other times. */
export function whatIsReminded(scene: Scene): Step | null {
  const { times, understanding, isNew } = scene
  if (!times.isReminded || times.booked === 0 || isNew) return null
  if (times.offered > 0 && !times.isLetter) return null
  if (understanding.intent === 'reschedule' || understanding.yesNo === 'no') return toMove(scene)
  const isYes = understanding.yesNo === 'yes' || understanding.intent === 'confirm'
  return isYes ? reply({ say: ['confirmed'], deed: { do: 'confirm' } }) : null
}

/** What is said of a booking that stands: another time, or something about them. */
export function whatChanges(scene: Scene): Step | null {
  const { understanding, times, remarks } = scene
  const { intent, windows } = understanding
  // Of what was just given up another time is another offer.
  const isAnew = times.booked === 0 && times.canBeBack && canBeOffered(scene)
  if (intent === 'reschedule' && times.booked === 0 && !isAnew) return passOn('changePassedOn', 'reschedule')
  if (intent === 'reschedule' && times.booked > 1) return whichToMove(scene)
  if (remarks.meansAll && times.booked > 1 && windows.length > 0) return passOn('changePassedOn', 'reschedule')
  if (!isAboutBooking(scene)) return null
  // The place of what is booked is not the other one, and it moves for nothing that is done there.
  if (scene.elsewhere && intent !== 'cancel')
    return passOn(scene.elsewhere.address === null ? 'passedOn' : 'elsewherePassedOn', 'about-booking')
  if (times.choosesAgain === 'booked') return silence('nothing-to-answer')
  if (times.choosesAgain === 'other') return reply({ say: ['stands'], deed: { do: 'tell' } })
  if (remarks.isPleasantry && windows.length === 0 && understanding.address === null)
    return silence('nothing-to-answer')
  if (remarks.asksSomebodyFirst && windows.length === 0 && !scene.isQuestion) return silence('nothing-to-answer')
  const isAsBooked = times.namesOwn && intent !== 'reschedule' && !remarks.wantsAnotherTime
  if (isAsBooked && !times.isUnderWay && understanding.address === null)
    return reply({ say: ['stands'], deed: { do: 'tell' } })
  if (isAsBooked) return whatIsToldBeside(scene)
  if (intent === 'reschedule' || windows.length > 0 || remarks.wantsAnotherTime)
    return times.booked === 1 ? toMove(scene) : whichToMove(scene)
  if (remarks.withholds && understanding.name === null) return reply({ say: ['allRight'] })
  return scene.isRemark ? noted(scene) : whatIsToldBeside(scene)
}

/** Where to go and whom to ask for is written to the booking; all else that they tell is the owner's. */
function whatIsToldBeside({ understanding, remarks, times, isNew, photos, hasWords, enquiry }: Scene): Step | null {
  const { name, address, email } = understanding
  const isOne = times.booked === 1
  const deed: Deed | null = isNew && isOne && (name ?? address ?? email) !== null ? { do: 'amend' } : null
  const thanks: Saying[] = photos > 0 ? ['photoThanks'] : []
  if (deed && address !== null) return reply({ say: [...thanks, 'stands'], deed })
  if (deed) return reply({ say: thanks, deed })
  if (photos > 0 && !hasWords) return reply({ say: thanks })
  if (!isNew && photos === 0) return null
  const handOver = enquiry.urgency === 'emergency' ? 'urgent' : 'about-booking'
  return reply({ say: [...thanks, 'passedOn'], handOver, deed: isOne && remarks.mayBeOff ? { do: 'amend' } : null })
}

/** "Can we do Friday, and do you charge extra?": of a booking that stands another time is wished for with the question. */
export function whatIsChangedBeside(scene: Scene): Step | null {
  const { intent, windows } = scene.understanding
  const isMove = intent === 'reschedule' || scene.remarks.wantsAnotherTime
  const isWish = isMove || (intent === 'price_question' && windows.length > 0)
  const change = isWish && isAboutBooking(scene) ? whatChanges(scene) : null
  if (change?.do !== 'reply') return null
  const isOfTimes = change.deed?.do === 'offer' || change.deed?.do === 'tell' || change.say.includes('changePassedOn')
  return isOfTimes ? change : null
}
