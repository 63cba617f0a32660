import { Temporal } from 'temporal-polyfill'
import { freeSlots, type Slot } from '../bookings/availability.ts'
import type { Visit } from './read-visit.ts'
import { dayInWords, hoursInWords, wallAt } from './when.ts'

type PartOfDay = 'morning' | 'afternoon' | 'evening'
/** `isOffered`: it stands in our last texts to them. */
type Time = { start: number; words: string; isOffered: boolean }

export type FreeDays = {
  /** `isOpen`: its times are seen at once, those of the other days when they are asked for. */
  days: { date: string; heading: string; isOpen: boolean; parts: { part: PartOfDay; times: Time[] }[] }[]
  /** The first day that is not shown any more; null: these are the last. */
  later: string | null
  isFirst: boolean
}

const mostDays = 7

/** The days from that one on that have free slots, each start once, whoever would come. */
export function freeDays(visit: Visit, from: string | null): FreeDays {
  const { question, zone, language, offered } = visit
  const slots = question ? freeSlots(question) : []
  const starts = [...new Map(slots.map((slot) => [slot.start, slot])).values()]
  const all = Map.groupBy(starts, ({ start }) => wallAt(start, zone).toPlainDate().toString())
  const dates = [...all.keys()].filter((date) => from === null || date >= from)
  const shown = dates.slice(0, mostDays)
  return {
    days: shown.map((date, at) => {
      const times = all.get(date) ?? []
      return {
        date,
        heading: dayInWords(Temporal.PlainDate.from(date), language),
        isOpen: at < daysOpen || times.some(({ start }) => offered.includes(start)),
        parts: partsOf(times, visit),
      }
    }),
    later: dates[mostDays] ?? null,
    isFirst: dates.length === all.size,
  }
}

const daysOpen = 2

function partsOf(slots: readonly Slot[], { zone, language, offered }: Visit) {
  const parts = Map.groupBy(slots, ({ start }) => partAt(wallAt(start, zone).hour))
  return [...parts].map(([part, times]) => ({
    part,
    times: times.map((slot) => ({
      start: slot.start,
      words: hoursInWords(slot, { zone, language }),
      isOffered: offered.includes(slot.start),
    })),
  }))
}

function partAt(hour: number): PartOfDay {
  if (hour < 12) return 'morning'
  return hour < 17 ? 'afternoon' : 'evening'
}
