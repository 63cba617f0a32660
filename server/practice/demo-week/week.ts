import { firstDays } from './first-days.ts'
import { laterDays } from './later-days.ts'
import type { Story } from './story.ts'
import { today } from './today.ts'
import { weekend } from './weekend.ts'

/** A plumber's week. Every number is of those that are kept free for films. */
export const week: Story[] = [...firstDays, ...laterDays, ...weekend, ...today]

export const shopNumber = '+12025550100'

/** When the plumber's door is open. */
const weekday = { opens: '07:30', closes: '17:30' }
export const hours = {
  mon: weekday,
  tue: weekday,
  wed: weekday,
  thu: weekday,
  fri: weekday,
  sat: { opens: '08:00', closes: '13:00' },
  sun: null,
}
