import { countryName } from './country-name.ts'
import type { Shop } from './settings.ts'

/** A limit in words, and the variable of the environment that sets it. */
export type Limit = { words: string; variable: string }

export function limitsOf(shop: Shop): Limit[] {
  const { textBacksPerHour, textBacksPerDay, episodeHours, allowedCountries } = shop
  return [
    { words: `At most ${textBacksPerHour} missed calls are texted back in an hour.`, variable: 'TEXTBACKS_PER_HOUR' },
    { words: `At most ${textBacksPerDay} in a day. You are told at 80 % of either.`, variable: 'TEXTBACKS_PER_DAY' },
    { words: `One caller gets one first text in ${hours(episodeHours)}.`, variable: 'EPISODE_HOURS' },
    { words: `Texts go to ${allowedCountries.map(countryName).join(', ')}.`, variable: 'ALLOWED_COUNTRIES' },
  ]
}

function hours(count: number): string {
  return count === 1 ? 'an hour' : `${count} hours`
}
