// Whether our words told when a booking is, in whatever language they were.

import { Temporal } from 'temporal-polyfill'
import type { Booking } from '../../bookings/store.ts'
import type { Language } from '../../understanding/understanding.ts'
import { agreedInWords } from './slot-words.ts'

const languages: readonly Language[] = ['en', 'es', 'fr']

export function saysWhenItIs(
  said: string,
  { startsAt, endsAt }: Pick<Booking, 'startsAt' | 'endsAt'>,
  zone: string,
): boolean {
  const span = { start: startsAt.epochMilliseconds, end: endsAt.epochMilliseconds }
  const today = Temporal.Instant.fromEpochMilliseconds(span.start).toZonedDateTimeISO(zone).toPlainDate()
  return languages.some((language) => said.includes(agreedInWords(span, { language, zone, today })))
}
