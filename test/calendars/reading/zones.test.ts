import { expect, test } from 'vitest'
import { readCalendar } from '../../../server/calendars/reading/read-calendar.ts'
import { busy, busyOf, calendar, event, lines, madrid, read } from './calendar.ts'

/** Half past nine in winter and in summer, in a zone. */
function halves(parameter: string): string[] {
  const at = (day: string) => [`DTSTART${parameter}:${day}T093000`, 'DURATION:PT30M']
  return busy(calendar(event('UID:w', ...at('20260310')), event('UID:s', ...at('20260410'))))
}

const [madridHours, toronto, london] = [
  ['03-10 08:30-09:00', '04-10 07:30-08:00'],
  ['03-10 13:30-14:00', '04-10 13:30-14:00'],
  ['03-10 09:30-10:00', '04-10 08:30-09:00'],
]
const utc = ['03-10 09:30-10:00', '04-10 09:30-10:00']
const plusOne = ['03-10 08:30-09:00', '04-10 08:30-09:00']

test.each<[string, string[]]>([
  ['', madridHours],
  [';TZID=Europe/Madrid', madridHours],
  [';TZID="Europe/Madrid"', madridHours],
  [';TZID=europe/madrid', madridHours],
  [';VALUE=DATE-TIME;TZID=Europe/Madrid', madridHours],
  [';X-OTHER="a;b:c";TZID=Europe/Madrid', madridHours],
  [';TZID="Europe/Madrid', madridHours],
  [';TZID=America/Toronto', toronto],
  [';TZID=US/Eastern', toronto],
  [';TZID=America/Montreal', toronto],
  [';TZID=America/New York', toronto],
  [';TZID=US-Eastern', toronto],
  [';TZID=Europe-Madrid', madridHours],
  [';TZID=EST5EDT', toronto],
  [';TZID=Etc/GMT-1', plusOne],
  [';TZID=UTC', utc],
  [';TZID=GMT', utc],
  [';TZID=Etc/UTC', utc],
  [';TZID=tzone://Microsoft/Utc', utc],
  [';TZID=Romance Standard Time', madridHours],
  [';TZID="Romance Standard Time"', madridHours],
  [';TZID=romance standard time', madridHours],
  [';TZID=W. Europe Standard Time', madridHours],
  [';TZID=Eastern Standard Time', toronto],
  [';TZID=GMT Standard Time', london],
  [';TZID=Greenwich Standard Time', utc],
  [';TZID="(UTC+01:00) Brussels, Copenhagen, Madrid, Paris"', madridHours],
  [';TZID="(GMT+01:00) Brussels, Copenhagen, Madrid, Paris"', madridHours],
  [';TZID="(UTC+01:00) Madrid"', madridHours],
  [';TZID=(UTC+01:00) Madrid', madridHours],
  [';TZID="(UTC-05:00) Eastern Time (US & Canada)"', toronto],
  [';TZID="(UTC+00:00) Dublin, Edinburgh, Lisbon, London"', london],
  [';TZID="(UTC+02:00) Somewhere"', ['03-10 07:30-08:00', '04-10 07:30-08:00']],
  [';TZID=/mozilla.org/20050126_1/Europe/Madrid', madridHours],
  [';TZID=/freeassociation.sourceforge.net/Tzfile/Europe/Madrid', madridHours],
  [';TZID=/citadel.org/20190321_1/America/Argentina/Buenos_Aires', ['03-10 12:30-13:00', '04-10 12:30-13:00']],
  [';TZID="GMT+01:00"', plusOne],
  [';TZID=GMT+01:00', plusOne],
  [';TZID="GMT +01:00"', plusOne],
  [';TZID="(GMT +01:00)"', plusOne],
  [';TZID=GMT+0100', plusOne],
  [';TZID=UTC+1', plusOne],
  [';TZID="+01:00"', plusOne],
  [';TZID=UTC-02', ['03-10 11:30-12:00', '04-10 11:30-12:00']],
])('a time in the zone %s', (parameter, expected) => {
  expect(halves(parameter)).toEqual(expected)
})

test('a zone that nobody knows is the shop, and is told once', () => {
  const text = calendar(
    event('DTSTART;TZID=Atlantis/Harbour:20260310T093000', 'DTEND;TZID=Atlantis/Harbour:20260310T100000'),
  )
  expect(busy(text)).toEqual(['03-10 08:30-09:00'])
  expect(read(text).warnings).toEqual([
    'The time zone "Atlantis/Harbour" is not known; its times are read in the shop\'s own zone.',
  ])
})

