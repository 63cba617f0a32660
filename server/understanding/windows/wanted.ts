// One unit of days and hours as the house writes a wanted time.
import { Temporal } from 'temporal-polyfill'
import type { DayPart, WantedTime } from '../understanding.ts'
import { minutesOf, spanOf, wallTime } from './hours.ts'
import { spanOfDay } from './resolve.ts'
import { fivePm } from './time.ts'
import type { Unit } from './units.ts'
import type { When } from './windows.ts'

const partEnds: Readonly<Record<DayPart, number>> = { morning: 12, afternoon: 17, evening: 21, night: 24 }

const partStarts: Readonly<Record<DayPart, number>> = { morning: 0, afternoon: 12, evening: 17, night: 18 }

export function windowsOf(units: readonly Unit[], when: When): WantedTime[] {
  let previous: Previous = null
  return units.flatMap((unit) => {
    const window = windowOf(unit, when, previous)
    previous = window?.date ? { date: Temporal.PlainDate.from(window.date), hours: hoursOf(unit) } : previous
    return window ? (when.keepsPart ? withPart(window, unit) : window) : []
  })
}

/** Where one end is open the part of the day closes it, unless the hour itself lies outside of it. */
function withPart(window: WantedTime, { day, time }: Unit): WantedTime {
  const part = time?.part ?? day?.part ?? null
  const hour = Number((window.start ?? window.end ?? '').slice(0, 2))
  const isOpen = (window.start === null) !== (window.end === null)
  return isOpen && part && hour >= partStarts[part] && hour < partEnds[part] ? { ...window, part } : window
}

type Previous = { date: Temporal.PlainDate; hours: Hours } | null

function windowOf(unit: Unit, when: When, previous: Previous): WantedTime | null {
  const { now, offered = [], within = null } = when
  const today = now.toPlainDate()
  const hours = hoursOf(unit)
  const noDay = unit.time?.end === fivePm ? { date: today.toString(), dateEnd: null } : { date: null, dateEnd: null }
  if (!unit.day) return isEmpty(hours) ? null : { ...noDay, ...hours }
  const hasHour = hours.start !== null || hours.end !== null
  const day = hasHour || hours.part ? { ...unit.day, bound: null } : unit.day
  const span = spanOfDay(
    day,
    {
      ...{ today, isOver: isOver(hours, now), offered: offered.map(({ start }) => start.toPlainDate()) },
      within,
      beside: previous && isSameHours(previous.hours, hours) ? previous.date : null,
    },
    previous?.date ?? null,
  )
  // Of "today or tomorrow morning" in the afternoon, today is what is left of it.
  if (span && unit.isShared && isMissed(span.date, hours, now))
    return windowOf({ ...unit, time: null, isShared: false }, when, previous)
  if (!span || isMissed(span.date, hours, now)) return null
  const bounded = unit.day.bound === 'by' || unit.day.bound === 'before' ? asDeadline(hours) : hours
  return { date: span.date.toString(), dateEnd: span.last?.toString() ?? null, ...bounded }
}

type Hours = Pick<WantedTime, 'start' | 'end' | 'part'>

function hoursOf({ day, time }: Unit): Hours {
  const part = time?.part ?? day?.part ?? null
  if (time?.start && time.end) {
    const { start, end } = spanOf(time.start, time.end, part)
    return { start: wallTime(start), end: wallTime(end), part: null }
  }
  if (time?.start) return { start: wallTime(minutesOf(time.start, part)), end: null, part: null }
  if (time?.end) return { start: null, end: wallTime(minutesOf(time.end, part)), part: null }
  if (day?.start || day?.end) return { start: day.start, end: day.end, part: null }
  return { start: null, end: null, part }
}

function isSameHours(one: Hours, other: Hours): boolean {
  return one.start === other.start && one.end === other.end && one.part === other.part
}

export function isEmpty({ start, end, part }: Hours): boolean {
  return start === null && end === null && part === null
}

/** "by Friday 5pm". */
function asDeadline(hours: Hours): Hours {
  return hours.start !== null && hours.end === null ? { ...hours, start: null, end: hours.start } : hours
}

/** Whether what was said for today has passed; a weekday alone that is today means the next one. */
function isOver({ start, end, part }: Hours, now: Temporal.PlainDateTime): boolean {
  const clock = wallTime(now.hour * 60 + now.minute)
  if (start !== null || end !== null) return (start ?? end ?? '') <= clock
  return part === null || partEnds[part] <= now.hour
}

/** "this morning" said in the afternoon is when it happened. */
function isMissed(date: Temporal.PlainDate, { part }: Hours, now: Temporal.PlainDateTime): boolean {
  const order = Temporal.PlainDate.compare(date, now.toPlainDate())
  return order < 0 || (order === 0 && part !== null && partEnds[part] <= now.hour)
}
