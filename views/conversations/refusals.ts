import type { Refusal } from '../../server/conversations/queue-message.ts'
import { reasonOf } from './reasons.ts'

/** Why the owner's own words were not taken. */
export function refusalWords(
  because: Exclude<Refusal, 'already-queued'> | 'no-line' | 'form-used' | 'just-sent',
): string {
  if (because === 'no-line') return 'Not sent: the shop has no number of its own yet. Add it in the settings.'
  if (because === 'form-used')
    return 'Not sent yet: this form was used for another text before. Read your words once more and send them.'
  if (because === 'just-sent')
    return 'Not sent again: these very words went out a moment ago. To say it once more, change them a little.'
  const { why, remedy } = reasonOf(because)
  return [`Not sent: ${why}.`, remedy].filter(Boolean).join(' ')
}
