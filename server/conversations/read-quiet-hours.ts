import * as z from 'zod'
import { isZone } from '../../config/config.ts'
import { loadDataFile } from '../../config/data-file.ts'
import type { WeeklyHours } from '../settings/opening-hours.ts'
import type { QuietHours } from './quiet-hours.ts'

/** Both files of config/ that tell when people may be texted; throws one sentence that names file, line and reason. */
export function loadQuietHours(folder?: string): QuietHours {
  const { places } = loadDataFile('area-codes.yaml', areaCodesFile, folder)
  const hours = loadDataFile('quiet-hours.yaml', quietHoursFile(Object.keys(places)), folder)
  return { ...hours, areaCodes: byAreaCode(places) }
}

const place = z.string().regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, 'must be a country and a state such as US-FL')
// Lists in one string each: hundreds of entries of their own would slow every start.
const served = z.strictObject({
  zones: z
    .string()
    .transform((zones) => zones.split(/,\s*/))
    .refine((zones) => zones.every(isZone), 'must be time zones such as America/Chicago'),
  codes: z.coerce
    .string()
    .regex(/^[2-9]\d\d(?:\s+[2-9]\d\d)*$/, 'must be area codes such as 212 646')
    .transform((codes) => codes.split(/\s+/)),
})
const places = z.record(place, z.array(served).min(1))

export const areaCodesFile = z.strictObject({ asOf: z.iso.date(), places }).check(({ value, issues }) => {
  if (issues.length > 0) return
  const known = new Set<string>()
  for (const [name, parts] of Object.entries(value.places))
    for (const [part, { codes }] of parts.entries()) {
      const again = codes.find((code) => known.has(code) || !known.add(code))
      const path = ['places', name, part, 'codes']
      if (again) issues.push({ code: 'custom', input: value, path, message: `names ${again} twice` })
    }
})

const day = z
  .string()
  .regex(
    /^(?:none|(?:[01]\d|2[0-3]):[0-5]\d-(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00))$/,
    'must be hours such as 08:00-20:00, or none',
  )
  .transform((words) => (words === 'none' ? null : { opens: words.slice(0, 5), closes: words.slice(6) }))
  .refine((hours) => hours === null || hours.opens < hours.closes, 'must end after they begin')

const week = z.strictObject({ weekdays: day, saturday: day, sunday: day }).transform(asWeek)

/** `known`: the states that area codes are of; hours for another would never count. */
export function quietHoursFile(known: readonly string[]) {
  return z.strictObject({
    asOf: z.iso.date(),
    everywhereElse: week,
    countries: z.record(z.string().regex(/^[A-Z]{2}$/, 'must be two letters such as US'), week),
    states: z.record(
      z.string().refine((name) => known.includes(name), 'is no state that area-codes.yaml names'),
      week,
    ),
  })
}

type Week = { weekdays: WeeklyHours['mon']; saturday: WeeklyHours['sat']; sunday: WeeklyHours['sun'] }

function asWeek({ weekdays, saturday, sunday }: Week): WeeklyHours {
  return { mon: weekdays, tue: weekdays, wed: weekdays, thu: weekdays, fri: weekdays, sat: saturday, sun: sunday }
}

function byAreaCode(states: z.infer<typeof places>): QuietHours['areaCodes'] {
  const rows = Object.entries(states).flatMap(([state, parts]) =>
    parts.flatMap(({ zones, codes }) => codes.map((code) => [code, { state, zones }] as const)),
  )
  return new Map(rows)
}
