import { expect, test } from 'vitest'
import { readCalendar } from '../../../server/calendars/reading/read-calendar.ts'
import { busy, busyOf, calendar, event, lines, madrid, read, within } from './calendar.ts'

const nine = 'DTSTART:20260310T090000Z\nDTEND:20260310T100000Z'
const blocked = ['03-10 09:00-10:00']
const tuesday = 'DTSTART;VALUE=DATE:20260310'
const allTuesday = ['03-09 23:00-03-10 23:00']

test.each<[string, string, string[]]>([
  ['nothing more', '', blocked],
  ['TRANSP:OPAQUE', 'TRANSP:OPAQUE', blocked],
  ['TRANSP:TRANSPARENT', 'TRANSP:TRANSPARENT', []],
  ['small letters', 'transp:transparent', []],
  ['a TRANSP that nobody knows', 'TRANSP:MAYBE', blocked],
  ['STATUS:CANCELLED', 'STATUS:CANCELLED', []],
  ['STATUS:TENTATIVE', 'STATUS:TENTATIVE', blocked],
  ['STATUS:CONFIRMED', 'STATUS:CONFIRMED', blocked],
  ['a status that contradicts itself', 'STATUS:CANCELLED\nSTATUS:CONFIRMED', blocked],
  ["Microsoft's FREE", 'X-MICROSOFT-CDO-BUSYSTATUS:FREE', []],
  ["Microsoft's TENTATIVE", 'X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE', blocked],
  ["Microsoft's BUSY", 'X-MICROSOFT-CDO-BUSYSTATUS:BUSY', blocked],
  ["Microsoft's OOF", 'X-MICROSOFT-CDO-BUSYSTATUS:OOF', blocked],
  ["Microsoft's WORKINGELSEWHERE", 'X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE', []],
  ["Microsoft's FREE beside TRANSP:OPAQUE", 'TRANSP:OPAQUE\nX-MICROSOFT-CDO-BUSYSTATUS:FREE', blocked],
  ["Microsoft's BUSY beside TRANSP:TRANSPARENT", 'X-MICROSOFT-CDO-BUSYSTATUS:BUSY\nTRANSP:TRANSPARENT', []],
  ['what Microsoft intended, which is not what is', 'X-MICROSOFT-CDO-INTENDEDSTATUS:FREE', blocked],
  ['an alarm of its own', 'BEGIN:VALARM\nTRIGGER:-PT15M\nDURATION:PT5H\nTRANSP:TRANSPARENT\nEND:VALARM', blocked],
])('an event with %s is busy or free as it says', (_, more, expected) => {
  expect(busyOf(nine, more)).toEqual(expected)
})

test.each<[string, string, string[]]>([
  ['declined by the owner', 'ATTENDEE;PARTSTAT=DECLINED:mailto:Mike@Shop.example', []],
  ['declined by the owner, told by EMAIL', 'ATTENDEE;PARTSTAT=DECLINED;EMAIL=mike@shop.example:urn:uuid:1', []],
  ['declined by the owner, small letters', 'attendee;partstat=declined:MAILTO:mike@shop.example', []],
  ['accepted by the owner', 'ATTENDEE;PARTSTAT=ACCEPTED:mailto:mike@shop.example', blocked],
  ['tentatively accepted', 'ATTENDEE;PARTSTAT=TENTATIVE:mailto:mike@shop.example', blocked],
  ['not answered', 'ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:mike@shop.example', blocked],
  ['declined by somebody else', 'ATTENDEE;PARTSTAT=DECLINED:mailto:dana@shop.example', blocked],
])('an invitation %s', (_, attendee, expected) => {
  const rules = { ...madrid, ownAddresses: ['mike@shop.example'] }
  expect(busy(calendar(event(nine, attendee)), rules)).toEqual(expected)
})

test("a calendar that is named by its owner's address knows whom the invitations are for", () => {
  const declined = event(nine, 'ATTENDEE;CN=Mike;PARTSTAT=DECLINED;X-NUM-GUESTS=0:mailto:mike@gmail.example')
  expect(busy(calendar('X-WR-CALNAME:mike@gmail.example', declined))).toEqual([])
  expect(busy(calendar('X-WR-CALNAME:Jobs', declined))).toEqual(blocked)
})

