import { weekdays } from './opening-hours.ts'
import type { TypedDay, Weekday } from './read-hours.ts'

/** Weeks that many shops have, filled in with one tap. */
export const presetNames = ['weekdays', 'six-days', 'every-day', 'always', 'none'] as const
export type PresetName = (typeof presetNames)[number]

/** The whole week as it is typed into the form. */
export function presetHours(name: PresetName): Record<Weekday, TypedDay> {
  const { days, opens, closes } = presets[name]
  const day = (_: Weekday, index: number) => (index < days ? { opens, closes } : { opens: '', closes: '' })
  return Object.fromEntries(weekdays.map((weekday, index) => [weekday, day(weekday, index)])) as Record<
    Weekday,
    TypedDay
  >
}

/** `days`: how many of the week are open, from Monday on. */
const presets: Record<PresetName, TypedDay & { days: number }> = {
  weekdays: { days: 5, opens: '08:00', closes: '17:00' },
  'six-days': { days: 6, opens: '08:00', closes: '18:00' },
  'every-day': { days: 7, opens: '08:00', closes: '20:00' },
  always: { days: 7, opens: '00:00', closes: '00:00' },
  none: { days: 0, opens: '', closes: '' },
}
