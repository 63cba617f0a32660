// The jobs that are next, as other pages show them.
import type { Temporal } from 'temporal-polyfill'
import type { AheadProps } from '../../views/bookings/ahead.tsx'
import type { BookingCardProps } from '../../views/bookings/booking-card.tsx'
import type { Appliance } from '../appliance.ts'
import { callerById } from '../callers/store.ts'
import { whoIs } from '../callers/who.ts'
import type { Queries } from '../database/queries.ts'
import type { Shop } from '../settings/settings.ts'
import { shopClock } from '../settings/shop-time.ts'
import { canSetOut } from './can-set-out.ts'
import { jobTimes } from './clock-words.ts'
import { namesOfCrew, presentCrew } from './people-store.ts'
import { type Booking, bookedAhead, bookingsBetween, heldIn } from './store.ts'

type Means = Pick<Appliance, 'db' | 'now'>

/** What is booked for today and for tomorrow. */
export function aheadProps({ db, now }: Means, shop: Shop): AheadProps {
  const today = now()
    .toZonedDateTimeISO(shop.zone ?? 'UTC')
    .startOfDay()
  const [from, until] = [today, today.add({ days: 2 })].map((at) => at.toInstant())
  const jobs =
    from && until ? bookingsBetween(db, { from, to: until }, now()).filter(({ state }) => state !== 'held') : []
  const tomorrow = today.add({ days: 1 }).toInstant()
  const isToday = ({ startsAt }: Booking) => startsAt.epochMilliseconds < tomorrow.epochMilliseconds
  const next = jobs.find((job) => canSetOut(job, now()))
  const row = (job: Booking) => ({ ...jobRow(db, job, { shop, now: now() }), isNext: job === next })
  return {
    today: jobs.filter(isToday).map(row),
    tomorrow: jobs.filter((job) => !isToday(job)).map(row),
  }
}

function jobRow(
  db: Queries,
  job: Booking,
  { shop, now }: { shop: Shop; now: Temporal.Instant },
): Omit<AheadProps['today'][number], 'isNext'> {
  const caller = job.callerId === null ? undefined : callerById(db, job.callerId)
  const who = caller && whoIs(caller, { country: shop.country })
  const names = presentCrew(db).length > 1 ? namesOfCrew(db) : new Map<number, string>()
  const clock = { zone: shop.zone, now }
  return {
    id: job.id,
    who: job.name ?? who?.name ?? who?.number ?? 'Nobody named',
    what: [job.need ?? job.service?.replaceAll('-', ' '), job.address].filter(Boolean).join(', '),
    when: {
      iso: job.startsAt.toString(),
      words: `${shopClock(job.startsAt, clock).words}-${shopClock(job.endsAt, clock).words}`,
    },
    person: job.crewId === null ? null : (names.get(job.crewId) ?? null),
    state: job.state === 'done' ? 'done' : job.endsAt.epochMilliseconds <= now.epochMilliseconds ? 'over' : 'booked',
  }
}

/** What stands with the caller of a conversation, and what is kept for them meanwhile; null for neither. */
export function bookingCardProps(
  { db, now }: Means,
  { id, callerId }: { id: number; callerId: number },
  zone: string | null,
): BookingCardProps | null {
  const clock = { zone, now: now() }
  const ahead = bookedAhead(db, callerId, now())
  const held = heldIn(db, id).filter(
    ({ heldUntil }) => heldUntil && heldUntil.epochMilliseconds > now().epochMilliseconds,
  )
  const [first] = held
  if (ahead.length + held.length === 0) return null
  return {
    booked: ahead.map((job) => ({ id: job.id, times: jobTimes(job, clock), isConfirmed: job.confirmedAt !== null })),
    offered: held.map((job) => ({ id: job.id, times: jobTimes(job, clock) })),
    until: first?.heldUntil ? shopClock(first.heldUntil, clock) : null,
  }
}
