import type { Slot } from './availability.ts'
import { minute } from './interval.ts'
import { type LocalDay, localDays, wallMinutes } from './local-day.ts'

/** A slot as people speak of it. `day`: counted from 1970; `from` and `until`: minutes after midnight. */
export type Candidate = {
  slot: Slot
  day: number
  from: number
  until: number
  part: 'morning' | 'afternoon' | 'evening'
}

/** One for every start, whoever would come; given in order, and so returned. */
export function candidatesOf(slots: readonly Slot[], zone: string): Candidate[] {
  const [first, last] = [slots.at(0), slots.at(-1)]
  if (!first || !last) return []
  const days = localDays(zone, { start: first.start, end: last.start + minute })
  let at = 0
  return slots
    .filter((slot, place) => slot.start !== slots[place - 1]?.start)
    .flatMap((slot) => {
      while ((days[at]?.end ?? Number.POSITIVE_INFINITY) <= slot.start) at += 1
      const day = days[at]
      return day ? [candidateOf(slot, day)] : []
    })
}

/** Days since 1970. */
export function dayNumber(date: string): number {
  return Date.parse(date) / (24 * 60 * minute)
}

function candidateOf(slot: Slot, day: LocalDay): Candidate {
  const from = wallMinutes(day, slot.start)
  const part = from < 12 * 60 ? 'morning' : from < 17 * 60 ? 'afternoon' : 'evening'
  return { slot, day: dayNumber(day.date), from, until: from + (slot.end - slot.start) / minute, part }
}
