// The days of a run that were said not to suit, from its first text on: nothing on them is offered.
import type { Temporal } from 'temporal-polyfill'
import type { Message } from '../conversations/store.ts'
import type { Queries } from '../database/queries.ts'
import { withoutReactions } from '../understanding/reaction.ts'
import { readText } from '../understanding/reading.ts'
import { saidInstead } from '../understanding/said-instead.ts'
import type { Situation, WantedTime } from '../understanding/understanding.ts'
import { findUnsuited, findWindows } from '../understanding/windows/windows.ts'
import type { EnquiryRow } from './enquiry-store.ts'
import { latestTexts } from './text-store.ts'

type Run = { row: EnquiryRow | undefined; conversationId: number; burst: readonly Message[]; situation: Situation }

/** Who names such a day later, by its date, means it after all. */
export function unsuitedDays(db: Queries, { row, conversationId, burst, situation }: Run): WantedTime[] {
  const first = burst[0]?.id ?? 0
  const since = row?.openedAt.epochMilliseconds ?? Number.POSITIVE_INFINITY
  const before = latestTexts(db, conversationId, mostTexts).filter(
    ({ id, direction, createdAt }) => direction === 'inbound' && id < first && createdAt.epochMilliseconds >= since,
  )
  let unsuited: WantedTime[] = []
  for (const { body, createdAt } of [...before, ...burst]) {
    const words = withoutReactions(body)
    const reading = readText(saidInstead(words) ?? words)
    const when = { ...situation, now: wall(createdAt, situation.zone) }
    const wanted = findWindows(reading, when)
    const isWanted = ({ date }: WantedTime) => wanted.some((time) => time.date === date && time.dateEnd === null)
    unsuited = [...unsuited, ...findUnsuited(reading, when)].filter((time) => time.date !== null && !isWanted(time))
  }
  return unsuited
}

function wall(at: Temporal.Instant, zone: string): Temporal.PlainDateTime {
  return at.toZonedDateTimeISO(zone).toPlainDateTime()
}

const mostTexts = 16
