// The only place that decides what is said next: first who must not be answered, then who wants a person, then the times, then questions, then what is still missing.
import { canBeOffered, nextOrAgain, nextOrWhich, offer } from './next-question.ts'
import type { Scene } from './scene.ts'
import { reply, type Saying, type Step, silence } from './step.ts'
import { whatWasAskedOfUs } from './steps/asked-step.ts'
import { whatChanges, whatIsReminded, whatIsToldOfBooking } from './steps/booking-step.ts'
import { whatIsDeclined } from './steps/cancel-step.ts'
import { whatWasChosen } from './steps/choice-step.ts'
import { alsoElsewhere } from './steps/elsewhere-step.ts'
import { whatGoesOnInWriting, whatIsDropped, whatWasNoDanger } from './steps/let-go-step.ts'
import { passTimesOn } from './steps/move-step.ts'
import { whatIsNearlyPlaced, whatIsNudged, whatIsRemarked, whatWasNotUnderstood } from './steps/not-understood-step.ts'
import { whyAPersonMust } from './steps/person-step.ts'
import { whatAnswersPerson, whyNobodyAnswers } from './steps/silent-step.ts'

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
