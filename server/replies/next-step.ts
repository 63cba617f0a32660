// The only place that decides what is said next: first who must not be answered, then who wants a person, then the times, then questions, then what is still missing.
import type { Remarks } from '../understanding/remarks.ts'
import type { Enquiry, Question } from './enquiry.ts'
import {
  canBeOffered,
  isAboutBooking,
  isKnown,
  mostPlaceAsks,
  type Next,
  nextOrAgain,
  nextQuestion,
  offer,
} from './next-question.ts'
import type { Scene } from './scene.ts'
import { type HandOver, passOn, reply, type Saying, type Step, silence } from './step.ts'
import { isOfShop, whatIsAskedBeside, whatIsAskedMeanwhile, whatWasAskedOfUs } from './steps/asked-step.ts'
import { whatChanges, whatIsReminded, whatIsToldOfBooking } from './steps/booking-step.ts'
import { whatIsCancelled, whatIsDeclined, whatIsWantedBack } from './steps/cancel-step.ts'
import { whatWasChosen, whatWasMeant } from './steps/choice-step.ts'
import { alsoElsewhere } from './steps/elsewhere-step.ts'
import { passTimesOn } from './steps/move-step.ts'
import { whatIsAdded } from './steps/visit-step.ts'
import { whatIsTakenBack } from './taken-back.ts'

/** After so many texts in a row that were not understood a person takes over. */
const mostMisses = 2

export function nextStep(scene: Scene): Step {
  return alsoElsewhere(scene, stepFor(scene))
}

function stepFor(scene: Scene): Step {
  return (
    whyNobodyAnswers(scene) ??
    whatAnswersPerson(scene) ??
    whatIsDropped(scene) ??
    whatGoesOnInWriting(scene) ??
    whatWasNoDanger(scene) ??
    whyAPersonMust(scene) ??
    whatIsReminded(scene) ??
    whatIsToldOfBooking(scene) ??
    whatWasChosen(scene) ??
    whatIsOver(scene) ??
    whatWasAskedOfUs(scene) ??
    whatChanges(scene) ??
    whatIsNearlyPlaced(scene) ??
    whatIsNudged(scene) ??
    whatIsRemarked(scene) ??
    whatWasNotUnderstood(scene) ??
    whatIsMissing(scene)
  )
}

function whyNobodyAnswers({
  noise,
  isHandedOver,
  understanding,
  remarks,
  enquiry,
  times,
  wasKnown,
  hasWords,
  isNudge,
  isStillWaiting,
  photos,
  otherFiles,
}: Scene): Step | null {
  if (noise === 'flood') return silence('flood', { handOver: 'flood' })
  if (noise) return silence(noise)
  if (isHandedOver) return isStillWaiting ? reply({ say: ['alreadyPassedOn'] }) : silence('handed-over')
  if (understanding.intent === 'stop') return silence('perhaps-stop', { handOver: 'perhaps-stop' })
  // Who asks who we are is told so.
  if (understanding.intent === 'wrong_number' && !remarks.asksWhoWrites && times.booked === 0)
    return isCustomer({ enquiry, times })
      ? passOn('passedOn', 'not-understood')
      : silence('wrong-number', { closes: true })
  const isOurs = wasKnown || times.booked > 0 || isCustomer({ enquiry, times })
  if (understanding.intent === 'spam' && !isOurs) return silence('spam', { closes: true })
  return hasWords || isNudge || photos + otherFiles > 0 ? null : silence('nothing-to-answer')
}

/** Who agrees to what a person of the shop wrote has their answer from them. */
function whatAnswersPerson({ isAfterPerson, understanding, isQuestion, isForeign }: Scene): Step | null {
  if (!isAfterPerson || isQuestion || isForeign) return null
  const agrees = understanding.yesNo === 'yes' || understanding.intent === 'confirm'
  return agrees ? silence('nothing-to-answer', { handOver: 'about-a-visit' }) : null
}

/** What is wanted no more is let go, and all else goes on. */
function whatIsDropped(scene: Scene): Step | null {
  const { dropsDetail, times, asked } = scene
  if (!dropsDetail || scene.isForeign) return null
  if (times.offered > 0) return reply({ say: ['allRight', 'whichSlot'] })
  const next = asked === 'name' ? nextQuestion(scene) : nextOrAgain(scene)
  return reply({ ...next, say: ['allRight', ...next.say] })
}