test.each<[string, string, string[]]>([
  ['a Z beats the zone beside it', 'DTSTART;TZID=America/Toronto:20260310T090000Z', ['03-10 09:00-09:30']],
  ['an offset behind the time', 'DTSTART:20260310T090000+0100', ['03-10 08:00-08:30']],
  ['dashes and colons', 'DTSTART:2026-03-10T09:00:00', ['03-10 08:00-08:30']],
  ['dashes, colons and a Z', 'DTSTART:2026-03-10T09:00:00.000Z', ['03-10 09:00-09:30']],
  ['no seconds', 'DTSTART:20260310T0900', ['03-10 08:00-08:30']],
  ['24:00 as the end of the day', 'DTSTART:20260310T240000Z', ['03-11 00:00-00:30']],
  ['spaces around', 'DTSTART: 20260310T090000Z ', ['03-10 09:00-09:30']],
])('a time with %s', (_, start, expected) => {
  expect(busyOf(start, 'DURATION:PT30M')).toEqual(expected)
})

test('a weekly time with a Z and a zone keeps the hour of its zone', () => {
  expect(busyOf('DTSTART;TZID=Europe/Madrid:20260324T080000Z', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=2')).toEqual([
    '03-24 08:00-09:00',
    '03-31 07:00-08:00',
  ])
})

function fileZone(name: string, more = ''): string {
  return lines(
    'BEGIN:VTIMEZONE',
    `TZID:${name}`,
    'BEGIN:STANDARD',
    'DTSTART:16010101T030000',
    'TZOFFSETFROM:+0200',
    'TZOFFSETTO:+0100',
    `RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10${more}`,
    'END:STANDARD',
    'BEGIN:DAYLIGHT',
    'DTSTART:16010101T020000',
    'TZOFFSETFROM:+0100',
    'TZOFFSETTO:+0200',
    `RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3${more}`,
    'END:DAYLIGHT',
    'END:VTIMEZONE',
  )
}

const fixedSix = lines(
  'BEGIN:VTIMEZONE',
  'TZID:1',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:-0600',
  'TZOFFSETTO:-0600',
  'END:STANDARD',
  'END:VTIMEZONE',
)

const inZone = (name: string) =>
  event(`DTSTART;TZID=${name}:20260327T093000`, 'DURATION:PT30M', 'RRULE:FREQ=DAILY;COUNT=4')

test.each([['Customized Time Zone'], ['tzone://Microsoft/Custom'], ['1'], ['My own: zone']])(
  'a zone called %s is what the file says it is',
  (name) => {
    const toronto = { ...madrid, zone: 'America/Toronto' }
    expect(busy(calendar(fileZone(name), inZone(`"${name}"`)), toronto)).toEqual([
      '03-27 08:30-09:00',
      '03-28 08:30-09:00',
      '03-29 07:30-08:00',
      '03-30 07:30-08:00',
    ])
  },
)

test('the hours that a zone of the file skips and repeats are read as anywhere', () => {
  const spring = event('UID:s', 'DTSTART;TZID=Custom:20260329T023000', 'DURATION:PT30M')
  const before = event('UID:b', 'DTSTART;TZID=Custom:20260329T013000', 'DURATION:PT10M')
  const autumn = event('UID:a', 'DTSTART;TZID=Custom:20261025T023000', 'DURATION:PT30M')
  const rules = { ...madrid, zone: 'America/Toronto', to: Date.parse('2027-01-01T00:00:00Z') }
  expect(busy(calendar(fileZone('Custom'), spring, before, autumn), rules)).toEqual([
    '03-29 00:30-00:40',
    '03-29 01:30-02:00',
    '10-25 00:30-01:00',
  ])
})

test('a zone of the file without changes, and one whose changes have ended', () => {
  expect(busy(calendar(fixedSix, inZone('1')))[3]).toBe('03-30 15:30-16:00')
  const ended = fileZone('Old', ';UNTIL=20100101T000000Z')
  expect(busy(calendar(ended, inZone('Old')))[3]).toBe('03-30 08:30-09:00')
})

