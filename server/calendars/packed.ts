// Between threads a reading travels as numbers in typed arrays, which change hands without being copied; what the occurrences
// of one event share stands once.
import type { Occurrence, Reading } from './reading/reading.ts'

type Shared = Omit<Occurrence, 'start' | 'end'>

export type PackedReading = {
  starts: Float64Array<ArrayBuffer>
  ends: Float64Array<ArrayBuffer>
  of: Uint32Array<ArrayBuffer>
  shared: Shared[]
  warnings: string[]
}

export function pack({ occurrences, warnings }: Reading): PackedReading {
  const [starts, ends] = [new Float64Array(occurrences.length), new Float64Array(occurrences.length)]
  const of = new Uint32Array(occurrences.length)
  const shared: Shared[] = []
  for (const [n, occurrence] of occurrences.entries()) {
    const { start, end, ...event } = occurrence
    starts[n] = start
    ends[n] = end
    if (!isSame(shared.at(-1), event)) shared.push(event)
    of[n] = shared.length - 1
  }
  return { starts, ends, of, shared, warnings }
}

// The occurrences of one event stand together.
function isSame(one: Shared | undefined, other: Shared): boolean {
  if (one?.uid !== other.uid || one.summary !== other.summary) return false
  return one.hasPlace === other.hasPlace && one.isAllDay === other.isAllDay
}

export function unpack({ starts, ends, of, shared, warnings }: PackedReading): Reading {
  const occurrences: Occurrence[] = []
  for (const [n, start] of starts.entries()) {
    const event = shared[of[n] ?? 0]
    if (event) occurrences.push({ start, end: ends[n] ?? start, ...event })
  }
  return { occurrences, warnings }
}
