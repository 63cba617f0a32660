// All VEVENTs of one UID together: masters repeat, overrides take the place of single instances, or of all from one on.
import type { CalendarEvent, Context } from './event.ts'
import { type Instance, instancesOf, matcher, replacedMoment } from './instances.ts'
import { lengthOf } from './length.ts'
import { instantOf, type Moment } from './moment.ts'
import type { Occurrence } from './reading.ts'

/** What the events of one UID take of the window. Every master counts, also where the file has several. */
export function occurrencesOf(events: CalendarEvent[], context: Context): Occurrence[] {
  const masters = events.filter(({ replaces }) => !replaces)
  const overrides = latest(events.filter(({ replaces }) => replaces)).map((override) => withLength(override, masters))
  const own = overrides.flatMap((override) => placed(override, instancesOf(override, context, 0), context))
  return [...masters.flatMap((master) => ofMaster(master, overrides, context)), ...own]
}

function ofMaster(master: CalendarEvent, overrides: CalendarEvent[], context: Context): Occurrence[] {
  const start = master.starts[0]
  if (!start) {
    context.warn(master, 'has no start that can be read and blocks no time')
    return []
  }
  const replaced = overrides.flatMap((override) => {
    const moment = replacedMoment(override, start, context)
    return moment ? [{ override, moment, at: instantOf(moment) }] : []
  })
  const isReplaced = matcher(
    replaced.map(({ moment }) => moment),
    start,
    context,
  )
  const changes = replaced
    .filter(({ override }) => override.isThisAndFuture)
    .flatMap((each) => changeOf(each, start))
    .toSorted((a, b) => a.at - b.at)
  const reach = Math.max(0, ...changes.map(({ shift }) => Math.abs(shift)))
  const kept = instancesOf(master, context, reach).filter((instance) => instance.isEndless || !isReplaced(instance))
  if (changes.length === 0) return placed(master, kept, context)
  return kept.flatMap((instance) => {
    const change = !instance.isEndless && changes.findLast(({ at }) => at <= instance.start)
    return change ? placed(change.override, [change.apply(instance)], context) : placed(master, [instance], context)
  })
}

type Change = { at: number; shift: number; override: CalendarEvent; apply(instance: Instance): Instance }

type Replaced = { override: CalendarEvent; moment: Moment; at: number }

/** RANGE=THISANDFUTURE: what follows moves by as much as the instance named, and lasts as long as it does now. */
function changeOf({ override, moment, at }: Replaced, master: Moment): Change[] {
  const start = override.starts[0]
  const length = start && lengthOf(override, start)
  if (!start || !length || 'because' in length) return []
  const named = master.isDate ? moment.wall : master.clock.toWall(at)
  const { clock, isDate } = start
  return [
    {
      at,
      shift: instantOf(start) - at,
      override,
      apply(instance) {
        const wall = start.wall + (instance.wall - named)
        return { wall, start: clock.toInstant(wall), end: length.endOf(wall), clock, isDate }
      },
    },
  ]
}

/** Of several versions of one override the latest, and all that claim to be. */
function latest(overrides: CalendarEvent[]): CalendarEvent[] {
  const versions = Map.groupBy(overrides, ({ replaces }) => `${replaces?.parameters.TZID} ${replaces?.value}`)
  return [...versions.values()].flatMap((same) => {
    const newest = Math.max(...same.map(({ sequence }) => sequence))
    return same.filter(({ sequence }) => sequence === newest)
  })
}

// An override that does not say how long it lasts lasts as long as the rest.
function withLength(override: CalendarEvent, masters: CalendarEvent[]): CalendarEvent {
  const isOpen = !override.end && !override.duration && !override.isEndLost
  const master = masters.find(({ starts }) => starts.length > 0)
  const first = master?.starts[0]
  const length = master && first && lengthOf(master, first)
  if (!isOpen || !first || !length || 'because' in length || override.starts.some(({ isDate }) => isDate))
    return override
  return { ...override, duration: { days: 0, exact: length.endOf(first.wall) - instantOf(first) } }
}

function placed(event: CalendarEvent, instances: Instance[], { rules }: Context): Occurrence[] {
  if (!event.isBusy || (event.isAllDay && !rules.allDayBlocks)) return []
  const { uid, summary, hasPlace, isAllDay } = event
  const occurrences: Occurrence[] = []
  for (const instance of instances) {
    const [start, end] = [Math.max(instance.start, rules.from), Math.min(instance.end, rules.to)]
    if (start < end) occurrences.push({ start, end, uid, summary, hasPlace, isAllDay })
  }
  return occurrences
}