test.each<[string, string, string[]]>([
  ['without an end is that day', tuesday, allTuesday],
  ['with the next day as its end', `${tuesday}\nDTEND;VALUE=DATE:20260311`, allTuesday],
  ['with itself as its end, by who counts the last day in', `${tuesday}\nDTEND;VALUE=DATE:20260310`, allTuesday],
  ['of three days', `${tuesday}\nDTEND;VALUE=DATE:20260313`, ['03-09 23:00-03-12 23:00']],
  ['of a length', `${tuesday}\nDURATION:P2D`, ['03-09 23:00-03-11 23:00']],
  ['of 24 hours', `${tuesday}\nDURATION:PT24H`, allTuesday],
  ['that ends before it begins', `${tuesday}\nDTEND;VALUE=DATE:20260309`, []],
  ['when the clocks go forward is 23 hours', 'DTSTART;VALUE=DATE:20260329', ['03-28 23:00-03-29 22:00']],
  ['without VALUE=DATE', 'DTSTART:20260310', allTuesday],
  ['with a zone, which means nothing', 'DTSTART;TZID=Asia/Tokyo;VALUE=DATE:20260310', allTuesday],
  ['with a time behind the date', 'DTSTART;VALUE=DATE:20260310T000000', allTuesday],
  ['that is transparent', `${tuesday}\nTRANSP:TRANSPARENT`, []],
  ['that is a birthday since the year 1604', 'DTSTART;VALUE=DATE:16040310\nRRULE:FREQ=YEARLY', allTuesday],
  ['that is a birthday since the year 1', 'DTSTART;VALUE=DATE:00010310\nRRULE:FREQ=YEARLY', allTuesday],
])('an all-day event %s', (_, text, expected) => {
  expect(busyOf(text)).toEqual(expected)
})

test('where all-day events do not block, neither dates nor what Microsoft calls all-day do', () => {
  const rules = { ...madrid, allDayBlocks: false }
  const microsoft =
    'DTSTART;TZID=Romance Standard Time:20260310T000000\nDTEND;TZID=Romance Standard Time:20260311T000000\nX-MICROSOFT-CDO-ALLDAYEVENT:TRUE'
  expect(busy(calendar(event(tuesday), event('UID:two', microsoft)), rules)).toEqual([])
  expect(busy(calendar(event(microsoft)))).toEqual(allTuesday)
  expect(busy(calendar(event(nine)), rules)).toEqual(blocked)
})

test.each<[string, string, string[]]>([
  ['no end', 'DTSTART:20260310T090000Z', []],
  ['its start as its end', 'DTSTART:20260310T090000Z\nDTEND:20260310T090000Z', []],
  ['an end before its start', 'DTSTART:20260310T090000Z\nDTEND:20260310T080000Z', []],
  ['a length of nothing', 'DTSTART:20260310T090000Z\nDURATION:PT0S', []],
  ['a length below nothing', 'DTSTART:20260310T090000Z\nDURATION:-PT1H', []],
  ['a length', 'DTSTART:20260310T090000Z\nDURATION:PT1H', blocked],
  ['a length in weeks and days', 'DTSTART:20260310T090000Z\nDURATION:P1W1D', ['03-10 09:00-03-18 09:00']],
  ['both, of which the longer counts', `${nine}\nDURATION:PT3H`, ['03-10 09:00-12:00']],
  ['an end in another zone', 'DTSTART:20260310T090000Z\nDTEND;TZID=America/Toronto:20260310T060000', blocked],
  ['a date as its end', 'DTSTART:20260310T090000Z\nDTEND;VALUE=DATE:20260311', ['03-10 09:00-23:00']],
])('an event with %s', (_, text, expected) => {
  expect(busyOf(text)).toEqual(expected)
})

test('what lasts no time is told, if it is within the time asked for', () => {
  const empty = event('SUMMARY:Reminder', 'DTSTART:20260310T090000Z')
  const old = event('UID:old', 'SUMMARY:Long ago', 'DTSTART:20200310T090000Z')
  expect(read(calendar(empty, old)).warnings).toEqual(['"Reminder" (2026-03-10) lasts no time and blocks none.'])
})