test('a zone of the file may come after the events, and every calendar has its own', () => {
  const first = calendar(inZone('1'), fixedSix)
  const second = calendar(fileZone('1'), inZone('1').replace('UID:one', 'UID:two'))
  expect(busy(`${first}\r\n${second}`).filter((each) => each.startsWith('03-30'))).toEqual([
    '03-30 07:30-08:00',
    '03-30 15:30-16:00',
  ])
})

test('a zone that Intl knows beats what the file says of it; three letters mean what the file says', () => {
  const wrong = fixedSix.replace('TZID:1', 'TZID:Europe/Madrid')
  expect(busy(calendar(wrong, inZone('Europe/Madrid')))[0]).toBe('03-27 08:30-09:00')
  expect(busy(calendar(fixedSix.replace('TZID:1', 'TZID:IST'), inZone('IST')))[0]).toBe('03-27 15:30-16:00')
})

test('a zone of the file that says nothing useful is looked for elsewhere', () => {
  const empty = (name: string) => lines('BEGIN:VTIMEZONE', `TZID:${name}`, 'END:VTIMEZONE')
  const path = '/mozilla.org/20050126_1/Europe/Madrid'
  expect(busy(calendar(empty(path), inZone(path)), { ...madrid, zone: 'Asia/Tokyo' })[0]).toBe('03-27 08:30-09:00')
  const bomb = fileZone('Bomb').replaceAll('FREQ=YEARLY', 'FREQ=SECONDLY')
  expect(busy(calendar(bomb, inZone('Bomb')))).toHaveLength(4)
})

test.each<[string, string[]]>([
  ['Asia/Kathmandu', ['03-09 18:15-03-10 18:15']],
  ['Australia/Lord_Howe', ['03-09 13:00-03-10 13:00']],
  ['America/St_Johns', ['03-10 02:30-03-11 02:30']],
  ['Pacific/Kiritimati', ['03-09 10:00-03-10 10:00']],
])('a day of a shop in %s is its own', (zone, expected) => {
  expect(busy(calendar(event('DTSTART;VALUE=DATE:20260310')), { ...madrid, zone })).toEqual(expected)
})

test('a day whose midnight is skipped begins an hour late', () => {
  const rules = { ...madrid, zone: 'America/Havana' }
  expect(busy(calendar(event('DTSTART;VALUE=DATE:20260308')), rules)).toEqual(['03-08 05:00-03-09 04:00'])
})

test('a zone of the file may list its changes one by one, and had other clocks before them', () => {
  const listed = lines(
    'BEGIN:VTIMEZONE',
    'TZID:Listed',
    'BEGIN:DAYLIGHT',
    'DTSTART:20250330T020000',
    'TZOFFSETFROM:+0100',
    'TZOFFSETTO:+0200',
    'RDATE:20260329T020000',
    'END:DAYLIGHT',
    'BEGIN:STANDARD',
    'DTSTART:20251026T030000',
    'TZOFFSETFROM:+0200',
    'TZOFFSETTO:+0100',
    'RDATE:20261025T030000',
    'END:STANDARD',
    'END:VTIMEZONE',
  )
  const rules = { ...madrid, zone: 'Asia/Tokyo' }
  expect(busy(calendar(listed, inZone('Listed')), rules)).toEqual([
    '03-27 08:30-09:00',
    '03-28 08:30-09:00',
    '03-29 07:30-08:00',
    '03-30 07:30-08:00',
  ])
  const early = event('DTSTART;TZID=Listed:20250310T093000', 'DURATION:PT30M')
  expect(busy(calendar(listed, early), { ...rules, from: 0 })).toEqual(['03-10 08:30-09:00'])
})

test('what begins in the hour that is left out lasts as long as it says', () => {
  const reading = readCalendar(
    [
      ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:gap', 'DTSTART;TZID=America/Toronto:20260308T023000'],
      ...['DTEND;TZID=America/Toronto:20260308T033000', 'END:VEVENT', 'END:VCALENDAR'],
    ].join('\r\n'),
    {
      ...{ zone: 'America/Toronto', allDayBlocks: true, ownAddresses: [] },
      ...{ from: Date.parse('2026-03-01'), to: Date.parse('2026-04-01') },
    },
  )
  expect('occurrences' in reading && reading.occurrences).toMatchObject([
    { start: Date.parse('2026-03-08T07:30:00Z'), end: Date.parse('2026-03-08T08:30:00Z') },
  ])
})
