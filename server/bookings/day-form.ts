// What the shop, or one person, does on certain dates: nothing, other hours, or as on any other day.
import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import { field } from '../sign-in/form.ts'
import { readDate } from './which-week.ts'

const dayKinds = ['closed', 'hours', 'usual'] as const

/** `until`: the last date, or empty for one only; `person`: the number of a row of the crew, or empty for everybody. */
export const dayForm = z.object({
  ...{ date: field, until: field, person: field, name: field, opens: field, closes: field },
  kind: z.enum(dayKinds),
})
export type TypedDays = z.infer<typeof dayForm>
export type DayFaults = Partial<Record<'date' | 'until' | 'person' | 'name' | 'opens' | 'closes', string>>

export type Days = {
  dates: string[]
  resourceId: number | null
  hours: { opens: string; closes: string }[] | null
  name: string | null
}

const mostDates = 100

export function readDays(
  typed: TypedDays,
  { today, people }: { today: Temporal.PlainDate; people: readonly { id: number }[] },
): { ok: true; days: Days } | { ok: false; faults: DayFaults } {
  const [first, last] = [readDate(typed.date.trim()), readDate(typed.until.trim() || typed.date.trim())]
  const person = people.find(({ id }) => `${id}` === typed.person)
  const faults: DayFaults = {
    ...(first ? {} : { date: 'Choose a date, such as 2026-12-24.' }),
    ...(first && Temporal.PlainDate.compare(first, today) < 0 ? { date: 'That day is over.' } : {}),
    ...(first && !last ? { until: 'Choose a date, or leave it empty.' } : {}),
    ...(first && last ? spanFault(first, last) : {}),
    ...(person || typed.person === '' ? {} : { person: 'Choose somebody who works here.' }),
    ...(typed.name.trim().length > 60 ? { name: 'Shorten it to 60 characters.' } : {}),
    ...(typed.kind === 'hours' ? hoursFaults(typed) : {}),
  }
  if (!first || !last || Object.keys(faults).length > 0) return { ok: false, faults }
  const name = typed.name.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu, ' ').trim() || null
  return {
    ok: true,
    days: { dates: datesOf(first, last), resourceId: person?.id ?? null, hours: hoursOf(typed), name },
  }
}

function spanFault(first: Temporal.PlainDate, last: Temporal.PlainDate): DayFaults {
  const days = first.until(last).days
  if (days < 0) return { until: 'The last day is before the first.' }
  return days >= mostDates ? { until: `At most ${mostDates} days at once.` } : {}
}

const clock = /^([01]\d|2[0-3]):[0-5]\d$/

function hoursFaults({ opens, closes }: TypedDays): DayFaults {
  if (!clock.test(opens)) return { opens: 'Write a time such as 10:00.' }
  if (!clock.test(closes)) return { closes: 'Write a time such as 14:00.' }
  return opens < endOf(closes) ? {} : { closes: 'It must be after the beginning; 00:00 means midnight.' }
}

function hoursOf({ kind, opens, closes }: TypedDays): Days['hours'] {
  if (kind === 'usual') return null
  return kind === 'closed' ? [] : [{ opens, closes: endOf(closes) }]
}

function endOf(closes: string): string {
  return closes === '00:00' ? '24:00' : closes
}

function datesOf(first: Temporal.PlainDate, last: Temporal.PlainDate): string[] {
  return Array.from({ length: first.until(last).days + 1 }, (_, n) => first.add({ days: n }).toString())
}
