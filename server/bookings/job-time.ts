// When and with whom a job is, as a person fills it in: a date and a time that exist, and somebody who works here.
import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import { field } from '../sign-in/form.ts'
import { minute } from './interval.ts'
import { readDate } from './which-week.ts'

/** As it was typed; `person` is the number of a row of the crew, or `anybody`. */
export type TypedTime = { date: string; time: string; minutes: string; person: string }
export type TimeFaults = Partial<Record<keyof TypedTime, string>>

export type JobTime = { start: number; end: number; crewId: number | null }

type Around = { zone: string; now: Temporal.Instant; people: readonly { id: number; name: string }[] }

export const timeForm = z.object({ date: field, time: field, minutes: field, person: field })

export const anybody = 'anybody'

export function readJobTime(
  typed: TypedTime,
  around: Around,
): { ok: true; time: JobTime } | { ok: false; faults: TimeFaults } {
  const date = readDate(typed.date.trim())
  const clock = readClock(typed.time.trim())
  const minutes = readMinutes(typed.minutes)
  const person = readPerson(typed.person, around)
  const begins = date && clock ? instantOf(date, clock, around.zone) : null
  if (begins && minutes && person.ok && !isOver(begins, minutes, around))
    return {
      ok: true,
      time: {
        start: begins.epochMilliseconds,
        end: begins.epochMilliseconds + minutes * minute,
        crewId: person.crewId,
      },
    }
  return {
    ok: false,
    faults: {
      ...(date ? {} : { date: 'Choose a date, such as 2026-11-24.' }),
      ...(clock ? {} : { time: 'Write a time such as 09:00.' }),
      ...(date && clock && !begins ? { time: 'The clocks go forward then: there is no such time that day.' } : {}),
      ...(begins && isOver(begins, minutes ?? 0, around)
        ? { date: 'That is over already. Choose a time that is still to come.' }
        : {}),
      ...(minutes ? {} : { minutes: 'Write how many minutes it takes, from 5 to 1440.' }),
      ...(person.ok ? {} : { person: person.fault }),
    },
  }
}

/** An instant as the form shows it. */
export function timeAsTyped({ start, end, crewId }: JobTime, zone: string): TypedTime {
  const from = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zone)
  return {
    date: from.toPlainDate().toString(),
    time: from.toPlainTime().toString({ smallestUnit: 'minute' }),
    minutes: `${(end - start) / minute}`,
    person: crewId === null ? anybody : `${crewId}`,
  }
}

/** Such as 2026-11-24, or 2026-11-24T09:00, as an address carries it. */
export function readAt(written: unknown): { date: string; time: string } | null {
  const [, date = '', time = ''] =
    /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d))?$/.exec(typeof written === 'string' ? written : '') ?? []
  return readDate(date) ? { date, time: readClock(time) ? time : '' } : null
}

function readClock(written: string): Temporal.PlainTime | null {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(written) ? Temporal.PlainTime.from(written) : null
}

function readMinutes(written: string): number | null {
  const minutes = /^\d{1,4}$/.test(written.trim()) ? Number(written) : 0
  return minutes >= 5 && minutes <= 24 * 60 ? minutes : null
}

/** A time that comes twice is the first of both; one that the clocks leave out is none. */
function instantOf(date: Temporal.PlainDate, time: Temporal.PlainTime, zone: string): Temporal.Instant | null {
  const at = date.toZonedDateTime({ timeZone: zone, plainTime: time })
  return at.toPlainTime().equals(time) ? at.toInstant() : null
}

/** What has begun may still be written down. */
function isOver(begins: Temporal.Instant, minutes: number, { now }: Around): boolean {
  return begins.epochMilliseconds + minutes * minute <= now.epochMilliseconds
}

function readPerson(
  written: string,
  { people }: Around,
): { ok: true; crewId: number | null } | { ok: false; fault: string } {
  if (written === anybody) return { ok: true, crewId: null }
  const person = people.find(({ id }) => `${id}` === written)
  return person ? { ok: true, crewId: person.id } : { ok: false, fault: 'Choose somebody who works here.' }
}
