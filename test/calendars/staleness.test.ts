import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { isStale } from '../../server/calendars/staleness.ts'

const now = Temporal.Instant.from('2026-05-13T16:00:00Z')

test.each([
  ['a server that was never read', 'caldav', null, true],
  ['a server read a quarter of an hour ago', 'caldav', now.subtract({ minutes: 15 }), false],
  ['a server read before that', 'google', now.subtract({ minutes: 16 }), true],
  ['a file read half an hour ago', 'ics', now.subtract({ minutes: 30 }), false],
  ['a file read an hour ago', 'ics', now.subtract({ minutes: 60 }), true],
  ['a server read a moment ahead of a clock that was put right', 'caldav', now.add({ seconds: 40 }), false],
  ['a server read a year ahead, by a clock that was wrong', 'caldav', now.add({ hours: 8760 }), true],
] as const)('%s is believed or not', (_, kind, freshAt, stale) => {
  expect(isStale({ kind, freshAt }, now)).toBe(stale)
})
