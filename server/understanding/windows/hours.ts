// Which half of the day a clock time lies in: what was said, else the part of the day, else 07:00-18:59.
import type { DayPart } from '../understanding.ts'
import type { Clock } from './clock.ts'

/** Minutes after midnight. */
export function minutesOf(clock: Clock, part: DayPart | null): number {
  return hourOf(clock, part) * 60 + clock.minute
}

/** A span of which only one end names its half of the day: "2-4pm", "11-1pm", "9am-5". */
export function spanOf(start: Clock, end: Clock, part: DayPart | null): { start: number; end: number } {
  const from = minutesOf({ ...start, half: start.half ?? startHalf(start, end) }, part)
  const until = minutesOf(end, part)
  if (until > from || end.half !== null) return { start: from, end: until }
  return { start: from, end: until + 12 * 60 > from && until < 12 * 60 ? until + 12 * 60 : until }
}

export function wallTime(minutes: number): string {
  const [hour, minute] = [Math.floor(minutes / 60) % 24, minutes % 60]
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

function hourOf({ hour, half }: Clock, part: DayPart | null): number {
  if (half === 'fixed') return hour
  if (half === 'am') return hour % 12
  if (half === 'pm') return (hour % 12) + 12
  if (half === 'night' || part === 'night') return nightHour(hour)
  if (part === 'morning') return hour
  if (part === 'afternoon' || part === 'evening') return (hour % 12) + 12
  return hour < 7 ? hour + 12 : hour
}

function nightHour(hour: number): number {
  return hour === 12 ? 0 : hour < 5 ? hour : hour + 12
}

function startHalf(start: Clock, end: Clock): Clock['half'] {
  if (end.half !== 'am' && end.half !== 'pm') return null
  const isBefore = (start.hour % 12) * 60 + start.minute < (end.hour % 12) * 60 + end.minute
  return isBefore ? end.half : end.half === 'pm' ? 'am' : 'pm'
}
