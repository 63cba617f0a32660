import { and, asc, eq, gt } from 'drizzle-orm'
import type { Queries } from '../database/queries.ts'
import { eventMails } from '../database/schema.ts'

export type EventMail = typeof eventMails.$inferSelect
export type NewEventMail = typeof eventMails.$inferInsert

export function insertEventMail(db: Queries, mail: NewEventMail): EventMail {
  return db.insert(eventMails).values(mail).returning().get()
}

export function eventMailById(db: Queries, id: number): EventMail | undefined {
  return db.select().from(eventMails).where(eq(eventMails.id, id)).get()
}

/** Every mail about one job, oldest first. */
export function eventMailsAbout(db: Queries, bookingId: number): EventMail[] {
  return db.select().from(eventMails).where(eq(eventMails.bookingId, bookingId)).orderBy(asc(eventMails.id)).all()
}

export function updateEventMail(db: Queries, id: number, change: Partial<NewEventMail>): void {
  db.update(eventMails).set(change).where(eq(eventMails.id, id)).run()
}

/** Whether a later mail says to the same address what holds by now. */
export function isOvertaken(db: Queries, { id, bookingId, toAddress }: EventMail): boolean {
  const isSameReader = and(eq(eventMails.bookingId, bookingId), eq(eventMails.toAddress, toAddress))
  return (
    db
      .select({ id: eventMails.id })
      .from(eventMails)
      .where(and(isSameReader, gt(eventMails.id, id)))
      .limit(1)
      .get() !== undefined
  )
}
