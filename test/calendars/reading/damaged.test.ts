import { expect, test } from 'vitest'
import { decodeCalendar } from '../../../server/calendars/reading/decode.ts'
import { mergeBusy } from '../../../server/calendars/reading/merge-busy.ts'
import { readCalendar } from '../../../server/calendars/reading/read-calendar.ts'
import { busy, busyOf, calendar, event, lines, madrid, read } from './calendar.ts'

const morning = event('UID:morning', 'SUMMARY:Morning', 'DTSTART:20260310T090000Z', 'DTEND:20260310T100000Z')
const evening = event('UID:evening', 'SUMMARY:Evening', 'DTSTART:20260310T180000Z', 'DTEND:20260310T190000Z')
const both = ['03-10 09:00-10:00', '03-10 18:00-19:00']

const lostEnd = /has an end that cannot be read/
test.each<[string, string, string]>([
  ['nothing', '', 'empty'],
  ['empty lines', '\r\n \r\n', 'empty'],
  ['a page to sign in', '<!DOCTYPE html><html><body><form>BEGIN:VCALENDAR?</form></body></html>', 'not-a-calendar'],
  ['JSON', '{"error":"not found"}', 'not-a-calendar'],
  ['an event alone', morning, 'not-a-calendar'],
  ['an address book', 'BEGIN:VCARD\r\nFN:Mike\r\nEND:VCARD', 'not-a-calendar'],
  ['a calendar cut off between events', `BEGIN:VCALENDAR\r\n${morning}\r\n`, 'cut-off'],
  ['a calendar cut off within an event', calendar(morning).slice(0, -40), 'cut-off'],
  ['a calendar cut off in its last line', calendar(morning).slice(0, -1), 'cut-off'],
  ['two calendars, the second cut off', `${calendar(morning)}\r\n${calendar(evening).slice(0, -20)}`, 'cut-off'],
  ['more than ten million letters', `${calendar(morning)}${' '.repeat(10_000_000)}`, 'too-large'],
])('%s is no calendar to believe', (_, text, because) => {
  expect(readCalendar(text, madrid)).toEqual({ because })
})

test('more events than anybody has are not believed either', () => {
  const events = Array.from({ length: 50_001 }, () => 'BEGIN:VEVENT\r\nEND:VEVENT').join('\r\n')
  expect(readCalendar(calendar(events), madrid)).toEqual({ because: 'too-many-events' })
})

test('times beyond counting are kept without their names, and nothing of them is free', () => {
  const often = Array.from({ length: 400 }, (_, n) =>
    event(`UID:${n}`, 'DTSTART:20260301T000000Z', `DURATION:PT${1 + (n % 30)}M`, 'RRULE:FREQ=HOURLY'),
  )
  const { occurrences } = read(calendar(...often))
  expect(occurrences.length).toBeLessThan(200_000)
  expect(mergeBusy(occurrences)).toEqual(mergeBusy(read(calendar(...often.slice(0, 30))).occurrences))
})

test.each<[string, string, string[]]>([
  ['an END that is missing', calendar(morning.replace('\r\nEND:VEVENT', ''), evening), both],
  ['an END with a letter wrong', calendar(morning.replace('END:VEVENT', 'END:VEVENX'), evening), both],
  ['an END that is no line', calendar(morning.replace('END:VEVENT', 'ENDxVEVENT'), evening), both],
  ['a BEGIN with a letter wrong', calendar(morning, evening.replace('BEGIN:VEVENT', 'BEGIN:VEVENX')), both],
  ['a BEGIN that is no line', calendar(morning, evening.replace('BEGIN:VEVENT', 'BEGINxVEVENT')), both],
  ['an END and a BEGIN glued', calendar(`${morning}${evening}`), both],
  ['an END and a BEGIN with a letter between', calendar(`${morning}\r#${evening}`), both],
  ['an END and a BEGIN with a fold between', calendar(`${morning}\r\n ${evening}`), both],
  ['an END too many', calendar(morning, 'END:VEVENT', evening), both],
  ['a line without a colon', calendar(morning.replace('SUMMARY:', 'SUMMARY'), evening), both],
  ['lines that are nothing', calendar('???', morning, '\u0000\u0000', evening), both],
  [
    'a task that begins within an event',
    calendar(morning.replace('\r\nEND:VEVENT', ''), 'BEGIN:VTODO\r\nEND:VTODO', evening),
    both,
  ],
  [
    'an alarm that never ends',
    calendar(morning.replace('END:VEVENT', 'BEGIN:VALARM\r\nTRIGGER:-PT5M\r\nEND:VEVENT'), evening),
    both,
  ],
  ['a header glued to the first BEGIN', calendar(`X-WR-CALNAME:Jobs${morning}`, evening), both],
  ['a calendar within a calendar', calendar('BEGIN:VCALENDAR', morning, evening, 'END:VCALENDAR'), both],
  ['small letters all over', calendar(morning, evening).toLowerCase(), both],
  ['words before and after', `HTTP/1.1 200 OK\r\n\r\n${calendar(morning, evening)}\r\n<!-- cached -->`, both],
])('%s costs no event', (_, text, expected) => {
  expect(busy(text)).toEqual(expected)
})

