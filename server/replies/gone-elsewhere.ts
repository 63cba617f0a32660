// Who went to somebody else, and comes back to us, comes back with the same job; who let them down was not we.
import type { Message } from '../conversations/store.ts'
import type { Queries } from '../database/queries.ts'
import { clausesOf } from '../understanding/bare-clauses.ts'
import { isGoneElsewhere } from '../understanding/over.ts'
import { readText } from '../understanding/reading.ts'
import { type EnquiryRow, endedBefore } from './enquiry-store.ts'
import { latestTexts } from './text-store.ts'

/** The run before this one, if it ended since somebody else was to do it; undefined where it did not. */
export function goneElsewhere(db: Queries, text: Message, run: EnquiryRow | undefined): EnquiryRow | undefined {
  const before = endedBefore(db, text, run)
  if (!before) return undefined
  const since = before.openedAt.epochMilliseconds - openedLateMs
  const until = before.closedAt?.epochMilliseconds ?? 0
  const texts = latestTexts(db, before.conversationId, mostTexts).filter(
    ({ direction, createdAt: { epochMilliseconds: at } }) => direction === 'inbound' && at >= since && at <= until,
  )
  const last = texts.at(-1)
  return last && isGoneElsewhere(clausesOf(readText(last.body)).join('\n')) ? before : undefined
}

const mostTexts = 40
/** A run is opened when its first text is read. */
const openedLateMs = 10 * 60_000
