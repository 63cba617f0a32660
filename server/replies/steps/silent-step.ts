// Who must not be answered: other machines, whom a person has, who never meant us.
import type { Enquiry } from '../enquiry.ts'
import type { Scene } from '../scene.ts'
import { passOn, reply, type Step, silence } from '../step.ts'

export function whyNobodyAnswers({
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
export function whatAnswersPerson({ isAfterPerson, understanding, isQuestion, isForeign }: Scene): Step | null {
  if (!isAfterPerson || isQuestion || isForeign) return null
  const agrees = understanding.yesNo === 'yes' || understanding.intent === 'confirm'
  return agrees ? silence('nothing-to-answer', { handOver: 'about-a-visit' }) : null
}

/** With whom times are spoken of has not come to us by mistake, whatever it sounds like. */
function isCustomer({ enquiry, times }: Pick<Scene, 'enquiry' | 'times'>): boolean {
  return isUnderWay(enquiry) || times.offered > 0
}

/** Who answered a question of ours is a customer, whatever they write next. */
function isUnderWay({ asked, address, wanted }: Enquiry): boolean {
  return asked.length > 0 && (address !== null || wanted.length > 0)
}
