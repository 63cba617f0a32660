import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { freeSlots, type Slot } from '../../server/bookings/availability.ts'
import { type Choosing, chooseSlots } from '../../server/bookings/choose-slots.ts'
import { overlap } from '../../server/bookings/interval.ts'
import type { WantedTime } from '../../server/understanding/understanding.ts'
import { anyQuestion, runs } from './questions.ts'

const zone = 'America/Toronto'
// A Monday.
const now = at('2026-06-01T10:10')
const anyTime: WantedTime = { date: null, dateEnd: null, start: null, end: null, part: null }
const [monday, tuesday, wednesday, thursday, saturday, sunday] = [
  '2026-06-01',
  '2026-06-02',
  '2026-06-03',
  '2026-06-04',
  '2026-06-06',
  '2026-06-07',
]

type Row = [says: string, wanted: Partial<WantedTime>[], offered: string, fits: string, more?: Scene]
/** `taken`: wall times that are. `declined`: offers of an hour that were refused. */
type Scene = {
  taken?: [from: string, until: string][]
  declined?: string[]
  isUrgent?: boolean
  minutes?: number
  hours?: Hours
}
type Hours = { opens: string; closes: string }

describe('an open week, Monday to Friday from eight to five, seen on Monday at ten past ten', () => {
  const rows: Row[] = [
    ['nothing asked: the soonest, another part of the day, another day', [], 'Mon 11:00, Mon 12:00, Tue 08:00', 'any'],
    [
      'nothing asked, open till late: another day goes before a third part of the first',
      [],
      'Mon 11:00, Mon 12:00, Tue 08:00',
      'any',
      { hours: { opens: '08:00', closes: '22:00' } },
    ],
    [
      'ten at night to two: over midnight',
      [{ date: tuesday, start: '22:00', end: '02:00' }],
      'Tue 22:00, Wed 00:00',
      'asked',
      {
        hours: { opens: '00:00', closes: '24:00' },
        taken: [
          ['2026-06-02T23:00', '2026-06-03T00:00'],
          ['2026-06-03T01:00', '2026-06-12T00:00'],
        ],
      },
    ],
    ['urgent: the soonest, one after the other', [], 'Mon 10:30, Mon 11:30, Mon 12:30', 'any', { isUrgent: true }],
    ['Thursday: morning, afternoon, and one apart', [{ date: thursday }], 'Thu 08:00, Thu 10:00, Thu 12:00', 'asked'],
    [
      'Tuesday afternoon: it and nothing of the morning',
      [{ date: tuesday, part: 'afternoon' }],
      'Tue 12:00, Tue 14:00, Tue 16:00',
      'asked',
    ],
    [
      'Tuesday or Wednesday: both, and both parts',
      [{ date: tuesday }, { date: wednesday }],
      'Tue 08:00, Tue 12:00, Wed 08:00',
      'asked',
    ],
    ['mornings: three of them', [{ part: 'morning' }], 'Mon 11:00, Tue 08:00, Wed 08:00', 'asked'],
    [
      'this week after three: three days',
      [{ date: tuesday, dateEnd: '2026-06-05', start: '15:00' }],
      'Tue 15:00, Wed 15:00, Thu 15:00',
      'asked',
    ],
    [
      'at half past nine: that very minute goes before a full hour',
      [{ date: tuesday, start: '09:30', end: '11:00' }],
      'Tue 09:30, Tue 08:30, Tue 10:30',
      'asked',
    ],
    [
      'at ten, whatever day: what begins at ten stands before what is sooner',
      [{ start: '10:00' }],
      'Tue 10:00, Wed 10:00, Mon 12:00',
      'asked',
    ],
    ['before eleven: over by eleven', [{ date: tuesday, end: '10:00' }], 'Tue 08:00, Tue 09:00', 'asked'],
    [
      'nine to ten, for what takes two hours: it begins then',
      [{ date: tuesday, start: '09:00', end: '10:00' }],
      'Tue 09:00, Tue 11:00, Wed 09:00',
      'asked',
      { minutes: 120 },
    ],
    ['tonight is as late as it gets', [{ date: monday, part: 'night' }], 'Mon 16:00, Tue 16:00, Wed 16:00', 'near'],
    ['evenings: the last of several days', [{ part: 'evening' }], 'Mon 16:00, Tue 16:00, Wed 16:00', 'near'],
    [
      'the weekend: Friday before it, Monday and Tuesday after it',
      [{ date: saturday, dateEnd: sunday }],
      'Fri 08:00, Mon 08:00, Tue 08:00',
      'near',
    ],
    ['a day that is over: the soonest', [{ date: '2026-05-29' }], 'Mon 11:00, Tue 08:00, Wed 08:00', 'near'],
  ]
  test.each(rows)('%s', check)
})

