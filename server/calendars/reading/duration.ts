/** Days keep the hour on the wall, ms are exact: over a change of the clocks one day is 23 or 25 hours. */
export type Duration = { days: number; exact: number }

const written = /^([+-])?P(?:(\d+)W)?(?:(\d+)D)?(?:T?(?:(\d+)W)?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/i

/** `PT1H30M`, `P1D`, `P2W`, `-PT15M`; null when it is none. */
export function readDuration(text: string): Duration | null {
  const [whole, sign, weeks, days, moreWeeks, hours, minutes, seconds] = written.exec(text.trim()) ?? []
  if (whole === undefined || !/\d/.test(whole)) return null
  const factor = sign === '-' ? -1 : 1
  const wholeDays = numberOf(weeks) * 7 + numberOf(moreWeeks) * 7 + numberOf(days)
  const exact = (numberOf(hours) * 3600 + numberOf(minutes) * 60 + numberOf(seconds)) * 1000
  // More than ten thousand years is a mistake, and beyond what clocks can count.
  if (wholeDays > 4_000_000 || exact > 4e14) return null
  return { days: factor * wholeDays, exact: factor * exact }
}

function numberOf(digits: string | undefined): number {
  return digits === undefined ? 0 : Number(digits)
}
