import type { Interval } from './reading.ts'

/** The times taken by any of them, sorted, what overlaps or touches joined. */
export function mergeBusy(occurrences: Interval[]): Interval[] {
  const merged: Interval[] = []
  for (const { start, end } of occurrences.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else merged.push({ start, end })
  }
  return merged
}
