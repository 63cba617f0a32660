import type { NotTextable } from '../../server/conversations/queue-message.ts'
import { reasonOf } from './reasons.ts'

/** Why the owner's own words were not taken. */
export function refusalWords(because: NotTextable | 'no-line' | 'form-used'): string {
  if (because === 'no-line') return 'Not sent: the shop has no number of its own yet. Add it in the settings.'
  if (because === 'form-used')
    return 'Not sent yet: this form was used for another text before. Read your words once more and send them.'
  const { why, remedy } = reasonOf(because)
  return [`Not sent: ${why}.`, remedy].filter(Boolean).join(' ')
}
