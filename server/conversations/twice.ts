// The hour that comes twice when the clocks are set back: there a time is one only with the name of its clock.
import type { Temporal } from 'temporal-polyfill'

/** What the clock is called at both, such as EDT and EST, where the times alone could be taken for others; else null. */
export function clocksOf(from: Temporal.ZonedDateTime, to: Temporal.ZonedDateTime): [string, string] | null {
  if (!comesTwice(from) && !comesTwice(to)) return null
  return [nameOf(from), nameOf(to)]
}

function comesTwice(at: Temporal.ZonedDateTime): boolean {
  const around = [at.subtract({ hours: 3 }), at.add({ hours: 3 })]
  if (around.every(({ offsetNanoseconds }) => offsetNanoseconds === at.offsetNanoseconds)) return false
  const [first, second] = (['earlier', 'later'] as const).map((disambiguation) =>
    at.toPlainDateTime().toZonedDateTime(at.timeZoneId, { disambiguation }),
  )
  return first?.toPlainTime().equals(at.toPlainTime()) === true && first.epochNanoseconds !== second?.epochNanoseconds
}

/** By its letters, or by how far it is from UTC where it has none. */
function nameOf(at: Temporal.ZonedDateTime): string {
  const names = ['en-US', 'en-GB'].map(
    (where) => at.toLocaleString(where, { timeZoneName: 'short' }).split(' ').at(-1) ?? '',
  )
  return names.find((name) => /^[A-Z]+$/.test(name)) ?? `UTC${at.offset}`
}
