// What is asked of the shop is answered as far as its sheet says; what only a person can answer is passed on, and the rest goes on.
import { withAnswers } from '../answers-beside.ts'
import { answersIn } from '../answers-in.ts'
import { isKnown, nextOrAgain } from '../next-question.ts'
import type { Scene } from '../scene.ts'
import { answerTo, isOwners, reply, type Saying, type Step } from '../step.ts'
import { whatIsChangedBeside } from './booking-step.ts'

export function whatWasAskedOfUs(scene: Scene): Step | null {
  const said = answersIn(scene)
  if (said.length === 0) return isOfShop(scene) ? passOnAndGoOn(scene) : null
  // Who waits for somebody is asked nothing by us.
  if (scene.awaits) return reply({ say: said })
  const change = whatIsChangedBeside(scene)
  if (change) return withAnswers(scene, change)
  const next = nextOrAgain(scene)
  // What is passed on is read whole.
  const isPassedOn = isOwners(said) || scene.times.booked > 0
  const also: Saying[] = scene.remarks.asksOfShop && !isPassedOn ? ['passedOn'] : []
  return answerTo([...said, ...also, ...next.say], next)
}

/** The owner answers what only they can, and what is still missing is asked for beside it. */
function passOnAndGoOn(scene: Scene): Step {
  const { times } = scene
  const next = nextOrAgain(scene)
  const isOpen = !next.ask && !next.deed && times.offered > 0
  const which: Saying[] = isOpen && !times.isWhichAsked ? ['whichSlot'] : []
  return reply({ ...next, say: ['passedOn', ...next.say, ...which], handOver: 'question' })
}

/** While times are on offer, a question that only a person can answer is passed on, how to get in is noted, and they stay on offer. */
export function whatIsAskedBeside({ times, remarks, isQuestion, isNew }: Scene): Step | null {
  if (times.offered === 0 || times.booked > 0 || isNew) return null
  if (remarks.tellsWayIn || remarks.tellsHowToCome) return reply({ say: ['whichSlot'] })
  if (remarks.asksWhenBooked || !(isQuestion || remarks.asks || remarks.isAboutVisit)) return null
  return reply({ say: times.isWhichAsked ? ['passedOn'] : ['passedOn', 'whichSlot'], handOver: 'question' })
}

/** What they ask back while we ask for the place or the name goes to a person, and is asked for again. */
export function whatIsAskedMeanwhile(scene: Scene): Step | null {
  const { asked, enquiry, times, isQuestion, remarks } = scene
  if (times.offered + times.booked > 0 || !isKnown(enquiry, 'need')) return null
  if ((asked !== 'place' && asked !== 'name') || !(isQuestion || remarks.asks)) return null
  return passOnAndGoOn(scene)
}

/** What is asked of the shop itself is asked beside a job, where no visit is agreed; to where people come nobody is on the way. */
export function isOfShop({ remarks, understanding, times, isAtShop }: Scene): boolean {
  if (times.booked > 0) return false
  return (
    remarks.asksOfShop ||
    remarks.asksToPrepare ||
    understanding.intent === 'spam' ||
    (isAtShop && remarks.isAboutVisit && remarks.asks)
  )
}
