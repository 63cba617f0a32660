// In which part of its country a shop most likely is: by the area code of its number, else by a zone that only one part has.
import type { QuietHours } from '../conversations/quiet-hours.ts'

type Place = {
  country: string
  zone: string | null
  /** E.164, the likeliest first. */
  numbers: readonly string[]
}

/** The second half of an ISO 3166-2 code, such as ON; null where nothing tells. */
export function guessRegion({ country, zone, numbers }: Place, areaCodes: QuietHours['areaCodes']): string | null {
  for (const number of numbers) {
    const state = number.startsWith('+1') ? areaCodes.get(number.slice(2, 5))?.state : undefined
    if (state?.startsWith(`${country}-`)) return state.slice(country.length + 1)
  }
  const there = [...areaCodes.values()].filter(
    ({ state, zones }) => state.startsWith(`${country}-`) && zones.some((each) => each === zone),
  )
  const [only, ...more] = new Set(there.map(({ state }) => state))
  return only && more.length === 0 ? only.slice(country.length + 1) : null
}
