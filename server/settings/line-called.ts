import type { Appliance } from '../appliance.ts'
import { inFull } from '../callers/phone-number.ts'
import { allLines, type Line, lineByNumber, readShop } from './store.ts'

/** The line that a company means, however it writes the number: with or without the plus, as it is dialled at home, as a sip address. */
export function lineCalled({ db, config }: Pick<Appliance, 'db' | 'config'>, written: string): Line | undefined {
  const exact = lineByNumber(db, written)
  if (exact) return exact
  const number = userIn(written)
  const full = lineByNumber(db, inFull(number, readShop(db, config).country))
  if (full || !isDigits(number)) return full
  return allLines(db).find((line) => digitsOf(line.number) === digitsOf(number))
}

/** Who is named in a sip address, or in a tel one; what is none stays as it is. */
function userIn(written: string): string {
  const [, user = written] = /^(?:[^<]*<)?\s*(?:sips?|tel):([^@;:?>]*)/i.exec(written) ?? []
  return user.replaceAll(/%2b/gi, '+').trim()
}

function isDigits(number: string): boolean {
  return /^\+?[\d\s().-]+$/.test(number)
}

function digitsOf(number: string): string {
  return number.replaceAll(/\D/g, '')
}
