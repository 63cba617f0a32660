import { type CountryCode, getCountries } from 'libphonenumber-js/max'

/** The country whose clocks an IANA zone tells; the United States for a zone of no country. */
export function countryOfZone(zone: string): CountryCode {
  const known = countries.get(zone)
  if (known) return known
  const country = findCountry(zone)
  countries.set(zone, country)
  return country
}

const countries = new Map<string, CountryCode>()

function findCountry(zone: string): CountryCode {
  const name = new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone
  zones ??= new Map(getCountries().flatMap((country) => zonesOf(country).map((each) => [each, country] as const)))
  return zones.get(name) ?? 'US'
}

let zones: Map<string, CountryCode> | null = null

function zonesOf(country: CountryCode): string[] {
  const locale: Intl.Locale & { getTimeZones?(): string[] | undefined } = new Intl.Locale(`und-${country}`)
  return locale.getTimeZones?.() ?? []
}
