import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { isDue } from '../../server/calendars/when-due.ts'

const now = Temporal.Instant.from('2026-05-13T16:00:00Z')
const ago = (minutes: number) => now.subtract({ minutes })
const good = { kind: 'caldav', failingSince: null, notBefore: null, problem: null } as const

test.each([
  ['one that was never asked', { askedAt: null }, true],
  ['a server after a minute', { askedAt: ago(1) }, true],
  ['a server at once', { askedAt: now }, false],
  ['a file after five minutes', { kind: 'ics', askedAt: ago(5) }, false],
  ['a file after a quarter of an hour', { kind: 'ics', askedAt: ago(15) }, true],
  ['a failing one, a minute after its first failure', { askedAt: ago(1), failingSince: ago(1) }, true],
  ['one that failed for three minutes, after two', { askedAt: ago(2), failingSince: ago(5) }, false],
  ['one that fails for days, after five minutes', { askedAt: ago(5), failingSince: ago(5000) }, true],
  [
    'a password that is wrong for days, after five minutes',
    { askedAt: ago(5), failingSince: ago(5000), problem: 'auth: No.' },
    false,
  ],
  ['a wrong password, a minute later', { askedAt: ago(1), failingSince: ago(1), problem: 'auth: No.' }, false],
  ['one that asked for patience', { askedAt: ago(5), failingSince: ago(5), notBefore: now.add({ minutes: 1 }) }, false],
  ['one that was asked in the future', { askedAt: now.add({ hours: 2 }) }, true],
] as const)('%s is asked or left in peace', (_, calendar, due) => {
  expect(isDue({ ...good, ...calendar }, now)).toBe(due)
})
