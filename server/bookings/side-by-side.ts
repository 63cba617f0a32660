import type { Interval } from './interval.ts'

/** `lane`: which of so many `lanes` beside each other, counted from 0. */
export type Placed<T> = T & { lane: number; lanes: number }

/** What overlaps stands side by side: each in the first lane that is free, and all that hang together share the width. Given by start. */
export function sideBySide<T extends { span: Interval }>(items: readonly T[]): Placed<T>[] {
  const groups: T[][] = []
  let until = Number.NEGATIVE_INFINITY
  for (const item of items) {
    if (item.span.start >= until) groups.push([])
    groups.at(-1)?.push(item)
    until = Math.max(until, item.span.end)
  }
  return groups.flatMap(inLanes)
}

function inLanes<T extends { span: Interval }>(group: readonly T[]): Placed<T>[] {
  const ends: number[] = []
  const placed = group.map((item) => {
    const free = ends.findIndex((end) => end <= item.span.start)
    const lane = free === -1 ? ends.length : free
    ends[lane] = item.span.end
    return { ...item, lane }
  })
  return placed.map((item) => ({ ...item, lanes: ends.length }))
}
