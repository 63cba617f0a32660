import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { addByHand } from '../../server/bookings/by-hand.ts'
import { insertBooking } from '../../server/bookings/store.ts'
import { insertPerson } from '../../server/crew/store.ts'
import { calendars, callbacks } from '../../server/database/schema.ts'
import { storeSettings } from '../../server/settings/store.ts'
import { hourAt, openBookedShop } from './booked-shop.ts'

const nine = hourAt('2026-05-14T09:00')
const halfPastNine = hourAt('2026-05-14T09:30')
const ten = hourAt('2026-05-14T10:00')
const taken = { do: 'refused', because: 'taken' }

describe('what is held for one', () => {
  test('is nobody else’s until the moment at which it is over', async () => {
    const { shop, hold, book, rows } = await openBookedShop()
    hold('raj', [nine], 30)
    shop.pass({ minutes: 29, seconds: 59 })
    expect(book('dana', nine)).toEqual(taken)
    expect(book('dana', halfPastNine)).toEqual(taken)
    shop.pass({ seconds: 1 })
    expect(book('dana', nine)).toMatchObject({ do: 'booked' })
    expect(rows().map(({ state }) => state)).toEqual(['booked'])
  })

  test('is in nobody’s way but theirs: they book it, and the rest is free again', async () => {
    const { hold, book, rows } = await openBookedShop()
    hold('raj', [nine, ten])
    expect(book('raj', nine)).toMatchObject({ do: 'booked', booking: { name: 'raj', heldUntil: null } })
    expect(rows()).toHaveLength(1)
    expect(book('dana', ten)).toMatchObject({ do: 'booked' })
  })

  test('takes the place of what was held for them before', async () => {
    const { hold, book } = await openBookedShop()
    hold('raj', [nine])
    hold('raj', [ten])
    expect(book('dana', nine)).toMatchObject({ do: 'booked' })
    expect(book('dana', ten)).toEqual(taken)
  })

  test('may overlap what was held for them before', async () => {
    const { hold, rows } = await openBookedShop()
    hold('raj', [nine])
    hold('raj', [halfPastNine])
    expect(rows()).toHaveLength(1)
  })
})

describe('a slot that nobody holds any more', () => {
  test('goes to whoever is first, and the other is told that it is taken', async () => {
    const { shop, hold, book, rows } = await openBookedShop()
    hold('dana', [nine])
    hold('raj', [ten])
    shop.pass({ hours: 2 })
    expect(book('raj', nine)).toMatchObject({ do: 'booked' })
    expect(book('dana', nine)).toEqual(taken)
    expect(rows()).toHaveLength(1)
  })

  test('is looked at again on a late yes: the notice has run out', async () => {
    const { shop, book } = await openBookedShop({ bookingNoticeMinutes: 120 })
    const offeredAt = shop.now()
    const three = hourAt('2026-05-13T15:00')
    shop.pass({ minutes: 75 })
    expect(book('dana', three, offeredAt)).toEqual(taken)
  })

  test('is honoured though the notice ran out, to whom it was offered within the hour', async () => {
    const { shop, book } = await openBookedShop({ bookingNoticeMinutes: 120 })
    const offeredAt = shop.now()
    shop.pass({ minutes: 59 })
    expect(book('dana', hourAt('2026-05-13T14:00'), offeredAt)).toMatchObject({ do: 'booked' })
  })

  test('is over once it has begun', async () => {
    const { shop, book } = await openBookedShop({ bookingNoticeMinutes: 0 })
    const one = hourAt('2026-05-13T13:00')
    const offeredAt = shop.now()
    shop.pass({ minutes: 60 })
    expect(book('dana', one, offeredAt)).toEqual({ do: 'refused', because: 'over' })
  })

  test.each([
    ['before the shop opens', '2026-05-14T07:30'],
    ['across its closing', '2026-05-14T16:30'],
    ['on a closed day', '2026-05-16T10:00'],
    ['beyond what is looked ahead to', '2026-07-14T10:00'],
  ])('is not booked %s', async (_when, wall) => {
    const { book } = await openBookedShop()
    expect(book('dana', hourAt(wall))).toEqual(taken)
  })
})