test.each<[string, string[], string[], RegExp | null]>([
  [
    'two starts, both taken as true',
    ['DTSTART:20260310T090000Z', 'DTSTART:20260310T080000Z', 'DTEND:20260310T100000Z'],
    ['03-10 08:00-10:00'],
    null,
  ],
  [
    'the same start twice',
    ['DTSTART:20260310T090000Z', 'DTSTART:20260310T090000Z', 'DTEND:20260310T100000Z'],
    ['03-10 09:00-10:00'],
    null,
  ],
  [
    'two ends, the later one',
    ['DTSTART:20260310T090000Z', 'DTEND:20260310T110000Z', 'DTEND:20260310T100000Z'],
    ['03-10 09:00-11:00'],
    null,
  ],
  ['an end that nobody can read: an hour', ['DTSTART:20260310T090000Z', 'DTEND:later'], ['03-10 09:00-10:00'], lostEnd],
  [
    'a last day that nobody can read: a day',
    ['DTSTART;VALUE=DATE:20260310', 'DTEND;VALUE=DATE:2026'],
    ['03-09 23:00-03-10 23:00'],
    lostEnd,
  ],
  [
    'a length that nobody can read: an hour',
    ['DTSTART:20260310T090000Z', 'DURATION:long'],
    ['03-10 09:00-10:00'],
    lostEnd,
  ],
  [
    'a start that nobody can read',
    ['DTSTART:20261310T090000Z', 'DTEND:20260310T100000Z'],
    [],
    /has no start that can be read/,
  ],
  ['no start', ['DTEND:20260310T100000Z'], [], /has no start that can be read/],
  ['the 30th of February', ['DTSTART:20260230T090000Z', 'DURATION:PT1H'], [], /has no start that can be read/],
  [
    'an empty rule',
    ['DTSTART:20260310T090000Z', 'DURATION:PT1H', 'RRULE:'],
    ['03-10 09:00-10:00'],
    /only its first time is blocked/,
  ],
  [
    'a rule without a frequency',
    ['DTSTART:20260310T090000Z', 'DURATION:PT1H', 'RRULE:COUNT=3'],
    ['03-10 09:00-10:00'],
    /only its first time is blocked/,
  ],
  [
    'a frequency that nobody knows',
    ['DTSTART:20260310T090000Z', 'DURATION:PT1H', 'RRULE:FREQ=FORTNIGHTLY'],
    ['03-10 09:00-10:00'],
    /only its first time is blocked/,
  ],
  [
    'a rule with a part that only node-ical takes',
    ['DTSTART;TZID=Europe/Madrid:20260327T090000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;BYDAY=MO,;COUNT=2'],
    ['03-27 08:00-09:00', '03-30 07:00-08:00', '04-06 07:00-08:00'],
    /badly written repeat rule/,
  ],
  [
    'a rule that is all digits',
    ['DTSTART:20260310T090000Z', 'DURATION:PT1H', `RRULE:FREQ=DAILY;INTERVAL=${'9'.repeat(400)}`],
    ['03-10 09:00-10:00'],
    /repeat rule/,
  ],
])('an event with %s', (_, parts, expected, warning) => {
  const { warnings } = read(calendar(event('SUMMARY:Odd', ...parts)))
  expect(busyOf(...parts)).toEqual(expected)
  if (warning) expect(warnings).toEqual([expect.stringMatching(warning)])
  else expect(warnings).toEqual([])
})

test('one bad event costs no other, whichever it is', () => {
  const bad = [
    event('UID:a', 'DTSTART:nonsense', 'RRULE:FREQ=SECONDLY'),
    event('UID:b', 'DTSTART;TZID="GMT+01:00":20260401T090000', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=1'),
    event('UID:c', 'DTSTART:20260402T080000Z', 'DTSTART:20260402T090000Z', 'DURATION:PT1H'),
    event('UID:d', 'RRULE:', 'DTSTART;VALUE=:', 'EXDATE'),
    event('UID:morning', 'RECURRENCE-ID:', 'DTSTART:', 'STATUS:CANCELLED'),
    lines('BEGIN:VTIMEZONE', 'TZID:', 'BEGIN:STANDARD', 'TZOFFSETTO:many', 'END:STANDARD', 'END:VTIMEZONE'),
    lines('BEGIN:VFREEBUSY', 'FREEBUSY:', 'FREEBUSY;FBTYPE:x', 'END:VFREEBUSY'),
  ]
  expect(busy(calendar(morning, ...bad, evening)).filter((each) => each.startsWith('03-10'))).toEqual(both)
})

test('warnings name the event without what a terminal would obey, and are not endless', () => {
  const named = read(
    calendar(event('SUMMARY:\u001b[31mRed\\n', 'DTSTART:20260310T090000Z', 'DURATION:PT1H', 'RRULE:x')),
  ).warnings
  expect(named).toEqual([expect.stringMatching(/^" \[31mRed" \(2026-03-10\) has a repeat rule/)])
  const many = Array.from({ length: 80 }, (_, n) => event(`UID:${n}`, `SUMMARY:${n}`, 'DTSTART:x'))
  const { warnings } = read(calendar(...many))
  expect(warnings).toHaveLength(51)
  expect(warnings.at(-1)).toBe('There are 30 more like these.')
})

test.each<[string, (text: string) => Uint8Array]>([
  ['UTF-8', (text) => Buffer.from(text)],
  ['UTF-8 with a mark', (text) => Buffer.from(`\uFEFF${text}`)],
  ['UTF-16', (text) => Buffer.from(text, 'utf16le')],
  ['UTF-16 with a mark', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['UTF-16 the other way round', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  ['Latin-1', (text) => Buffer.from(text, 'latin1')],
])('a calendar in %s is read', (_, encode) => {
  const text = calendar(morning.replace('Morning', 'Mañana'), evening)
  expect(busy(decodeCalendar(encode(text)))).toEqual(both)
})

test('a letter of several bytes that a fold breaks costs only itself', () => {
  const bytes = Buffer.from(calendar(morning.replace('Morning', 'Mañana'), evening))
  const at = bytes.indexOf(0xc3) + 1
  const folded = Buffer.concat([bytes.subarray(0, at), Buffer.from('\r\n '), bytes.subarray(at)])
  expect(busy(decodeCalendar(folded))).toEqual(both)
})
