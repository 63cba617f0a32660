import type { Arrival } from '../carrier/arrival.ts'
import type { PbxAccount } from './account.ts'
import type { Fields } from './fields.ts'

const mostShown = 60
const mostLetters = 40

/** What came, for the owner to see which field holds what: no number in full, no secret, no long words. */
export function shown(fields: Fields, { proof }: PbxAccount): Arrival['fields'] {
  return [...fields].slice(0, mostShown).map(([name, value]) => ({
    name: name.slice(0, mostLetters * 2),
    value: masked(value.replaceAll(proof.secret, '…')),
  }))
}

/** Of every seven digits or more only the last two are left. */
function masked(value: string): string {
  const short = value.length > mostLetters ? `${value.slice(0, mostLetters)}…` : value
  return short.replace(/\d(?:[\s().-]*\d){6,}/g, (digits) => digits.slice(0, -2).replace(/\d/g, '•') + digits.slice(-2))
}