describe('when the time asked for is taken', () => {
  const rows: Row[] = [
    [
      'at three, taken till four: after it on that day',
      [{ date: tuesday, start: '15:00' }],
      'Tue 16:00, Tue 14:00, Wed 15:00',
      'asked',
      { taken: [['2026-06-02T15:00', '2026-06-02T16:00']] },
    ],
    [
      'three to four: just before, just after, another day',
      [{ date: tuesday, start: '15:00', end: '16:00' }],
      'Tue 14:00, Tue 16:00, Wed 15:00',
      'near',
      { taken: [['2026-06-02T15:00', '2026-06-02T16:00']] },
    ],
    [
      'a full Tuesday: Monday, Wednesday and the day after',
      [{ date: tuesday }],
      'Mon 11:00, Wed 08:00, Thu 08:00',
      'near',
      { taken: [['2026-06-02T00:00', '2026-06-03T00:00']] },
    ],
    [
      'a full Tuesday, Tuesday afternoon asked: the afternoons around it',
      [{ date: tuesday, part: 'afternoon' }],
      'Mon 12:00, Wed 12:00, Thu 12:00',
      'near',
      { taken: [['2026-06-02T00:00', '2026-06-03T00:00']] },
    ],
    [
      'urgent and today is full: tomorrow from eight on',
      [{ date: monday }],
      'Tue 08:00, Tue 09:00, Tue 10:00',
      'near',
      { taken: [['2026-06-01T00:00', '2026-06-02T00:00']], isUrgent: true },
    ],
    [
      'everything is taken: nothing',
      [{ date: tuesday }],
      '',
      'none',
      { taken: [['2026-06-01T00:00', '2026-06-20T00:00']] },
    ],
    [
      'one is left of all: that one',
      [{ date: tuesday }],
      'Mon 13:00',
      'near',
      {
        taken: [
          ['2026-06-01T00:00', '2026-06-01T13:00'],
          ['2026-06-01T14:00', '2026-06-20T00:00'],
        ],
      },
    ],
  ]
  test.each(rows)('%s', check)
})

describe('what was declined', () => {
  const rows: Row[] = [
    [
      'is not offered again, nor what overlaps it',
      [{ date: tuesday }],
      'Tue 10:00, Tue 13:00, Tue 15:00',
      'asked',
      { declined: ['2026-06-02T08:30', '2026-06-02T11:30', '2026-06-02T16:00'] },
    ],
    [
      'may be overlapped when nothing else is left',
      [],
      'Mon 13:30',
      'any',
      {
        declined: ['2026-06-01T13:00'],
        taken: [
          ['2026-06-01T00:00', '2026-06-01T13:00'],
          ['2026-06-01T14:30', '2026-06-20T00:00'],
        ],
      },
    ],
    [
      'may be overlapped by what begins at the very hour that was asked for, and that stands first',
      [{ date: monday, start: '13:30' }],
      'Mon 13:30, Mon 15:00, Mon 16:00',
      'asked',
      { declined: ['2026-06-01T13:00'] },
    ],
    [
      'is never offered again, even when nothing else is left',
      [{ date: monday, start: '13:00' }],
      '',
      'none',
      {
        declined: ['2026-06-01T13:00'],
        taken: [
          ['2026-06-01T00:00', '2026-06-01T13:00'],
          ['2026-06-01T14:00', '2026-06-20T00:00'],
        ],
      },
    ],
  ]
  test.each(rows)('%s', check)
})

test('of two who are free, the one comes who has a job right before or after', () => {
  const choosing = { slots: freeWeek({}), wanted: [], zone, now, most: 1, not: [] }
  const jobOf = (resourceId: number, from: string) => [{ resourceId, start: at(from), end: at(from) + 3_600_000 }]
  const comes = (jobs: Choosing['jobs'] = []) => chooseSlots({ ...choosing, jobs }).slots.map((slot) => slot.resourceId)
  expect(comes()).toEqual([1])
  expect(comes(jobOf(2, '2026-06-01T09:30'))).toEqual([2])
  expect(comes(jobOf(2, '2026-06-01T12:30'))).toEqual([2])
  expect(comes(jobOf(2, '2026-06-01T15:00'))).toEqual([1])
  expect(comes([...jobOf(2, '2026-06-01T12:00'), ...jobOf(1, '2026-06-01T12:00')])).toEqual([1])
})

