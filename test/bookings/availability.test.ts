import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { freeSlots, isFree, type Question, type Slot, type Taken } from '../../server/bookings/availability.ts'
import { overlap } from '../../server/bookings/interval.ts'
import type { WeeklyHours } from '../../server/settings/opening-hours.ts'
import { anyQuestion, runs } from './questions.ts'
import { dateAt, isClear, lastInstant, slotsMinuteByMinute, workingIntervals } from './second-reader.ts'

const minute = 60_000

test('minute by minute there is no slot that was missed, and none that was made up', () => {
  fc.assert(
    fc.property(anyQuestion, (question) => {
      expect(freeSlots(question)).toEqual(slotsMinuteByMinute(question))
    }),
    runs,
  )
})

test('no slot comes nearer to what is taken than its buffers and the way allow', () => {
  fc.assert(
    fc.property(anyQuestion, (question) => {
      const { wish, rules, taken } = question
      for (const slot of freeSlots(question)) {
        const own = taken.filter(({ resourceId }) => resourceId === null || resourceId === slot.resourceId)
        expect(own.filter((each) => !isClear(slot, each, { wish, travel: rules.travelMinutes }))).toEqual([])
      }
    }),
    runs,
  )
})

test('one more event in a calendar never makes a slot free', () => {
  fc.assert(
    fc.property(anyQuestion, anyQuestion, (question, { taken }) => {
      const all = keys(freeSlots(question))
      const more = { ...question, taken: [...question.taken, ...taken.map((each) => asBusy(each))] }
      expect(keys(freeSlots(more)).filter((key) => !all.includes(key))).toEqual([])
    }),
    runs,
  )
})

test('a slot lies in one working interval, after the notice, before the end of what is looked ahead to, and is as long as the job', () => {
  fc.assert(
    fc.property(anyQuestion, (question) => {
      const { now, rules, resources, wish, window } = question
      for (const slot of freeSlots(question)) {
        const resource = resources.find(({ id }) => id === slot.resourceId)
        const open = resource && workingIntervals(question, resource, dateAt(rules.zone, slot.start))
        expect(open?.some(({ start, end }) => start <= slot.start && slot.end <= end)).toBe(true)
        expect(slot.start).toBeGreaterThanOrEqual(Math.max(now + rules.minNoticeMinutes * minute, window.start))
        expect(slot.end).toBeLessThanOrEqual(Math.min(lastInstant(question), window.end))
        expect(slot.end - slot.start).toBe(wish.minutes * minute)
      }
    }),
    runs,
  )
})

test('events cut in two, told twice, joined or in another order change nothing', () => {
  fc.assert(
    fc.property(anyQuestion, fc.infiniteStream(fc.nat(1000)), (question, dice) => {
      const roll = () => Number(dice.next().value)
      const cut = question.taken.flatMap((each) => (each.kind === 'busy' ? inPieces(each, roll()) : [each]))
      const again = [...cut, ...cut.filter(({ kind }) => kind === 'busy')]
      const shuffled = again.map((each) => ({ each, at: roll() })).sort((one, other) => one.at - other.at)
      const expected = freeSlots(question)
      expect(freeSlots({ ...question, taken: shuffled.map(({ each }) => each) })).toEqual(expected)
    }),
    runs,
  )
})

test('slots are in order, each once, on a wall clock that exists', () => {
  fc.assert(
    fc.property(anyQuestion, (question) => {
      const slots = freeSlots(question)
      const order = slots.map(({ start, resourceId }) => start * 10 + resourceId)
      expect(order).toEqual([...new Set(order)].sort((one, other) => one - other))
      for (const { start } of slots) {
        const local = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(question.rules.zone)
        // Read back, the wall time is this very moment: it exists, and it is the first of its name.
        expect(local.toPlainDateTime().toZonedDateTime(local.timeZoneId).epochMilliseconds).toBe(start)
      }
    }),
    runs,
  )
})

test('a window cut at a midnight of the shop holds the same slots as its two halves', () => {
  fc.assert(
    fc.property(anyQuestion, (question) => {
      const { window, rules } = question
      const next = Temporal.PlainDate.from(dateAt(rules.zone, window.start)).add({ days: 1 })
      const cut = Math.min(next.toZonedDateTime(rules.zone).epochMilliseconds, window.end)
      const first = freeSlots({ ...question, window: { start: window.start, end: cut } })
      const second = freeSlots({ ...question, window: { start: cut, end: window.end } })
      expect([...first, ...second]).toEqual(freeSlots(question))
    }),
    runs,
  )
})

