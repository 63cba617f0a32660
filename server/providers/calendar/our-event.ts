// A job as calendar text: times in UTC, always an end, nobody invited. A server would mail whom we name as organizer or
// attendee, so nobody is ever named.
import type { Temporal } from 'temporal-polyfill'
import type { OurEvent } from './calendar.ts'
import { escapedText, type IcsLine, readLines, writeLines } from './ics-lines.ts'

const jobMark = 'X-FIRSTRING-JOB'
const revisionMark = 'X-FIRSTRING-REVISION'

/** The whole object, for a place where nothing stands yet. `at` is when it is written. */
export function writeEvent(event: OurEvent, at: Temporal.Instant): string {
  return writeLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//FirstRing//FirstRing//EN',
    'BEGIN:VEVENT',
    ...ourLines(event, at),
    'END:VEVENT',
    'END:VCALENDAR',
  ])
}

/** Their object with only what is ours replaced: alarms, colours and notes stay. Null where our event is not in it. */
export function rewriteEvent(ics: string, event: OurEvent, at: Temporal.Instant): string | null {
  const lines = readLines(ics)
  const found = masterOf(lines, event.uid)
  if (!found) return null
  const ours = ourLines(event, at)
  // A duration would be a second end.
  const names = new Set([...ours.map((line) => line.slice(0, line.indexOf(':'))), 'DURATION'])
  const isReplaced = (line: IcsLine, n: number) =>
    n > found.begin && n < found.end && isDirectlyInEvent(line) && (names.has(line.name) || isNoJob(line))
  const before = lines.slice(0, found.begin + 1).filter((line) => !isMethod(line))
  const after = lines.filter((line, n) => n > found.begin && !isReplaced(line, n) && !isMethod(line))
  return writeLines([...before.map(({ text }) => text), ...ours, ...after.map(({ text }) => text)])
}

/** Whether this is what we wrote for this revision, as far as servers keep it. The owner may have moved it since. */
export function isOurRevision(ics: string, event: OurEvent): boolean {
  const lines = readLines(ics)
  const found = masterOf(lines, event.uid)
  if (!found) return false
  const said = saidIn(lines, found)
  const revision = said(revisionMark)
  if (revision !== undefined) return said(jobMark) === event.uid && revision === String(event.revision)
  // Servers may drop marks of ours: then it must be the same in all that matters.
  return isWhereWritten(ics, event) && said('SEQUENCE') === String(event.revision)
}

/** Whether it still stands where we wrote it. */
export function isWhereWritten(ics: string, { uid, start, end }: OurEvent): boolean {
  const lines = readLines(ics)
  const found = masterOf(lines, uid)
  if (!found) return false
  const said = saidIn(lines, found)
  return said('DTSTART') === utc(start) && said('DTEND') === utc(end)
}

export function uidOf(ics: string): string | null {
  return (
    readLines(ics)
      .find((line) => line.name === 'UID' && isDirectlyInEvent(line))
      ?.value.trim() || null
  )
}

function ourLines(event: OurEvent, at: Temporal.Instant): string[] {
  const { uid, start, end, summary, location, description, url, revision } = event
  return [
    `UID:${uid}`,
    `DTSTAMP:${utc(at)}`,
    `LAST-MODIFIED:${utc(at)}`,
    `SEQUENCE:${revision}`,
    `DTSTART:${utc(start)}`,
    `DTEND:${utc(end)}`,
    `SUMMARY:${escapedText(summary)}`,
    ...(location === null ? [] : [`LOCATION:${escapedText(location)}`]),
    `DESCRIPTION:${escapedText(url === null ? description : `${description}\n\n${url}`)}`,
    ...(url === null ? [] : [`URL:${url.replace(/\s/g, '')}`]),
    'TRANSP:OPAQUE',
    `${jobMark}:${uid}`,
    `${revisionMark}:${revision}`,
  ]
}

function saidIn(lines: IcsLine[], { begin, end }: { begin: number; end: number }) {
  const ours = lines.slice(begin + 1, end).filter(isDirectlyInEvent)
  return (name: string) => ours.find((line) => line.name === name)?.value.trim()
}

/** The event itself, not one of the days on which it is otherwise. */
function masterOf(lines: IcsLine[], uid: string): { begin: number; end: number } | null {
  let begin = -1
  let isMaster = false
  for (const [n, line] of lines.entries()) {
    if (line.name === 'BEGIN' && line.depth === 1) [begin, isMaster] = [n, false]
    if (!isDirectlyInEvent(line)) continue
    if (line.name === 'UID') isMaster = line.value.trim() === uid
    if (line.name === 'RECURRENCE-ID') begin = -1
    if (line.name === 'END' && isMaster && begin !== -1) return { begin, end: n }
  }
  return null
}

/** What makes of an event one that no job can be. */
function isNoJob({ name, value }: IcsLine): boolean {
  const said = value.trim().toUpperCase()
  if (name === 'STATUS') return said === 'CANCELLED'
  return name === 'X-MICROSOFT-CDO-ALLDAYEVENT' && said === 'TRUE'
}

function isDirectlyInEvent({ depth, component }: IcsLine): boolean {
  return depth === 2 && component === 'VEVENT'
}

/** A stored object must not carry one. */
function isMethod({ name, depth }: IcsLine): boolean {
  return name === 'METHOD' && depth === 1
}

/** To the second, as calendars write it. */
function utc(instant: Temporal.Instant): string {
  return instant.round({ smallestUnit: 'second', roundingMode: 'floor' }).toString().replace(/[-:]/g, '')
}
