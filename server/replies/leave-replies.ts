import type { Temporal } from 'temporal-polyfill'
import { conversationsWithDraft } from '../conversations/draft-store.ts'
import { withdrawDraft } from '../conversations/drafts.ts'
import type { Tx } from '../database/open.ts'
import { openErrands, updateErrand } from '../outbox/store.ts'
import { changeEmergency, emergencyById } from './emergency-store.ts'

const because = 'company-changed'

/**
 * The shop changes who carries its texts: no draft goes to somebody who was written to by the former company, and of practice no
 * answer and no alarm is left over that the new one would bring to real people.
 */
export function leaveReplies(tx: Tx, { wasPractice, now }: { wasPractice: boolean; now: Temporal.Instant }): void {
  for (const conversationId of conversationsWithDraft(tx)) withdrawDraft(tx, conversationId, because, now)
  if (!wasPractice) return
  for (const { id } of [...openErrands(tx, 'write-reply'), ...openErrands(tx, 'improve-draft')])
    updateErrand(tx, id, { state: 'given-up', because, endedAt: now })
  for (const { id, subjectId } of openErrands(tx, 'raise-alarm')) {
    updateErrand(tx, id, { state: 'given-up', because, endedAt: now })
    if (emergencyById(tx, subjectId)?.endedAt === null)
      changeEmergency(tx, subjectId, { endedAt: now, endedBecause: 'closed' })
  }
}
