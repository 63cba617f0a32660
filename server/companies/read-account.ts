import type { CountryCode } from 'libphonenumber-js/max'
import { readCallerNumber } from '../callers/phone-number.ts'
import type { AccountField, Values } from './company-entry.ts'

/** What was typed, by field; and what stands by now, whose secrets stay where none is typed. */
type Typed = Record<string, string>
type Standing = Record<string, unknown> | null

export type ReadAccount = { ok: true; values: Values } | { ok: false; faults: Record<string, string> }

/** Reads the form of an account by its fields: each is told apart what is wrong with it. */
export function readAccount(
  fields: AccountField[],
  typed: Typed,
  { standing, country }: { standing: Standing; country: CountryCode },
): ReadAccount {
  const values: Values = {}
  const faults: Record<string, string> = {}
  for (const field of fields) {
    const read = readField(field, (typed[field.name] ?? '').trim(), { kept: standing?.[field.name], country })
    if ('fault' in read) faults[field.name] = read.fault
    else values[field.name] = read.value
  }
  return Object.keys(faults).length === 0 ? { ok: true, values } : { ok: false, faults }
}

type Around = { kept: unknown; country: CountryCode }
type ReadField = { value: string | number | null } | { fault: string }

function readField({ kind, isNeeded, choices }: AccountField, typed: string, { kept, country }: Around): ReadField {
  if (kind === 'secret' && typed === '' && typeof kept === 'string') return { value: kept }
  if (typed === '') return isNeeded ? { fault: 'This is needed.' } : { value: null }
  if (choices) return choices.some(([value]) => value === typed) ? { value: typed } : { fault: 'Choose one.' }
  if (kind === 'phone') return readPhone(typed, country)
  if (kind === 'address') return readOrigin(typed)
  if (kind === 'count') return /^\d{1,2}$/.test(typed) ? { value: Number(typed) } : { fault: 'Write a number.' }
  return typed.length > 2000 ? { fault: 'This is too long.' } : { value: typed }
}

function readPhone(typed: string, country: CountryCode): ReadField {
  const read = readCallerNumber(typed, country)
  if (read.kind === 'number') return { value: read.e164 }
  return { fault: 'This is no telephone number. Write it in full, such as +1 416 555 0100.' }
}

function readOrigin(typed: string): ReadField {
  const written = /^[a-z]+:\/\//i.test(typed) ? typed : `http://${typed}`
  const url = URL.canParse(written) ? new URL(written) : null
  if (!url || !/^https?:$/.test(url.protocol))
    return { fault: 'This is no address. Write it like http://192.168.1.20:8080.' }
  if (url.username || url.password) return { fault: 'Write the address alone, without a name or password in it.' }
  return { value: `${url.origin}${url.pathname}`.replace(/\/+$/, '') }
}
