import type { Call } from '../../server/calls/store.ts'
import type { Media } from '../../server/conversations/media-store.ts'
import type { Message } from '../../server/conversations/store.ts'
import { endWords } from '../calls/end-words.ts'
import { silences } from '../calls/silences.ts'
import { type DeliveryProps, deliveryWords } from '../conversations/delivery.tsx'
import { kinds } from '../conversations/kinds.ts'
import { reasonOf } from '../conversations/reasons.ts'

/** One thing that happened in the box. */
export type Step =
  | { what: 'call'; foundBy: Call['foundBy'] }
  | { what: 'rings'; names: string[] }
  | { what: 'picked-up' | 'accepted'; name: string }
  | { what: 'decision'; decision: NonNullable<Call['decision']>; because: Call['because'] }
  | ({ what: 'end' } & Pick<Call, 'endedAt' | 'outcome' | 'carrierSaid' | 'seconds'>)
  | { what: 'waits'; calledTimes: number }
  | { what: 'waits-no-more'; because: string | null }
  | { what: 'received'; body: string }
  | { what: 'voicemail'; body: string }
  | { what: 'spoken'; by: 'caller' | 'voice'; body: string }
  | { what: 'photo'; state: Media['state']; because: string | null }
  | { what: 'text'; kind: Message['kind']; body: string }
  | ({ what: 'fate' } & DeliveryProps)
  | { what: 'answered'; words: string }
  | { what: 'alert'; words: string; text: DeliveryProps | null }

/** What happened, and why. */
export function StepWords({ step }: { step: Step }) {
  const [what, why] = stepWords(step)
  return (
    <div dir="auto">
      <span class="step">{what}</span>
      {why && <span class="why">{why}</span>}
    </div>
  )
}

type Words = [what: string, why?: string]

function stepWords(step: Step): Words {
  switch (step.what) {
    case 'call':
      return ['A call comes in', step.foundBy === 'sweep' ? 'found on the carrier’s list' : undefined]
    case 'rings':
      return ['The crew is rung', step.names.join(', ')]
    case 'picked-up':
      return ['Picked up', `at ${step.name}'s phone, perhaps by a machine`]
    case 'accepted':
      return ['Somebody takes the call', `${step.name} pressed 1`]
    case 'decision':
      return decisionWords(step)
    case 'end':
      return ['The call is over', endWords(step)]
    case 'waits':
      return ['On the callback list', step.calledTimes > 1 ? `called ${step.calledTimes} times` : 'until reached']
    case 'waits-no-more':
      return ['Off the callback list', whyOff[step.because ?? ''] ?? step.because ?? undefined]
    case 'received':
      return ['A text comes in', step.body ? `“${step.body}”` : 'without words']
    case 'voicemail':
      return ['A voicemail is left', step.body ? `“${step.body}”` : undefined]
    case 'spoken':
      return [`The ${step.by} says`, `“${step.body}”`]
    case 'photo':
      return photoWords(step)
    case 'text':
      return [kinds[step.kind], `“${step.body}”`]
    case 'fate':
      return fateWords(step)
    case 'answered':
      return ['You answer', `“${step.words}”`]
    case 'alert':
      return ['You are told', `${step.text ? 'by text' : 'on the page only'}: “${step.words}”`]
  }
}

function decisionWords({ decision, because }: Extract<Step, { what: 'decision' }>): Words {
  if (decision === 'text-back') return ['Decides to text', 'nobody picked up']
  return ['Decides not to text', because ? (silences[because] ?? because) : 'without a reason']
}

const whyOff: Record<string, string> = {
  'answered-by-text': 'the caller answered by text',
  reached: 'you reached the caller',
  booked: 'a job was agreed',
  'gave-up': 'you gave up',
}

function photoWords({ state, because }: Extract<Step, { what: 'photo' }>): Words {
  if (state === 'stored') return ['The photo is kept', 'on this box']
  if (state === 'waiting') return ['The photo is fetched']
  return ['The photo is not kept', because === 'not-a-photo' ? 'it is no photo' : reasonOf(because).why]
}

function fateWords(fate: Extract<Step, { what: 'fate' }>): Words {
  if (fate.state === 'sent') return ['The messenger takes the text']
  if (fate.state === 'delivered') return ['The text is on the phone']
  return ['The text', deliveryWords(fate)]
}