describe('a calendar that has not answered for long', () => {
  async function openWithCalendar() {
    const opened = await openBookedShop()
    const { shop } = opened
    const now = shop.now()
    const made = { name: 'Mike', url: 'http://calendar.example/mike', remoteId: 'mike', createdAt: now, freshAt: now }
    shop.db
      .insert(calendars)
      .values({ kind: 'caldav', ...made })
      .run()
    return opened
  }

  test('keeps every slot from being booked, until it answers', async () => {
    const { shop, book } = await openWithCalendar()
    shop.pass({ minutes: 15 })
    expect(book('dana', nine)).toMatchObject({ do: 'booked' })
    shop.pass({ seconds: 1 })
    expect(book('raj', ten)).toEqual({ do: 'refused', because: 'calendar-stale' })
    shop.db.update(calendars).set({ freshAt: shop.now() }).run()
    expect(book('raj', ten)).toMatchObject({ do: 'booked' })
  })

  test('keeps a booking where it is', async () => {
    const { shop, book, move, rows } = await openWithCalendar()
    book('dana', nine)
    shop.pass({ hours: 1 })
    expect(move('dana', 1, ten)).toEqual({ do: 'refused', because: 'calendar-stale' })
    expect(rows()).toMatchObject([{ state: 'booked', revision: 1 }])
  })
})

describe('a booking that stands', () => {
  test('moves onto a part of its own time', async () => {
    const { book, move, rows } = await openBookedShop()
    book('dana', nine)
    expect(move('dana', 1, halfPastNine)).toMatchObject({ do: 'booked', booking: { id: 1, revision: 2 } })
    expect(rows().map(({ startsAt }) => startsAt.epochMilliseconds)).toEqual([halfPastNine.start])
  })

  test('stays where it is when the other slot is somebody’s, held or booked', async () => {
    const { book, hold, move, rows } = await openBookedShop()
    book('dana', nine)
    hold('raj', [ten])
    expect(move('dana', 1, ten)).toEqual(taken)
    book('raj', ten)
    expect(move('dana', 1, ten)).toEqual(taken)
    expect(rows().map(({ startsAt, revision }) => [startsAt.epochMilliseconds, revision])).toEqual([
      [nine.start, 1],
      [ten.start, 1],
    ])
  })

  test('moves to what is held for its customer, and leaves its old time free', async () => {
    const { book, hold, move } = await openBookedShop()
    book('dana', nine)
    hold('dana', [ten])
    expect(move('dana', 1, ten)).toMatchObject({ do: 'booked' })
    expect(book('raj', nine)).toMatchObject({ do: 'booked' })
  })

  test('moves so too where a person of the shop wrote it down', async () => {
    const { shop, conversation, hold, move } = await openBookedShop()
    const now = shop.now()
    insertBooking(shop.db, {
      ...{ uid: 'job-by-hand', state: 'booked', callerId: conversation.dana.callerId, createdAt: now, changedAt: now },
      startsAt: Temporal.Instant.fromEpochMilliseconds(nine.start),
      endsAt: Temporal.Instant.fromEpochMilliseconds(nine.end),
    })
    hold('dana', [ten])
    expect(move('dana', 1, ten)).toMatchObject({ do: 'booked' })
  })

  test('is cancelled once, and its time is free', async () => {
    const { book, move, cancel } = await openBookedShop()
    book('dana', nine)
    expect(cancel(1)).toMatchObject({ state: 'cancelled', cancelledBy: 'caller', revision: 2 })
    expect(cancel(1)).toBeUndefined()
    expect(move('dana', 1, ten)).toEqual({ do: 'refused', because: 'over' })
    expect(book('raj', nine)).toMatchObject({ do: 'booked' })
  })
})

