import type { CountryCode } from 'libphonenumber-js/max'
import { getCountryCallingCode } from 'libphonenumber-js/max'

/** What to dial there when there is gas, fire or current: the common number, or the fire brigade's where there is none; else 112. */
export function emergencyNumberOf(country: CountryCode): string {
  const listed = listedNumbers.find(([, countries]) => countries.includes(country))
  if (listed) return listed[0]
  return getCountryCallingCode(country) === '1' ? '911' : '112'
}

const listedNumbers: readonly [string, readonly CountryCode[]][] = [
  ['000', ['AU', 'CC', 'CX']],
  ['111', ['NZ']],
  ['999', ['GB', 'GG', 'IE', 'IM', 'JE', 'DM', 'HK', 'MO', 'MY', 'KE', 'BD', 'BH', 'QA', 'UG', 'ZW']],
  ['911', ['MX', 'AR', 'AW', 'BZ', 'CR', 'EC', 'FJ', 'HN', 'JO', 'PA', 'PH', 'PY', 'SV', 'UY', 'VE']],
  ['990', ['TT']],
  ['995', ['SG', 'BN']],
  ['997', ['AE']],
  ['193', ['BR']],
  ['132', ['CL']],
  ['123', ['CO', 'GT']],
  ['119', ['JP', 'KR', 'TW', 'CN', 'BO']],
  ['116', ['PE']],
  ['115', ['NI']],
  ['919', ['SX']],
  ['18', ['SN', 'BF']],
  ['15', ['MA']],
  ['198', ['TN']],
  ['105', ['CU']],
  ['110', ['LK']],
  ['199', ['TH']],
  ['114', ['VN']],
  ['102', ['IL']],
]
