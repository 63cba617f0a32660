// An event of Google as calendar text, with all of its days that are otherwise, so that it is read and worked out like any
// other calendar's: what Google itself would work out ends somewhere, and is told anew with every change.
import { Temporal } from 'temporal-polyfill'
import { escapedText, writeLines } from '../ics-lines.ts'
import { type GoogleEvent, isBusy, isCancelled, type Moment, rootOf, uidOf } from './event.ts'
import { uidIn } from './place.ts'

export const jobProperty = 'firstringJob'
export const revisionProperty = 'firstringRevision'

/** `events`: one event, or a series with its other days. `zone`: the calendar's own. Throws a RangeError for times that are none. */
export function asIcs(events: readonly GoogleEvent[], zone: string): string {
  const series = events.find(({ recurringEventId }) => recurringEventId === undefined)
  const others = events.filter((event) => event !== series)
  const lines = series
    ? [...seriesLines(series, others, zone), ...others.flatMap((other) => otherDay(other, series, zone))]
    : others.flatMap((other) => dayAlone(other, zone))
  return writeLines(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Google//Calendar//EN', ...lines, 'END:VCALENDAR'])
}

function seriesLines(series: GoogleEvent, others: GoogleEvent[], zone: string): string[] {
  const rules = series.recurrence ?? []
  const at = rules.length > 0 ? zoneOf(series.start, zone) : null
  const dropped = others.filter(isCancelled).flatMap(({ originalStartTime }) => originalStartTime ?? [])
  return component([
    `UID:${uidOf(series)}`,
    stamped('DTSTART', series.start, at),
    stamped('DTEND', series.end, at),
    ...rules.filter((rule) => /^(RRULE|EXRULE|RDATE|EXDATE)[;:]/i.test(rule)).map(onOneLine),
    ...dropped.map((moment) => stamped('EXDATE', moment, at)),
    ...words(series),
    ...marks(series),
  ])
}

/** One day of a series that is otherwise. */
function otherDay(day: GoogleEvent, series: GoogleEvent, zone: string): string[] {
  if (isCancelled(day) || !day.originalStartTime) return []
  const at = zoneOf(series.start, zone)
  return component([
    `UID:${uidOf(series)}`,
    stamped('RECURRENCE-ID', day.originalStartTime, at),
    stamped('DTSTART', day.start, at),
    stamped('DTEND', day.end, at),
    ...words(day),
  ])
}

/** A day of a series of which we are shown no more. */
function dayAlone(day: GoogleEvent, zone: string): string[] {
  if (isCancelled(day)) return []
  const uid = `${uidOf(day)}-${day.id}`
  return component([`UID:${uid}`, stamped('DTSTART', day.start, zone), stamped('DTEND', day.end, zone), ...words(day)])
}

function words(event: GoogleEvent): string[] {
  const { summary, location, status } = event
  return [
    ...(summary ? [`SUMMARY:${escapedText(summary)}`] : []),
    ...(location ? [`LOCATION:${escapedText(location)}`] : []),
    ...(status === 'tentative' ? ['STATUS:TENTATIVE'] : []),
    `TRANSP:${isBusy(event) ? 'OPAQUE' : 'TRANSPARENT'}`,
  ]
}

/** By which our own is known again; a copy that somebody made of it has another id. */
function marks(event: GoogleEvent): string[] {
  const { [jobProperty]: job, [revisionProperty]: revision } = event.extendedProperties?.private ?? {}
  if (uidIn(rootOf(event)) === null || !job || !/^\d+$/.test(revision ?? '')) return []
  return [`SEQUENCE:${revision}`, `X-FIRSTRING-JOB:${onOneLine(job)}`, `X-FIRSTRING-REVISION:${revision}`]
}

function component(lines: string[]): string[] {
  return ['BEGIN:VEVENT', ...lines, 'END:VEVENT']
}

/** Without a zone in UTC; what recurs must keep to the clock on the wall. */
function stamped(name: string, moment: Moment | undefined, zone: string | null): string {
  if (moment?.date !== undefined)
    return `${name};VALUE=DATE:${Temporal.PlainDate.from(moment.date).toString().replaceAll('-', '')}`
  const at = Temporal.Instant.from(moment?.dateTime ?? '').round({ smallestUnit: 'second', roundingMode: 'floor' })
  if (zone === null) return `${name}:${compact(at.toString())}`
  return `${name};TZID=${zone}:${compact(at.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'second' }))}`
}

function zoneOf(start: Moment | undefined, zone: string): string {
  return [start?.timeZone, zone].find((each) => each !== undefined && isZone(each)) ?? 'UTC'
}

function isZone(zone: string): boolean {
  try {
    return Boolean(Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone))
  } catch {
    return false
  }
}

function compact(iso: string): string {
  return iso.replace(/[-:]/g, '')
}

function onOneLine(text: string): string {
  return text.replace(/[\r\n]/g, '')
}