describe('the database itself', () => {
  const instants = ({ start, end }: typeof nine) => ({
    startsAt: Temporal.Instant.fromEpochMilliseconds(start),
    endsAt: Temporal.Instant.fromEpochMilliseconds(end),
  })

  async function openRaw() {
    const opened = await openBookedShop()
    const { shop } = opened
    const now = shop.now()
    let n = 0
    const insert = (slot: typeof nine, more: Partial<Parameters<typeof insertBooking>[1]> = {}) =>
      insertBooking(shop.db, {
        ...{ uid: `job-${n++}`, state: 'booked', ...instants(slot), createdAt: now, changedAt: now },
        ...more,
      })
    const values = {
      role: 'crew',
      alerted: 'never',
      rung: 'never',
      mobile: null,
      hours: null,
      takesJobs: false,
    } as const
    const person = (name: string) =>
      insertPerson(shop.db, { ...values, name, createdAt: now, invitedAt: now, invitationHash: null }).id
    return { ...opened, insert, person }
  }

  test('refuses a raw row that overlaps, and takes one that only touches', async () => {
    const { insert } = await openRaw()
    insert(nine)
    expect(() => insert(halfPastNine)).toThrow('bookings overlap')
    expect(() => insert(nine, { state: 'held', heldUntil: hourFrom(nine) })).toThrow('bookings overlap')
    insert(ten)
  })

  test('refuses a raw change that makes two overlap', async () => {
    const { shop, insert, rows } = await openRaw()
    insert(nine)
    insert(ten)
    insert(nine, { state: 'cancelled', cancelledAt: shop.now(), cancelledBy: 'caller' })
    const run = (change: string) => () => shop.db.$client.prepare(`update bookings set ${change}`).run()
    expect(run(`starts_at = starts_at - 1 where id = 2`)).toThrow('bookings overlap')
    expect(run(`ends_at = ends_at + 1 where id = 1`)).toThrow('bookings overlap')
    expect(run(`state = 'booked', cancelled_at = null, cancelled_by = null where id = 3`)).toThrow('bookings overlap')
    expect(rows().map(({ state }) => state)).toEqual(['booked', 'booked', 'cancelled'])
  })

  test('lets two people work at once, but nobody beside a job that is nobody’s in particular', async () => {
    const { insert, person } = await openRaw()
    const [mike, ana] = [person('Mike'), person('Ana')]
    insert(nine, { crewId: mike })
    insert(nine, { crewId: ana })
    expect(() => insert(halfPastNine)).toThrow('bookings overlap')
    insert(ten)
    expect(() => insert(ten, { crewId: mike })).toThrow('bookings overlap')
  })

  test('takes what a person of the shop wants to overlap', async () => {
    const { insert, rows } = await openRaw()
    insert(nine)
    insert(nine, { overlaps: true })
    expect(rows()).toHaveLength(2)
  })
})

test('as many jobs as the shop takes on a day are booked, and no more', async () => {
  const { shop, book } = await openBookedShop()
  storeSettings(shop.db, { mostJobsPerDay: 1 }, shop.now())
  book('dana', nine)
  expect(book('raj', hourAt('2026-05-14T15:00'))).toEqual(taken)
  expect(book('raj', hourAt('2026-05-15T15:00'))).toMatchObject({ do: 'booked' })
})

describe('whose job is agreed', () => {
  const open = async () => {
    const booked = await openBookedShop()
    await booked.talk.rings()
    const closed = () =>
      booked.shop.db
        .select()
        .from(callbacks)
        .all()
        .map(({ callerId, closedBecause }) => [callerId, closedBecause])
    const [dana, raj] = [booked.conversation.dana.callerId, booked.conversation.raj.callerId]
    expect(closed()).toEqual([
      [dana, null],
      [raj, null],
    ])
    return { ...booked, closed, dana, raj }
  }

  test('waits for no call, and nobody else is taken from the queue', async () => {
    const { book, closed, dana, raj } = await open()
    book('dana', nine)
    expect(closed()).toEqual([
      [dana, 'booked'],
      [raj, null],
    ])
  })

  test('waits for none either where a person of the shop wrote it down', async () => {
    const { shop, closed, dana, raj } = await open()
    const job = { start: nine.start, end: nine.end, crewId: null, insists: false }
    const customer = () => ({ callerId: raj, name: 'Raj' })
    expect(addByHand(shop, { ...job, customer }, { by: undefined, tell: null })).toMatchObject({ do: 'done' })
    expect(closed()).toEqual([
      [dana, null],
      [raj, 'booked'],
    ])
  })

  test('waits for none once they took another time; one who calls after that waits', async () => {
    const { talk, book, move, closed, dana } = await open()
    const booked = book('dana', nine)
    await talk.rings()
    expect(closed().at(-1)).toEqual([dana, null])
    move('dana', booked.do === 'booked' ? booked.booking.id : 0, hourAt('2026-05-15T15:00'))
    expect(closed().at(-1)).toEqual([dana, 'booked'])
  })
})

function hourFrom({ start }: typeof nine): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(start).add({ hours: 1 })
}
