// Slots as people say them: tomorrow 9-11am, Fri 2-4pm or Tue Dec 1 8-10am.
import { Temporal } from 'temporal-polyfill'
import { spanByClocks, spanInWords } from '../../conversations/clock-words.ts'
import { plainLetters } from '../../conversations/segments.ts'
import { clocksOf } from '../../conversations/twice.ts'
import type { Language } from '../../understanding/understanding.ts'
import { dateInWords, daysInWords } from './day-words.ts'
import { timeWords } from './time-words.ts'

/** Milliseconds since 1970. */
type Span = { start: number; end: number }
type Where = { language: Language; zone: string; today: Temporal.PlainDate }

/** In their order, the last after an "or". */
export function slotsInWords(slots: readonly Span[], where: Where): string {
  const all = slots.map((slot) => slotInWords(slot, where))
  const last = all.at(-1) ?? ''
  const words = all.length < 2 ? last : all.slice(0, -1).join(', ') + timeWords[where.language].or(last) + last
  return plainLetters(words)
}

/** One slot with its date, for what must not be mistaken. */
export function agreedInWords({ start, end }: Span, { language, zone }: Where): string {
  const [from, to] = [wallOf(start, zone), wallOf(end, zone)]
  return plainLetters(`${dateInWords(language, from.toPlainDate())}, ${hoursOf(language, from, to)}`)
}

function slotInWords({ start, end }: Span, { language, zone, today }: Where): string {
  const [from, to] = [wallOf(start, zone), wallOf(end, zone)]
  const days = { date: from.toPlainDate().toString(), dateEnd: null, areWhole: false }
  return `${daysInWords(language, days, today)} ${timeWords[language].between(hoursOf(language, from, to))}`
}

function hoursOf(language: Language, from: Temporal.ZonedDateTime, to: Temporal.ZonedDateTime): string {
  const clocks = clocksOf(from, to)
  if (clocks) return spanByClocks(language, [clockOf(from), clockOf(to)], clocks)
  return spanInWords(language, clockOf(from), clockOf(to))
}

function clockOf(wall: Temporal.ZonedDateTime): string {
  return wall.toPlainTime().toString().slice(0, 5)
}

function wallOf(at: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
}
