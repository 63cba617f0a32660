import type { Temporal } from 'temporal-polyfill'
import { conversationsWithDraft, draftById } from '../conversations/draft-store.ts'
import { withdrawDraft } from '../conversations/drafts.ts'
import { conversationById, messageById } from '../conversations/store.ts'
import type { Tx } from '../database/open.ts'
import { openErrands, updateErrand } from '../outbox/store.ts'
import { textRoad } from '../settings/road.ts'
import { changeEmergency, emergencyById } from './emergency-store.ts'

const because = 'company-changed'

/**
 * The shop changes who carries its texts: no draft goes to somebody who was written to by the former company, and of practice no
 * answer and no alarm is left over that the new one would bring to real people. Conversations on a line that is texted by another go on.
 */
export function leaveReplies(tx: Tx, { left, now }: { left: string; now: Temporal.Instant }): void {
  const isLeft = (conversationId: number | null | undefined) => roadOf(tx, conversationId, left) === left
  const drafted = conversationsWithDraft(tx).filter(isLeft)
  for (const conversationId of drafted) withdrawDraft(tx, conversationId, because, now)
  if (left !== 'simulated') return
  const replies = openErrands(tx, 'write-reply').filter(({ subjectId }) =>
    isLeft(messageById(tx, subjectId)?.conversationId),
  )
  const betters = openErrands(tx, 'improve-draft').filter(({ subjectId }) =>
    isLeft(draftById(tx, subjectId)?.conversationId),
  )
  for (const { id } of [...replies, ...betters]) updateErrand(tx, id, { state: 'given-up', because, endedAt: now })
  for (const { id, subjectId } of openErrands(tx, 'raise-alarm')) {
    const emergency = emergencyById(tx, subjectId)
    if (emergency && !isLeft(emergency.conversationId)) continue
    updateErrand(tx, id, { state: 'given-up', because, endedAt: now })
    if (emergency?.endedAt === null) changeEmergency(tx, subjectId, { endedAt: now, endedBecause: 'closed' })
  }
}

/** By whom a conversation is texted; one that is gone counts as left. */
function roadOf(tx: Tx, conversationId: number | null | undefined, left: string): string {
  const conversation = conversationId == null ? undefined : conversationById(tx, conversationId)
  return conversation?.lineId ? textRoad(tx, { id: conversation.lineId }, left).messenger : left
}
