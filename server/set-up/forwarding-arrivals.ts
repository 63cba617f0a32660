import type { Temporal } from 'temporal-polyfill'
import { countryOf, inFull } from '../callers/phone-number.ts'
import { messageById } from '../conversations/store.ts'
import type { Queries } from '../database/queries.ts'
import { isCalledDirectly, type OwnNumber, readOwnNumber } from '../settings/own-number.ts'
import { type Arrived, isProof } from './forwarding-proof.ts'
import { readForwardingTest } from './forwarding-test.ts'
import { arrivedSince } from './store.ts'

/** More than these nobody looks through. */
const mostShown = 3
const mostLooked = 20

type Row = ReturnType<typeof arrivedSince>[number]

/** The latest calls since then, each with its text and what the proof reads of it. */
export function arrivals(db: Queries, since: Temporal.Instant, isPractice: boolean) {
  const own = readOwnNumber(db)
  return arrivedSince(db, since, { isPractice, most: mostShown }).map((row) => {
    const text = row.call.messageId === null ? undefined : messageById(db, row.call.messageId)
    return { ...row, text: text ?? null, arrived: arrivedOf(row, own, text?.state) }
  })
}

/** Whether the way from the shop's own number to the box is proved, or none is needed. */
export function isForwarded(db: Queries): boolean {
  const own = readOwnNumber(db)
  const test = readForwardingTest(db)
  if (isCalledDirectly(own)) return true
  if (!test) return false
  const found = arrivedSince(db, test.askedAt, { isPractice: false, most: mostLooked })
  return found.some((row) => isProof(arrivedOf(row, own), own.number))
}

function arrivedOf({ call, caller }: Row, own: OwnNumber, state?: string): Arrived {
  return {
    startedAt: call.startedAt,
    from: caller?.number ?? null,
    forwardedFrom: call.forwardedFrom && inFull(call.forwardedFrom, (own.number && countryOf(own.number)) || 'US'),
    wasRung: call.stage === 'ringing' || call.rungUntil !== null,
    text: textOf(state),
  }
}

function textOf(state: string | undefined): Arrived['text'] {
  if (state === undefined) return 'none'
  if (state === 'sent' || state === 'delivered') return 'sent'
  return ['failed', 'held', 'suppressed', 'unknown'].includes(state) ? 'failed' : 'under-way'
}
