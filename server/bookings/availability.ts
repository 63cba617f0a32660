// What can be booked: working hours less what is taken, on a grid of the shop's wall clock. It knows no clock and no zone but the shop's.
import type { WeeklyHours } from '../settings/opening-hours.ts'
import { type Blocked, blockedFor, blockedOf } from './blocked.ts'
import { type Interval, minute } from './interval.ts'
import { dateOf, edgeAt, instantAt, type LocalDay, localDays } from './local-day.ts'
import { workingHours } from './working-hours.ts'

/** `id`: of the crew; 0: the shop itself. */
export type Resource = { id: number; hours: WeeklyHours }
/** Other hours than usual, none when closed; `resourceId` null: everybody's. Where two speak of the same date, closed goes before open. */
export type SpecialDay = { date: string; resourceId: number | null; hours: { opens: string; closes: string }[] }

/** `resourceId` null: taken for everybody. `hasPlace`: of an event that it is elsewhere, of a job that it is not at the shop. */
export type Taken = Interval & {
  resourceId: number | null
  kind: 'busy' | 'job' | 'hold'
  hasPlace: boolean
  beforeMinutes: number
  afterMinutes: number
}

/** What is to be booked: how long it takes, where, and the time to keep free around it. */
export type Wish = { minutes: number; isAtShop: boolean; beforeMinutes: number; afterMinutes: number }

/**
 * `lookAheadDays`: dates after today on which something may be booked; 0 is today only. `mostPerDay`: jobs and live holds
 * that begin on one date of the shop's calendar, of all resources together; null: as many as fit. `travelMinutes`: the way between two places.
 */
export type BookingRules = {
  zone: string
  gridMinutes: number
  minNoticeMinutes: number
  lookAheadDays: number
  mostPerDay: number | null
  travelMinutes: number
}

/** `now` and all times in milliseconds since 1970. A slot lies wholly in the `window`; holds that have expired are not `taken`. */
export type Question = {
  now: number
  window: Interval
  rules: BookingRules
  resources: readonly Resource[]
  specialDays: readonly SpecialDay[]
  taken: readonly Taken[]
  wish: Wish
}

export type Slot = Interval & { resourceId: number }

/** Every slot that could be booked, by start, then resource. Each lies within one working interval, wherever its buffers reach. */
export function freeSlots(question: Question): Slot[] {
  const { rules, resources, wish } = question
  if (rules.gridMinutes < 1 || wish.minutes < 1) throw new Error('availability: a grid or a service of no length')
  const span = bookableSpan(question)
  if (span.end - span.start < wish.minutes * minute) return []
  const days = localDays(rules.zone, span).filter((day) => !isFull(day, question))
  const blocked = blockedFor(question, span)
  const slots = resources.flatMap((resource) => slotsOf(resource, { ...question, span, days, blocked }))
  return slots.sort((one, other) => one.start - other.start || one.resourceId - other.resourceId)
}

/**
 * The same rule for one slot. Who honours an offer that was made in time asks with the `now` of the offer, or without notice;
 * a hold that is to become this booking is not `taken`.
 */
export function isFree(question: Question, { start, end, resourceId }: Slot): boolean {
  if (start < question.window.start || question.window.end < end) return false
  const resources = question.resources.filter(({ id }) => id === resourceId)
  const slots = freeSlots({ ...question, window: { start, end }, resources })
  return slots.some((slot) => slot.start === start && slot.end === end)
}

/** From the end of the notice to the end of the last date that is looked ahead to. */
function bookableSpan({ now, window, rules }: Question): Interval {
  const afterLast = dateOf(rules.zone, now).add({ days: rules.lookAheadDays + 1 })
  return {
    start: Math.max(window.start, now + rules.minNoticeMinutes * minute),
    end: Math.min(window.end, afterLast.toZonedDateTime(rules.zone).epochMilliseconds),
  }
}

function isFull(day: LocalDay, { rules, taken }: Question): boolean {
  if (rules.mostPerDay === null) return false
  const begun = taken.filter(({ kind, start }) => kind !== 'busy' && day.start <= start && start < day.end)
  return begun.length >= rules.mostPerDay
}

type Sweep = Question & { span: Interval; days: readonly LocalDay[]; blocked: readonly Blocked[] }

/** Both the grid and what is blocked are walked once, side by side. */
function slotsOf(resource: Resource, sweep: Sweep): Slot[] {
  const blocked = blockedOf(resource.id, sweep.blocked)
  const length = sweep.wish.minutes * minute
  const slots: Slot[] = []
  let next = 0
  for (const start of startsOf(resource, sweep)) {
    while ((blocked[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1
    if ((blocked[next]?.start ?? Number.POSITIVE_INFINITY) < start + length) continue
    slots.push({ start, end: start + length, resourceId: resource.id })
  }
  return slots
}

/** Where a slot could begin if nothing were taken, in order. */
function* startsOf(resource: Resource, { span, days, rules, wish, specialDays }: Sweep): Generator<number> {
  for (const day of days) {
    for (const { opens, closes } of workingHours(resource, day, specialDays)) {
      const last = Math.min(edgeAt(day, closes), span.end) - wish.minutes * minute
      for (let minutes = opens; minutes < closes; minutes += rules.gridMinutes) {
        const start = instantAt(day, minutes)
        if (start !== null && span.start <= start && start <= last) yield start
      }
    }
  }
}
