import { and, desc, eq, gte, isNull } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { Queries } from '../database/queries.ts'
import { offers } from '../database/schema.ts'
import type { Slot } from './availability.ts'

/** What a caller was offered, in the order of the numbers that they were told. */
export type Offer = {
  id: number
  slots: Slot[]
  /** The booking that is to be moved to one of them; null: a new one. */
  bookingId: number | null
  closedAt: Temporal.Instant | null
  createdAt: Temporal.Instant
}

export function insertOffer(
  db: Queries,
  { slots, ...offer }: Omit<Offer, 'id' | 'closedAt'> & { conversationId: number },
): Offer {
  return asOffer(
    db
      .insert(offers)
      .values({ ...offer, slots: JSON.stringify(slots) })
      .returning()
      .get(),
  )
}

export function closeOffers(db: Queries, conversationId: number, now: Temporal.Instant): void {
  db.update(offers)
    .set({ closedAt: now })
    .where(and(eq(offers.conversationId, conversationId), isNull(offers.closedAt)))
    .run()
}

/** The last offer since then of which nothing was chosen yet. */
export function openOfferIn(db: Queries, conversationId: number, since: Temporal.Instant): Offer | undefined {
  const row = db
    .select()
    .from(offers)
    .where(and(eq(offers.conversationId, conversationId), isNull(offers.closedAt), gte(offers.createdAt, since)))
    .orderBy(desc(offers.id))
    .limit(1)
    .get()
  return row && asOffer(row)
}

/** What was offered in a conversation since then, oldest first. */
export function offersIn(db: Queries, conversationId: number, since: Temporal.Instant): Offer[] {
  return db
    .select()
    .from(offers)
    .where(and(eq(offers.conversationId, conversationId), gte(offers.createdAt, since)))
    .orderBy(offers.id)
    .all()
    .map(asOffer)
}

function asOffer({ slots, ...offer }: typeof offers.$inferSelect): Offer {
  return { ...offer, slots: JSON.parse(slots) }
}
