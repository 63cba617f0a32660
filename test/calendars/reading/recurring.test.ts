import { expect, test } from 'vitest'
import { busy, busyOf, calendar, event, madrid, read, within } from './calendar.ts'

// March 2026 begins on a Sunday; the clocks of Madrid go forward on the 29th, those of Toronto on the 8th.
const hour = 'DTSTART;TZID=Europe/Madrid:20260310T090000\nDTEND;TZID=Europe/Madrid:20260310T100000'

/** Only the days of what is an hour at nine in Madrid. */
function days(found: string[]): string[] {
  return found.map((each) => {
    const [, day, from] = /^(\d\d-\d\d) (0[78]):00-0[89]:00$/.exec(each) ?? []
    const isSummer = day !== undefined && day >= '03-29'
    return from === (isSummer ? '07' : '08') ? (day ?? each) : each
  })
}

const rules: [string, string[]][] = [
  ['FREQ=WEEKLY', ['03-10', '03-17', '03-24', '03-31', '04-07', '04-14', '04-21', '04-28']],
  ['FREQ=WEEKLY;COUNT=3', ['03-10', '03-17', '03-24']],
  ['FREQ=WEEKLY;INTERVAL=2', ['03-10', '03-24', '04-07', '04-21']],
  ['FREQ=WEEKLY;BYDAY=TU,TH;COUNT=4', ['03-10', '03-12', '03-17', '03-19']],
  ['FREQ=WEEKLY;BYDAY=MO;COUNT=2', ['03-10', '03-16', '03-23']],
  ['FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=TU,SU;COUNT=4', ['03-10', '03-22', '03-24', '04-05']],
  ['FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=TU,SU;COUNT=4', ['03-10', '03-15', '03-24', '03-29']],
  ['FREQ=WEEKLY;UNTIL=20260324T080000Z', ['03-10', '03-17', '03-24']],
  ['FREQ=WEEKLY;UNTIL=20260324T075959Z', ['03-10', '03-17']],
  ['FREQ=WEEKLY;UNTIL=20260324T090000', ['03-10', '03-17', '03-24']],
  ['FREQ=WEEKLY;UNTIL=20260324', ['03-10', '03-17', '03-24']],
  ['FREQ=WEEKLY;UNTIL=20260101', ['03-10']],
  ['FREQ=WEEKLY;UNTIL=2026-03-17', ['03-10', '03-17']],
  ['FREQ=WEEKLY;COUNT=0', ['03-10']],
  ['FREQ=DAILY;INTERVAL=20', ['03-10', '03-30', '04-19']],
  ['FREQ=DAILY;INTERVAL=0;COUNT=2', ['03-10', '03-11']],
  ['FREQ=DAILY;BYDAY=SA;COUNT=2', ['03-10', '03-14', '03-21']],
  ['FREQ=DAILY;BYMONTH=4;BYMONTHDAY=1,-1', ['03-10', '04-01', '04-30']],
  ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', ['03-10']],
  ['FREQ=MONTHLY', ['03-10', '04-10']],
  ['D2 #3', ['03-10', '03-12', '03-14']],
  ['D1', ['03-10', '03-11']],
  ['d20 #0', ['03-10', '03-30', '04-19']],
  ['W1 TU TH #4', ['03-10', '03-12', '03-17', '03-19']],
  ['W2 20260407T090000', ['03-10', '03-24', '04-07']],
  ['MP1 1+ MO 1- FR 20260424T235959', ['03-10', '03-27', '04-06', '04-24']],
  ['MD1 10 LD 2- #4', ['03-10', '03-30', '03-31', '04-10']],
  ['YM1 3 4 #2', ['03-10', '04-10']],
  ['YD1 100 #1', ['03-10', '04-10']],
  ['FREQ=MONTHLY;BYMONTHDAY=31', ['03-10', '03-31']],
  ['FREQ=MONTHLY;BYMONTHDAY=-1', ['03-10', '03-31', '04-30']],
  ['FREQ=MONTHLY;BYDAY=2TU', ['03-10', '04-14']],
  ['FREQ=MONTHLY;BYDAY=-1FR', ['03-10', '03-27', '04-24']],
  ['FREQ=MONTHLY;BYDAY=5MO', ['03-10', '03-30']],
  ['FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13', ['03-10', '03-13']],
  ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', ['03-10', '03-31', '04-30']],
  ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1', ['03-10', '04-01']],
  ['FREQ=MONTHLY;BYDAY=SA,SU;BYSETPOS=2,-2', ['03-10', '03-28', '04-05', '04-25']],
  ['FREQ=YEARLY;BYMONTH=4', ['03-10', '04-10']],
  ['FREQ=YEARLY;BYMONTH=4;BYDAY=-1SU', ['03-10', '04-26']],
  ['FREQ=YEARLY;BYMONTH=3,4;BYMONTHDAY=1,20', ['03-10', '03-20', '04-01', '04-20']],
  ['FREQ=YEARLY;BYMONTHDAY=20', ['03-10', '03-20', '04-20']],
  ['FREQ=YEARLY;BYYEARDAY=100,-246', ['03-10', '04-10', '04-30']],
  ['FREQ=YEARLY;BYWEEKNO=14', ['03-10', '03-31']],
  ['FREQ=YEARLY;BYWEEKNO=14;BYDAY=MO,FR', ['03-10', '03-30', '04-03']],
  ['FREQ=YEARLY;BYWEEKNO=-40;BYDAY=WE', ['03-10', '04-01']],
  ['FREQ=YEARLY;BYDAY=14TU', ['03-10', '04-07']],
  ['FREQ=YEARLY;BYDAY=-36TH', ['03-10', '04-30']],
  ['FREQ=YEARLY;BYDAY=TU;BYSETPOS=12,14', ['03-10', '03-24', '04-07']],
  ['FREQ=YEARLY;BYMONTH=4;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8', ['03-10', '04-07']],
  ['freq=weekly;byday=tu;count=2', ['03-10', '03-17']],
  ['FREQ=WEEKLY;COUNT=2;', ['03-10', '03-17']],
  ['FREQ=WEEKLY; COUNT=2', ['03-10', '03-17']],
  ['FREQ=WEEKLY;RSCALE=GREGORIAN;COUNT=2;SKIP=OMIT', ['03-10', '03-17']],
  ['FREQ=WEEKLY;X-NOTHING=5;COUNT=2', ['03-10', '03-17']],
  ['FREQ=HOURLY;INTERVAL=24;COUNT=3', ['03-10', '03-11', '03-12']],
  ['FREQ=HOURLY;BYHOUR=9;BYDAY=FR;COUNT=2', ['03-10', '03-13', '03-20']],
  ['FREQ=MINUTELY;INTERVAL=1440;COUNT=2', ['03-10', '03-11']],
  ['FREQ=MINUTELY;BYHOUR=9;BYMINUTE=0;BYMONTHDAY=20', ['03-10', '03-20', '04-20']],
  ['FREQ=SECONDLY;BYHOUR=9;BYMINUTE=0;BYSECOND=0;BYMONTHDAY=20', ['03-10', '03-20', '04-20']],
  ['FREQ=SECONDLY;INTERVAL=604800;COUNT=2', ['03-10', '03-17']],
]