/** Who wants no call any more is asked what is still missing. */
function whatGoesOnInWriting(scene: Scene): Step | null {
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
function whatWasNoDanger(scene: Scene): Step | null {
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

/** With whom times are spoken of has not come to us by mistake, whatever it sounds like. */
function isCustomer({ enquiry, times }: Pick<Scene, 'enquiry' | 'times'>): boolean {
  return isUnderWay(enquiry) || times.offered > 0
}

/** Who answered a question of ours is a customer, whatever they write next. */
function isUnderWay({ asked, address, wanted }: Enquiry): boolean {
  return asked.length > 0 && (address !== null || wanted.length > 0)
}

function whyAPersonMust(scene: Scene): Step | null {
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

function whatIsOver(scene: Scene): Step | null {
  const { understanding, remarks, isNew, enquiry, asked, photos, otherFiles, hasAnswered, times } = scene
  const { intent, yesNo } = understanding
  // Who only nods to the question what they need has not said it yet, and a photo is no mere nod.
  const isOpen = (asked === 'need' && enquiry.need === null && !hasAnswered) || photos + otherFiles > 0
  const isEnd = intent === 'decline' && remarks.isOver
  if (scene.afterWork === 'praised' && photos + otherFiles === 0) return silence('thanks')
  if ((isNew && !isEnd) || (isOpen && intent !== 'decline')) return null
  // Who takes none of the times on offer may think that one is theirs.
  const isLeft = times.offered > 0 && times.booked === 0
  if (intent === 'thanks') return silence('thanks', isLeft ? { handOver: 'nothing-taken' } : {})
  if (remarks.isPleasantry && asked === null && !isNew && times.offered === 0) return silence('nothing-to-answer')
  // A bare no to a question of ours is no farewell.
  const isFarewell = isEnd || (intent === 'decline' && (yesNo !== 'no' || enquiry.asked.length === 0))
  if (isFarewell) return whatIsDeclined(scene) ?? reply({ say: ['declined'], closes: true })
  return intent === 'confirm' && (enquiry.asked.length === 0 || hasAnswered) ? silence('nothing-to-answer') : null
}

/** A town is half of where to come. */
function whatIsNearlyPlaced({ isTownAlone, enquiry }: Scene): Step | null {
  return isTownAlone && enquiry.address === null ? reply({ say: ['whichStreet'] }) : null
}

/** What they tell beside the times on offer is noted, and chooses none; they are asked once more which. */
function whatIsRemarked({ isRemark, isNew, times, photos }: Scene): Step | null {
  if (!isRemark || isNew || times.offered === 0 || times.booked > 0 || photos > 0) return null
  return reply({ say: times.isWhichAsked ? ['gotIt'] : ['gotIt', 'whichSlot'] })
}

function whatWasNotUnderstood(scene: Scene): Step | null {
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

/** Whoever waits for an answer is asked again what was asked last, and the second time a person has it. */
function whatIsNudged(scene: Scene): Step | null {
  const { isNudge, isNew, enquiry, asked, times } = scene
  if (!isNudge || isNew || (isGreeting(scene) && asked === 'need')) return null
  if (enquiry.misses + 1 >= mostMisses) return { ...passOn('passedOn', 'not-understood'), isUnderstood: false }
  if (times.offered > 0) return { ...reply({ say: ['whichSlot'] }), isUnderstood: false }
  const again = asked && questionAgain[asked]
  if (again) return { ...reply({ ask: again }), isUnderstood: false }
  if (times.booked === 1 && !times.isUnderWay) return reply({ say: ['stands'], deed: { do: 'tell' } })
  return { ...passOn('passedOn', 'not-understood'), isUnderstood: false }
}

const questionAgain: Partial<Record<NonNullable<Scene['asked']>, Question>> = {
  need: 'need',
  place: 'address',
  name: 'name',
  time: 'time',
}

function isGreeting({ understanding, enquiry, isGibberish }: Scene): boolean {
  if (isGibberish) return false
  const isOpen = enquiry.need === null && !enquiry.asked.includes('need') && enquiry.misses === 0
  return isOpen && understanding.intent !== 'decline' && understanding.yesNo !== 'no'
}

function whatIsMissing(scene: Scene): Step {
  const { enquiry, photos } = scene
  const thanks: Saying[] = [...whatIsKept(scene), ...(photos > 0 ? (['photoThanks'] as const) : [])]
  const next = nextOrWhich(scene)
  if (next.ask || next.say.length > 0) return reply({ ...next, say: [...thanks, ...next.say] })
  if (enquiry.urgency === 'emergency') return toPersonAtOnce(scene, thanks)
  const passedOn = passTimesOn(scene)
  return { ...passedOn, say: [...thanks, ...passedOn.say] }
}

/** Who is in a hurry is a person's, and may take the soonest time meanwhile. */
function toPersonAtOnce(scene: Scene, thanks: Saying[]): Step {
  const next = canBeOffered(scene) && scene.times.offered === 0 ? offer(scene) : nextOrAgain(scene)
  return reply({ ...next, say: [...thanks, 'passedOn', ...next.say], handOver: 'urgent' })
}

/** What they keep to themselves is theirs to keep. */
function whatIsKept({ remarks, asked, isNew, enquiry }: Scene): Saying[] {
  if (!remarks.withholds || !isNew || (asked !== 'place' && asked !== 'name')) return []
  if (asked === 'place' && enquiry.address !== null) return []
  return [asked === 'place' ? 'byPhone' : 'allRight']
}

/** Whoever has slots to choose from is asked for nothing else. */
function nextOrWhich(scene: Scene): Next {
  const next = nextQuestion(scene)
  return !next.ask && !next.deed && scene.times.offered > 0 ? { ...next, say: ['whichSlot'] } : next
}
