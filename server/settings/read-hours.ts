import { type WeeklyHours, weekdays } from './opening-hours.ts'

export type Weekday = (typeof weekdays)[number]
/** Both times of a day as typed; empty for a closed day. */
export type TypedDay = { opens: string; closes: string }

/** Reads opening hours; null where no day is filled in, for then they are not known. Faults stand by their day. */
export function readHours(
  typed: Record<Weekday, TypedDay>,
): { ok: true; hours: WeeklyHours | null } | { ok: false; faults: Partial<Record<Weekday, string>> } {
  const days = weekdays.map((weekday) => ({ weekday, ...readDay(typed[weekday]) }))
  const faults = days.flatMap(({ weekday, fault }) => (fault ? [[weekday, fault] as const] : []))
  if (faults.length > 0) return { ok: false, faults: Object.fromEntries(faults) }
  if (days.every(({ day }) => day === null)) return { ok: true, hours: null }
  return { ok: true, hours: Object.fromEntries(days.map(({ weekday, day }) => [weekday, day])) as WeeklyHours }
}

/** The days of a form as a browser sends it, by names such as `mon-opens`. */
export function typedHours(fields: Record<string, string>): Record<Weekday, TypedDay> {
  const day = (weekday: Weekday) => ({
    opens: fields[`${weekday}-opens`] ?? '',
    closes: fields[`${weekday}-closes`] ?? '',
  })
  return eachDay(day)
}

/** Stored hours as a form shows them. */
export function hoursAsTyped(hours: WeeklyHours | null): Record<Weekday, TypedDay> {
  return eachDay((weekday) => {
    const { opens = '', closes = '' } = hours?.[weekday] ?? {}
    return { opens, closes: closes === '24:00' ? '00:00' : closes }
  })
}

function eachDay<T>(day: (weekday: Weekday) => T): Record<Weekday, T> {
  return Object.fromEntries(weekdays.map((weekday) => [weekday, day(weekday)])) as Record<Weekday, T>
}

const time = /^([01]\d|2[0-3]):[0-5]\d$/

function readDay({ opens, closes }: TypedDay): { day: TypedDay | null; fault?: string } {
  if (opens === '' && closes === '') return { day: null }
  if (opens === '' || closes === '') return { day: null, fault: 'Fill in both times, or neither for a closed day.' }
  if (!time.test(opens) || !time.test(closes)) return { day: null, fault: 'Write times such as 08:00 and 17:30.' }
  // Browsers offer no 24:00; who closes at midnight writes 00:00.
  const end = closes === '00:00' ? '24:00' : closes
  if (opens >= end) return { day: null, fault: 'It must close after it opens; 00:00 at the end means midnight.' }
  return { day: { opens, closes: end } }
}
