import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import type { OurEvent } from '../../../server/providers/calendar/calendar.ts'
import { readLines } from '../../../server/providers/calendar/ics-lines.ts'
import { isOurRevision, rewriteEvent, uidOf, writeEvent } from '../../../server/providers/calendar/our-event.ts'

const at = Temporal.Instant.from('2026-11-21T15:00:00.123456789Z')
const event: OurEvent = {
  uid: 'job-1-1',
  start: Temporal.Instant.from('2026-11-24T14:00:00Z'),
  end: Temporal.Instant.from('2026-11-24T15:30:00Z'),
  summary: 'Burst pipe',
  location: null,
  description: 'Basement',
  url: null,
  revision: 3,
}

test('an event is written whole, in UTC, with an end', () => {
  expect(writeEvent({ ...event, location: 'A; B, C\\D', url: 'http://box/7' }, at).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//FirstRing//FirstRing//EN',
    'BEGIN:VEVENT',
    'UID:job-1-1',
    'DTSTAMP:20261121T150000Z',
    'LAST-MODIFIED:20261121T150000Z',
    'SEQUENCE:3',
    'DTSTART:20261124T140000Z',
    'DTEND:20261124T153000Z',
    'SUMMARY:Burst pipe',
    'LOCATION:A\\; B\\, C\\\\D',
    'DESCRIPTION:Basement\\n\\nhttp://box/7',
    'URL:http://box/7',
    'TRANSP:OPAQUE',
    'X-FIRSTRING-JOB:job-1-1',
    'X-FIRSTRING-REVISION:3',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ])
})

test('nobody writes a line of their own into it', () => {
  const summary = 'x\r\nATTENDEE:mailto:a@example.com\nEND:VEVENT\u0000\rORGANIZER:b'
  const names = readLines(writeEvent({ ...event, summary, description: summary, location: summary }, at)).map(
    ({ name }) => name,
  )
  expect(names).not.toContain('ATTENDEE')
  expect(names).not.toContain('ORGANIZER')
  expect(names.filter((name) => name === 'END')).toHaveLength(2)
})

test('lines are folded at 75 bytes and come back whole', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (summary) => {
      const ics = writeEvent({ ...event, summary: `x${summary}` }, at)
      for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      const value = readLines(ics).find(({ name }) => name === 'SUMMARY')?.value
      const kept = value?.replace(/\\([\\;,])/g, '$1')
      expect(kept).toBe(`x${summary}`)
    }),
    { numRuns: 50 },
  )
})

const theirs = [
  'BEGIN:VCALENDAR',
  'METHOD:PUBLISH',
  'X-WR-CALNAME:Shop',
  'BEGIN:VEVENT',
  'UID:job-1-1',
  'RECURRENCE-ID:20261125T140000Z',
  'DTSTART:20261125T180000Z',
  'SUMMARY:That day later',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'DTSTART;TZID="Europe/Berlin:x":20261124T120000',
  'DURATION:PT1H',
  'uid:job-1-1',
  'SUMMARY;LANGUAGE=en:Moved by',
  '  hand',
  'X-FIRSTRING-JOB:job-1-1',
  'X-FIRSTRING-REVISION:2',
  'LOCATION:Where they put it',
  'CATEGORIES:Red',
  'BEGIN:VALARM',
  'DURATION:PT5M',
  'DESCRIPTION:Wake up',
  'END:VALARM',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\n')

test('in their object only what is ours is replaced', () => {
  const lines = rewriteEvent(theirs, event, at)?.split('\r\n') ?? []
  for (const kept of [
    'X-WR-CALNAME:Shop',
    'SUMMARY:That day later',
    'DTSTART:20261125T180000Z',
    'CATEGORIES:Red',
    'DURATION:PT5M',
  ])
    expect(lines).toContain(kept)
  expect(lines).toContain('LOCATION:Where they put it')
  expect(lines).toContain('DESCRIPTION:Wake up')
  expect(lines.filter((line) => /^(METHOD|DTSTART;|DURATION:PT1H|SUMMARY;)/.test(line))).toEqual([])
  expect(lines.filter((line) => line.startsWith('UID:'))).toEqual(['UID:job-1-1', 'UID:job-1-1'])
  expect(isOurRevision(lines.join('\r\n'), event)).toBe(true)
  expect(rewriteEvent(theirs, { ...event, uid: 'another' }, at)).toBeNull()
})

test('what we wrote is known by its mark, wherever the owner moved it', () => {
  const ics = writeEvent(event, at)
  expect(isOurRevision(ics, event)).toBe(true)
  expect(isOurRevision(ics.replace('DTSTART:20261124T14', 'DTSTART:20261124T12'), event)).toBe(true)
  expect(isOurRevision(ics, { ...event, revision: 4 })).toBe(false)
  expect(isOurRevision(ics.replace('X-FIRSTRING-JOB:job-1-1', 'X-FIRSTRING-JOB:job-2-1'), event)).toBe(false)
})

test('where a server drops marks, it is known by its time and sequence', () => {
  const ics = writeEvent(event, at).replace(/X-FIRSTRING-.*\r\n/g, '')
  expect(isOurRevision(ics, event)).toBe(true)
  expect(isOurRevision(ics.replace('DTEND:20261124T153000Z', 'DTEND:20261124T150000Z'), event)).toBe(false)
  expect(isOurRevision(ics.replace('SEQUENCE:3', 'SEQUENCE:2'), event)).toBe(false)
})

test.each<[string, string, string | null]>([
  ['nothing', '', null],
  ['a web page', '<html>', null],
  ['an event', theirs, 'job-1-1'],
  ['an event without an end', 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a', 'a'],
  ['components without an end', `BEGIN:VCALENDAR\n${'BEGIN:VEVENT\n'.repeat(100_000)}`, null],
  ['a line without an end', `A;${'"b'.repeat(500_000)}`, null],
  ['a task', 'BEGIN:VCALENDAR\nBEGIN:VTODO\nUID:a\nEND:VTODO\nEND:VCALENDAR', null],
])('the uid is read from %s', (_, ics, uid) => {
  expect(uidOf(ics)).toBe(uid)
  expect(rewriteEvent(ics, { ...event, uid: 'none' }, at)).toBeNull()
})
