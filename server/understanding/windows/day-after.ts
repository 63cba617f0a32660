// "Can't do tomorrow, what about the day after": it follows the day that was refused.
import { Temporal } from 'temporal-polyfill'
import type { Judged } from './stance.ts'
import { windowsOf } from './wanted.ts'
import type { When } from './windows.ts'

/** Those that say the day after, with the day that they mean where the one before them was refused. */
export function afterRefused(units: readonly Judged[], when: When): Judged[] {
  const read: Judged[] = []
  for (const unit of units) read.push(isDayAfter(unit) ? following(unit, read, when) : unit)
  return read
}

function isDayAfter({ day }: Judged): boolean {
  return day?.day.is === 'day-after'
}

function following(unit: Judged, before: readonly Judged[], when: When): Judged {
  const last = before.findLast(({ day }) => day)
  if (!unit.day || !last || (last.stance !== 'refused' && last.stance !== 'left')) return unit
  const [window] = windowsOf([last], when)
  if (!window?.date) return unit
  const date = Temporal.PlainDate.from(window.dateEnd ?? window.date).add({ days: 1 })
  return { ...unit, day: { ...unit.day, day: { is: 'date', date, last: null } } }
}
