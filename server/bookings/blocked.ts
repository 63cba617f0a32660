// Between two neighbours on one resource lies the longest of what the first needs after it, the second before it, and the way.
import type { Question, Taken, Wish } from './availability.ts'
import { type Interval, minute, overlap } from './interval.ts'

export type Blocked = Interval & { resourceId: number | null }

/** What the wish must not overlap within the span, by start. */
export function blockedFor(
  { wish, taken, rules }: Pick<Question, 'wish' | 'taken' | 'rules'>,
  span: Interval,
): Blocked[] {
  return taken
    .filter(({ start, end }) => start < end)
    .map((each) => {
      const travel = needsTravel(wish, each) ? rules.travelMinutes : 0
      const before = Math.max(wish.afterMinutes, each.beforeMinutes, travel)
      const after = Math.max(each.afterMinutes, wish.beforeMinutes, travel)
      return { resourceId: each.resourceId, start: each.start - before * minute, end: each.end + after * minute }
    })
    .filter((each) => overlap(each, span))
    .sort((one, other) => one.start - other.start)
}

/** The blocked times of one resource as few as possible; given by start, and so returned. */
export function blockedOf(resourceId: number, blocked: readonly Blocked[]): Interval[] {
  const whole: Interval[] = []
  for (const each of blocked) {
    if (each.resourceId !== null && each.resourceId !== resourceId) continue
    const last = whole.at(-1)
    if (last && each.start <= last.end) last.end = Math.max(last.end, each.end)
    else whole.push({ start: each.start, end: each.end })
  }
  return whole
}

/** Only between two jobs at the shop there is no way; of an event in a calendar only its place tells. */
function needsTravel(wish: Wish, { kind, hasPlace }: Taken): boolean {
  return hasPlace || (kind !== 'busy' && !wish.isAtShop)
}
