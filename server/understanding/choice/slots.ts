// Which offered slots a time fits.
import type { OfferedSlot, WantedTime } from '../understanding.ts'

const parts = { morning: [0, 12], afternoon: [12, 17], evening: [17, 22], night: [18, 24] } as const

/** Slots within a wanted time; an hour without its half of the day fits both. */
export function slotsIn(window: WantedTime, offered: readonly OfferedSlot[]): OfferedSlot[] {
  const onDay = offered.filter((slot) => isOnDay(slot, window) && isInPart(slot, window))
  if (window.start === null && window.end === null) return onDay
  const exact = onDay.filter((slot) => timeOf(slot) === window.start)
  if (exact.length > 0 && (window.end === null || exact.some((slot) => endOf(slot) === window.end))) return exact
  const other = onDay.filter((slot) => timeOf(slot) === turned(window.start))
  return other.length > 0 ? other : onDay.filter((slot) => isBetween(slot, window))
}

/** Whether a slot starts at this hour of the clock's face. */
export function startsAt(slot: OfferedSlot, hour: number): boolean {
  return slot.start.hour % 12 === hour % 12
}

function isOnDay({ start }: OfferedSlot, { date, dateEnd }: WantedTime): boolean {
  const day = start.toPlainDate().toString()
  return date === null || (date <= day && day <= (dateEnd ?? date))
}

function isInPart({ start }: OfferedSlot, { part }: WantedTime): boolean {
  if (part === null) return true
  const [from, to] = parts[part]
  return start.hour >= from && start.hour < to
}

/** A start alone is an hour to meet, unless it was said as a bound; only spans and ends take what lies between. */
function isBetween(slot: OfferedSlot, { start, end }: WantedTime): boolean {
  const time = timeOf(slot)
  return (start === null || time >= start) && (end === null || time < end) && end !== null
}

function timeOf({ start }: OfferedSlot): string {
  return start.toPlainTime().toString().slice(0, 5)
}

function endOf({ end }: OfferedSlot): string {
  return end.toPlainTime().toString().slice(0, 5)
}

function turned(time: string | null): string | null {
  if (time === null) return null
  const hour = (Number(time.slice(0, 2)) + 12) % 24
  return `${String(hour).padStart(2, '0')}${time.slice(2)}`
}
