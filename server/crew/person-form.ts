// What is asked of somebody who works here: a name and a mobile that nobody else has, and when they want alerts.
import * as z from 'zod'
import { readForm } from '../read-form.ts'
import type { WeeklyHours } from '../settings/opening-hours.ts'
import { hoursAsTyped, readHours, type TypedDay, typedHours, type Weekday } from '../settings/read-hours.ts'
import { readMobile } from '../settings/shop-form.ts'
import { personName } from '../sign-in/form.ts'
import { sameWay } from '../sign-in/sign-in.ts'

export type PersonValues = {
  name: string
  /** E.164. */
  mobile: string | null
  role: 'owner' | 'crew'
  alerted: 'never' | 'in-hours' | 'always'
  /** When their phone rings for calls to the shop. */
  rung: 'never' | 'in-hours' | 'always'
  /** Null: the shop's. */
  hours: WeeklyHours | null
  /** Whether callers are offered their time. */
  takesJobs: boolean
}

/** The form as it was typed. */
export type TypedPerson = Pick<PersonValues, 'name' | 'role' | 'alerted' | 'takesJobs' | 'rung'> & {
  mobile: string
  hours: Record<Weekday, TypedDay>
}
export type PersonFaults = Partial<Record<'name' | 'mobile' | 'role' | Weekday, string>>

/** What a name and a number must not collide with; `names` and `takenNumbers` are of the other people. */
export type Around = Parameters<typeof readMobile>[1] & { names: string[] }

/** What the form means, or a sentence for each field that cannot be taken. */
export function readPerson(
  { name, mobile, hours, ...choices }: TypedPerson,
  { names, ...around }: Around,
): { ok: true; values: PersonValues } | { ok: false; faults: PersonFaults } {
  const called = readName(name, names)
  const number = readMobile(mobile.trim(), around)
  const week = readHours(hours)
  if (called.ok && number.ok && week.ok)
    return { ok: true, values: { ...choices, name: called.name, mobile: number.number, hours: week.hours } }
  return {
    ok: false,
    faults: {
      ...(called.ok ? {} : { name: called.fault }),
      ...(number.ok ? {} : { mobile: number.fault }),
      ...(week.ok ? {} : week.faults),
    },
  }
}

const form = z.object({
  name: z.string(),
  mobile: z.string().catch(''),
  role: z.enum(['owner', 'crew']),
  alerted: z.enum(['never', 'in-hours', 'always']),
  rung: z.enum(['never', 'in-hours', 'always']).catch('in-hours'),
  takesJobs: z
    .literal('on')
    .optional()
    .transform((on) => on !== undefined),
})

/** The form as a browser sends it. Throws UnreadableForm. */
export function typedPerson(body: unknown): TypedPerson {
  const hours = typedHours(readForm(z.record(z.string(), z.string()), body))
  return { ...readForm(form, body), hours }
}

/** What stands, as the form shows it. */
export function personAsTyped({ mobile, hours, ...values }: PersonValues): TypedPerson {
  return { ...values, mobile: mobile ?? '', hours: hoursAsTyped(hours) }
}

function readName(typed: string, others: string[]): { ok: true; name: string } | { ok: false; fault: string } {
  const read = personName.safeParse(typed)
  if (!read.success) return { ok: false, fault: 'Write a name with at most 60 characters, all of which can be seen.' }
  if (others.some((other) => sameWay(other) === sameWay(read.data)))
    return {
      ok: false,
      fault: 'Somebody by this name works here already. Add a surname: people sign in by their names.',
    }
  return { ok: true, name: read.data }
}
