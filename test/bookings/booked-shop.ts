import { Temporal } from 'temporal-polyfill'
import type { Slot } from '../../server/bookings/availability.ts'
import { bookSlot, moveBooking } from '../../server/bookings/book-slot.ts'
import { cancelBooking } from '../../server/bookings/cancel-booking.ts'
import { type Customer, holdSlots } from '../../server/bookings/hold-slots.ts'
import { bookings } from '../../server/database/schema.ts'
import type { WeeklyHours } from '../../server/settings/opening-hours.ts'
import type { Storable } from '../../server/settings/settings.ts'
import { dana, openTalk } from '../journeys/talk.ts'

const day = { opens: '08:00', closes: '17:00' }
export const eightToFive: WeeklyHours = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: null, sun: null }
export const raj = '+14165550177'

/** An hour of the shop itself, by the wall clock of Toronto: "2026-05-14T09:00". */
export function hourAt(wall: string, minutes = 60): Slot {
  const start = Temporal.PlainDateTime.from(wall).toZonedDateTime('America/Toronto').epochMilliseconds
  return { start, end: start + minutes * 60_000, resourceId: 0 }
}

export type Who = 'dana' | 'raj'

/** Wednesday noon, nothing is booked, and two callers have a conversation each. */
export async function openBookedShop(set: Partial<Storable> = {}) {
  const talk = await openTalk({ set: { hours: eightToFive, travelMinutes: 0, ...set } })
  await talk.rings()
  await talk.rings(raj)
  const { shop } = talk
  const conversation = { dana: talk.conversation(dana), raj: talk.conversation(raj) }
  const customer = (who: Who): Customer & { conversationId: number } => ({
    ...{ conversationId: conversation[who].id, callerId: conversation[who].callerId, service: null, need: 'a leak' },
    ...{ address: '28 Woodbine Cres', name: who, email: null, place: 'shop', beforeMinutes: 0, afterMinutes: 0 },
  })
  return {
    talk,
    shop,
    conversation,
    hold: (who: Who, slots: Slot[], minutes = 30) =>
      shop.db.transaction((tx) =>
        holdSlots(tx, slots, {
          ...{ customer: customer(who), offerId: null, now: shop.now() },
          until: shop.now().add({ minutes }),
        }),
      ),
    book: (who: Who, slot: Slot, offeredAt = shop.now()) =>
      shop.db.transaction((tx) => bookSlot(tx, shop, { customer: customer(who), slot, work: null, offeredAt })),
    move: (who: Who, bookingId: number, slot: Slot) =>
      shop.db.transaction((tx) =>
        moveBooking(tx, shop, {
          ...{ bookingId, slot, work: null, offeredAt: shop.now() },
          conversationId: conversation[who].id,
        }),
      ),
    cancel: (id: number) => shop.db.transaction((tx) => cancelBooking(tx, shop, { id, by: 'caller' })),
    rows: () => shop.db.select().from(bookings).all(),
  }
}
