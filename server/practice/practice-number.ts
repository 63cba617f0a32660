import { type CountryCode, getExampleNumber } from 'libphonenumber-js/max'
import examples from 'libphonenumber-js/mobile/examples'
import { readCallerNumber, showNumber } from '../callers/phone-number.ts'

/** Numbers that are kept free for films and practice. */
const nobodys: Partial<Record<CountryCode, string>> = {
  US: '+12025550134',
  CA: '+14165550134',
  GB: '+447700900134',
  AU: '+61491570134',
}

/** A phone with this number, and what a carrier tells of calls from it: anything goes, for callers come in all kinds. */
export function phoneWith(typed: string, country: CountryCode): { typed: string; number: string } {
  const filled = typed.trim() || showNumber(believableNumber(country), country)
  const read = readCallerNumber(filled, country)
  return { typed: filled, number: read.kind === 'number' ? read.e164 : filled }
}

/** The number of a caller who might well be from here. */
function believableNumber(country: CountryCode): string {
  return nobodys[country] ?? getExampleNumber(country, examples)?.number ?? '+12025550134'
}
