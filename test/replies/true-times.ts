// What a shop truly offered, held, agreed and ended, watched as it happened: what is moved leaves no trace of where it was.
import { Temporal } from 'temporal-polyfill'
import type { Slot } from '../../server/bookings/availability.ts'
import type { Draft } from '../../server/conversations/draft-store.ts'
import { bookings, offers } from '../../server/database/schema.ts'
import { planOf } from '../../server/replies/plan.ts'
import type { TestAppliance } from '../appliance.ts'
import type { AskedTime, Facts } from './judge.ts'

type Seen = { conversationId: number | null; state: string; start: number; end: number; id: number }
export type Watch = {
  /** Notes what stands now. */
  look(): void
  /** Of these conversations; `waiting`: what a draft of theirs speaks of counts, as far as it is kept for them. */
  truth(conversationIds: number[], waiting?: Draft): Pick<Facts, 'offered' | 'booked' | 'cancelled'>
  /** How many there ever were in this state. */
  count(state: 'booked' | 'cancelled' | 'moved'): number
}

export function watchTimes({ db }: TestAppliance, zone: string): Watch {
  const seen = new Map<string, Seen>()
  const rowsOf = (ids: number[], state: string) =>
    [...seen.values()].filter((one) => one.state === state && ids.includes(one.conversationId ?? 0))
  return {
    look() {
      for (const { id, conversationId, state, startsAt, endsAt } of db.select().from(bookings).all()) {
        const [start, end] = [startsAt.epochMilliseconds, endsAt.epochMilliseconds]
        seen.set(`${conversationId} ${state} ${start} ${end}`, { conversationId, state, start, end, id })
      }
    },
    truth(ids, waiting) {
      const made = db
        .select()
        .from(offers)
        .all()
        .filter(({ conversationId }) => ids.includes(conversationId))
        .map(({ slots }): Slot[] => JSON.parse(slots))
      const kept = rowsOf(ids, 'held')
      const times = waiting ? planOf(waiting)?.times : null
      const isKept = (slot: Slot) => kept.some(({ start, end }) => start === slot.start && end === slot.end)
      const offered = times?.do === 'offer' && times.slots.every(isKept) ? [...made, times.slots] : made
      const chosen = times && 'slot' in times && isKept(times.slot) ? [times.slot] : []
      const stood = rowsOf(ids, 'booked')
      const ending = times?.do === 'cancel' ? stood.filter(({ id }) => id === times.bookingId) : []
      const said = (one: { start: number; end: number }) => wallOf(one, zone)
      return {
        offered: offered.map((slots) => slots.map(said)),
        booked: [...stood, ...chosen].map(said),
        cancelled: [...rowsOf(ids, 'cancelled'), ...ending].map(said),
      }
    },
    count(state) {
      const all = [...seen.values()]
      if (state !== 'moved') return new Set(all.filter((one) => one.state === state).map(({ id }) => id)).size
      const booked = all.filter((one) => one.state === 'booked')
      return booked.length - new Set(booked.map(({ id }) => id)).size
    },
  }
}

function wallOf({ start, end }: { start: number; end: number }, zone: string): AskedTime {
  const [from, to] = [start, end].map((at) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone))
  return {
    date: from?.toPlainDate().toString(),
    from: from?.toPlainTime().toString().slice(0, 5),
    to: to?.toPlainTime().toString().slice(0, 5),
  }
}
