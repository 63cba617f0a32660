import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { isBackupDue } from '../../server/database/backup-due.ts'

const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime('America/Toronto').toInstant()
const due = (now: string, last: string | null) =>
  isBackupDue({ now: at(now), last: last === null ? null : at(last), zone: 'America/Toronto' })

test.each([
  ['a box without any backup makes one', '2026-11-20T14:17', null, true],
  ['at three in the night the next one is due', '2026-11-20T03:17', '2026-11-19T03:17', true],
  ['one made a little before the night is enough', '2026-11-20T03:17', '2026-11-19T22:00', false],
  ['during the day nothing is due', '2026-11-20T14:17', '2026-11-20T03:17', false],
  ['a box that was off at night makes up for it', '2026-11-20T08:17', '2026-11-19T03:17', true],
  ['a backup from the future says nothing', '2026-11-20T08:17', '2026-12-24T03:17', true],
])('%s', (_, now, last, expected) => {
  expect(due(now, last)).toBe(expected)
})