test('what is offered can be booked; then it is gone with all that overlap, and cancelled everything is as before', () => {
  fc.assert(
    fc.property(anyQuestion, fc.nat(), (question, dice) => {
      const before = freeSlots(question)
      const slot = before[dice % Math.max(1, before.length)]
      if (!slot) return
      expect(isFree(question, slot)).toBe(true)
      const { beforeMinutes, afterMinutes, isAtShop } = question.wish
      const job: Taken = { ...slot, kind: 'job', hasPlace: !isAtShop, beforeMinutes, afterMinutes }
      const booked = { ...question, taken: [...question.taken, job] }
      const after = freeSlots(booked)
      expect(isFree(booked, slot)).toBe(false)
      expect(after.filter((each) => each.resourceId === slot.resourceId && overlap(each, slot))).toEqual([])
      expect(keys(after).filter((key) => !keys(before).includes(key))).toEqual([])
      expect(freeSlots({ ...booked, taken: booked.taken.filter((each) => each !== job) })).toEqual(before)
    }),
    runs,
  )
})

test('the re-check of one slot is the rule that offered it', () => {
  fc.assert(
    fc.property(anyQuestion, fc.nat(5000), fc.nat(3), (question, minutes, resourceId) => {
      const offered = keys(freeSlots(question))
      const start = question.window.start + minutes * minute
      const slot = { start, end: start + question.wish.minutes * minute, resourceId }
      expect(isFree(question, slot)).toBe(offered.includes(keyOf(slot)))
      expect(isFree(question, { ...slot, end: slot.end + minute })).toBe(false)
    }),
    runs,
  )
})

test.each([
  ['Pacific/Kiritimati', -840],
  ['America/Chicago', 300],
  ['Asia/Kathmandu', -345],
  ['UTC', 0],
])('a process that lives in %s offers what every other offers', (zone, offset) => {
  const home = process.env.TZ
  const questions = fc.sample(anyQuestion, { numRuns: 40, seed: 7 })
  const expected = questions.map(freeSlots)
  try {
    process.env.TZ = zone
    expect(new Date(2026, 5, 1).getTimezoneOffset()).toBe(offset)
    expect(questions.map(freeSlots)).toEqual(expected)
  } finally {
    if (home === undefined) delete process.env.TZ
    else process.env.TZ = home
  }
})

const always = { opens: '00:00', closes: '24:00' }
const everyDay = { mon: always, tue: always, wed: always, thu: always, fri: always, sat: always, sun: always }

test.each([
  ['in Chicago 02:00 and 02:30 do not exist in spring', 'America/Chicago', '2026-03-08', '01:30 03:00 03:30', 23],
  ['in Chicago 01:00 and 01:30 come once in autumn', 'America/Chicago', '2026-11-01', '01:30 02:00 02:30', 25],
  ['on Lord Howe only 02:00 is left out', 'Australia/Lord_Howe', '2026-10-04', '01:30 02:30 03:00', 23.5],
  ['on Lord Howe only 01:30 comes once', 'Australia/Lord_Howe', '2026-04-05', '01:30 02:00 02:30', 24.5],
  ['in Cairo a day begins at one', 'Africa/Cairo', '2026-04-24', '01:00 01:30 02:00', 23],
])('%s', (_, zone, date, expected, hours) => {
  const question = anyDay(zone, date, everyDay)
  const times = freeSlots(question).map(({ start }) => clockOf(zone, start))
  const [first = ''] = expected.split(' ')
  const at = times.indexOf(first)
  expect(times.slice(at, at + 3)).toEqual(expected.split(' '))
  expect(new Set(times).size).toBe(times.length)
  expect(question.window.end - question.window.start).toBe(hours * 60 * minute)
})

test('the grid begins where the day begins, not at midnight', () => {
  const day = { opens: '08:20', closes: '10:00' }
  const question = anyDay('Europe/Madrid', '2026-06-03', { ...everyDay, wed: day })
  expect(freeSlots(question).map(({ start }) => clockOf('Europe/Madrid', start))).toEqual(['08:20', '08:50', '09:20'])
})

test.each([
  ['closed for all', [{ resourceId: null, hours: [] }], []],
  ['closed for all, one comes in', [{ resourceId: null, hours: [] }, own('08:00', '09:00')], ['08:00', '08:30']],
  ['open for all, one is away', [anyone('08:00', '09:00'), { resourceId: 1, hours: [] }], []],
  ['two spans that touch are one', [own('08:00', '09:00'), own('09:00', '09:30')], ['08:00', '08:30', '09:00']],
  ['said to be closed and open', [own('08:00', '09:00'), { resourceId: 1, hours: [] }], []],
  ['other hours of somebody else', [{ ...own('10:00', '10:30'), resourceId: 2 }], ['12:00', '12:30']],
])('on a special day: %s', (_, days, expected) => {
  const usual = { opens: '12:00', closes: '13:00' }
  const question = anyDay('America/Toronto', '2026-06-03', { ...everyDay, wed: usual })
  const specialDays = days.map((day) => ({ date: '2026-06-03', ...day }))
  const slots = freeSlots({ ...question, specialDays })
  expect(slots.map(({ start }) => clockOf('America/Toronto', start))).toEqual(expected)
})

