import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { decodeCalendar } from '../../../server/calendars/reading/decode.ts'
import { mergeBusy } from '../../../server/calendars/reading/merge-busy.ts'
import { readCalendar } from '../../../server/calendars/reading/read-calendar.ts'
import type { Interval, Occurrence } from '../../../server/calendars/reading/reading.ts'
import { calendar, event, madrid, read } from './calendar.ts'

const runs = Number(process.env.READING_RUNS ?? 100)

const zones = [
  'Europe/Madrid',
  'America/Chicago',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'America/St_Johns',
]
const rules = [
  'FREQ=DAILY',
  'FREQ=DAILY;INTERVAL=3;COUNT=40',
  'FREQ=WEEKLY;BYDAY=MO,WE,FR',
  'FREQ=WEEKLY;INTERVAL=2;UNTIL=20261224T120000Z',
  'FREQ=MONTHLY;BYDAY=-1FR',
  'FREQ=MONTHLY;BYMONTHDAY=1,15,-1',
  'FREQ=YEARLY;BYMONTH=3,10;BYDAY=-1SU',
]

type Series = { zone: string; rule: string; day: number; hour: number; minutes: number }

const series: fc.Arbitrary<Series> = fc.record({
  zone: fc.constantFrom(...zones),
  rule: fc.constantFrom(...rules),
  day: fc.integer({ min: 1, max: 28 }),
  hour: fc.integer({ min: 0, max: 23 }),
  minutes: fc.constantFrom(15, 60, 600, 2000),
})

const day = 86_400_000
const window = { from: Date.parse('2026-02-01T00:00:00Z'), to: Date.parse('2027-02-01T00:00:00Z') }

function linesOf({ zone, rule, day, hour, minutes }: Series): string[] {
  const start = `202602${twoDigits(day)}T${twoDigits(hour)}3000`
  return ['UID:series', `DTSTART;TZID=${zone}:${start}`, `DURATION:PT${minutes}M`, `RRULE:${rule}`]
}

function occurrences(text: string, within = window): Occurrence[] {
  return read(text, { ...madrid, ...within }).occurrences.toSorted((a, b) => a.start - b.start)
}

const zoneClock = (at: number, zone: string) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)

test('what is busy in a window is what is busy in a larger one, cut', () => {
  fc.assert(
    fc.property(series, fc.nat(270), fc.integer({ min: 1, max: 90 }), fc.nat(day), (each, offset, length, part) => {
      const from = window.from + offset * day + part
      const to = from + length * day
      const cut = occurrences(calendar(event(...linesOf(each))))
        .map(({ start, end }) => ({ start: Math.max(start, from), end: Math.min(end, to) }))
        .filter(({ start, end }) => start < end)
      const found = occurrences(calendar(event(...linesOf(each))), { from, to })
      expect(found.map(({ start, end }) => ({ start, end }))).toEqual(cut)
    }),
    { numRuns: runs },
  )
})

test('a time that repeats by days keeps its hour on the wall, but where the wall skips it', () => {
  fc.assert(
    fc.property(series, (each) => {
      for (const { start } of occurrences(calendar(event(...linesOf({ ...each, minutes: 15 }))))) {
        const local = zoneClock(start, each.zone)
        const wanted = local.with({ hour: each.hour, minute: 30 })
        expect(local.toString()).toBe(wanted.toString())
      }
    }),
    { numRuns: runs },
  )
})

test('an exception removes exactly one, in whatever form', () => {
  fc.assert(
    fc.property(series, fc.nat(), fc.constantFrom('utc', 'zone', 'floating', 'date'), (each, nth, form) => {
      const all = occurrences(calendar(event(...linesOf(each))))
      const one = all[1 + (nth % (all.length - 2))]
      if (!one) return
      const local = zoneClock(one.start, each.zone)
      // What the wall skips has no wall time of its own to name it by.
      if (local.hour !== each.hour || local.minute !== 30) return
      const wall = local.toPlainDateTime().toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '')
      const utc = `${zoneClock(one.start, 'UTC').toPlainDateTime().toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '')}Z`
      const exception = {
        utc: `EXDATE:${utc}`,
        zone: `EXDATE;TZID=${each.zone}:${wall}`,
        floating: `EXDATE:${wall}`,
        date: `EXDATE;VALUE=DATE:${wall.slice(0, 8)}`,
      }[form]
      expect(occurrences(calendar(event(...linesOf(each), exception)))).toEqual(all.filter((other) => other !== one))
    }),
    { numRuns: runs },
  )
})

