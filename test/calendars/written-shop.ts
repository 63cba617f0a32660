import { amendBooking } from '../../server/bookings/amend-booking.ts'
import { moveByHand } from '../../server/bookings/by-hand.ts'
import { cancelBooking } from '../../server/bookings/cancel-booking.ts'
import { bookingById, insertBooking } from '../../server/bookings/store.ts'
import { changeCalendar } from '../../server/calendars/store.ts'
import { wantCopies } from '../../server/calendars/want-copies.ts'
import { alerts, outbox } from '../../server/database/schema.ts'
import { noon } from '../journeys/talk.ts'
import { openWithCaldav } from './calendar-shop.ts'

/** A shop whose jobs are written into a calendar. */
export async function openWritten() {
  const world = await openWithCaldav()
  const { shop, id, fake } = world
  changeCalendar(shop.db, id, { isWritten: true })
  const book = (uid = 'job-7b1d0a52-6f6f-4a3e-9a53-0b6f0c0a1b2c', hours = 20) => {
    const now = shop.now()
    const times = { startsAt: now.add({ hours }), endsAt: now.add({ hours: hours + 1 }) }
    return shop.db.transaction((tx) => {
      const job = insertBooking(tx, {
        ...{ state: 'booked', uid, ...times, createdAt: now, changedAt: now, bookedAt: now },
        ...{ name: 'Dana', service: 'leak-repair', address: '28 Woodbine Cres', need: 'A leak' },
      })
      wantCopies(tx, job, now)
      return job
    })
  }
  const amend = (job: number, name: string) =>
    shop.db.transaction((tx) => {
      return amendBooking(tx, shop, { id: job, name, address: null, email: null })
    })
  const cancel = (job: number) => shop.db.transaction((tx) => cancelBooking(tx, shop, { id: job, by: 'caller' }))
  /** Lets the outbox try until nothing is left, for an hour at most. */
  const settles = async (minutes = 90) => {
    for (let n = 0; n < minutes; n += 3) {
      await shop.settle()
      shop.pass({ minutes: 3 })
    }
    await shop.settle()
  }
  const there = () => [...fake.objects.values()].map(({ ics }) => ics)
  const open = () =>
    shop.db
      .select()
      .from(outbox)
      .all()
      .filter(({ kind, endedAt }) => kind === 'push-copy' && !endedAt)
  /** What was agreed here is another hour, counted from noon of the shop's first day. */
  const agree = (job: number, hours: number) => {
    const [start = 0, end = 0] = [hours, hours + 1].map((after) => noon.add({ hours: after }).epochMilliseconds)
    const seen = bookingById(shop.db, job)?.revision ?? 0
    moveByHand(shop, { id: job, seen, insists: true, start, end, crewId: null }, { by: undefined, tell: null })
  }
  /** What the owner heard; what they knew when they did it is kept without words. */
  const told = () =>
    shop.db
      .select()
      .from(alerts)
      .all()
      .flatMap(({ words }) => words || [])
  return { ...world, book, amend, cancel, agree, settles, there, open, told }
}
