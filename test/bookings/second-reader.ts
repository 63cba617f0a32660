// The availability rule once more, minute by minute and without haste: every wall time is asked of the zone.
import { Temporal } from 'temporal-polyfill'
import type { Question, Resource, Slot, Taken, Wish } from '../../server/bookings/availability.ts'
import type { Interval } from '../../server/bookings/interval.ts'
import { weekdays } from '../../server/settings/opening-hours.ts'

const minute = 60_000

/** Slots that begin on a whole minute. */
export function slotsMinuteByMinute(question: Question): Slot[] {
  const { now, window, resources, rules, wish } = question
  const latest = Math.min(window.end, lastInstant(question))
  const isFull = fullDates(question)
  const slots: Slot[] = []
  for (let start = Math.ceil(window.start / minute) * minute; start < latest; start += minute) {
    const end = start + wish.minutes * minute
    const { date, wall } = wallAt(rules.zone, start)
    if (start < now + rules.minNoticeMinutes * minute || end > latest || isFull(date)) continue
    if (!isFirstOfItsName(rules.zone, start)) continue
    for (const resource of resources.toSorted((one, other) => one.id - other.id)) {
      const intervals = workingIntervals(question, resource, date)
      const slot = { start, end, resourceId: resource.id }
      if (
        intervals.some((each) => fits(slot, each, (wall - each.wall) % rules.gridMinutes)) &&
        isClearOfAll(question, slot)
      )
        slots.push(slot)
    }
  }
  return slots
}

type Open = Interval & { wall: number }
const known = new WeakMap<Resource, Map<string, Open[]>>()

/** Where each working interval of the date begins and ends; asked once of a resource. */
export function workingIntervals(question: Question, resource: Resource, date: string): Open[] {
  const ofResource = known.get(resource) ?? new Map<string, Open[]>()
  known.set(resource, ofResource)
  const open = ofResource.get(date) ?? openOn(question, resource, date)
  ofResource.set(date, open)
  return open
}

/** Whether one may follow or precede the other on one resource. */
export function isClear(slot: Interval, taken: Taken, { wish, travel }: { wish: Wish; travel: number }): boolean {
  if (taken.end <= taken.start) return true
  const way = taken.kind === 'busy' ? taken.hasPlace : taken.hasPlace || !wish.isAtShop
  const after = Math.max(taken.afterMinutes, wish.beforeMinutes, way ? travel : 0)
  const before = Math.max(wish.afterMinutes, taken.beforeMinutes, way ? travel : 0)
  return slot.start - taken.end >= after * minute || taken.start - slot.end >= before * minute
}

export function dateAt(zone: string, instant: number): string {
  return wallAt(zone, instant).date
}

export function lastInstant({ now, rules }: Question): number {
  const today = Temporal.PlainDate.from(dateAt(rules.zone, now))
  return today.add({ days: rules.lookAheadDays + 1 }).toZonedDateTime(rules.zone).epochMilliseconds
}

function fullDates({ rules, taken }: Question): (date: string) => boolean {
  const begun = taken.filter(({ kind }) => kind !== 'busy').map(({ start }) => dateAt(rules.zone, start))
  const most = rules.mostPerDay ?? Number.POSITIVE_INFINITY
  return (date) => begun.filter((other) => other === date).length >= most
}

function isFirstOfItsName(zone: string, instant: number): boolean {
  const { date, wall } = wallAt(zone, instant)
  return minutesOfDate(zone, date).find((each) => each.wall >= wall)?.instant === instant
}

function fits(slot: Interval, open: Interval, offGrid: number): boolean {
  return open.start <= slot.start && slot.end <= open.end && offGrid === 0
}

function isClearOfAll({ taken, wish, rules }: Question, slot: Slot): boolean {
  const own = taken.filter(({ resourceId }) => resourceId === null || resourceId === slot.resourceId)
  return own.every((each) => isClear(slot, each, { wish, travel: rules.travelMinutes }))
}

function openOn(question: Question, resource: Resource, date: string): Open[] {
  const minutes = minutesOfDate(question.rules.zone, date)
  const dayEnd = (minutes.at(-1)?.instant ?? 0) + minute
  const firstFrom = (wall: number) => minutes.find((each) => each.wall >= wall)?.instant ?? dayEnd
  return hoursOn(question, resource, date).map(({ opens, closes }) => ({
    wall: opens,
    start: firstFrom(opens),
    end: firstFrom(closes),
  }))
}

function hoursOn({ specialDays }: Question, resource: Resource, date: string): { opens: number; closes: number }[] {
  const ofDate = specialDays.filter((day) => day.date === date)
  const own = ofDate.filter(({ resourceId }) => resourceId === resource.id)
  const all = ofDate.filter(({ resourceId }) => resourceId === null)
  const special = own.length > 0 ? own : all
  const usual = resource.hours[weekdays[Temporal.PlainDate.from(date).dayOfWeek - 1] ?? 'mon']
  const open = new Set<number>()
  const spans = special.length > 0 ? special.map(({ hours }) => hours) : [usual ? [usual] : []]
  if (spans.some((hours) => hours.length === 0)) return []
  for (const { opens, closes } of spans.flat()) for (let at = read(opens); at < read(closes); at += 1) open.add(at)
  const minutes = [...open].sort((one, other) => one - other)
  const begins = minutes.filter((at) => !open.has(at - 1))
  const ends = minutes.filter((at) => !open.has(at + 1))
  return begins.map((opens, place) => ({ opens, closes: (ends[place] ?? 0) + 1 }))
}

function read(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return hours * 60 + minutes
}

type Wall = { date: string; wall: number }
const walls = new Map<string, Map<number, Wall>>()
const dates = new Map<string, (Wall & { instant: number })[]>()

function wallAt(zone: string, instant: number): Wall {
  const ofZone = walls.get(zone) ?? new Map<number, Wall>()
  walls.set(zone, ofZone)
  // No clock of these years is changed within a quarter of an hour.
  const quarter = Math.floor(instant / quarterHour) * quarterHour
  const known = ofZone.get(quarter) ?? askZone(zone, quarter)
  ofZone.set(quarter, known)
  return { date: known.date, wall: known.wall + Math.floor((instant - quarter) / minute) }
}

const quarterHour = 15 * minute

function askZone(zone: string, instant: number): Wall {
  const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
  return { date: local.toString().slice(0, 10), wall: local.hour * 60 + local.minute }
}

/** Every minute of a date as it goes by. */
function minutesOfDate(zone: string, date: string): (Wall & { instant: number })[] {
  const key = `${zone} ${date}`
  const known = dates.get(key)
  if (known) return known
  const noon = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: 'UTC', plainTime: '12:00' }).epochMilliseconds
  const minutes = []
  for (let instant = noon - 26 * 60 * minute; instant < noon + 26 * 60 * minute; instant += minute) {
    const wall = wallAt(zone, instant)
    if (wall.date === date) minutes.push({ ...wall, instant })
  }
  dates.set(key, minutes)
  return minutes
}