test('what has begun meanwhile is not offered', () => {
  const later = at('2026-06-01T11:00')
  const { slots } = chooseSlots({ slots: freeWeek({}), wanted: [], zone, now: later, most: 1, not: [] })
  expect(slots.map(words)).toEqual(['Mon 12:00'])
})

test('of a shop that works all night, tonight reaches into the morning', () => {
  const wanted = [{ ...anyTime, date: monday, part: 'night' as const }]
  const taken: [string, string][] = [['2026-06-01T00:00', '2026-06-02T02:00']]
  const slots = freeWeek({ taken, hours: { opens: '00:00', closes: '24:00' } })
  const { slots: chosen, fits } = chooseSlots({ slots, wanted, zone, now, most: 3, not: [] })
  expect([words(chosen[0]), fits]).toEqual(['Tue 02:00', 'asked'])
})

test('nobody is offered two that overlap, one twice, one declined, one that is over or one that is not free', () => {
  fc.assert(
    fc.property(
      anyQuestion,
      fc.array(fc.nat(500), { maxLength: 4 }),
      anyWanted(),
      fc.boolean(),
      (question, dice, wanted, isUrgent) => {
        const slots = freeSlots(question)
        const not = dice.flatMap((place) => slots[place] ?? [])
        const { now } = question
        const choice = chooseSlots({ slots, wanted, zone: question.rules.zone, now, most: 3, not, isUrgent })
        const starts = choice.slots.map(({ start }) => start)
        expect(choice.slots.filter((slot) => !slots.includes(slot) || slot.start <= now)).toEqual([])
        expect(starts.filter((start) => not.some((declined) => declined.start === start))).toEqual([])
        expect(choice.slots.filter((one) => choice.slots.filter((other) => overlap(one, other)).length > 1)).toEqual([])
        expect(choice.fits === 'none').toBe(choice.slots.length === 0)
        expect(choice.slots.length).toBeLessThanOrEqual(3)
        const left = slots.filter(({ start }) => start > now && !not.some((declined) => declined.start === start))
        expect(choice.slots.length === 0).toBe(left.length === 0)
      },
    ),
    runs,
  )
})

function check(_: string, wanted: Partial<WantedTime>[], offered: string, fits: string, scene: Scene = {}) {
  const { declined = [], isUrgent } = scene
  const hour = 3_600_000
  const choosing: Choosing = {
    slots: freeWeek(scene),
    wanted: wanted.map((window) => ({ ...anyTime, ...window })),
    not: declined.map((wall) => ({ start: at(wall), end: at(wall) + hour })),
    ...{ zone, now, most: 3, ...(isUrgent && { isUrgent }) },
  }
  const choice = chooseSlots(choosing)
  expect([choice.slots.map(words).join(', '), choice.fits]).toEqual([offered, fits])
}

function freeWeek({
  taken = [],
  minutes = 60,
  hours = { opens: '08:00', closes: '17:00' },
}: Scene & { hours?: object }) {
  const open = hours as { opens: string; closes: string }
  const week = { mon: open, tue: open, wed: open, thu: open, fri: open, sat: null, sun: null }
  return freeSlots({
    now,
    window: { start: now, end: at('2026-06-12T00:00') },
    rules: { zone, gridMinutes: 30, minNoticeMinutes: 0, lookAheadDays: 60, mostPerDay: null, travelMinutes: 0 },
    // Two who could come at any time make no two offers.
    resources: [1, 2].map((id) => ({ id, hours: week })),
    specialDays: [],
    taken: taken.map(([from, until]) => ({
      ...{ start: at(from), end: at(until), resourceId: null, kind: 'busy' as const },
      ...{ hasPlace: false, beforeMinutes: 0, afterMinutes: 0 },
    })),
    wish: { minutes, isAtShop: true, beforeMinutes: 0, afterMinutes: 0 },
  })
}

function anyWanted(): fc.Arbitrary<WantedTime[]> {
  const clock = fc.constantFrom(null, '00:00', '02:00', '09:30', '15:00', '24:00')
  const date = fc.constantFrom(null, '2026-03-08', '2026-03-29', '2026-10-25', '2026-11-01', '2027-01-01')
  const part = fc.constantFrom(null, null, 'morning' as const, 'evening' as const, 'night' as const)
  return fc.array(fc.record({ date, dateEnd: date, start: clock, end: clock, part }), { maxLength: 3 })
}

function at(wall: string): number {
  return Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).epochMilliseconds
}

function words(slot: Slot | undefined): string {
  const local = Temporal.Instant.fromEpochMilliseconds(slot?.start ?? 0).toZonedDateTimeISO(zone)
  return `${local.toLocaleString('en', { weekday: 'short' })} ${local.toPlainTime().toString().slice(0, 5)}`
}
