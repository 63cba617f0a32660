import type { JobProps } from '../../views/bookings/job.tsx'
import type { MoveProps } from '../../views/bookings/move.tsx'
import type { Appliance } from '../appliance.ts'
import { callerById } from '../callers/store.ts'
import { telephoneLink, whoIs } from '../callers/who.ts'
import { conversationWith } from '../conversations/store.ts'
import type { Queries } from '../database/queries.ts'
import { readShop } from '../settings/store.ts'
import { canBeRestored } from './by-hand.ts'
import { canSetOut } from './can-set-out.ts'
import { jobTimes } from './clock-words.ts'
import { historyOf } from './history.ts'
import { anybody, readAt, type TimeFaults, type TypedTime, timeAsTyped } from './job-time.ts'
import type { TypedWords, WordFaults } from './job-words.ts'
import { mailState } from './mail-state.ts'
import { namesOfCrew, presentCrew } from './people-store.ts'
import { type Booking, bookingById } from './store.ts'
import { initialsOf } from './week-people.ts'

/** What was typed and not taken, and why. */
export type UnsavedJob = {
  move?: { typed: TypedTime; tells: boolean; faults: TimeFaults; conflicts?: string[]; insist?: string }
  words?: { typed: TypedWords; faults: WordFaults }
  noted?: { typed: string; fault: string }
  /** Somebody else has the time by now that a cancelled job had. */
  restoring?: string[]
  note?: 'changed-meanwhile' | 'gone'
}

/** Null for what is no job: a slot that is only held, or no row at all. */
export function jobProps(
  appliance: Appliance,
  { id, at }: { id: number; at: unknown },
  unsaved: UnsavedJob = {},
): JobProps | null {
  const { db, config, mailer, now } = appliance
  const booking = bookingById(db, id)
  if (!booking || booking.state === 'held') return null
  const shop = readShop(db, config)
  const clock = { zone: shop.zone, now: now() }
  const names = namesOfCrew(db)
  const isOver = booking.endsAt.epochMilliseconds <= now().epochMilliseconds
  return {
    id,
    isZoneSet: shop.zone !== null,
    times: jobTimes(booking, clock),
    state: booking.state === 'booked' && isOver ? 'over' : booking.state,
    isConfirmed: booking.confirmedAt !== null,
    ...customerProps(db, booking, shop.country),
    service: serviceName(appliance, booking.service),
    mail: booking.email === null ? null : { address: booking.email, ...mailState(db, booking, booking.email) },
    isMailed: mailer.from !== null,
    place: booking.place,
    doer: doerProps(db, booking),
    words: unsaved.words ?? { typed: wordsOf(booking), faults: {} },
    isRewording: unsaved.words !== undefined,
    need: booking.need,
    address: booking.address,
    note: unsaved.noted ?? { typed: booking.note ?? '' },
    move:
      booking.state === 'booked'
        ? moveProps(db, booking, { zone: shop.zone ?? 'UTC', at, unsaved: unsaved.move })
        : null,
    canSetOut: canSetOut(booking, now()),
    hasBegun: booking.startsAt.epochMilliseconds <= now().epochMilliseconds,
    canBeRestored: canBeRestored(booking, now()),
    restoring: unsaved.restoring ?? null,
    trouble: unsaved.note ?? null,
    history: historyOf(db, booking, { clock, names }),
    week: booking.startsAt
      .toZonedDateTimeISO(shop.zone ?? 'UTC')
      .toPlainDate()
      .toString(),
  }
}

function customerProps(
  db: Queries,
  { callerId, conversationId, name }: Booking,
  country: Parameters<typeof whoIs>[1]['country'],
) {
  const caller = callerId === null ? undefined : callerById(db, callerId)
  const conversation = conversationId ?? (caller && conversationWith(db, caller.id)?.id) ?? null
  return {
    name: name ?? caller?.name ?? null,
    caller: caller ? { id: caller.id, who: whoIs(caller, { country }), telephone: telephoneLink(caller) } : null,
    conversationId: conversation,
  }
}

function doerProps(db: Queries, { crewId }: Booking): JobProps['doer'] {
  if (crewId === null) return null
  const name = namesOfCrew(db).get(crewId) ?? 'Somebody'
  const hasLeft = !presentCrew(db).some(({ id }) => id === crewId)
  return { name, initials: initialsOf(name), hasLeft }
}

function moveProps(
  db: Queries,
  booking: Booking,
  { zone, at, unsaved }: { zone: string; at: unknown; unsaved: UnsavedJob['move'] },
): MoveProps {
  const wanted = readAt(at)
  const { startsAt, endsAt, crewId } = booking
  const standing = timeAsTyped({ start: startsAt.epochMilliseconds, end: endsAt.epochMilliseconds, crewId }, zone)
  const people = peopleChoices(db, crewId)
  const person = people.some(([value]) => value === standing.person) ? standing.person : ''
  const proposed = wanted ? { date: wanted.date, ...(wanted.time ? { time: wanted.time } : {}) } : {}
  return {
    id: booking.id,
    seen: booking.revision,
    typed: unsaved?.typed ?? { ...standing, person, ...proposed },
    tells: unsaved?.tells ?? true,
    hasNumber: booking.callerId !== null,
    faults: unsaved?.faults ?? {},
    conflicts: unsaved?.conflicts ?? [],
    insist: unsaved?.insist ?? null,
    people,
    isOpen: wanted !== null || unsaved !== undefined,
  }
}

/** Who is alone is not asked who does it; whoever left cannot be chosen any more. */
export function peopleChoices(db: Queries, crewId: number | null): [value: string, words: string][] {
  const present = presentCrew(db).map(({ id, name }): [string, string] => [`${id}`, name])
  const isKnown = crewId === null || present.some(([value]) => value === `${crewId}`)
  return [...(isKnown ? [] : [['', 'Choose'] as [string, string]]), ...present, [anybody, 'Nobody in particular']]
}

function serviceName({ trades }: Pick<Appliance, 'trades'>, key: string | null): string | null {
  if (key === null) return null
  const services = trades.flatMap((pack) => pack.services)
  return services.find((service) => service.key === key)?.name.en ?? key.replaceAll('-', ' ')
}

function wordsOf({ name, need, address, email }: Booking): TypedWords {
  return { name: name ?? '', need: need ?? '', address: address ?? '', email: email ?? '' }
}
