// What follows from times that were offered, agreed or wished for otherwise.
import { answersIn } from './answers-in.ts'
import type { Question } from './enquiry.ts'
import { canBeOffered, isAboutBooking, offer } from './next-question.ts'
import type { Scene } from './scene.ts'
import { type Deed, isOwnersPrice, passOn, type Reply, reply, type Saying, type Step } from './step.ts'

/** A cancellation of the one booking that lies ahead is done; of none that we know of, or of one of several, a person must. */
export function whatIsCancelled(scene: Scene): Step | null {
  const { remarks, times } = scene
  const { intent } = scene.understanding
  const isNeededNoMore = remarks.isOver && times.booked > 0
  if (intent !== 'cancel' && !isNeededNoMore) return whatIsCancelledAfterAll(scene)
  if (times.booked === 1 && times.namesOther) return reply({ say: ['askCancel'], deed: { do: 'tell' } })
  // Who names another time wants that one, and who only asks about it has not called it off.
  if (times.booked === 1 && scene.understanding.windows.length > 0) return toMove(scene)
  if (times.booked > 0 && scene.isQuestion) return passOn('cancelPassedOn', 'cancel')
  if (times.booked === 1) return reply({ say: ['cancelled'], deed: { do: 'cancel' } })
  return times.booked === 0 && times.offered > 0
    ? reply({ say: ['declined'], closes: true })
    : passOn('cancelPassedOn', 'cancel')
}

/** We asked whether to cancel it. */
function whatIsCancelledAfterAll({ times, understanding: { yesNo } }: Scene): Step | null {
  if (!times.isCancelAsked || times.booked !== 1 || yesNo === null) return null
  if (yesNo === 'no') return reply({ say: ['stands'], deed: { do: 'tell' } })
  return reply({ say: ['cancelled'], deed: { do: 'cancel' } })
}

/** Who asks when their booking is, or whether it stands, or wants it to stay, is told when it is; one under way is a person's. */
export function whatIsToldOfBooking({ remarks, times, understanding }: Scene): Step | null {
  const { intent, windows, service } = understanding
  const isAsked = remarks.asksWhenBooked || (remarks.keepsBooking && windows.length === 0)
  if (!isAsked || times.booked === 0 || times.isUnderWay || remarks.complains) return null
  if (intent === 'reschedule' || intent === 'cancel' || intent === 'human' || service !== null) return null
  return reply({ say: ['stands'], deed: { do: 'tell' } })
}

/** Whoever says yes to a reminder has confirmed; who says no, or R, is offered other times. */
export function whatIsReminded(scene: Scene): Step | null {
  const { times, understanding, isNew } = scene
  if (!times.isReminded || times.booked === 0 || times.offered > 0 || isNew) return null
  if (understanding.intent === 'reschedule' || understanding.yesNo === 'no') return toMove(scene)
  const isYes = understanding.yesNo === 'yes' || understanding.intent === 'confirm'
  return isYes ? reply({ say: ['confirmed'], deed: { do: 'confirm' } }) : null
}

/** A slot that was chosen is booked; whom none suits gets others. */
export function whatWasChosen(scene: Scene): Step | null {
  const { understanding, remarks, times, isNew } = scene
  if (times.offered === 0) return null
  const [asked, ...more] = times.askedAbout
  if (asked !== undefined) return more.length > 0 ? reply({ say: ['whichSlot'] }) : stillFree(scene, asked)
  const n = choiceOf(scene)
  if (n !== null) return times.isMove ? moved(scene, n) : booked(scene, n)
  // Who found somebody else is asked for no other time.
  if (remarks.isOver) return null
  const isRefused = understanding.slotChoice?.length === 0 || (understanding.yesNo === 'no' && !isFarewell(scene))
  const wantsAnother = understanding.windows.length > 0 && isNew
  if (wantsAnother) return others(scene)
  if (isRefused) return anotherTime(scene)
  const isUnclear =
    times.isDoubtful || understanding.yesNo === 'yes' || understanding.slotChoice !== null || remarks.asksWhenBooked
  return isUnclear ? reply({ say: ['whichSlot'] }) : null
}

/** What is said of a booking that stands: another time, or something about them. */
export function whatChanges(scene: Scene): Step | null {
  const { understanding, times, isNew } = scene
  if (understanding.intent === 'reschedule' && times.booked !== 1) return passOn('changePassedOn', 'reschedule')
  if (!isAboutBooking(scene)) return null
  if (understanding.intent === 'reschedule' || understanding.windows.length > 0) return toMove(scene)
  if (scene.remarks.withholds && scene.understanding.name === null) return reply({ say: ['allRight'] })
  const deed: Deed | null = isNew ? { do: 'amend' } : null
  if (scene.photos > 0) return reply({ say: ['photoThanks'], deed })
  return deed && reply({ deed })
}

function choiceOf({ understanding: { slotChoice, yesNo, windows }, times }: Scene): number | null {
  if (times.isDoubtful) return null
  // Several that fit one wish are no choice yet: "in the morning?" may mean any of them, or another.
  if (slotChoice && slotChoice.length > 1 && windows.length > 0) return null
  const chosen = slotChoice?.find((n) => n <= times.offered)
  if (chosen !== undefined) return chosen
  return slotChoice === null && yesNo === 'yes' && times.offered === 1 && windows.length === 0 ? 1 : null
}

function stillFree({ times }: Scene, n: number): Reply {
  return n > times.offered ? reply({ say: ['whichSlot'] }) : reply({ say: ['stillFree'], deed: { do: 'check', n } })
}

function booked(scene: Scene, n: number): Reply {
  const { enquiry } = scene
  const ask = enquiry.name === null && !enquiry.asked.includes('name') ? 'name' : null
  return chosen(['booked', ...answersIn(scene)], ask, { do: 'book', n })
}

function moved(scene: Scene, n: number): Reply {
  return chosen(['moved', ...answersIn(scene)], null, { do: 'move', n })
}

/** What was asked beside it, and the shop does not say, goes to a person all the same. */
function chosen(say: Saying[], ask: Question | null, deed: Deed): Reply {
  const isUnknown = say.includes('hoursUnknown') || say.includes('areasUnknown') || isOwnersPrice(say)
  return reply({ say, ask, deed, handOver: isUnknown ? 'question' : null })
}

function isFarewell({ understanding: { intent } }: Scene): boolean {
  return intent === 'decline' || intent === 'thanks'
}

/** None suits, and no other was ever named: they are asked once, and after it shown others. */
function anotherTime(scene: Scene): Step {
  const { asked, wanted } = scene.enquiry
  return asked.includes('time') || wanted.length > 0 ? others(scene) : reply({ ask: 'time' })
}

function others(scene: Scene): Step {
  if (scene.times.isMove) return toMove(scene)
  if (!canBeOffered(scene)) return passTimesOn(scene)
  return reply(offer(scene))
}

/** A person finds the time that we cannot offer. */
export function passTimesOn({ enquiry }: Scene): Reply {
  return passOn(enquiry.wanted.length > 0 ? 'passedOnWithTimes' : 'passedOn', 'wants-a-time')
}

function toMove(scene: Scene): Step {
  if ((scene.times.free?.count ?? 0) === 0) return passOn('changePassedOn', 'reschedule')
  return reply(offer(scene, true))
}
