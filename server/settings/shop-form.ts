import { type CountryCode, isSupportedCountry } from 'libphonenumber-js/max'
import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import { readCallerNumber, textability } from '../callers/phone-number.ts'
import { readForm } from '../read-form.ts'
import { hoursAsTyped, readHours, type TypedDay, typedHours, type Weekday } from './read-hours.ts'
import type { Storable } from './settings.ts'

export const shopNames = ['businessName', 'ownerName', 'ownerMobile', 'trade', 'country', 'zone', 'hours'] as const
export type ShopValues = Pick<Storable, (typeof shopNames)[number]>

/** The form as it was typed, before anything is made of it. */
export type TypedShop = Record<Exclude<keyof ShopValues, 'hours'>, string> & { hours: Record<Weekday, TypedDay> }
export type ShopFaults = Partial<Record<Exclude<keyof ShopValues, 'hours'> | Weekday, string>>

type Surroundings = {
  /** Whose national forms numbers are written in. */
  country: CountryCode
  ownNumbers: string[]
  /** Mobiles of other people who work here. */
  takenNumbers: string[]
  /** Keys of the trades that the box knows. */
  trades: string[]
}

/** The version of the settings that a form was filled in over, as it goes along in it. */
export const seenField = z.string().regex(/^[0-9a-f]{16}$/)

/** What the form means, or a sentence for each field that means nothing. */
export function readShopForm(
  typed: TypedShop,
  surroundings: Surroundings,
): { ok: true; values: ShopValues } | { ok: false; faults: ShopFaults } {
  const { hours, ...fields } = typed
  const read = shopOf(surroundings.trades).safeParse(fields)
  const times = readHours(hours)
  const mobile = readMobile(fields.ownerMobile.trim(), surroundings)
  if (read.success && times.ok && mobile.ok)
    return { ok: true, values: { ...read.data, ownerMobile: mobile.number, hours: times.hours } }
  const faults = read.success ? {} : firstOfEach(z.flattenError(read.error).fieldErrors)
  return {
    ok: false,
    faults: { ...faults, ...(times.ok ? {} : times.faults), ...(mobile.ok ? {} : { ownerMobile: mobile.fault }) },
  }
}

/** The form as a browser sends it; fields that the environment fixes are not in it. Throws UnreadableForm. */
export function typedShop(body: unknown): TypedShop {
  const fields = readForm(z.record(z.string(), z.string()), body)
  return {
    businessName: fields.businessName ?? '',
    ownerName: fields.ownerName ?? '',
    ownerMobile: fields.ownerMobile ?? '',
    trade: fields.trade ?? '',
    country: fields.country ?? '',
    zone: fields.zone ?? '',
    hours: typedHours(fields),
  }
}

/** Stored values as the form shows them. */
export function asTyped({ hours, ...values }: ShopValues): TypedShop {
  return {
    businessName: values.businessName ?? '',
    ownerName: values.ownerName ?? '',
    ownerMobile: values.ownerMobile ?? '',
    trade: values.trade ?? '',
    country: values.country ?? '',
    zone: values.zone ?? '',
    hours: hoursAsTyped(hours),
  }
}

const longest = 60

const name = z
  .string()
  .trim()
  .max(longest, `Shorten it to ${longest} characters: it stands in every first text.`)
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]*$/u, 'It holds characters that cannot be seen. Write it anew.')
  .regex(/^[^{}]*$/, 'Leave out the curly brackets.')
  .transform((words) => words || null)

const shopOf = (trades: string[]) =>
  z.object({
    businessName: name,
    ownerName: name,
    trade: z.enum(['', ...trades], 'Choose a trade of the list.').transform((trade) => trade || null),
    country: z
      .string()
      .refine((code) => code === '' || isSupportedCountry(code), 'Choose a country of the list.')
      .transform((code) => code || null),
    zone: z
      .string()
      .refine((zone) => zone === '' || isTimeZone(zone), 'Choose a time zone of the list.')
      .transform((zone) => zone || null),
  })

// The list of the machine leaves out other names for the same zone, which hold as well.
function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)
    return true
  } catch {
    return false
  }
}

/** The mobile of somebody who works here, as E.164; null where none was typed. */
export function readMobile(
  typed: string,
  { country, ownNumbers, takenNumbers }: Omit<Surroundings, 'trades'>,
): { ok: true; number: string | null } | { ok: false; fault: string } {
  if (typed === '') return { ok: true, number: null }
  const read = readCallerNumber(typed, country)
  if (read.kind !== 'number')
    return { ok: false, fault: 'This is no number that can be texted. Write it in full, such as +1 416 555 0134.' }
  if (textability(read.e164) !== 'ok')
    return { ok: false, fault: 'Premium and toll-free numbers take no texts. Write a mobile number.' }
  if (ownNumbers.includes(read.e164))
    return { ok: false, fault: "This is the shop's own number, which would text itself. Write a mobile number." }
  if (takenNumbers.includes(read.e164))
    return { ok: false, fault: 'Somebody who works here has this number already. Nobody could tell them apart by it.' }
  return { ok: true, number: read.e164 }
}

function firstOfEach(errors: Record<string, string[] | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(errors).map(([field, words]) => [field, words?.[0] ?? 'Look at this again.']),
  )
}
