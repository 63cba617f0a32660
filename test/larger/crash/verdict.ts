// Judges from outside: what was texted is what the messenger accepted, whatever the box believes of itself.
import type { CallRecord } from '../records.ts'
import type { PlannedCall } from './plan.ts'

export type Verdict = {
  /** Calls whose caller got the one text because of this call. */
  texted: number
  /** Calls that were not texted, for a reason that the owner can read, the text that the caller got already among them. */
  withReason: number
  reasons: Record<string, number>
  /** Calls that ended in neither. */
  lost: PlannedCall[]
  /** Numbers that were texted twice: more than one opener, more replies than they wrote texts, or the same words again. */
  double: string[]
  /** Calls of which the box says what the messenger does not bear out. */
  untrue: string[]
}

type Evidence = { calls: PlannedCall[]; records: CallRecord[]; accepted: Accepted[] }

type Accepted = { to: string; body: string }

export function judge({ calls, records, accepted }: Evidence): Verdict {
  const openers = countBy(accepted.filter(isOpener), ({ to }) => to)
  const recordOf = new Map(records.map((record) => [record.callSid, record]))
  const verdict: Verdict = { texted: 0, withReason: 0, reasons: {}, lost: [], double: [], untrue: [] }
  verdict.double = [...new Set(accepted.map(({ to }) => to))].filter((number) =>
    isTextedTwice(
      accepted.filter(({ to }) => to === number),
      calls.filter(({ from, answer }) => from === number && answer).length,
    ),
  )
  for (const call of calls)
    judgeOne(verdict, call, { record: recordOf.get(call.callSid), openers: openers.get(call.from) ?? 0 })
  return verdict
}

/** What a missed call leads to; every other text answers what the caller wrote. */
function isOpener({ body }: Accepted): boolean {
  return /missed your call|saw your call/.test(body)
}

function isTextedTwice(texts: Accepted[], written: number): boolean {
  const openers = texts.filter(isOpener).length
  const isRepeated = new Set(texts.map(({ body }) => body)).size < texts.length
  return openers > 1 || texts.length - openers > written || isRepeated
}

type Sight = { record: CallRecord | undefined; openers: number }

function judgeOne(verdict: Verdict, call: PlannedCall, { record, openers }: Sight): void {
  const isTexted = record?.decision === 'text-back' && openers > 0
  const reason = record && reasonOf(record)
  if (isTexted) verdict.texted++
  else if (reason) {
    verdict.withReason++
    verdict.reasons[reason] = (verdict.reasons[reason] ?? 0) + 1
  } else verdict.lost.push(call)
  if (record && isUntrue(record, openers))
    verdict.untrue.push(`${call.callSid} ${record.text} ${record.textBecause}, ${openers} openers`)
}

function reasonOf(record: CallRecord): string | null {
  if (record.decision === 'stay-silent') return record.because
  return ['failed', 'held', 'suppressed'].includes(record.text ?? '') ? record.textBecause : null
}

/** A held text may have gone: that is what it is held for. */
function isUntrue({ decision, text }: CallRecord, openers: number): boolean {
  if (decision !== 'text-back' || text === 'held') return false
  return openers > 0 !== ['sent', 'delivered'].includes(text ?? '')
}

function countBy<Row>(rows: Row[], key: (row: Row) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1)
  return counts
}