test.each<[string, string, string[]]>([
  ['began before', 'DTSTART:20260227T000000Z\nDTEND:20260301T060000Z', ['03-01 00:00-06:00']],
  ['began years before', 'DTSTART:20200101T000000Z\nDTEND:20260301T060000Z', ['03-01 00:00-06:00']],
  ['ends after', 'DTSTART:20260430T220000Z\nDTEND:20260502T000000Z', ['04-30 22:00-05-01 00:00']],
  ['is all the years from 1 to 9999', 'DTSTART:00010101T000000Z\nDTEND:99991231T235959Z', ['03-01 00:00-05-01 00:00']],
  ['ends as it begins', 'DTSTART:20260228T230000Z\nDTEND:20260301T000000Z', []],
  ['begins as it ends', 'DTSTART:20260501T000000Z\nDTEND:20260501T010000Z', []],
  ['is in the year 1', 'DTSTART:00010101T000000Z\nDTEND:00010102T000000Z', []],
  ['is in the year 9999', 'DTSTART:99991231T000000Z\nDTEND:99991231T120000Z', []],
  [
    'repeats and runs into it',
    'DTSTART:20260228T220000Z\nDTEND:20260301T030000Z\nRRULE:FREQ=DAILY;COUNT=2',
    ['03-01 00:00-03:00', '03-01 22:00-03-02 03:00'],
  ],
])('of an event that %s only what is within the time asked for is told', (_, text, expected) => {
  expect(busyOf(text)).toEqual(expected)
})

test.each<[string, string, string[]]>([
  ['busy by default', 'FREEBUSY:20260310T090000Z/20260310T100000Z', blocked],
  ['busy', 'FREEBUSY;FBTYPE=BUSY:20260310T090000Z/PT1H', blocked],
  ['tentative', 'FREEBUSY;FBTYPE=BUSY-TENTATIVE:20260310T090000Z/PT1H', blocked],
  ['unavailable', 'FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20260310T090000Z/PT1H', blocked],
  ['of a kind of its own', 'FREEBUSY;FBTYPE=X-LUNCH:20260310T090000Z/PT1H', blocked],
  ['free', 'FREEBUSY;FBTYPE=FREE:20260310T090000Z/PT1H', []],
  [
    'several in one line',
    'FREEBUSY:20260310T090000Z/PT1H,20260311T090000Z/20260311T093000Z',
    ['03-10 09:00-10:00', '03-11 09:00-09:30'],
  ],
  ['one of them broken', 'FREEBUSY:20260310T090000Z/PT1H,2026/PT1H', blocked],
])('periods of a VFREEBUSY: %s', (_, line, expected) => {
  const around = 'DTSTART:20260301T000000Z\nDTEND:20260401T000000Z'
  expect(busy(calendar(lines('BEGIN:VFREEBUSY', around, line, 'END:VFREEBUSY')))).toEqual(expected)
})

test('tasks, journals and alarms block nothing', () => {
  const task = lines('BEGIN:VTODO', 'UID:t', 'DTSTART:20260310T090000Z', 'DUE:20260310T100000Z', 'END:VTODO')
  const journal = lines('BEGIN:VJOURNAL', 'UID:j', 'DTSTART;VALUE=DATE:20260310', 'END:VJOURNAL')
  expect(busy(calendar(task, journal))).toEqual([])
})

test('a calendar without events is a calendar, and free', () => {
  expect(readCalendar(calendar(), madrid)).toEqual({ occurrences: [], warnings: [] })
})

test('an occurrence says whose it is, whether somebody must go there, and whether it is all day', () => {
  const [place, day] = read(
    calendar(
      event('UID:a', 'SUMMARY:Boiler\\, upstairs', 'LOCATION:28 Woodbine Cres', nine),
      event('UID:b', 'SUMMARY:Holiday', 'LOCATION: ', tuesday),
    ),
  ).occurrences
  expect(place).toMatchObject({ uid: 'a', summary: 'Boiler, upstairs', hasPlace: true, isAllDay: false })
  expect(day).toMatchObject({ uid: 'b', summary: 'Holiday', hasPlace: false, isAllDay: true })
})

test('touching and overlapping times are one', () => {
  const parts = [
    event('UID:a', nine),
    event('UID:b', 'DTSTART:20260310T100000Z\nDURATION:PT30M'),
    event('UID:c', 'DTSTART:20260310T093000Z\nDURATION:PT5M'),
    event('UID:d', 'DTSTART:20260310T104000Z\nDURATION:PT5M'),
  ]
  expect(busy(calendar(...parts), within('2026-03-10T00:00:00Z', '2026-03-11T00:00:00Z'))).toEqual([
    '03-10 09:00-10:30',
    '03-10 10:40-10:45',
  ])
})
