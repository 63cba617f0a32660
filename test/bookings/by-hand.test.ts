import { expect, test } from 'vitest'
import { moveBooking } from '../../server/bookings/book-slot.ts'
import { addByHand, moveByHand } from '../../server/bookings/by-hand.ts'
import { bookingById, insertBooking } from '../../server/bookings/store.ts'
import { conversations } from '../../server/database/schema.ts'
import { noon, openLinked, sendLink, thursday } from '../booking-page/visitors.ts'

const hour = 3_600_000
const hand = { by: undefined, tell: null }

async function openHeld() {
  const shop = await openLinked()
  sendLink(shop)
  const [conversation] = shop.db.select().from(conversations).all()
  const at = (hours: number) => noon.add({ hours })
  const begun = { createdAt: noon, changedAt: noon }
  const held = { state: 'held', uid: 'job-held', startsAt: at(21), endsAt: at(22), heldUntil: at(1), ...begun } as const
  insertBooking(shop.db, { ...held, crewId: 1, conversationId: conversation?.id ?? 0 })
  const job = { state: 'booked', uid: 'job-one', startsAt: at(23), endsAt: at(24), ...begun } as const
  const { id } = insertBooking(shop.db, { ...job, crewId: 1 })
  return { shop, id, conversationId: conversation?.id ?? 0 }
}

test("a slot that was offered and is not kept any more stands in nobody's way", async () => {
  const { shop, id } = await openHeld()
  const there = { start: thursday, end: thursday + hour, crewId: 1, insists: false }
  expect(moveByHand(shop, { ...there, id, seen: 1 }, hand)).toMatchObject({ because: 'conflicts' })
  shop.pass({ hours: 2 })
  expect(moveByHand(shop, { ...there, id, seen: 1 }, hand)).toMatchObject({ do: 'done' })
  expect(bookingById(shop.db, id)).toMatchObject({ overlaps: false, revision: 2 })
  const customer = () => ({ name: 'Dana' })
  expect(addByHand(shop, { ...there, customer }, hand)).toMatchObject({ because: 'conflicts' })
  expect(addByHand(shop, { ...there, insists: true, customer }, hand)).toMatchObject({ booking: { overlaps: true } })
})

test('what the owner put over another job, and its customer moved to a free time since, is watched over again', async () => {
  const { shop, id, conversationId } = await openHeld()
  const over = { start: thursday, end: thursday + hour, crewId: 1, insists: true }
  moveByHand(shop, { ...over, id, seen: 1 }, hand)
  expect(bookingById(shop.db, id)?.overlaps).toBe(true)
  const slot = { start: thursday + 24 * hour, end: thursday + 25 * hour, resourceId: 1 }
  const chosen = { slot, work: null, offeredAt: shop.now(), bookingId: id, conversationId }
  expect(shop.db.transaction((tx) => moveBooking(tx, shop, chosen))).toMatchObject({ do: 'booked' })
  expect(bookingById(shop.db, id)?.overlaps).toBe(false)
})
