// What says nothing new: a fact told meanwhile, a nudge, words that were not understood.
import type { Question } from '../enquiry.ts'
import {
  isAboutBooking,
  isKnown,
  mostPlaceAsks,
  type Next,
  nextOrAgain,
  nextOrWhich,
  nextQuestion,
} from '../next-question.ts'
import type { Scene } from '../scene.ts'
import { type HandOver, passOn, reply, type Saying, type Step, silence } from '../step.ts'
import { whatIsAskedBeside, whatIsAskedMeanwhile } from './asked-step.ts'

/** After so many texts in a row that were not understood a person takes over. */
const mostMisses = 2

/** A town is half of where to come. */
export function whatIsNearlyPlaced({ isTownAlone, enquiry }: Scene): Step | null {
  return isTownAlone && enquiry.address === null ? reply({ say: ['whichStreet'] }) : null
}

/** What they tell beside the times on offer is noted, and chooses none; they are asked once more which. */
export function whatIsRemarked({ isRemark, isNew, times, photos }: Scene): Step | null {
  if (!isRemark || isNew || times.offered === 0 || times.booked > 0 || photos > 0) return null
  return reply({ say: times.isWhichAsked ? ['gotIt'] : ['gotIt', 'whichSlot'] })
}

/** Whoever waits for an answer is asked again what was asked last, and the second time a person has it. */
export function whatIsNudged(scene: Scene): Step | null {
  const { isNudge, isNew, enquiry, asked, times } = scene
  if (!isNudge || isNew || (isGreeting(scene) && asked === 'need')) return null
  if (enquiry.misses + 1 >= mostMisses) return { ...passOn('passedOn', 'not-understood'), isUnderstood: false }
  if (times.offered > 0) return { ...reply({ say: ['whichSlot'] }), isUnderstood: false }
  const again = asked && questionAgain[asked]
  if (again) return { ...reply({ ask: again }), isUnderstood: false }
  if (times.booked === 1 && !times.isUnderWay) return reply({ say: ['stands'], deed: { do: 'tell' } })
  return { ...passOn('passedOn', 'not-understood'), isUnderstood: false }
}

export function whatWasNotUnderstood(scene: Scene): Step | null {
  const { enquiry, isNew, asked, photos, otherFiles, understanding, times } = scene
  // Who says once more what for or when has been understood.
  const isSaidAgain = saysJobAgain(scene) && times.offered + times.booked === 0
  if (isNew || isSaidAgain || photos + otherFiles > 0) return null
  const beside = whatIsAskedBeside(scene) ?? whatIsAskedMeanwhile(scene)
  if (beside) return beside
  const fact = whatIsToldMeanwhile(scene)
  if (fact) return fact
  const next = nextOrWhich(scene)
  if (isGreeting(scene) && next.ask) return reply({ ...next, say: ['hello'] })
  // It answers what a person asked, who can read it.
  if (scene.isAfterPerson)
    return next.ask
      ? reply({ ...next, say: ['gotIt', ...next.say] })
      : silence('nothing-to-answer', { handOver: 'about-a-visit' })
  const misses = enquiry.misses + 1
  if (misses >= mostMisses || (!next.ask && next.say.length === 0))
    return { ...reply({ say: ['passedOn'], handOver: whyNotUnderstood(scene) }), isUnderstood: false }
  const sorry: Saying[] = understanding.yesNo === 'no' ? [] : ['notUnderstood']
  // Without the need all else is asked in vain.
  if (asked === 'need' && enquiry.need === null && next.ask && sorry.length > 0)
    return { ...reply({ say: sorry, ask: 'need' }), isUnderstood: false }
  return { ...reply({ ...next, say: [...sorry, ...next.say] }), isUnderstood: false }
}

/** A fact of the job is kept, and the place or the name that it does not tell is asked for again. */
function whatIsToldMeanwhile(scene: Scene): Step | null {
  const { isRemark, asked, enquiry, times, placeAsks } = scene
  if (!isRemark || times.offered + times.booked > 0 || !isKnown(enquiry, 'need')) return null
  if (asked !== 'place' && asked !== 'name') return null
  const isAskedEnough = asked === 'place' && placeAsks >= mostPlaceAsks
  const next: Next = asked === 'name' ? { ...nextQuestion(scene), ask: 'name' } : nextOrAgain(scene)
  const again = isAskedEnough ? nextQuestion(scene) : next
  return again.ask || again.say.length > 0 ? reply({ ...again, say: ['gotIt', ...again.say] }) : null
}

/** When it suits; or, in a hurry, what it is. */
function saysJobAgain({ understanding: { windows, service }, enquiry }: Scene): boolean {
  return windows.length > 0 || (service !== null && enquiry.urgency === 'emergency')
}

/** What is said of a booking need not be understood to be told. */
function whyNotUnderstood(scene: Scene): HandOver {
  return isAboutBooking(scene) ? 'about-booking' : 'not-understood'
}

function isGreeting({ understanding, enquiry, isGibberish }: Scene): boolean {
  if (isGibberish) return false
  const isOpen = enquiry.need === null && !enquiry.asked.includes('need') && enquiry.misses === 0
  return isOpen && understanding.intent !== 'decline' && understanding.yesNo !== 'no'
}

const questionAgain: Partial<Record<NonNullable<Scene['asked']>, Question>> = {
  need: 'need',
  place: 'address',
  name: 'name',
  time: 'time',
}
