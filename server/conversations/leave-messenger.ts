import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '../database/open.ts'
import { openErrands, updateErrand } from '../outbox/store.ts'
import { sendMessage } from './send-message.ts'
import { messageById } from './store.ts'

/**
 * The shop changes who carries its texts. What waits to go by the one that it leaves is ended: the new company would text practice
 * to real people, or from a number that is not its own. What may have left cannot be looked for any more, so the owner judges it; of
 * practice nothing left. What goes by another messenger, which a line names, goes on.
 */
export function leaveMessenger(
  tx: Tx,
  { left, now }: { left: string; now: Temporal.Instant },
): { ended: number; held: number } {
  const errands = openErrands(tx, 'send-message').filter(({ subjectId }) => goesBy(tx, subjectId) === left)
  const held = left === 'simulated' ? [] : errands.filter(({ state }) => state !== 'due')
  const ended = errands.filter((errand) => !held.includes(errand))
  for (const { id, subjectId } of ended) {
    const because = 'company-changed'
    updateErrand(tx, id, { state: 'given-up', because, endedAt: now })
    sendMessage.settle(tx, subjectId, { do: 'give-up', because }, now)
  }
  for (const { id, subjectId } of held) {
    const because = 'outcome-unknown'
    updateErrand(tx, id, { state: 'held', because })
    sendMessage.settle(tx, subjectId, { do: 'hold', because }, now)
  }
  return { ended: ended.length, held: held.length }
}

function goesBy(tx: Tx, messageId: number): string | undefined {
  return messageById(tx, messageId)?.messenger
}
