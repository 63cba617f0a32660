// When an event takes place: at its start, at every date it adds, and as its rules repeat it, but for the exceptions.
import { dayLength } from './civil.ts'
import type { ContentLine } from './content-line.ts'
import { readDuration } from './duration.ts'
import type { CalendarEvent, Context } from './event.ts'
import { type Length, lengthOf } from './length.ts'
import { expandLeniently } from './lenient-rule.ts'
import { instantOf, type Moment, readMoment, readMoments } from './moment.ts'
import { fromOlderRule } from './older-rule.ts'
import { expandRule } from './recurrence.ts'
import { readRule } from './rule.ts'
import type { Stamp } from './stamp.ts'
import { utcClock, type ZoneClock } from './zone-clock.ts'

/** `wall` by the clock of the event's start; `start` and `end` are instants. */
export type Instance = {
  wall: number
  start: number
  end: number
  clock: ZoneClock
  isDate: boolean
  /** Stands for all that a rule may strike from here on: nothing takes its place. */
  isEndless?: true
}

/** How many times one rule may strike within the window before it is taken as busy all along: not more than hourly. */
function mostStrikes({ from, to }: { from: number; to: number }): number {
  return Math.min(100_000, 2_000 + Math.ceil((to - from) / 3_600_000))
}

/** Every instance that may touch the window, widened by `reach` ms on both sides; in no order. */
export function instancesOf(event: CalendarEvent, context: Context, reach: number): Instance[] {
  return event.starts.flatMap((start) => instancesFrom(start, event, { context, reach }))
}

function instancesFrom(start: Moment, event: CalendarEvent, around: { context: Context; reach: number }): Instance[] {
  const { context, reach } = around
  const length = lengthOf(event, start)
  const periods = addedPeriods(event, start, context)
  if ('because' in length) {
    if (event.isBusy && isWithin(start, context)) context.warn(event, freeWords[length.because])
    return periods
  }
  if (event.isEndLost && event.isBusy && isWithin(start, context)) context.warn(event, lostEndWords)
  const { from, to } = context.rules
  const margin = 2 * dayLength + reach
  const window = { from: from - length.most - margin, to: to + margin }
  const struck = event.ruleTexts.map((text) => strikesOf(text, start, { event, context, window }))
  const walls = distinctWalls([[start.wall], addedWalls(event, start, context), ...struck.map(({ starts }) => starts)])
  const isExcepted = exceptionsOf(event, start, context)
  const { clock, isDate } = start
  const instances: Instance[] = []
  const keep = (instance: Instance) => {
    if (!isExcepted(instance)) instances.push(instance)
  }
  for (const wall of walls) keep({ wall, start: clock.toInstant(wall), end: length.endOf(wall), clock, isDate })
  for (const period of periods) keep(period)
  for (const { stopped } of struck) if (stopped) instances.push(allAlong(start, stopped, length))
  return instances
}

function distinctWalls(lists: number[][]): number[] {
  const walls = lists.flat().sort((a, b) => a - b)
  return walls.filter((wall, n) => wall !== walls[n - 1])
}

const freeWords = {
  'no-time': 'lasts no time and blocks none',
  backwards: 'ends before it begins and blocks no time',
}

const lostEndWords = 'has an end that cannot be read, and is taken as one hour, or one day'

function isWithin(start: Moment, { rules }: Context): boolean {
  const at = instantOf(start)
  return at >= rules.from && at < rules.to
}

type RuleContext = { event: CalendarEvent; context: Context; window: { from: number; to: number } }

/** `stopped`: the wall times between which the rule strikes too often to be followed. */
function strikesOf(text: string, start: Moment, { event, context, window }: RuleContext) {
  const rule = readRule(fromOlderRule(text) ?? text, (until) => untilWall(until, start, context))
  if (!rule) return { starts: badlyWritten(text, start, { event, context, window }), stopped: null }
  const patience = Math.min(1_000_000, Math.max(20_000, context.patience.left))
  const most = mostStrikes(context.rules)
  const { starts, isWhole, looked } = expandRule({ rule, start: start.wall, ...window, most, patience })
  context.patience.left -= looked
  if (isWhole) return { starts, stopped: null }
  context.warn(event, 'repeats too often to be followed; the time after is blocked')
  const from = starts.at(-1) ?? Math.max(start.wall, window.from)
  return { starts, stopped: { from, to: Math.min(window.to, rule.until ?? window.to) } }
}

