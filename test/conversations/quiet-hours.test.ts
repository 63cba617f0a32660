import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { lateThere, type Sending, whenMayGo } from '../../server/conversations/quiet-hours.ts'
import { loadQuietHours } from '../../server/conversations/read-quiet-hours.ts'
import type { WeeklyHours } from '../../server/settings/opening-hours.ts'

const quiet = loadQuietHours()
const allDay = { opens: '00:00', closes: '24:00' }
const always: WeeklyHours = {
  mon: allDay,
  tue: allDay,
  wed: allDay,
  thu: allDay,
  fri: allDay,
  sat: allDay,
  sun: allDay,
}
const workday = { opens: '08:00', closes: '18:00' }
const workweek: WeeklyHours = {
  ...{ mon: workday, tue: workday, wed: workday, thu: workday, fri: workday },
  ...{ sat: null, sun: null },
}
const shop = { zone: 'America/Toronto', hours: always }
const at = (wall: string, zone: string) => Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).toInstant()
const longAgo = Temporal.Instant.from('2020-01-01T00:00:00Z')
const started = (to: string, now: Temporal.Instant, rest: Partial<Sending> = {}): Sending => ({
  ...{ to, now, startedBy: 'shop', lastContactAt: longAgo, shop },
  ...rest,
})
const wallWhenItGoes = (to: string, wall: string, zone: string, rest: Partial<Sending> = {}) => {
  const now = at(wall, zone)
  const answer = whenMayGo(quiet, started(to, now, rest))
  if (answer.do === 'never') return answer.because
  return (answer.do === 'go' ? now : answer.until).toZonedDateTimeISO(zone).toPlainDateTime().toString().slice(0, 16)
}

const newYork = 'America/New_York'
const chicago = 'America/Chicago'

// 2026-11-18 is a Wednesday, the 21st a Saturday, the 22nd a Sunday.
describe('what the shop starts waits for the hours of the state', () => {
  test.each([
    ['federal, a minute before eight', '+16175550134', '2026-11-18T07:59', newYork, '2026-11-18T08:00'],
    ['federal, at eight', '+16175550134', '2026-11-18T08:00', newYork, '2026-11-18T08:00'],
    ['federal, a minute before nine at night', '+16175550134', '2026-11-18T20:59', newYork, '2026-11-18T20:59'],
    ['federal, at nine at night', '+16175550134', '2026-11-18T21:00', newYork, '2026-11-19T08:00'],
    ['Florida, before eight at night', '+13055550134', '2026-11-18T19:59', newYork, '2026-11-18T19:59'],
    ['Florida, at eight at night', '+13055550134', '2026-11-18T20:00', newYork, '2026-11-19T08:00'],
    ['Florida of two zones: Pensacola opens last', '+18505550134', '2026-11-18T08:30', newYork, '2026-11-18T09:00'],
    ['Florida of two zones: Tallahassee closes first', '+18505550134', '2026-11-18T20:00', newYork, '2026-11-19T09:00'],
    ['Maryland', '+14105550134', '2026-11-18T20:00', newYork, '2026-11-19T08:00'],
    ['Mississippi', '+16015550134', '2026-11-18T20:00', chicago, '2026-11-19T08:00'],
    ['New Jersey', '+12015550134', '2026-11-18T20:00', newYork, '2026-11-19T08:00'],
    ['Oklahoma', '+14055550134', '2026-11-18T20:00', chicago, '2026-11-19T08:00'],
    ['Oklahoma, a minute before', '+14055550134', '2026-11-18T19:59', chicago, '2026-11-18T19:59'],
    ['Connecticut, not before nine', '+12035550134', '2026-11-18T08:59', newYork, '2026-11-18T09:00'],
    ['Connecticut, at eight at night', '+12035550134', '2026-11-18T20:00', newYork, '2026-11-19T09:00'],
    ['Rhode Island, a workday', '+14015550134', '2026-11-18T18:00', newYork, '2026-11-19T09:00'],
    ['Rhode Island, a Saturday morning', '+14015550134', '2026-11-21T09:30', newYork, '2026-11-21T10:00'],
    ['Rhode Island, a Saturday at five', '+14015550134', '2026-11-21T17:00', newYork, '2026-11-22T10:00'],
    ['Rhode Island, a Sunday at five', '+14015550134', '2026-11-22T17:00', newYork, '2026-11-23T09:00'],
    ['Texas, a Sunday before noon', '+12145550134', '2026-11-22T11:59', chicago, '2026-11-22T12:00'],
    ['Texas, a Saturday night', '+12145550134', '2026-11-21T21:00', chicago, '2026-11-22T12:00'],
    ['Texas, a workday before nine', '+12145550134', '2026-11-18T08:00', chicago, '2026-11-18T09:00'],
    ['El Paso has another clock', '+19155550134', '2026-11-18T08:00', 'America/Denver', '2026-11-18T09:00'],
    ['Ontario', '+14165550134', '2026-11-18T20:00', 'America/Toronto', '2026-11-19T09:00'],
    ['Newfoundland', '+17095550134', '2026-11-18T20:00', 'America/St_Johns', '2026-11-19T09:30'],
    ['Arizona keeps its clock all year', '+16025550134', '2026-07-15T20:59', 'America/Phoenix', '2026-07-15T20:59'],
    ['Hawaii', '+18085550134', '2026-11-18T21:00', 'Pacific/Honolulu', '2026-11-19T08:00'],
    ['Puerto Rico', '+17875550134', '2026-11-18T21:00', 'America/Puerto_Rico', '2026-11-19T08:00'],
    ['Guam, half a world away', '+16715550134', '2026-11-18T21:00', 'Pacific/Guam', '2026-11-19T08:00'],
    ['London', '+447911123456', '2026-11-18T20:00', 'Europe/London', '2026-11-19T09:00'],
    ['the Bahamas, by the country', '+12425550134', '2026-11-18T20:00', 'America/Nassau', '2026-11-19T09:00'],
  ])('%s', (_, to, wall, zone, goes) => {
    expect(wallWhenItGoes(to, wall, zone)).toBe(goes)
  })
})

