// VoIP.ms writes the hour of its own clock, which is the Eastern one with its summer time, whatever zone it is asked for: an offset
// of -5 leaves that as it is, any other is added to it. Days that are asked for are Eastern ones, too.
import { Temporal } from 'temporal-polyfill'

const zone = 'America/New_York'
export const easternOffset = '-5'

/** In the hour that there is twice, the later one: who looks for a text that just went must not find it too old. */
export function instantOf(text: string): Temporal.Instant | null {
  try {
    return Temporal.PlainDateTime.from(text.replace(' ', 'T'))
      .toZonedDateTime(zone, { disambiguation: 'later' })
      .toInstant()
  } catch {
    return null
  }
}

export function dayOf(at: Temporal.Instant): string {
  return at.toZonedDateTimeISO(zone).toPlainDate().toString()
}
