/** From `start` on, until just before `end`, in milliseconds since 1970: what only touches does not overlap. */
export type Interval = { start: number; end: number }

export function overlap(one: Interval, other: Interval): boolean {
  return one.start < other.end && other.start < one.end
}

export const minute = 60_000
