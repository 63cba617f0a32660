import type { Call } from '../../server/calls/store.ts'
import type { Message } from '../../server/conversations/store.ts'
import { endWords } from '../calls/end-words.ts'
import { silences } from '../calls/silences.ts'
import { type DeliveryProps, deliveryWords } from '../conversations/delivery.tsx'
import { kinds } from '../conversations/kinds.ts'

/** One thing that happened in the box. */
export type Step =
  | { what: 'call' }
  | { what: 'decision'; decision: NonNullable<Call['decision']>; because: Call['because'] }
  | ({ what: 'end' } & Pick<Call, 'endedAt' | 'outcome' | 'carrierSaid' | 'seconds'>)
  | { what: 'received'; body: string }
  | ({ what: 'text'; kind: Message['kind']; body: string } & DeliveryProps)
  | { what: 'alert'; words: string; text: DeliveryProps | null }

export function stepWords(step: Step): string {
  switch (step.what) {
    case 'call':
      return 'A call comes in.'
    case 'decision':
      return decisionWords(step)
    case 'end':
      return `The call is over: ${endWords(step)}.`
    case 'received':
      return step.body ? `A text comes in: “${step.body}”` : 'A text without words comes in.'
    case 'text':
      return `${kinds[step.kind]}: “${step.body}” (${deliveryWords(step)})`
    case 'alert':
      return `You are told: “${step.words}” (${step.text ? `by text, ${deliveryWords(step.text)}` : 'on the page only'})`
  }
}

function decisionWords({ decision, because }: Extract<Step, { what: 'decision' }>): string {
  if (decision === 'text-back') return 'It is decided to text the caller.'
  return `It is decided not to text: ${because ? (silences[because] ?? because) : 'without a reason'}.`
}
