// What a text says about a day, before it is known which one that is.
import type { Temporal } from 'temporal-polyfill'
import type { DayPart } from '../understanding.ts'

/**
 * `week`: calendar weeks ahead that were named (0 this, 1 next), null when none was; `plus`: whole weeks after the day found so;
 * `weeks`: a date that is so many weeks from now, so that a weekday beside it is of that week.
 */
export type Day =
  | { is: 'weekday'; day: number; to: number | null; week: number | null; plus: number }
  | { is: 'date'; date: Temporal.PlainDate; last: Temporal.PlainDate | null; weeks?: number }
  | { is: 'week'; ahead: number; from: number; to: number }
  | { is: 'day-after' }
  | { is: 'gone' }

/** `clock` minutes are exact ("in two hours"); `moment` of them is the instant's wall time. */
export type DayMention = {
  is: 'day'
  day: Day
  bound: Bound | null
  part: DayPart | null
  start: string | null
  end: string | null
}
export type Bound = 'by' | 'before' | 'after'

export function mentionOf(day: Day, more: Partial<DayMention> = {}): DayMention {
  return { is: 'day', day, bound: null, part: null, start: null, end: null, ...more }
}
