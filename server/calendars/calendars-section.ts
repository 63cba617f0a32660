import type { Appliance } from '../appliance.ts'
import type { Section } from '../settings/section.ts'
import { isStale } from './staleness.ts'
import { usedCalendars } from './store.ts'

export function calendarsSection({ db, now }: Appliance): Section {
  const used = usedCalendars(db)
  const silent = used.filter((calendar) => isStale(calendar, now()))
  const names = used.map(({ name }) => name).join(', ')
  const words =
    silent.length > 0
      ? `Not read lately, so no times are offered: ${silent.map(({ name }) => name).join(', ')}`
      : names || 'None: only jobs booked here count as taken'
  return { href: '/settings/calendars', icon: 'calendar', name: 'Calendars', words, isUnfinished: silent.length > 0 }
}
