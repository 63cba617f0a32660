import type { Call } from '../../server/calls/store.ts'
import type { Message } from '../../server/conversations/store.ts'
import type { IconName } from '../parts/icons.ts'

type Fate = { words: string; tone?: 'good' | 'amber' | 'danger' | 'accent'; icon?: IconName }
type Ended = Pick<Call, 'decision' | 'because' | 'endedAt' | 'outcome'> & { text: Pick<Message, 'state'> | null }

/** What became of a call, in a word or two. */
export function fateOf({ decision, because, endedAt, text }: Ended): Fate {
  if (because === 'answered') return { words: 'answered', icon: 'call' }
  if (because === 'suspected-spam') return { words: 'suspected spam', tone: 'amber', icon: 'silent' }
  if (because) return { words: 'not texted', tone: 'amber', icon: 'silent' }
  if (decision === 'text-back' && text) return texts[text.state]
  return endedAt ? { words: 'not decided yet' } : { words: 'on the line', tone: 'accent', icon: 'call' }
}

/** It was missed, and the caller got no text, or nobody knows. */
export function isWithoutText({ because, text }: Ended): boolean {
  if (because) return because !== 'answered'
  return text !== null && (texts[text.state].tone === 'danger' || texts[text.state].tone === 'amber')
}

const texts: Record<Message['state'], Fate> = {
  received: { words: 'texted back' },
  queued: { words: 'text on its way', icon: 'waiting' },
  sending: { words: 'text on its way', icon: 'waiting' },
  sent: { words: 'texted back', tone: 'good', icon: 'done' },
  delivered: { words: 'text delivered', tone: 'good', icon: 'delivered' },
  unknown: { words: 'perhaps texted', tone: 'amber', icon: 'warning' },
  failed: { words: 'text failed', tone: 'danger', icon: 'failed' },
  held: { words: 'text held back', tone: 'danger', icon: 'failed' },
  suppressed: { words: 'not texted', tone: 'amber', icon: 'silent' },
}
