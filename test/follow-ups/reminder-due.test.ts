import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { reminderDue, type Upcoming } from '../../server/follow-ups/reminder-due.ts'

const start = Temporal.Instant.from('2026-05-14T14:00:00Z')
const before = (minutes: number) => start.subtract({ minutes })
const job: Upcoming = {
  startsAt: start,
  agreedAt: before(5 * 24 * 60),
  confirmedAt: null,
  lastContactAt: before(5 * 24 * 60),
}

const due: [what: string, minutes: number, is: ReturnType<typeof reminderDue>, change?: Partial<Upcoming>][] = [
  ['more than a day before', 24 * 60 + 1, null],
  ['a day before', 24 * 60, 'day-before'],
  ['in the night before', 10 * 60, 'day-before'],
  ['two hours before', 120, 'hours-before'],
  ['half an hour before', 30, null],
  ['after it began', -5, null],
  ['a day before what was agreed this morning', 23 * 60, null, { agreedAt: before(30 * 60) }],
  ['two hours before, when they confirmed', 120, null, { confirmedAt: before(20 * 60) }],
  ['two hours before, when they wrote since', 120, null, { lastContactAt: before(20 * 60) }],
  ['two hours before, when they wrote long ago', 120, 'hours-before', { lastContactAt: before(30 * 60) }],
]

test.each(due)('%s', (_, minutes, is, change) => {
  expect(reminderDue({ ...job, ...change }, before(minutes))).toBe(is)
})
