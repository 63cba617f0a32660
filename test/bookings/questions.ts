// Any shop, any week, any mess in the calendar, most often on a night when the clocks are changed.
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import type { BookingRules, Question, Resource, SpecialDay, Taken, Wish } from '../../server/bookings/availability.ts'
import { type WeeklyHours, weekdays } from '../../server/settings/opening-hours.ts'

/** Half an hour, a whole one, at midnight and not at all; Casablanca changes for Ramadan. */
const nights: readonly (readonly [zone: string, date: string])[] = [
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Australia/Lord_Howe', '2026-10-04'],
  ['Asia/Kathmandu', '2026-06-10'],
  ['Africa/Casablanca', '2026-02-15'],
  ['Africa/Casablanca', '2026-03-22'],
  ['America/Chicago', '2026-03-08'],
  ['America/Chicago', '2026-11-01'],
  ['Europe/Madrid', '2026-03-29'],
  ['Europe/Madrid', '2026-10-25'],
  ['America/Toronto', '2026-03-08'],
  ['America/Toronto', '2026-11-01'],
  ['America/Havana', '2026-03-08'],
  ['America/Havana', '2026-11-01'],
  ['Africa/Cairo', '2026-04-24'],
  ['Africa/Cairo', '2026-10-29'],
]

const minute = 60_000
const day = 24 * 60 * minute

export const anyQuestion: fc.Arbitrary<Question> = fc
  .constantFrom(...nights)
  .chain(([zone, date]) => questionAround(zone, Temporal.PlainDate.from(date)))

/** More of them where somebody waits for it: `AVAILABILITY_RUNS=5000`. */
export const runs = { numRuns: Number(process.env.AVAILABILITY_RUNS ?? 150) }

function questionAround(zone: string, date: Temporal.PlainDate): fc.Arbitrary<Question> {
  const midnight = date.toZonedDateTime(zone).epochMilliseconds
  const dates = [-1, 0, 1].map((days) => date.add({ days }).toString())
  return fc
    .record({
      now: minutesFrom(midnight - day, 2 * day),
      odd: fc.constantFrom(0, 0, 1, 59_999),
      from: minutesFrom(midnight - day, 2 * day),
      length: fc.integer({ min: 1, max: 3 * 24 * 60 }),
      rules: anyRules(zone),
      resources: fc.uniqueArray(anyResource, { selector: ({ id }) => id, minLength: 1, maxLength: 3 }),
      specialDays: fc.array(anySpecialDay(dates), { maxLength: 3 }),
      taken: fc.array(anyTaken(midnight), { maxLength: 8 }),
      wish: anyWish,
    })
    .map(({ now, odd, from, length, ...rest }) => ({
      ...rest,
      now: now + odd,
      window: { start: from, end: from + length * minute },
    }))
}

function minutesFrom(from: number, span: number): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: span / minute }).map((minutes) => from + minutes * minute)
}

const quarter = fc.integer({ min: 0, max: 95 }).map((quarters) => quarters * 15)
const openHours = fc
  .oneof(
    { weight: 3, arbitrary: fc.tuple(quarter, fc.integer({ min: 1, max: 60 })) },
    // Begins or ends where clocks are changed.
    { weight: 2, arbitrary: fc.tuple(fc.integer({ min: 0, max: 13 }), fc.integer({ min: 1, max: 13 })) },
    { weight: 1, arbitrary: fc.constant([0, 96] as const) },
  )
  .map(([opens, quarters]) => ({ opens: clock(opens), closes: clock(Math.min(opens + quarters * 15, 24 * 60)) }))
const anyWeek = fc
  .tuple(...weekdays.map(() => fc.option(openHours, { freq: 6 })))
  .map((days) => Object.fromEntries(weekdays.map((weekday, place) => [weekday, days[place] ?? null])) as WeeklyHours)
const anyResource: fc.Arbitrary<Resource> = fc.record({ id: fc.integer({ min: 0, max: 3 }), hours: anyWeek })
const anyWish: fc.Arbitrary<Wish> = fc.record({
  minutes: fc.constantFrom(15, 30, 60, 90, 125),
  isAtShop: fc.boolean(),
  beforeMinutes: fc.constantFrom(0, 10, 30),
  afterMinutes: fc.constantFrom(0, 10, 30),
})

function anyRules(zone: string): fc.Arbitrary<BookingRules> {
  return fc.record({
    zone: fc.constant(zone),
    gridMinutes: fc.constantFrom(10, 15, 20, 30, 60),
    minNoticeMinutes: fc.constantFrom(0, 0, 0, 60, 300, 1440),
    lookAheadDays: fc.constantFrom(0, 1, 2, 3, 3, 3),
    mostPerDay: fc.constantFrom(null, null, null, null, 0, 1, 2, 4),
    travelMinutes: fc.constantFrom(0, 15, 45),
  })
}

function anySpecialDay(dates: readonly string[]): fc.Arbitrary<SpecialDay> {
  return fc.record({
    date: fc.constantFrom(...dates),
    resourceId: fc.constantFrom(null, 0, 1, 2, 3),
    hours: fc.array(openHours, { maxLength: 3 }),
  })
}

/** Of nothing, of a negative length, of somebody who has left: all of it comes. */
function anyTaken(midnight: number): fc.Arbitrary<Taken> {
  return fc
    .record({
      resourceId: fc.constantFrom(null, 0, 1, 2, 3, 99),
      kind: fc.constantFrom('busy', 'job', 'hold'),
      hasPlace: fc.boolean(),
      beforeMinutes: fc.constantFrom(0, 0, 20),
      afterMinutes: fc.constantFrom(0, 0, 20),
      start: fc.oneof(
        { weight: 6, arbitrary: minutesFrom(midnight - 2 * day, 5 * day) },
        { weight: 1, arbitrary: fc.constantFrom(midnight - day, midnight, midnight + day) },
      ),
      length: fc.oneof(
        { weight: 8, arbitrary: fc.integer({ min: -30, max: 200 }) },
        { weight: 1, arbitrary: fc.integer({ min: 0, max: 2000 }) },
      ),
    })
    .map(({ length, ...taken }) => ({ ...taken, end: taken.start + length * minute }))
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
