// The times that a text asks for or offers; what is refused, given up, past or only asked about is none.
import { Temporal } from 'temporal-polyfill'
import type { Reading } from '../reading.ts'
import type { DayPart, OfferedSlot, Situation, WantedTime } from '../understanding.ts'
import { minutesOf, spanOf, wallTime } from './hours.ts'
import { readLine } from './line.ts'
import { readMentions } from './mentions.ts'
import { spanOfDay } from './resolve.ts'
import { shareAcross, shareInGroup } from './share.ts'
import { cuesOf, type Judged, judged, type Scene } from './stance.ts'
import { withTargets } from './targets.ts'
import { fivePm } from './time.ts'
import { type Group, groupsOf, type Unit } from './units.ts'
import { isMonthFirst } from './zones.ts'

/** `language` is the text's own where it is known, else the conversation's; `said` tells whether we asked when. */
export type When = Pick<Situation, 'now' | 'zone' | 'language'> & Partial<Pick<Situation, 'said' | 'offered'>>

const asksWhen =
  /\b(?:when|what time|which time|what day|which day|time works|times work|day works|days work|hora|cuando|heure|quand|quel jour|que dia)\b/
const partEnds: Readonly<Record<DayPart, number>> = { morning: 12, afternoon: 17, evening: 21, night: 24 }

export function findWindows(reading: Reading, when: When): WantedTime[] {
  const line = withTargets(readLine(reading, when.language ?? 'en'))
  const today = when.now.toPlainDate()
  const offered = when.offered ?? []
  const calendar = {
    now: when.now,
    today,
    isMonthFirst: line.language === 'en' && isMonthFirst(when.zone),
    places: placesOf(offered),
  }
  const mentions = readMentions(line, calendar, {
    isAsked: asksWhen.test(bare(when.said ?? '')),
    slots: offered.length,
    hours: offered.map(({ start }) => start.hour % 12 || 12),
  })
  const groups = groupsOf(line, mentions)
  const scene: Scene = { line, cues: cuesOf(line, groups), groups, isEarly: (unit) => mayBePast(unit, today) }
  const all = groups.map((group) => ({ group, units: judged(scene, group) }))
  const wanted = all.flatMap(({ group, units }) =>
    shareInGroup(
      units.filter(({ stance }) => stance === 'wanted'),
      group,
    ),
  )
  const isTurned = (one: Unit, other: Unit) => hasContrast(scene, one, other) || areOneGroup(groups, one, other)
  return tidy(
    windowsOf(
      shareAcross(
        onDayTurned(
          wanted,
          all.flatMap(({ units }) => units),
        ),
        isTurned,
      ),
      when,
    ),
  )
}

/** Ordinals that mean a place among the offered times, not a day of the month. */
function placesOf(offered: readonly OfferedSlot[]): number[] {
  const days = offered.map(({ start }) => start.day)
  return offered.map(({ n }) => n).filter((n) => !days.includes(n))
}

function bare(said: string): string {
  return said.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

/** "Tomorrow at 10 doesn't work, 2 is better": the hour changes, the day stays. */
function onDayTurned(wanted: readonly Unit[], all: readonly Judged[]): Unit[] {
  if (wanted.some(({ day }) => day)) return [...wanted]
  const kept = all.findLast(({ stance, day, time }) => day && (stance === 'hours' || (stance === 'refused' && time)))
  return wanted.map((unit) =>
    kept && kept.from < unit.from ? { ...unit, day: kept.day && { ...kept.day, part: null } } : unit,
  )
}

/** What stands side by side was shared there already. */
function areOneGroup(groups: readonly Group[], one: Unit, other: Unit): boolean {
  return groups.some(({ units }) => [one, other].every(({ from }) => units.some((unit) => unit.from === from)))
}

function hasContrast({ cues }: Scene, one: Unit, other: Unit): boolean {
  const [from, to] = one.next <= other.from ? [one.next, other.from] : [other.next, one.from]
  return cues.some(
    (cue) => cue.kinds.has('contrast') && cue.from >= from && cue.next <= to && cue.text.startsWith('but'),
  )
}

/** A future day cannot be when something happened. */
function mayBePast({ day }: Unit, today: Temporal.PlainDate): boolean {
  if (!day) return true
  if (day.day.is === 'date')
    return !day.bound && day.day.last === null && Temporal.PlainDate.compare(day.day.date, today) <= 0
  return day.day.is === 'weekday' && !day.day.week
}

function windowsOf(units: readonly Unit[], when: When): WantedTime[] {
  let previous: Temporal.PlainDate | null = null
  return units.flatMap((unit) => {
    const window = windowOf(unit, when, previous)
    previous = window?.date ? Temporal.PlainDate.from(window.date) : previous
    return window ?? []
  })
}

function windowOf(unit: Unit, { now, offered = [] }: When, previous: Temporal.PlainDate | null): WantedTime | null {
  const today = now.toPlainDate()
  const hours = hoursOf(unit)
  const noDay = unit.time?.end === fivePm ? { date: today.toString(), dateEnd: null } : { date: null, dateEnd: null }
  if (!unit.day) return isEmpty(hours) ? null : { ...noDay, ...hours }
  const hasHour = hours.start !== null || hours.end !== null
  const day = hasHour || hours.part ? { ...unit.day, bound: null } : unit.day
  const span = spanOfDay(
    day,
    { today, isOver: isOver(hours, now), offered: offered.map(({ start }) => start.toPlainDate()) },
    previous,
  )
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

function isEmpty({ start, end, part }: Hours): boolean {
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

/** Nothing twice, and nothing that another window says more exactly. */
function tidy(windows: readonly WantedTime[]): WantedTime[] {
  const once = windows.filter((window, at) => windows.findIndex((other) => isSame(window, other)) === at)
  return once.filter((window) => !once.some((other) => other !== window && isWider(window, other))).slice(0, 12)
}

function isSame(one: WantedTime, other: WantedTime): boolean {
  return (['date', 'dateEnd', 'start', 'end', 'part'] as const).every((key) => one[key] === other[key])
}

function isWider(window: WantedTime, other: WantedTime): boolean {
  if (!isEmpty(window) || window.date === null || other.date === null) return false
  const isWithin = window.date <= other.date && (other.dateEnd ?? other.date) <= (window.dateEnd ?? window.date)
  return isWithin && (!isEmpty(other) || (window.dateEnd !== null && other.dateEnd === null))
}
