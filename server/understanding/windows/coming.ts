// The next day that bears a number, or a number and a month.
import { Temporal } from 'temporal-polyfill'

/** The next such day; a year rolls forward. */
export function comingDate(day: number, month: number, today: Temporal.PlainDate): Temporal.PlainDate | null {
  for (let ahead = 0; ahead < 9; ahead += 1) {
    const date = dateOf(today.year + ahead, month, day)
    if (date && Temporal.PlainDate.compare(date, today) >= 0) return date
  }
  return null
}

/** The next day of a month with this number. */
export function comingDayOfMonth(day: number, today: Temporal.PlainDate): Temporal.PlainDate | null {
  for (let ahead = 0; ahead < 13; ahead += 1) {
    const month = today.with({ day: 1 }).add({ months: ahead })
    const date = dateOf(month.year, month.month, day)
    if (date && Temporal.PlainDate.compare(date, today) >= 0) return date
  }
  return null
}

export function dateOf(year: number, month: number, day: number): Temporal.PlainDate | null {
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 2000 || year > 2100) return null
  const first = Temporal.PlainDate.from({ year, month, day: 1 })
  return day <= first.daysInMonth ? first.with({ day }) : null
}