test('an override moves exactly one', () => {
  fc.assert(
    fc.property(series, fc.nat(), fc.integer({ min: -2000, max: 2000 }), (each, nth, minutes) => {
      const all = occurrences(calendar(event(...linesOf(each))))
      // Far enough from both ends that the moved one stays within the window.
      const one = all[4 + (nth % Math.max(1, all.length - 9))]
      if (!one) return
      const moved = { start: one.start + minutes * 60_000, end: one.start + (minutes + 45) * 60_000 }
      const override = event(
        'UID:series',
        `RECURRENCE-ID:${utc(one.start)}`,
        `DTSTART:${utc(moved.start)}`,
        `DTEND:${utc(moved.end)}`,
      )
      const found = occurrences(calendar(override, event(...linesOf(each)))).map(({ start, end }) => `${start} ${end}`)
      const expected = [...all.filter((other) => other !== one), moved].map(({ start, end }) => `${start} ${end}`)
      expect(found.toSorted()).toEqual(expected.toSorted())
    }),
    { numRuns: runs },
  )
})

test('the order of the events changes nothing', () => {
  const text = readFileSync(join(import.meta.dirname, 'files/google.ics'), 'utf8')
  const events = text.match(/BEGIN:VEVENT[\s\S]*?END:VEVENT\r\n/g) ?? []
  fc.assert(
    fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (shuffled) => {
      const other = `${text.slice(0, text.indexOf('BEGIN:VEVENT'))}${shuffled.join('')}END:VCALENDAR\r\n`
      expect(mergeBusy(occurrences(other))).toEqual(mergeBusy(occurrences(text)))
    }),
    { numRuns: 10 },
  )
})

const feed = Buffer.from(
  calendar(
    'X-WR-CALNAME:Jobs',
    event(
      'UID:3f2a-boiler',
      'SUMMARY:Boiler',
      'DTSTART;TZID=Europe/Madrid:20260310T090000',
      'DTEND;TZID=Europe/Madrid:20260310T100000',
    ),
    event(
      'UID:77c1-weekly',
      'SUMMARY:Weekly',
      'DTSTART:20260303T120000Z',
      'DURATION:PT1H',
      'RRULE:FREQ=WEEKLY;COUNT=6',
      'EXDATE:20260317T120000Z',
    ),
    event(
      'UID:77c1-weekly',
      'RECURRENCE-ID:20260324T120000Z',
      'SUMMARY:Moved',
      'DTSTART:20260325T150000Z',
      'DTEND:20260325T160000Z',
    ),
    event('UID:b80e-day', 'SUMMARY:Day', 'DTSTART;VALUE=DATE:20260320', 'BEGIN:VALARM', 'TRIGGER:-PT5M', 'END:VALARM'),
    event('UID:d41d-free', 'SUMMARY:Free', 'DTSTART:20260312T080000Z', 'DTEND:20260312T090000Z', 'TRANSP:TRANSPARENT'),
    event(
      'UID:0c9e-last',
      'SUMMARY:Last',
      'DTSTART;TZID=Romance Standard Time:20260326T080000',
      'DTEND;TZID=Romance Standard Time:20260326T083000',
    ),
  ),
)
const parts = partsOf(feed)
const blockedBy = new Map(
  [...new Set(parts.map(({ uid }) => uid))].map((uid) => [
    uid,
    read(feed.toString()).occurrences.filter((each) => each.uid === uid),
  ]),
)

/** Where each event stands in the bytes, its BEGIN and END included. */
function partsOf(bytes: Buffer): { uid: string; from: number; to: number }[] {
  const found = [...bytes.toString('latin1').matchAll(/BEGIN:VEVENT[\s\S]*?UID:(\S+)[\s\S]*?END:VEVENT\r\n/g)]
  return found.map((match) => ({ uid: match[1] ?? '', from: match.index, to: match.index + match[0].length }))
}

