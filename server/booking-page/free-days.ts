import { Temporal } from 'temporal-polyfill'
import { freeSlots } from '../bookings/availability.ts'
import type { Visit } from './read-visit.ts'
import { dayInWords, hoursInWords, wallAt } from './when.ts'

export type FreeDays = {
  days: { date: string; heading: string; slots: { start: number; words: string }[] }[]
  /** The first day that is not shown any more; null: these are the last. */
  later: string | null
  isFirst: boolean
}

const mostDays = 7

/** The days from that one on that have free slots, each start once, whoever would come. */
export function freeDays({ question, zone, language }: Visit, from: string | null): FreeDays {
  const slots = question ? freeSlots(question) : []
  const starts = [...new Map(slots.map((slot) => [slot.start, slot])).values()]
  const all = Map.groupBy(starts, ({ start }) => wallAt(start, zone).toPlainDate().toString())
  const dates = [...all.keys()].filter((date) => from === null || date >= from)
  const shown = dates.slice(0, mostDays)
  return {
    days: shown.map((date) => ({
      date,
      heading: dayInWords(Temporal.PlainDate.from(date), language),
      slots: (all.get(date) ?? []).map((slot) => ({
        start: slot.start,
        words: hoursInWords(slot, { zone, language }),
      })),
    })),
    later: dates[mostDays] ?? null,
    isFirst: dates.length === all.size,
  }
}