test.each(rules)('RRULE:%s', (rule, expected) => {
  expect(days(busyOf(hour, `RRULE:${rule}`))).toEqual(expected)
})

test('within one day a rule strikes as often as it says', () => {
  const quarter = 'DTSTART:20260310T090000Z\nDURATION:PT15M'
  const until = (rule: string) => busyOf(quarter, `RRULE:${rule}`)
  expect(until('FREQ=HOURLY;INTERVAL=4;COUNT=3')).toEqual([
    '03-10 09:00-09:15',
    '03-10 13:00-13:15',
    '03-10 17:00-17:15',
  ])
  expect(until('FREQ=DAILY;BYHOUR=9,15;BYMINUTE=0,30;COUNT=3')).toEqual([
    '03-10 09:00-09:15',
    '03-10 09:30-09:45',
    '03-10 15:00-15:15',
  ])
  expect(until('FREQ=DAILY;BYHOUR=9,12,15;BYSETPOS=-1;COUNT=2')).toEqual([
    '03-10 09:00-09:15',
    '03-10 15:00-15:15',
    '03-11 15:00-15:15',
  ])
  expect(until('FREQ=HOURLY;BYMINUTE=0,20,40;BYSETPOS=2;COUNT=2')).toEqual([
    '03-10 09:00-09:15',
    '03-10 09:20-09:35',
    '03-10 10:20-10:35',
  ])
})

