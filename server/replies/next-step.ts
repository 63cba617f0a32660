// The only place that decides what is said next: first who must not be answered, then who wants a person, then the times, then questions, then what is still missing.
import type { Remarks } from '../understanding/remarks.ts'
import { answersIn } from './answers-in.ts'
import type { Enquiry } from './enquiry.ts'
import { type Next, nextQuestion } from './next-question.ts'
import type { Scene } from './scene.ts'
import { answerTo, passOn, reply, type Saying, type Step, silence } from './step.ts'
import { passTimesOn, whatChanges, whatIsCancelled, whatIsReminded, whatWasChosen } from './times-step.ts'

/** After so many texts in a row that were not understood a person takes over. */
const mostMisses = 2

export function nextStep(scene: Scene): Step {
  return (
    whyNobodyAnswers(scene) ??
    whyAPersonMust(scene) ??
    whatIsReminded(scene) ??
    whatWasChosen(scene) ??
    whatIsOver(scene) ??
    whatWasAskedOfUs(scene) ??
    whatChanges(scene) ??
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
  hasWords,
  photos,
  otherFiles,
}: Scene): Step | null {
  if (noise === 'flood') return silence('flood', { handOver: 'flood' })
  if (noise) return silence(noise)
  if (isHandedOver) return silence('handed-over')
  if (understanding.intent === 'stop') return silence('perhaps-stop', { handOver: 'perhaps-stop' })
  // Who asks who we are is told so.
  if (understanding.intent === 'wrong_number' && !remarks.asksWhoWrites)
    return silence('wrong-number', { closes: true })
  if (understanding.intent === 'spam' && !isUnderWay(enquiry)) return silence('spam', { closes: true })
  return hasWords || photos + otherFiles > 0 ? null : silence('nothing-to-answer')
}

/** Who answered a question of ours is a customer, whatever they write next. */
function isUnderWay({ asked, address, wanted }: Enquiry): boolean {
  return asked.length > 0 && (address !== null || wanted.length > 0)
}

function whyAPersonMust(scene: Scene): Step | null {
  const { remarks, isForeign } = scene
  const { intent, windows } = scene.understanding
  if (isForeign) return passOn('otherLanguage', 'other-language')
  if (remarks.complains) return passOn('complaintPassedOn', 'complaint')
  if (intent === 'human' && remarks.asksForPerson) return toPerson(remarks)
  const cancelled = whatIsCancelled(scene)
  if (cancelled) return cancelled
  const isLeftToUs = scene.times.booked > 0 && windows.length > 0
  return remarks.isAboutVisit && intent === 'other' && !isLeftToUs ? passOn('passedOn', 'about-a-visit') : null
}

function toPerson({ asksForCall, asksWhoWrites }: Remarks): Step {
  const who: Saying[] = asksWhoWrites ? ['assistant'] : []
  if (asksForCall) return reply({ say: [...who, 'willCall'], handOver: 'asked-for-call' })
  return reply({ say: [...who, 'passedOn'], handOver: 'asked-for-person' })
}

function whatIsOver({ understanding, remarks, isNew, enquiry, asked, photos, otherFiles }: Scene): Step | null {
  const { intent, yesNo } = understanding
  // Who only nods to the question what they need has not said it yet, and a photo is no mere nod.
  const isOpen = (asked === 'need' && enquiry.need === null) || photos + otherFiles > 0
  const isEnd = intent === 'decline' && remarks.isOver
  if ((isNew && !isEnd) || (isOpen && intent !== 'decline')) return null
  if (intent === 'thanks') return silence('thanks')
  // A bare no to a question of ours is no farewell.
  const isFarewell = isEnd || (intent === 'decline' && (yesNo !== 'no' || enquiry.asked.length === 0))
  if (isFarewell) return reply({ say: ['declined'], closes: true })
  return intent === 'confirm' && enquiry.asked.length === 0 ? silence('nothing-to-answer') : null
}

function whatWasAskedOfUs(scene: Scene): Step | null {
  const said = answersIn(scene)
  if (said.length === 0) return null
  const next = nextQuestion(scene)
  return answerTo([...said, ...next.say], next)
}

function whatWasNotUnderstood(scene: Scene): Step | null {
  const { enquiry, isNew, photos, otherFiles, understanding } = scene
  if (isNew || photos + otherFiles > 0) return null
  const next = nextOrWhich(scene)
  if (isGreeting(scene) && next.ask) return reply({ ...next, say: ['hello'] })
  const misses = enquiry.misses + 1
  if (misses >= mostMisses || (!next.ask && next.say.length === 0))
    return { ...reply({ say: ['passedOn'], handOver: 'not-understood' }), isUnderstood: false }
  const sorry: Saying[] = understanding.yesNo === 'no' ? [] : ['notUnderstood']
  return { ...reply({ ...next, say: [...sorry, ...next.say] }), isUnderstood: false }
}

function isGreeting({ understanding, enquiry }: Scene): boolean {
  const isOpen = enquiry.need === null && !enquiry.asked.includes('need') && enquiry.misses === 0
  return isOpen && understanding.intent !== 'decline' && understanding.yesNo !== 'no'
}

function whatIsMissing(scene: Scene): Step {
  const { enquiry, photos } = scene
  const thanks: Saying[] = photos > 0 ? ['photoThanks'] : []
  const next = nextOrWhich(scene)
  if (next.ask || next.say.length > 0) return reply({ ...next, say: [...thanks, ...next.say] })
  if (enquiry.urgency === 'emergency') return reply({ say: [...thanks, 'passedOn'], handOver: 'urgent' })
  const passedOn = passTimesOn(scene)
  return { ...passedOn, say: [...thanks, ...passedOn.say] }
}

/** Whoever has slots to choose from is asked for nothing else. */
function nextOrWhich(scene: Scene): Next {
  const next = nextQuestion(scene)
  return !next.ask && !next.deed && scene.times.offered > 0 ? { ...next, say: ['whichSlot'] } : next
}
