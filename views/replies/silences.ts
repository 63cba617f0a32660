import type { Refusal } from '../../server/conversations/queue-message.ts'
import type { Silence } from '../../server/replies/step.ts'
import { reasonOf } from '../conversations/reasons.ts'

const silences: Record<Silence, string | null> = {
  'auto-responder': 'The box says nothing to what a phone answers by itself.',
  flood: 'Thirty texts in a minute: the first were answered together, and the rest are yours.',
  'perhaps-stop': 'The box says nothing: they may not want any texts.',
  'wrong-number': 'The box says nothing: they have the wrong number.',
  spam: 'The box says nothing to advertising.',
  thanks: 'The box says nothing: thanks need no answer.',
  'nothing-to-answer': 'The box says nothing: there is nothing to answer.',
  // It explains itself.
  'handed-over': null,
}

/** What keeps an answer back and is not to be seen elsewhere on the page. */
const refusals: Refusal[] = [
  'caller-hourly-cap',
  'caller-daily-cap',
  'shop-daily-cap',
  'no-hour-suits',
  'zone-unknown',
  'country-not-allowed',
]

/** Why the box said nothing to a text; null where that explains itself. */
export function silenceWords(because: string | null): string | null {
  if (because === null) return null
  if (Object.hasOwn(silences, because)) return silences[because as Silence]
  return refusals.some((each) => each === because) ? `The box's answer was not sent: ${reasonOf(because).why}.` : null
}
