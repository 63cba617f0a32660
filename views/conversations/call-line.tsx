import type { Call } from '../../server/calls/store.ts'
import type { Message } from '../../server/conversations/store.ts'
import { shortSilence } from '../calls/short-silences.ts'
import { Icon } from '../parts/icon.tsx'
import { Time } from '../parts/time.tsx'
import { isTrouble } from './delivery.tsx'

export type CallLineProps = Pick<Call, 'id' | 'outcome' | 'because' | 'decision'> & {
  when: { iso: string; words: string }
  isOver: boolean
  /** How far its text came, if one was queued. */
  textState: Message['state'] | null
}

/** A call in its place between the messages. */
export function CallLine(call: CallLineProps) {
  const became = whatBecame(call)
  return (
    <li id={`call-${call.id}`} class="happening">
      <Icon name={call.outcome === 'answered' ? 'call' : 'calls'} />
      {nameOf(call)} <Time {...call.when} />
      {became && ` · ${became}`}
    </li>
  )
}

function nameOf({ outcome, isOver }: CallLineProps): string {
  if (outcome === 'answered') return 'Answered call'
  if (outcome === 'voicemail') return 'Voicemail'
  return isOver || outcome === 'missed' ? 'Missed call' : 'Call'
}

function whatBecame({ decision, because, textState, isOver }: CallLineProps): string | null {
  if (because === 'answered') return null
  if (because) return `not texted: ${shortSilence(because)}`
  if (decision === 'text-back') return textState && isTrouble(textState) ? 'the text did not arrive' : 'texted back'
  return isOver ? null : 'on the line'
}
