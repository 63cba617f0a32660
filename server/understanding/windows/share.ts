// What one unit says for its neighbours too: "Mon or Tue after 3", "9 or 10 tomorrow", "Tuesday works. After 4 please".
import type { DayMention } from './day.ts'
import type { TimeMention } from './time.ts'
import type { Group, Unit } from './units.ts'

/** Inside a group: a time said once holds for the listed days, a day said once for the listed times. */
export function shareInGroup(units: readonly Unit[], group: Group): Unit[] {
  const shared = units.map((unit) => ({ ...unit }))
  for (let at = shared.length - 1; at >= 0; at -= 1) takeFromNext(shared, at, isListed(group, units[at + 1]))
  for (let at = 1; at < shared.length; at += 1) takeFromBefore(shared, at, isListed(group, units[at]))
  return shared
}

/** Across sentences: days that lack a time take the times that lack a day. */
export function shareAcross(units: readonly Unit[], isTurned: (one: Unit, other: Unit) => boolean): Unit[] {
  const weeks = nameWeek(units)
  const loose = weeks.filter(({ day }) => !day)
  const open = weeks.filter(({ day, time }) => day && !time && !day.start && !day.end)
  if (loose.length === 0) return weeks
  const taken = open.filter((unit) => loose.every((time) => !isTurned(unit, time)))
  if (taken.length === 0) return withLastDay(weeks)
  const pairs = taken.flatMap((unit) => loose.map((one) => ({ ...unit, time: one.time })))
  return weeks.flatMap((unit) =>
    taken.includes(unit) ? pairs.filter(({ day }) => day === unit.day) : loose.includes(unit) ? [] : unit,
  )
}

function isListed(group: Group, unit: Unit | undefined): boolean {
  const at = group.units.findIndex(({ from }) => from === unit?.from)
  return at > 0 && (group.isList[at] === true || group.isList.slice(at).some((isList) => isList))
}

function takeFromNext(units: Unit[], at: number, isList: boolean): void {
  const [unit, next] = [units[at], units[at + 1]]
  if (!unit || !next || !isList) return
  if (unit.day && !unit.time && !unit.isWhole && next.time && next.day && !next.isTimeFirst && !unit.day.part)
    [unit.time, unit.isShared] = [next.time, true]
  else if (!unit.day && next.day && next.isTimeFirst) unit.day = withoutClock(next.day)
  if (unit.time && next.time) unit.time = withHalf(unit.time, next.time)
}

function takeFromBefore(units: Unit[], at: number, isList: boolean): void {
  const [before, unit] = [units[at - 1], units[at]]
  if (!before || !unit) return
  if (!unit.day && before.day && !before.isTimeFirst) unit.day = withoutClock(before.day)
  else if (isList && unit.day && !unit.time && before.isTimeFirst && before.time && before.day)
    [unit.time, unit.isTimeFirst] = [before.time, true]
  unit.day = withWeek(unit.day, before.day)
}

/** "next Mon or Tue" are both next week's. */
function withWeek(day: DayMention | null, before: DayMention | null): DayMention | null {
  if (day?.day.is !== 'weekday' || before?.day.is !== 'weekday' || day.day.week !== null || !before.day.week) return day
  return { ...day, day: { ...day.day, week: before.day.week } }
}

function withoutClock(day: DayMention): DayMention {
  return { ...day, start: null, end: null }
}

/** "9 or 10am". */
function withHalf(time: TimeMention, next: TimeMention): TimeMention {
  const half = next.start?.half
  if (!time.start || time.end || time.start.half !== null || (half !== 'am' && half !== 'pm')) return time
  return { ...time, start: { ...time.start, half } }
}

/** "next week if you can. Tuesday or Wednesday": the weekdays are that week's. */
function nameWeek(units: readonly Unit[]): Unit[] {
  const week = units.find(({ day, time }) => day?.day.is === 'week' && day.day.from === 1 && day.day.to === 7 && !time)
  const ahead = week?.day?.day.is === 'week' ? week.day.day.ahead : null
  const isNamed = units.some(({ day }) => day?.day.is === 'weekday' && day.day.week === null)
  if (ahead === null || !isNamed) return [...units]
  return units.filter((unit) => unit !== week).map((unit) => ({ ...unit, day: inWeek(unit.day, ahead) }))
}

function inWeek(day: DayMention | null, ahead: number): DayMention | null {
  if (day?.day.is !== 'weekday' || day.day.week !== null) return day
  return { ...day, day: { ...day.day, week: ahead } }
}

function withLastDay(units: readonly Unit[]): Unit[] {
  let last: DayMention | null = null
  return units.map((unit) => {
    const day: DayMention | null = unit.day ?? last
    last = unit.day && unit.day.day.is !== 'week' ? withoutClock({ ...unit.day, part: null }) : last
    return { ...unit, day }
  })
}