test('the 29th of February comes every four years', () => {
  const leap = event('DTSTART;VALUE=DATE:20240229', 'RRULE:FREQ=YEARLY')
  expect(busy(calendar(leap), within('2025-01-01T00:00:00Z', '2029-01-01T00:00:00Z'))).toEqual([
    '02-28 23:00-02-29 23:00',
  ])
})

test('a rule since the year 1 is found today', () => {
  const text = 'DTSTART;TZID=Europe/Madrid:00010109T090000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;INTERVAL=4'
  expect(busyOf(text)).toEqual(['03-10 08:00-09:00', '04-07 07:00-08:00'])
})

test.each<[string, string, string[]]>([
  [
    'by the wall over the spring',
    'Europe/Madrid:20260327T090000',
    ['03-27 08:00-09:00', '03-28 08:00-09:00', '03-29 07:00-08:00'],
  ],
  [
    'in the hour that the spring skips',
    'Europe/Madrid:20260328T023000',
    ['03-28 01:30-02:30', '03-29 01:30-02:30', '03-30 00:30-01:30'],
  ],
  [
    'over the change of Toronto',
    'America/Toronto:20260307T120000',
    ['03-07 17:00-18:00', '03-08 16:00-17:00', '03-09 16:00-17:00'],
  ],
  [
    'in the skipped hour of Toronto',
    'America/Toronto:20260307T023000',
    ['03-07 07:30-08:30', '03-08 07:30-08:30', '03-09 06:30-07:30'],
  ],
])('a daily hour is kept %s', (_, start, expected) => {
  expect(busyOf(`DTSTART;TZID=${start}`, 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=3')).toEqual(expected)
})

test('in the hour that the autumn repeats the first one counts', () => {
  const text = event('DTSTART;TZID=Europe/Madrid:20261024T023000', 'DURATION:PT30M', 'RRULE:FREQ=DAILY;COUNT=3')
  expect(busy(calendar(text), within('2026-10-20T00:00:00Z', '2026-11-01T00:00:00Z'))).toEqual([
    '10-24 00:30-01:00',
    '10-25 00:30-01:00',
    '10-26 01:30-02:00',
  ])
})

test('floating times and dates that repeat are of the shop', () => {
  const floating = event('UID:f', 'DTSTART:20260327T090000', 'DTEND:20260327T100000', 'RRULE:FREQ=WEEKLY;COUNT=2')
  const days = event('UID:d', 'DTSTART;VALUE=DATE:20260328', 'RRULE:FREQ=DAILY;COUNT=2')
  expect(busy(calendar(floating))).toEqual(['03-27 08:00-09:00', '04-03 07:00-08:00'])
  expect(busy(calendar(floating), { ...madrid, zone: 'America/Toronto' })).toEqual([
    '03-27 13:00-14:00',
    '04-03 13:00-14:00',
  ])
  expect(busy(calendar(days))).toEqual(['03-27 23:00-03-29 22:00'])
})

test('a night that the clocks change lasts as long as any way of reading it has it', () => {
  const night = (start: string, end: string) =>
    event(`DTSTART;TZID=Europe/Madrid:${start}`, `DTEND;TZID=Europe/Madrid:${end}`, 'RRULE:FREQ=DAILY;COUNT=2')
  const spring = busy(calendar(night('20260327T220000', '20260328T060000')))
  expect(spring).toEqual(['03-27 21:00-03-28 05:00', '03-28 21:00-03-29 05:00'])
  const autumn = calendar(night('20261023T220000', '20261024T060000'))
  expect(busy(autumn, within('2026-10-20T00:00:00Z', '2026-11-01T00:00:00Z'))).toEqual([
    '10-23 20:00-10-24 04:00',
    '10-24 20:00-10-25 05:00',
  ])
})

test('a length in days keeps the hour, a length in hours is exact', () => {
  const long = (length: string) => busyOf('DTSTART;TZID=Europe/Madrid:20260328T120000', `DURATION:${length}`)
  expect(long('P1D')).toEqual(['03-28 11:00-03-29 10:00'])
  expect(long('PT24H')).toEqual(['03-28 11:00-03-29 11:00'])
})

test.each<[string, string, string[]]>([
  ['dates', 'RDATE;TZID=Europe/Madrid:20260312T090000,20260313T090000', ['03-10', '03-12', '03-13']],
  ['dates of UTC', 'RDATE:20260312T080000Z', ['03-10', '03-12']],
  ['floating dates', 'RDATE:20260312T090000', ['03-10', '03-12']],
  ['dates without a time', 'RDATE;VALUE=DATE:20260312', ['03-10', '03-12']],
  ['the same date', 'RDATE;TZID=Europe/Madrid:20260310T090000', ['03-10']],
  ['a date and one that nobody can read', 'RDATE;TZID=Europe/Madrid:20260312T090000,nonsense', ['03-10', '03-12']],
  [
    'a date beside a rule',
    'RRULE:FREQ=WEEKLY;COUNT=2\nRDATE;TZID=Europe/Madrid:20260312T090000',
    ['03-10', '03-12', '03-17'],
  ],
  ['a date that is excepted', 'RDATE;TZID=Europe/Madrid:20260312T090000\nEXDATE:20260312T080000Z', ['03-10']],
  ['two rules', 'RRULE:FREQ=WEEKLY;COUNT=2\nRRULE:FREQ=MONTHLY;BYMONTHDAY=20;COUNT=1', ['03-10', '03-17', '03-20']],
])('an event with %s', (_, more, expected) => {
  expect(days(busyOf(hour, more))).toEqual(expected)
})

test('an added period has an end of its own', () => {
  const periods = 'RDATE;VALUE=PERIOD:20260312T090000Z/20260312T093000Z,20260313T090000Z/PT2H'
  expect(busyOf(hour, periods)).toEqual(['03-10 08:00-09:00', '03-12 09:00-09:30', '03-13 09:00-11:00'])
})

const weekly = `${hour}\nRRULE:FREQ=WEEKLY;COUNT=4`
const without17 = ['03-10', '03-24', '03-31']

test.each<[string, string, string[]]>([
  ['in UTC', 'EXDATE:20260317T080000Z', without17],
  ['in its zone', 'EXDATE;TZID=Europe/Madrid:20260317T090000', without17],
  ['in another zone', 'EXDATE;TZID=America/Toronto:20260317T040000', without17],
  ['by the Windows name of its zone', 'EXDATE;TZID=Romance Standard Time:20260317T090000', without17],
  ['floating', 'EXDATE:20260317T090000', without17],
  ['as a date', 'EXDATE;VALUE=DATE:20260317', without17],
  ['as a date that does not say so', 'EXDATE:20260317', without17],
  ['as a list', 'EXDATE;TZID=Europe/Madrid:20260310T090000,20260317T090000', ['03-24', '03-31']],
  [
    'as a list over two lines',
    'EXDATE;TZID=Europe/Madrid:20260310T090000\nEXDATE:20260317T080000Z',
    ['03-24', '03-31'],
  ],
  ['as a folded list', 'EXDATE;TZID=Europe/Madrid:20260310T09\r\n 0000,20260317T090000', ['03-24', '03-31']],
  ['at another hour, which is none', 'EXDATE:20260317T090000Z', ['03-10', '03-17', '03-24', '03-31']],
  ['that nobody can read', 'EXDATE:tomorrow', ['03-10', '03-17', '03-24', '03-31']],
  ['after the change of the clocks', 'EXDATE:20260331T070000Z', ['03-10', '03-17', '03-24']],
])('an exception %s frees that one instance', (_, exception, expected) => {
  expect(days(busyOf(weekly, exception))).toEqual(expected)
})

test.each<[string, string]>([
  ['as a date', 'EXDATE;VALUE=DATE:20260317'],
  ['as midnight without a zone', 'EXDATE:20260317T000000'],
  ['as midnight in UTC by its date', 'EXDATE:20260317T000000Z'],
  ['as midnight of the shop, told in UTC', 'EXDATE:20260316T230000Z'],
  ['as midnight of the shop', 'EXDATE;TZID=Europe/Madrid:20260317T000000'],
])('an exception to days %s frees that one day', (_, exception) => {
  expect(busyOf('DTSTART;VALUE=DATE:20260310', 'RRULE:FREQ=WEEKLY;COUNT=3', exception)).toEqual([
    '03-09 23:00-03-10 23:00',
    '03-23 23:00-03-24 23:00',
  ])
})

const master = event('UID:series', weekly)

test.each<[string, string[], string[]]>([
  [
    'moved',
    ['RECURRENCE-ID;TZID=Europe/Madrid:20260317T090000', 'DTSTART;TZID=Europe/Madrid:20260318T150000\nDURATION:PT2H'],
    ['03-10 08:00-09:00', '03-18 14:00-16:00', '03-24 08:00-09:00', '03-31 07:00-08:00'],
  ],
  [
    'moved, by an id in UTC',
    ['RECURRENCE-ID:20260317T080000Z', 'DTSTART:20260318T140000Z\nDTEND:20260318T160000Z'],
    ['03-10 08:00-09:00', '03-18 14:00-16:00', '03-24 08:00-09:00', '03-31 07:00-08:00'],
  ],
  [
    'moved, by a date for an id',
    ['RECURRENCE-ID;VALUE=DATE:20260317', 'DTSTART:20260318T140000Z\nDTEND:20260318T160000Z'],
    ['03-10 08:00-09:00', '03-18 14:00-16:00', '03-24 08:00-09:00', '03-31 07:00-08:00'],
  ],
  [
    'moved, by a floating id',
    ['RECURRENCE-ID:20260317T090000', 'DTSTART:20260318T140000Z\nDTEND:20260318T160000Z'],
    ['03-10 08:00-09:00', '03-18 14:00-16:00', '03-24 08:00-09:00', '03-31 07:00-08:00'],
  ],
  [
    'moved without a word about how long it lasts',
    ['RECURRENCE-ID:20260317T080000Z', 'DTSTART:20260318T140000Z'],
    ['03-10 08:00-09:00', '03-18 14:00-15:00', '03-24 08:00-09:00', '03-31 07:00-08:00'],
  ],
  [
    'made a whole day',
    ['RECURRENCE-ID:20260317T080000Z', 'DTSTART;VALUE=DATE:20260318'],
    ['03-10 08:00-09:00', '03-17 23:00-03-18 23:00', '03-24 08:00-09:00', '03-31 07:00-08:00'],
  ],
  [
    'cancelled',
    ['RECURRENCE-ID:20260317T080000Z', 'STATUS:CANCELLED', 'DTSTART:20260317T080000Z\nDURATION:PT1H'],
    ['03-10 08:00-09:00', '03-24 08:00-09:00', '03-31 07:00-08:00'],
  ],
  [
    'made transparent',
    ['RECURRENCE-ID:20260317T080000Z', 'TRANSP:TRANSPARENT', 'DTSTART:20260317T080000Z\nDURATION:PT1H'],
    ['03-10 08:00-09:00', '03-24 08:00-09:00', '03-31 07:00-08:00'],
  ],
  [
    'one that never was: both stand',
    ['RECURRENCE-ID:20260318T080000Z', 'DTSTART:20260318T140000Z\nDURATION:PT1H'],
    ['03-10 08:00-09:00', '03-17 08:00-09:00', '03-18 14:00-15:00', '03-24 08:00-09:00', '03-31 07:00-08:00'],
  ],
  [
    'one with an id that nobody can read: both stand',
    ['RECURRENCE-ID:the second', 'DTSTART:20260318T140000Z\nDURATION:PT1H'],
    ['03-10 08:00-09:00', '03-17 08:00-09:00', '03-18 14:00-15:00', '03-24 08:00-09:00', '03-31 07:00-08:00'],
  ],
  [
    'this and all after, an hour later and longer',
    [
      'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Madrid:20260317T090000',
      'DTSTART;TZID=Europe/Madrid:20260317T100000\nDURATION:PT2H',
    ],
    ['03-10 08:00-09:00', '03-17 09:00-11:00', '03-24 09:00-11:00', '03-31 08:00-10:00'],
  ],
  [
    'this and all after, two days later',
    [
      'RECURRENCE-ID;RANGE=THISANDFUTURE:20260324T080000Z',
      'DTSTART;TZID=Europe/Madrid:20260326T090000\nDTEND;TZID=Europe/Madrid:20260326T100000',
    ],
    ['03-10 08:00-09:00', '03-17 08:00-09:00', '03-26 08:00-09:00', '04-02 07:00-08:00'],
  ],
  [
    'this and all after, cancelled',
    [
      'RECURRENCE-ID;RANGE=THISANDFUTURE:20260324T080000Z',
      'STATUS:CANCELLED',
      'DTSTART:20260324T080000Z\nDURATION:PT1H',
    ],
    ['03-10 08:00-09:00', '03-17 08:00-09:00'],
  ],
])('an instance of a series is %s', (_, override, expected) => {
  const replaced = event('UID:series', ...override)
  expect(busy(calendar(master, replaced))).toEqual(expected)
  expect(busy(calendar(replaced, master))).toEqual(expected)
})

test('an instance moved in from outside the time asked for is there, one moved out is not', () => {
  const rules = within('2026-03-20T00:00:00Z', '2026-03-27T00:00:00Z')
  const moved = (id: string, to: string) => event('UID:series', `RECURRENCE-ID:${id}`, `DTSTART:${to}`, 'DURATION:PT1H')
  expect(busy(calendar(master, moved('20260310T080000Z', '20260325T120000Z')), rules)).toEqual([
    '03-24 08:00-09:00',
    '03-25 12:00-13:00',
  ])
  expect(busy(calendar(master, moved('20260324T080000Z', '20260601T120000Z')), rules)).toEqual([])
})

test('a single instance keeps its own place also after this and all after', () => {
  const range = event(
    'UID:series',
    'RECURRENCE-ID;RANGE=THISANDFUTURE:20260317T080000Z',
    'DTSTART:20260317T100000Z',
    'DURATION:PT1H',
  )
  const single = event('UID:series', 'RECURRENCE-ID:20260324T080000Z', 'DTSTART:20260325T180000Z', 'DURATION:PT1H')
  expect(busy(calendar(master, range, single))).toEqual([
    '03-10 08:00-09:00',
    '03-17 10:00-11:00',
    '03-25 18:00-19:00',
    '03-31 10:00-11:00',
  ])
})

test('of two versions of an override the later one counts, of two that claim the same both', () => {
  const version = (sequence: number, at: string) =>
    event('UID:series', `SEQUENCE:${sequence}`, 'RECURRENCE-ID:20260317T080000Z', `DTSTART:${at}`, 'DURATION:PT1H')
  const rules = within('2026-03-15T00:00:00Z', '2026-03-22T00:00:00Z')
  expect(busy(calendar(master, version(2, '20260318T120000Z'), version(1, '20260319T120000Z')), rules)).toEqual([
    '03-18 12:00-13:00',
  ])
  expect(busy(calendar(master, version(1, '20260318T120000Z'), version(1, '20260319T120000Z')), rules)).toEqual([
    '03-18 12:00-13:00',
    '03-19 12:00-13:00',
  ])
})

test('overrides without their series are busy where they stand, all of them', () => {
  const orphan = (id: string, at: string) => event('UID:lost', `RECURRENCE-ID:${id}`, `DTSTART:${at}`, 'DURATION:PT1H')
  expect(
    busy(calendar(orphan('20260310T080000Z', '20260310T120000Z'), orphan('20260317T080000Z', '20260317T130000Z'))),
  ).toEqual(['03-10 12:00-13:00', '03-17 13:00-14:00'])
})

test('several events of one UID are busy, each of them', () => {
  const same = (at: string) => event('UID:same', `DTSTART:${at}`, 'DURATION:PT1H')
  expect(busy(calendar(same('20260310T120000Z'), same('20260311T120000Z'), event('UID:same', weekly)))).toEqual([
    '03-10 08:00-09:00',
    '03-10 12:00-13:00',
    '03-11 12:00-13:00',
    '03-17 08:00-09:00',
    '03-24 08:00-09:00',
    '03-31 07:00-08:00',
  ])
})

test('events without a UID have nothing to do with each other', () => {
  const bare = (...parts: string[]) => event(...parts).replace('UID:one\r\n', '')
  const series = bare(weekly)
  const override = bare('RECURRENCE-ID:20260317T080000Z', 'DTSTART:20260318T120000Z', 'DURATION:PT1H')
  expect(busy(calendar(series, override))).toHaveLength(5)
})

test.each<[string, string]>([
  ['strikes every second', 'FREQ=SECONDLY'],
  ['strikes a thousand million times', 'FREQ=SECONDLY;COUNT=1000000000'],
  ['strikes until the end of time', 'FREQ=MINUTELY;UNTIL=99991231T235959Z'],
  ['has every minute and second of the day', `FREQ=DAILY;BYHOUR=${upTo(24)};BYMINUTE=${upTo(60)};BYSECOND=${upTo(60)}`],
])('a rule that %s blocks all the time that it may, and says so', (_, rule) => {
  const bomb = event('UID:bomb', 'SUMMARY:Bomb', 'DTSTART:20260315T090000Z', 'DURATION:PT1M', `RRULE:${rule}`)
  const { warnings } = read(calendar(bomb, event(hour)))
  expect(warnings).toEqual(['"Bomb" (2026-03-15) repeats too often to be followed; the time after is blocked.'])
  expect(busy(calendar(bomb, event(hour)))).toEqual([
    '03-10 08:00-09:00',
    expect.stringMatching(/^03-15 \d\d:\d\d-05-01 00:00$/),
  ])
})

test.each<[string, string]>([
  [
    'asks for the last of all seconds of a year',
    `FREQ=YEARLY;BYYEARDAY=${upTo(366)};BYHOUR=${upTo(24)};BYMINUTE=${upTo(60)};BYSECOND=${upTo(60)};BYSETPOS=-1`,
  ],
  ['never strikes', 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=5'],
  ['never strikes in any year', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31;COUNT=3'],
  ['never strikes in any month', 'FREQ=MONTHLY;BYDAY=1MO;BYMONTHDAY=20;COUNT=3'],
  ['waits for longer than there are years', 'FREQ=YEARLY;INTERVAL=999999999'],
  ['counts to a thousand million by days', 'FREQ=YEARLY;COUNT=1000000000;BYMONTH=12'],
])('a rule that %s takes no time to follow', (_, rule) => {
  const { occurrences, warnings } = read(calendar(event('DTSTART:00010310T090000Z', 'DURATION:PT1H', `RRULE:${rule}`)))
  expect({ found: occurrences.length, warnings }).toEqual({ found: 0, warnings: [] })
})

function upTo(end: number): string {
  return Array.from({ length: end }, (_, n) => (end === 366 ? n + 1 : n)).join(',')
}

test('many bombs use up what patience there is, and the events beside them are read all the same', () => {
  const bombs = Array.from({ length: 60 }, (_, n) =>
    event(
      `UID:${n}`,
      'DTSTART:00010101T000000Z',
      'DURATION:PT1S',
      'RRULE:FREQ=DAILY;COUNT=999999999;BYMONTHDAY=30;BYMONTH=2,4',
    ),
  )
  const quick = event('UID:quick', hour, 'RRULE:FREQ=DAILY;COUNT=300')
  const { occurrences } = read(calendar(...bombs, quick))
  expect(occurrences.filter(({ uid }) => uid === 'quick')).toHaveLength(52)
})

test('of several changes of this and all after the latest holds', () => {
  const from = (id: string, at: string) =>
    event('UID:series', `RECURRENCE-ID;RANGE=THISANDFUTURE:${id}`, `DTSTART:${at}`, 'DURATION:PT1H')
  const [first, second] = [from('20260317T080000Z', '20260317T100000Z'), from('20260324T080000Z', '20260324T150000Z')]
  for (const parts of [
    [first, second, master],
    [master, second, first],
  ]) {
    expect(busy(calendar(...parts))).toEqual([
      '03-10 08:00-09:00',
      '03-17 10:00-11:00',
      '03-24 15:00-16:00',
      '03-31 15:00-16:00',
    ])
  }
})

test('what was struck before the time asked for is counted, several times a day', () => {
  const text = 'DTSTART:20260220T090000Z\nDURATION:PT15M\nRRULE:FREQ=DAILY;BYHOUR=9,15;COUNT=21'
  // Ten a five days: the 21st is the one of the 2nd of March in the morning.
  expect(busyOf(text)).toEqual(['03-01 09:00-09:15', '03-01 15:00-15:15', '03-02 09:00-09:15'])
})

test('an instance that lasts for days and began before the time asked for is there', () => {
  const text = 'DTSTART:20260210T120000Z\nDURATION:P6D\nRRULE:FREQ=WEEKLY;COUNT=3'
  expect(busyOf(text)).toEqual(['03-01 00:00-03-02 12:00'])
})