/** What stays blocked: everything of the events that the damage did not touch. */
function mustStand(at: number): Interval[] {
  const hurt = parts.find(({ from, to }) => at >= from && at < to)?.uid
  return [...blockedBy].flatMap(([uid, blocked]) => (uid === hurt ? [] : blocked))
}

function stands(needed: Interval[], text: string): boolean {
  const reading = readCalendar(text, madrid)
  if ('because' in reading) return true
  const busy = mergeBusy(reading.occurrences)
  return needed.every(({ start, end }) => busy.some((each) => each.start <= start && end <= each.end))
}

test('one byte damaged, lost or added never frees the time of another event', () => {
  const letters = runs > 1000 ? Array.from({ length: 256 }, (_, byte) => byte) : [0x0a, 0x20, 0x58]
  for (let at = 0; at < feed.length; at += 1) {
    const needed = mustStand(at)
    const [before, after] = [feed.subarray(0, at), feed.subarray(at + 1)]
    const damages = [
      Buffer.concat([before, after]),
      ...letters.map((letter) => Buffer.concat([before, Buffer.of(letter), after])),
    ]
    if (at % 3 === 0)
      damages.push(...letters.map((letter) => Buffer.concat([before, Buffer.of(letter), feed.subarray(at)])))
    for (const damaged of damages) {
      if (!stands(needed, decodeCalendar(damaged))) {
        expect.fail(`byte ${at}: ${JSON.stringify(damaged.subarray(Math.max(0, at - 30), at + 30).toString())}`)
      }
    }
  }
})

test('any byte of any export may turn into any other without a crash', () => {
  const names = ['outlook', 'office365', 'google', 'apple', 'evolution', 'thunderbird']
  const files = names.map((name) => readFileSync(join(import.meta.dirname, 'files', `${name}.ics`)))
  fc.assert(
    fc.property(
      fc.constantFrom(...files),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }),
      (file, hits) => {
        const damaged = Buffer.from(file)
        for (const [at, byte] of hits) damaged[at % damaged.length] = byte
        expect(readCalendar(decodeCalendar(damaged), madrid)).toBeTruthy()
      },
    ),
    { numRuns: runs * 3 },
  )
})

const word = fc.constantFrom(
  'BEGIN:',
  'END:',
  'VCALENDAR',
  'VEVENT',
  'VTIMEZONE',
  'STANDARD',
  'VFREEBUSY',
  'DTSTART',
  'DTEND',
  ';TZID=',
  ';VALUE=DATE',
  ':',
  '20260310',
  'T090000',
  'Z',
  'RRULE:',
  'FREQ=DAILY',
  ';COUNT=',
  '99999999',
  '-1',
  'BYSETPOS=',
  'EXDATE:',
  'RDATE;VALUE=PERIOD:',
  '/',
  'PT1H',
  'DURATION:',
  'RECURRENCE-ID',
  ';RANGE=THISANDFUTURE',
  'UID:a',
  ',',
  '"',
  '\r\n',
  '\r\n',
  '\r\n',
  '\n ',
  'TZOFFSETTO:',
  '+0100',
  'FREEBUSY:',
  '\\',
  '__proto__',
)

test('no text at all makes it crash', () => {
  const soup = fc.array(word, { maxLength: 80 }).map((words) => words.join(''))
  const wrapped = soup.map(
    (text) => `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20260310T090000Z\r\n${text}\r\nEND:VEVENT\r\nEND:VCALENDAR`,
  )
  const property = fc.property(fc.oneof(fc.string({ unit: 'binary' }), soup, wrapped), (text) => {
    const reading = readCalendar(text, madrid)
    if ('because' in reading) return
    for (const { start, end } of reading.occurrences) {
      expect(start).toBeGreaterThanOrEqual(madrid.from)
      expect(end).toBeLessThanOrEqual(madrid.to)
      expect(start).toBeLessThan(end)
    }
  })
  fc.assert(property, { numRuns: runs * 5 })
})

function utc(at: number): string {
  return `${zoneClock(at, 'UTC').toPlainDateTime().toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '')}Z`
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