describe('on the days on which clocks change', () => {
  test.each([
    ['the night that loses an hour', '2026-03-07T21:30', '2026-03-08T08:00'],
    ['the hour that is not there', '2026-03-08T03:00', '2026-03-08T08:00'],
    ['the night that has an hour twice', '2026-10-31T21:30', '2026-11-01T08:00'],
    ['the hour that comes twice', '2026-11-01T01:30', '2026-11-01T08:00'],
  ])('it is eight by the clock of the place: %s', (_, wall, goes) => {
    expect(wallWhenItGoes('+16175550134', wall, newYork)).toBe(goes)
  })
})

test('an area code that is not on the list waits until it is day in the whole country', () => {
  const { areaCodes, ...rest } = quiet
  const forgotten = { ...rest, areaCodes: new Map([...areaCodes].filter(([code]) => code !== '617')) }
  const now = at('2026-11-18T09:00', newYork)
  const goes = at('2026-11-18T08:00', 'America/Adak')
  expect(whenMayGo(forgotten, started('+16175550134', now))).toMatchObject({ do: 'wait', until: goes })
})

test('a number of no country has the hours of the shop', () => {
  expect(wallWhenItGoes('+88166550134', '2026-11-18T08:30', 'America/Toronto')).toBe('2026-11-18T09:00')
})

describe('the hours of the shop count as well', () => {
  test.each([
    ['before it opens', '2026-11-18T07:30', '2026-11-18T09:00'],
    ['after it has closed', '2026-11-18T18:00', '2026-11-19T09:00'],
    ['on the evening before two days off', '2026-11-20T18:00', '2026-11-23T09:00'],
  ])('%s', (_, wall, goes) => {
    const toronto = 'America/Toronto'
    expect(wallWhenItGoes('+14165550134', wall, toronto, { shop: { zone: toronto, hours: workweek } })).toBe(goes)
  })

  test('while they are not set, the law alone counts', () => {
    const sending = { shop: { zone: newYork, hours: null } }
    expect(wallWhenItGoes('+16175550134', '2026-11-22T08:00', newYork, sending)).toBe('2026-11-22T08:00')
  })

  test('nothing goes while the shop has no time zone', () => {
    const sending = { shop: { zone: null, hours: null } }
    expect(wallWhenItGoes('+16175550134', '2026-11-18T12:00', newYork, sending)).toBe('zone-unknown')
  })

  test('nothing goes where no hour suits both', () => {
    const late = { opens: '22:00', closes: '24:00' }
    const hours = { ...{ mon: late, tue: late, wed: late, thu: late, fri: late, sat: late, sun: late } }
    const sending = { shop: { zone: newYork, hours } }
    expect(wallWhenItGoes('+16175550134', '2026-11-18T12:00', newYork, sending)).toBe('no-hour-suits')
  })
})

