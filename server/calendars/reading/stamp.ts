// A date or a time as files write it: by the book, or with the dashes and colons of ISO 8601.
import { civilDate, dayLength, dayNumber, daysInMonth } from './civil.ts'

/** `wall` is ms since 1970 as the clock on the wall shows it; `offset` is the ms east of UTC that stand with it, 0 for Z. */
export type Stamp = { wall: number; isDate: boolean; offset: number | null }

const written =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i

export function readStamp(text: string): Stamp | null {
  const [whole, year, month, day, hour, minute, second, offset] = written.exec(text.trim()) ?? []
  if (whole === undefined) return null
  const date = { year: Number(year), month: Number(month), day: Number(day) }
  if (date.month < 1 || date.month > 12 || date.day < 1 || date.day > daysInMonth(date.year, date.month)) return null
  const midnight = dayNumber(date.year, date.month, date.day) * dayLength
  if (hour === undefined) return { wall: midnight, isDate: true, offset: null }
  const time = timeOfDay(Number(hour), Number(minute), Number(second ?? 0))
  return time === null ? null : { wall: midnight + time, isDate: false, offset: readOffset(offset) }
}

/** `+0130`, `-05:00` or `Z` in ms; null when there is none. */
export function readOffset(text: string | undefined): number | null {
  if (text === undefined) return null
  const [, sign, hours, minutes, seconds] = /^([+-])(\d{2}):?(\d{2})(?::?(\d{2}))?$/.exec(text.trim()) ?? []
  if (sign === undefined) return /^z$/i.test(text) ? 0 : null
  const length = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) * 1000
  return sign === '-' ? -length : length
}

// 24:00 is the end of the day, and 60 a leap second.
function timeOfDay(hour: number, minute: number, second: number): number | null {
  if (hour > 24 || minute > 59 || second > 60) return null
  return ((hour * 60 + minute) * 60 + second) * 1000
}

/** The same by the book, with a Z behind: `20260310T090000Z`. */
export function writeStamp(wall: number): string {
  const day = Math.floor(wall / dayLength)
  const seconds = Math.floor((wall - day * dayLength) / 1000)
  const { year, month, day: ofMonth } = civilDate(day)
  const time = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return `${String(year).padStart(4, '0')}${twoDigits([month, ofMonth])}T${twoDigits(time)}Z`
}

function twoDigits(numbers: number[]): string {
  return numbers.map((number) => String(number).padStart(2, '0')).join('')
}