const job = { kind: 'job', hasPlace: true, beforeMinutes: 0, afterMinutes: 0 } as const

test.each([
  ['a job elsewhere: the way there and back', job, {}, '08:30', '11:00'],
  ['a job at the shop before one elsewhere: the way', { ...job, hasPlace: false }, {}, '08:30', '11:00'],
  ['two jobs at the shop: no way', { ...job, hasPlace: false }, { isAtShop: true }, '09:00', '10:30'],
  ['the longest buffer counts, not the sum', { ...job, afterMinutes: 40 }, { beforeMinutes: 35 }, '08:30', '11:30'],
  ['an event with a place: the way', { ...job, kind: 'busy' as const }, { isAtShop: true }, '08:30', '11:00'],
  ['an event without one: no way', { ...job, kind: 'busy' as const, hasPlace: false }, {}, '09:00', '10:30'],
])('%s', (_, taken, wish, last, next) => {
  const zone = 'America/Toronto'
  const question = anyDay(zone, '2026-06-03', everyDay)
  const start = Temporal.ZonedDateTime.from(`2026-06-03T09:30[${zone}]`).epochMilliseconds
  const slots = freeSlots({
    ...question,
    rules: { ...question.rules, travelMinutes: 30 },
    wish: { ...question.wish, ...wish },
    taken: [{ ...taken, resourceId: null, start, end: start + 60 * minute }],
  })
  const times = slots.map((slot) => clockOf(zone, slot.start))
  expect(times.filter((time) => time < '09:30').at(-1)).toBe(last)
  expect(times.find((time) => time >= '09:30')).toBe(next)
})

test.each([
  ['a job of that date', { at: '2026-06-03T09:00' }, 0],
  ['a hold of that date', { at: '2026-06-03T09:00', kind: 'hold' as const }, 0],
  ['a job of somebody else', { at: '2026-06-03T23:59', resourceId: 2 }, 0],
  ['an event', { at: '2026-06-03T09:00', kind: 'busy' as const }, 46],
  ['a job that began the night before', { at: '2026-06-02T23:30' }, 47],
  ['a job that begins at midnight', { at: '2026-06-04T00:00' }, 48],
])('where one a day is the most, %s', (_, { at, ...taken }, left) => {
  const question = anyDay('America/Toronto', '2026-06-03', everyDay)
  const start = Temporal.ZonedDateTime.from(`${at}[America/Toronto]`).epochMilliseconds
  const one: Taken = { ...job, resourceId: 1, start, end: start + 60 * minute, ...taken }
  const slots = freeSlots({ ...question, rules: { ...question.rules, mostPerDay: 1 }, taken: [one] })
  expect(slots).toHaveLength(left)
})

test('a grid or a job of no length is a mistake, not an endless loop', () => {
  const question = anyDay('UTC', '2026-06-03', everyDay)
  expect(() => freeSlots({ ...question, rules: { ...question.rules, gridMinutes: 0 } })).toThrow('no length')
  expect(() => freeSlots({ ...question, wish: { ...question.wish, minutes: 0 } })).toThrow('no length')
})

/** One resource, half an hour, from midnight to midnight, asked long before. */
function anyDay(zone: string, date: string, hours: WeeklyHours): Question {
  const start = Temporal.PlainDate.from(date).toZonedDateTime(zone)
  const end = Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(zone)
  return {
    now: start.subtract({ days: 5 }).epochMilliseconds,
    window: { start: start.epochMilliseconds, end: end.epochMilliseconds },
    rules: { zone, gridMinutes: 30, minNoticeMinutes: 0, lookAheadDays: 60, mostPerDay: null, travelMinutes: 0 },
    resources: [{ id: 1, hours }],
    specialDays: [],
    taken: [],
    wish: { minutes: 30, isAtShop: false, beforeMinutes: 0, afterMinutes: 0 },
  }
}

function own(opens: string, closes: string) {
  return { resourceId: 1, hours: [{ opens, closes }] }
}

function anyone(opens: string, closes: string) {
  return { resourceId: null, hours: [{ opens, closes }] }
}

function asBusy(taken: Taken): Taken {
  return { ...taken, kind: 'busy' }
}

/** Two that touch, or two that overlap. */
function inPieces(busy: Taken, dice: number): Taken[] {
  if (busy.end <= busy.start) return []
  const cut = busy.start + Math.round(((busy.end - busy.start) * (dice % 100)) / 100)
  return [
    { ...busy, end: dice > 500 ? busy.end : cut },
    { ...busy, start: cut },
  ]
}

function keyOf({ start, end, resourceId }: Slot): string {
  return `${start}-${end}-${resourceId}`
}

function keys(slots: readonly Slot[]): string[] {
  return slots.map(keyOf)
}

function clockOf(zone: string, instant: number): string {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainTime().toString().slice(0, 5)
}