function badlyWritten(text: string, start: Moment, { event, context, window }: RuleContext): number[] {
  const starts = expandLeniently(text, start.wall, window)
  context.warn(
    event,
    starts
      ? 'has a badly written repeat rule, read as well as it can be'
      : 'has a repeat rule that nobody can read; only its first time is blocked',
  )
  return starts ?? []
}

function allAlong({ clock, isDate }: Moment, { from, to }: { from: number; to: number }, length: Length): Instance {
  return {
    wall: from,
    start: clock.toInstant(from),
    end: length.endOf(Math.max(from, to)),
    clock,
    isDate,
    isEndless: true,
  }
}

// A date as the last day counts whole; for a date that repeats, UTC and the shop's own clock are both right.
function untilWall({ wall, offset, isDate }: Stamp, start: Moment, { zones }: Context): number {
  if (isDate) return wall + dayLength - 1
  if (offset === null) return wall
  if (start.isDate) return Math.max(wall - offset, zones.shop.toWall(wall - offset))
  return start.clock.toWall(wall - offset)
}

function addedWalls(event: CalendarEvent, start: Moment, context: Context): number[] {
  return event.addedDates
    .filter((line) => !isPeriod(line))
    .flatMap((line) =>
      readMoments(line, placeOf(event, start, context)).flatMap((moment) => {
        if (!moment) context.warn(event, 'has an added date that nobody can read')
        return moment ? wallOf(moment, start, context) : []
      }),
    )
}

function wallOf(moment: Moment, start: Moment, { zones }: Context): number {
  if (start.isDate) return dateOf(moment, zones.shop)
  if (moment.isDate) return moment.wall + (start.wall - Math.floor(start.wall / dayLength) * dayLength)
  return moment.clock === start.clock ? moment.wall : start.clock.toWall(instantOf(moment))
}

function isPeriod({ value }: ContentLine): boolean {
  return value.includes('/')
}

function addedPeriods(event: CalendarEvent, start: Moment, context: Context): Instance[] {
  const place = placeOf(event, start, context)
  return event.addedDates.filter(isPeriod).flatMap((line) =>
    line.value.split(',').flatMap((period) => {
      const [first = '', last = ''] = period.split('/')
      const begin = readMoment(first, line, place)
      const end = begin && endOfPeriod(last, begin, readMoment(last, line, place))
      if (!begin || end === null) {
        context.warn(event, 'has an added date that nobody can read')
        return []
      }
      return { wall: begin.wall, start: instantOf(begin), end, clock: begin.clock, isDate: false }
    }),
  )
}

/** The instant at which a period ends: its second half is a time or a length. */
export function endOfPeriod(text: string, begin: Moment, end: Moment | null): number | null {
  if (end) return instantOf(end)
  const duration = readDuration(text)
  return duration && begin.clock.toInstant(begin.wall + duration.days * dayLength) + duration.exact
}

/** What names no zone is meant in the event's own; what stands beside UTC, in the shop's. */
function placeOf({ calendar }: CalendarEvent, start: Moment, { zones }: Context) {
  return { zones, calendar, floating: start.clock === utcClock ? zones.shop : start.clock }
}

function exceptionsOf(event: CalendarEvent, start: Moment, context: Context): (instance: Instance) => boolean {
  const matches = event.exceptions.flatMap((line) =>
    readMoments(line, placeOf(event, start, context)).flatMap((moment) => {
      if (!moment) context.warn(event, 'has an exception that nobody can read; that day stays blocked')
      return moment ?? []
    }),
  )
  return matcher(matches, start, context)
}

/** Whether an instance is one of these: the same instant, or for dates the same day by the wall. */
export function matcher(moments: Moment[], start: Moment, { zones }: Context): (instance: Instance) => boolean {
  if (moments.length === 0) return () => false
  const isByDay = (moment: Moment) => start.isDate || moment.isDate
  const days = new Set(moments.filter(isByDay).map((moment) => dateOf(moment, zones.shop)))
  const instants = new Set(moments.filter((moment) => !isByDay(moment)).map(instantOf))
  return ({ wall, start: instant }) => instants.has(instant) || days.has(Math.floor(wall / dayLength) * dayLength)
}

// 23:00 UTC is midnight in Madrid: a date written as an instant.
function dateOf(moment: Moment, shop: ZoneClock): number {
  const inShop = shop.toWall(instantOf(moment))
  return inShop % dayLength === 0 ? inShop : Math.floor(moment.wall / dayLength) * dayLength
}

/** The RECURRENCE-ID of an override, as a moment of the series that begins at `start`. */
export function replacedMoment(override: CalendarEvent, start: Moment, context: Context): Moment | null {
  const line = override.replaces
  return line && readMoment(line.value, line, { ...placeOf(override, start, context) })
}
