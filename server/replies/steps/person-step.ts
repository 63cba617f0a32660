// What only a person may answer: complaints, other languages, visits that nobody here knows of.
import type { Remarks } from '../../understanding/remarks.ts'
import { canBeOffered } from '../next-question.ts'
import type { Scene } from '../scene.ts'
import { passOn, reply, type Saying, type Step } from '../step.ts'
import { whatIsTakenBack } from '../taken-back.ts'
import { isOfShop, whatIsAskedBeside } from './asked-step.ts'
import { whatIsToldOfBooking } from './booking-step.ts'
import { whatIsCancelled, whatIsWantedBack } from './cancel-step.ts'
import { whatWasMeant } from './choice-step.ts'
import { whatIsAdded } from './visit-step.ts'

export function whyAPersonMust(scene: Scene): Step | null {
  const { remarks, isForeign } = scene
  const { intent, windows } = scene.understanding
  if (isForeign) return passOn('otherLanguage', 'other-language')
  if (scene.afterWork === 'back' || remarks.complains || (remarks.missesUs && scene.times.booked > 0))
    return passOn('complaintPassedOn', 'complaint')
  if (intent === 'human' && remarks.asksForPerson) return toPerson(remarks)
  const back = whatIsWantedBack(scene) ?? whatWasMeant(scene) ?? whatIsAdded(scene)
  if (back) return back
  const forWhom = whatIsForWhomTheyAwait(scene)
  if (forWhom) return forWhom
  const theirs = whatIsOfTheirVisit(scene)
  if (theirs) return theirs
  const kept = whatIsTakenBack(scene)
  if (kept) return kept
  if (whatIsToldOfBooking(scene)) return null
  const cancelled = whatIsCancelled(scene)
  if (cancelled) return cancelled
  const isLeftToUs =
    (scene.times.booked > 0 && windows.length > 0) ||
    (scene.times.offered > 0 && remarks.asksWhenBooked) ||
    isOfShop(scene) ||
    tellsAllThatIsMissing(scene)
  // How to get in comes with the answer to a question of ours.
  const isAnswer = scene.isNew && remarks.tellsWayIn
  if (!remarks.isAboutVisit || intent !== 'other' || isLeftToUs || isAnswer) return null
  // Who asks is told at once that it is passed on.
  const isAsked = scene.isQuestion || remarks.asks || remarks.asksOfShop
  return whatIsAskedBeside(scene) ?? passOn('passedOn', isAsked ? 'question' : 'about-a-visit')
}

/** When it suits to be called, or to be met, is told to whom they wait for. */
function whatIsForWhomTheyAwait({ awaits, understanding, enquiry, times }: Scene): Step | null {
  if (!awaits || understanding.windows.length === 0 || enquiry.wanted.length === 0) return null
  return times.offered + times.booked === 0 ? passOn('passedOnWithTimes', awaits) : null
}

/** Whose visit it is nobody knows who has none: only a person may change it. */
function whatIsOfTheirVisit({ remarks, times, understanding }: Scene): Step | null {
  const { intent, windows, slotChoice } = understanding
  if (!remarks.ofTheirVisit || times.booked > 0 || (slotChoice?.length ?? 0) > 0) return null
  if (intent === 'cancel') return passOn('cancelPassedOn', 'cancel')
  const isMove = intent === 'reschedule' || remarks.wantsAnotherTime || windows.length > 0
  return isMove ? passOn('changePassedOn', 'reschedule') : passOn('passedOn', 'about-a-visit')
}

/** Times can be offered with what they write: that comes first, whatever they wrote beside it. */
function tellsAllThatIsMissing(scene: Scene): boolean {
  const { understanding, times } = scene
  return understanding.address !== null && times.booked === 0 && times.offered === 0 && canBeOffered(scene)
}

function toPerson({ asksForCall, asksWhoWrites }: Remarks): Step {
  const who: Saying[] = asksWhoWrites ? ['assistant'] : []
  if (asksForCall) return reply({ say: [...who, 'willCall'], handOver: 'asked-for-call' })
  return reply({ say: [...who, 'passedOn'], handOver: 'asked-for-person' })
}
