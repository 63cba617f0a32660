// "Can we do the week after?": counted from what is booked, or on offer, and not from today.
import { Temporal } from 'temporal-polyfill'
import { clausesOf } from '../../understanding/bare-clauses.ts'
import type { Reading } from '../../understanding/reading.ts'
import type { OfferedSlot, WantedTime } from '../../understanding/understanding.ts'

/** `from`: what is booked, or on offer. */
export function withWeekAfter(
  windows: WantedTime[],
  { reading, from }: { reading: Reading; from: readonly OfferedSlot[] },
): WantedTime[] {
  const last = from
    .map(({ start }) => start.toPlainDate())
    .toSorted(Temporal.PlainDate.compare)
    .at(-1)
  if (!last || !weekAfter.test(clausesOf(reading).join('\n'))) return windows
  const monday = last.add({ days: 8 - last.dayOfWeek })
  const week = { date: monday.toString(), dateEnd: monday.add({ days: 6 }).toString() }
  const [hours] = windows
  return [{ ...week, start: hours?.start ?? null, end: hours?.end ?? null, part: hours?.part ?? null }]
}

const weekAfter =
  /\b(?:(?:the )?week after(?: (?:that|it|then|instead|please|maybe|or so))*$|(?:the )?following week|a week later|(?:la )?semana (?:siguiente|despues|posterior)|la otra semana|(?:la )?semaine (?:d apres|suivante)|une semaine plus tard)/m