describe('the answer to the caller goes at any hour', () => {
  const night = at('2026-11-18T02:30', newYork)
  const answer = (minutes: number, rest: Partial<Sending> = {}) =>
    whenMayGo(
      quiet,
      started('+16175550134', night, { startedBy: 'answer', lastContactAt: night.subtract({ minutes }), ...rest }),
    )

  test.each([0, 1, 29, 30])('%i minutes after the call', (minutes) => {
    expect(answer(minutes)).toEqual({ do: 'go' })
  })

  test('after half an hour it is something that the shop starts', () => {
    expect(answer(31)).toEqual({ do: 'wait', until: at('2026-11-18T08:00', newYork), because: 'quiet-hours' })
  })

  test('also where nobody knows what time it is', () => {
    expect(answer(1, { shop: { zone: null, hours: null } })).toEqual({ do: 'go' })
  })

  test('what a person writes is never held, but they are told how late it is', () => {
    expect(answer(300, { startedBy: 'person' })).toEqual({ do: 'go' })
    expect(lateThere(quiet, { to: '+16175550134', shop, now: night })).toBe('02:30')
    expect(lateThere(quiet, { to: '+18505550134', shop, now: night })).toBe('01:30 or 02:30')
    expect(lateThere(quiet, { to: '+16175550134', shop, now: at('2026-11-18T12:00', newYork) })).toBeNull()
  })
})

const areaCodes = [...quiet.areaCodes.keys()]
const instant = fc
  .integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 11, 31) })
  .map((each) => Temporal.Instant.fromEpochMilliseconds(each))

test('what the shop starts never goes before eight or after nine anywhere it may be, nor when the shop is closed', () => {
  fc.assert(
    fc.property(fc.constantFrom(...areaCodes), instant, fc.boolean(), (code, now, isOpenAlways) => {
      const hours = isOpenAlways ? always : workweek
      const answer = whenMayGo(quiet, started(`+1${code}5550134`, now, { shop: { zone: newYork, hours } }))
      // From American Samoa to Guam there are shops and callers who are never awake together.
      if (answer.do === 'never') {
        expect(isOpenAlways).toBe(false)
        return
      }
      const goes = answer.do === 'go' ? now : answer.until
      for (const zone of quiet.areaCodes.get(code)?.zones ?? []) expect(isDay(goes, zone, 8, 21), zone).toBe(true)
      if (!isOpenAlways)
        expect(isDay(goes, newYork, 8, 18) && goes.toZonedDateTimeISO(newYork).dayOfWeek < 6).toBe(true)
      expect(Temporal.Instant.compare(goes, now)).toBeGreaterThanOrEqual(0)
    }),
    { numRuns: 400 },
  )
})

test('it waits no longer than it must: a minute before, some clock forbids it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...areaCodes), instant, (code, now) => {
      const to = `+1${code}5550134`
      const answer = whenMayGo(quiet, started(to, now))
      if (answer.do !== 'wait') return
      const before = answer.until.subtract({ minutes: 1 })
      if (Temporal.Instant.compare(before, now) > 0)
        expect(whenMayGo(quiet, started(to, before))).toEqual({ ...answer, until: answer.until })
    }),
    { numRuns: 200 },
  )
})

function isDay(moment: Temporal.Instant, zone: string, from: number, to: number): boolean {
  const { hour } = moment.toZonedDateTimeISO(zone)
  return from <= hour && hour < to
}
