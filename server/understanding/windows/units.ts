// Days and times that stand together make one unit; units joined by "or", "and" or commas make a group.
import { Temporal } from 'temporal-polyfill'
import type { Day, DayMention } from './day.ts'
import { minutesOf } from './hours.ts'
import { type Line, senseAt, textAt } from './line.ts'
import type { Mention } from './mention.ts'
import type { TimeMention } from './time.ts'

/** `isTimeFirst`: the time stands before its day ("after 3 on Monday"); `isWhole`: any time of it was said; `isShared`: the time is that of the day behind it. */
export type Unit = {
  day: DayMention | null
  time: TimeMention | null
  isTimeFirst: boolean
  isWhole: boolean
  isShared?: boolean
  from: number
  next: number
}

/** `isList[i]`: unit i is joined to the one before it by more than a comma. */
export type Group = { units: Unit[]; isList: boolean[] }

type Link = 'beside' | 'comma' | 'join' | 'apart'

export function groupsOf(line: Line, mentions: readonly Mention[]): Group[] {
  const groups: Group[] = []
  let before: Mention | undefined
  for (const mention of mentions) {
    const link = before ? linkOf(line, before.next, mention.from) : 'apart'
    place(line, groups, { ...mention, link })
    before = mention
  }
  return groups
}

function place(line: Line, groups: Group[], mention: Mention & { link: Link }): void {
  const { link } = mention
  const group = groups.at(-1)
  const unit = group?.units.at(-1)
  if (!group || !unit || link === 'apart') groups.push({ units: [unitOf(line, mention)], isList: [false] })
  else if (link !== 'join' && fits(unit, mention, link)) enter(unit, mention)
  else {
    group.units.push(unitOf(line, mention))
    group.isList.push(link === 'join')
  }
}

function unitOf(line: Line, mention: Mention): Unit {
  const { from, next } = mention
  const isWhole = [from - 1, from - 2, from - 3, next].some((at) => isAnyTime(line, at))
  if (mention.is === 'day') return { day: mention, time: null, isTimeFirst: false, isWhole, from, next }
  return { day: null, time: mention, isTimeFirst: true, isWhole: false, from, next }
}

function isAnyTime(line: Line, at: number): boolean {
  const [one, two] = [textAt(line, at), textAt(line, at + 1)]
  return one === 'anytime' || (one === 'any' && two === 'time') || (one === 'all' && two === 'day')
}

function fits(unit: Unit, mention: Mention, link: Link): boolean {
  if (mention.is === 'day')
    return (
      (unit.day === null && link === 'beside') ||
      (unit.day === null && link === 'comma') ||
      isSameWeekSaid(unit, mention, link)
    )
  if (unit.time === null) return !(unit.day?.start || unit.day?.end)
  return isPartOf(unit.time, mention) || isPartOf(mention, unit.time) || areEnds(unit.time, mention)
}

/** A week beside a weekday says which one; a date beside a weekday is that day. */
function isSameWeekSaid(unit: Unit, mention: Mention, link: Link): boolean {
  if (mention.is !== 'day' || !unit.day || (link === 'comma' && unit.day.day.is === 'weekday')) return false
  return weekOf(unit.day, mention) !== null
}

function isPartOf(time: TimeMention, other: TimeMention): boolean {
  return time.part !== null && (other.start !== null || other.end !== null)
}

/** "after 3 but before 5", "before noon but not before 9"; "before 9, after 5" are two. */
function areEnds(one: TimeMention, other: TimeMention): boolean {
  const isHalf = (time: TimeMention) => (time.start === null) !== (time.end === null) && time.part === null
  if (!isHalf(one) || !isHalf(other)) return false
  if (one.end === null) return other.start === null
  return other.start !== null && minutesOf(other.start, null) < minutesOf(one.end, null)
}

function enter(unit: Unit, mention: Mention): void {
  unit.next = mention.next
  if (mention.is === 'day') unit.day = unit.day ? (weekOf(unit.day, mention) ?? unit.day) : mention
  else if (!unit.time) unit.time = mention
  else
    unit.time = {
      ...unit.time,
      start: unit.time.start ?? mention.start,
      end: unit.time.end ?? mention.end,
      part: unit.time.part ?? mention.part,
    }
}

function weekOf(one: DayMention, other: DayMention): DayMention | null {
  const [weekday, week] = one.day.is === 'weekday' ? [one, other] : [other, one]
  if (weekday.day.is !== 'weekday' || weekday.day.week !== null || weekday.day.to !== null) return null
  if (week.day.is === 'date') return inDates(weekday, week.day)
  if (week.day.is !== 'week') return null
  if (week.day.from === 6 || week.day.to < 7) return null
  return { ...weekday, day: { ...weekday.day, week: week.day.ahead } }
}

/** "In three weeks on a Tuesday", "the first week of June, a Monday". */
function inDates(weekday: DayMention, { date, last, weeks }: Day & { is: 'date' }): DayMention | null {
  if (weekday.day.is !== 'weekday' || weekday.bound) return null
  if (weeks) return { ...weekday, day: { ...weekday.day, week: weeks } }
  const named = last && date.add({ days: (weekday.day.day - date.dayOfWeek + 7) % 7 })
  if (!named || Temporal.PlainDate.compare(named, last) > 0) return null
  return { ...weekday, day: { is: 'date', date: named, last: null } }
}

function linkOf(line: Line, from: number, to: number): Link {
  let link: Link = 'beside'
  for (let at = from; at < to; ) {
    const join = line.senses[at]?.find(({ kind, value, next }) => kind === 'join' && value !== 'to' && next <= to)
    const light = senseAt(line, at, 'light')
    const text = textAt(line, at)
    if (join) [link, at] = ['join', Math.max(join.next, light?.next ?? 0)]
    else if (text === '/' || text === '&') [link, at] = ['join', at + 1]
    else if (text === ',' || text === '(' || text === ')' || text === '-' || text === ':')
      [link, at] = [link === 'join' ? 'join' : 'comma', at + 1]
    else if (light) at = light.next
    else return 'apart'
  }
  return link
}
