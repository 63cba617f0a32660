import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { insertBooking, type NewBooking } from '../../server/bookings/store.ts'
import { newCaller } from '../../server/callers/meet-caller.ts'
import { callerByNumber, updateCaller } from '../../server/callers/store.ts'
import { busy, calendarObjects, calendars, crew, specialDays } from '../../server/database/schema.ts'
import type { WeeklyHours } from '../../server/settings/opening-hours.ts'
import { storeSettings } from '../../server/settings/store.ts'
import type { TestAppliance } from '../appliance.ts'

const usual = { opens: '08:00', closes: '17:00' }
const hours: WeeklyHours = { mon: usual, tue: usual, wed: usual, thu: usual, fri: usual, sat: null, sun: null }
/** Tuesday 24 November 2026, 10:20 in Toronto. */
export const tuesday = Temporal.Instant.from('2026-11-24T15:20:00Z')
export const dana = '+14165550134'

/** An instant of Toronto's wall clock. */
export function wall(at: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(at).toZonedDateTime('America/Toronto').toInstant()
}

/** A job as a caller would have got it, an hour long unless told otherwise. */
export function book(shop: TestAppliance, at: string, more: Partial<NewBooking> & { minutes?: number } = {}) {
  const { minutes = 60, ...values } = more
  const startsAt = wall(at)
  const now = shop.now()
  return insertBooking(shop.db, {
    ...{ state: 'booked', startsAt, endsAt: startsAt.add({ minutes }), uid: `job-${randomUUID()}` },
    ...{ bookedAt: now, createdAt: now, changedAt: now },
    ...values,
  })
}

export function meetDana({ db, now, hashKey }: TestAppliance): number {
  const known = callerByNumber(db, dana) ?? db.transaction((tx) => newCaller(tx, dana, { now: now(), hashKey }))
  updateCaller(db, known.id, { name: 'Dana' })
  return known.id
}

export function openHours(shop: TestAppliance): void {
  storeSettings(shop.db, { hours, trade: 'plumber' }, shop.now())
}

/** A second pair of hands, whose jobs are told apart. */
export function hire({ db, now }: TestAppliance, name = 'Raj Patel'): number {
  return db.insert(crew).values({ name, role: 'crew', takesJobs: true, createdAt: now() }).returning().get().id
}

/** A week in which everything stands that a calendar can show. */
export function fillWeek(shop: TestAppliance): { raj: number; first: number } {
  openHours(shop)
  const raj = hire(shop)
  const callerId = meetDana(shop)
  const { db } = shop
  const first = book(shop, '2026-11-24T13:00', {
    ...{ crewId: 1, callerId, name: 'Dana Whitfield', need: 'leak in the basement', minutes: 90 },
    ...{ address: '28 Woodbine Cres, Toronto', service: 'leak', note: 'Key under the blue pot.' },
  })
  book(shop, '2026-11-24T13:30', {
    crewId: raj,
    name: 'Ahmed',
    need: 'blocked drain',
    address: '5 King St W',
    minutes: 120,
  })
  book(shop, '2026-11-24T08:30', {
    crewId: 1,
    state: 'done',
    name: 'Marie-Ève Tremblay',
    need: 'water heater',
    minutes: 60,
  })
  book(shop, '2026-11-25T09:00', {
    crewId: 1,
    name: 'Old Mill Café',
    need: 'dishwasher line',
    minutes: 30,
    confirmedAt: shop.now(),
  })
  book(shop, '2026-11-25T09:30', { crewId: 1, name: 'Sam', need: 'tap', minutes: 45 })
  book(shop, '2026-11-26T14:00', {
    crewId: raj,
    name: 'Bartholomew-Maximilian Featherstonehaugh',
    need: 'bathroom fan and the light that flickers',
    address: 'Apartment 1204, 1500 Lake Shore Boulevard West, Toronto',
    minutes: 180,
  })
  book(shop, '2026-11-27T10:00', {
    crewId: 1,
    callerId,
    state: 'held',
    heldUntil: shop.now().add({ minutes: 24 }),
    bookedAt: null,
    name: 'Dana',
    need: 'another look',
    minutes: 60,
  })
  book(shop, '2026-11-27T13:00', {
    crewId: 1,
    callerId,
    state: 'held',
    heldUntil: shop.now().add({ minutes: 24 }),
    bookedAt: null,
    name: 'Dana',
    need: 'another look',
    minutes: 60,
  })
  const calendar = db
    .insert(calendars)
    .values({
      kind: 'ics',
      name: "Mike's phone",
      url: 'https://cal.example/x',
      remoteId: 'x',
      crewId: 1,
      freshAt: shop.now(),
      createdAt: shop.now(),
    })
    .returning()
    .get()
  const object = db.insert(calendarObjects).values({ calendarId: calendar.id, ref: 'a', body: '' }).returning().get()
  const elsewhere = { calendarId: calendar.id, objectId: object.id }
  db.insert(busy)
    .values({ ...elsewhere, startsAt: wall('2026-11-23T12:00'), endsAt: wall('2026-11-23T13:30'), summary: 'Dentist' })
    .run()
  db.insert(busy)
    .values({
      ...elsewhere,
      startsAt: wall('2026-11-26T14:30'),
      endsAt: wall('2026-11-26T15:15'),
      summary: 'School play',
    })
    .run()
  db.insert(busy)
    .values({
      ...elsewhere,
      startsAt: wall('2026-11-28T00:00'),
      endsAt: wall('2026-11-29T00:00'),
      isAllDay: true,
      summary: 'Cottage',
    })
    .run()
  db.insert(specialDays)
    .values({
      date: '2026-11-26',
      crewId: null,
      hours: JSON.stringify([{ opens: '10:00', closes: '14:00' }]),
      name: 'Thanksgiving (US)',
      source: 'holiday',
    })
    .run()
  return { raj, first: first.id }
}
