import { and, asc, count, desc, eq, gt, inArray, isNotNull, isNull, lte, ne, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { Queries } from '../database/queries.ts'
import { box, crew, sessions } from '../database/schema.ts'

export type Person = { id: number; name: string; role: 'owner' | 'crew' }
export type StoredSession = typeof sessions.$inferSelect
export type SessionOfPerson = StoredSession & { personName: string }

const person = { id: crew.id, name: crew.name, role: crew.role }

/** Signs the cookies of this box. */
export function sessionSecret(db: Queries): string {
  const row = db.select({ secret: box.sessionSecret }).from(box).get()
  if (!row) throw new Error('the box row is missing: the data folder was not opened')
  return row.secret
}

/** Whether anybody can sign in at all; until then the box waits to be claimed. */
export function isClaimed(db: Queries): boolean {
  return db.select({ id: crew.id }).from(crew).where(maySignIn()).limit(1).get() !== undefined
}

export type PersonWithPassword = Person & {
  passwordHash: string
  /** Their own column; the first owner's number stands in the settings. */
  mobile: string | null
}

/** Everybody who has a password, the owner first. */
export function peopleWithPassword(db: Queries): PersonWithPassword[] {
  const rows = db
    .select({ ...person, passwordHash: crew.passwordHash, mobile: crew.mobile })
    .from(crew)
    .where(maySignIn())
    .orderBy(desc(crew.role), crew.id)
    .all()
  return rows.flatMap(({ passwordHash, ...row }) => (passwordHash ? [{ ...row, passwordHash }] : []))
}

/** Everybody who works here, with a password or without one yet, the owner first. */
export function peopleHere(db: Queries): Person[] {
  return db.select(person).from(crew).where(isNull(crew.revokedAt)).orderBy(desc(crew.role), crew.id).all()
}

/** Somebody who may still sign in. */
export function personWithPassword(db: Queries, id: number): Person | undefined {
  return db
    .select(person)
    .from(crew)
    .where(and(eq(crew.id, id), maySignIn()))
    .get()
}

/** Gives the owner this password, and makes the owner where there is none; a name that is given replaces the old one. */
export function setOwnerPassword(db: Queries, hash: string, now: Temporal.Instant, name?: string): Person {
  const change = { passwordHash: hash, passwordChangedAt: now, ...(name ? { name } : {}) }
  const ownerId = firstOwnerId(db)
  if (ownerId) return db.update(crew).set(change).where(eq(crew.id, ownerId)).returning(person).get()
  const row = { name: 'Owner', role: 'owner', createdAt: now, ...change } as const
  return db.insert(crew).values(row).returning(person).get()
}

/** The first of the owners. Their mobile is the shop's setting, and their own column stays empty. */
export function firstOwnerId(db: Queries): number | null {
  const isOwner = and(eq(crew.role, 'owner'), isNull(crew.revokedAt))
  return db.select({ id: crew.id }).from(crew).where(isOwner).orderBy(crew.id).limit(1).get()?.id ?? null
}

/** Gives somebody this password; a link by which they could have chosen one leads nowhere any more. */
export function setPassword(db: Queries, personId: number, hash: string, now: Temporal.Instant): void {
  const noLink = { invitationHash: null, invitedAt: null }
  db.update(crew)
    .set({ passwordHash: hash, passwordChangedAt: now, ...noLink })
    .where(eq(crew.id, personId))
    .run()
}

export function findSession(db: Queries, id: string): StoredSession | undefined {
  return db.select().from(sessions).where(eq(sessions.id, id)).get()
}

/** Adds a session; where the table is full, the one that was away longest makes room. */
export function insertSession(db: Queries, session: StoredSession, most: number): void {
  db.delete(sessions).where(lte(sessions.expiresAt, session.createdAt)).run()
  const kept = db.select({ kept: count() }).from(sessions).get()?.kept ?? 0
  if (kept >= most) deleteOldest(db, kept + 1 - most)
  db.insert(sessions).values(session).run()
}

export function updateSession(db: Queries, id: string, change: Partial<StoredSession>): void {
  db.update(sessions).set(change).where(eq(sessions.id, id)).run()
}

export function deleteSession(db: Queries, id: string): void {
  db.delete(sessions).where(eq(sessions.id, id)).run()
}

/** Sessions that `viewer` may see and end, `thisId` first, then by when they were last seen: the owner everybody's, the crew their own. */
export function sessionsInSight(
  db: Queries,
  viewer: Person,
  { thisId, now, most }: { thisId: string; now: Temporal.Instant; most: number },
): SessionOfPerson[] {
  const rows = db
    .select({ session: sessions, personName: crew.name })
    .from(sessions)
    .innerJoin(crew, eq(crew.id, sessions.crewId))
    .where(areInSight(viewer, now))
    .orderBy(ne(sessions.id, thisId), desc(sessions.seenAt), sessions.id)
    .limit(most)
    .all()
  return rows.map(({ session, personName }) => ({ ...session, personName }))
}

/** How many browsers are signed in that `viewer` may see. */
export function countSessions(db: Queries, viewer: Person, now: Temporal.Instant): number {
  return db.select({ count: count() }).from(sessions).where(areInSight(viewer, now)).get()?.count ?? 0
}

/** Ends sessions that `viewer` may end; false when there is no such session in sight. */
export function revokeSession(db: Queries, viewer: Person, id: string): boolean {
  const mine = viewer.role === 'owner' ? undefined : eq(sessions.crewId, viewer.id)
  return (
    db
      .delete(sessions)
      .where(and(eq(sessions.id, id), mine))
      .run().changes > 0
  )
}

export function revokeOtherSessions(db: Queries, viewer: Person, thisId: string): void {
  const mine = viewer.role === 'owner' ? undefined : eq(sessions.crewId, viewer.id)
  db.delete(sessions)
    .where(and(ne(sessions.id, thisId), mine))
    .run()
}

export function revokeSessionsOf(db: Queries, personId: number): void {
  db.delete(sessions).where(eq(sessions.crewId, personId)).run()
}

export function revokeAllSessions(db: Queries): void {
  db.delete(sessions).run()
}

function maySignIn() {
  return and(isNotNull(crew.passwordHash), isNull(crew.revokedAt))
}

function areInSight(viewer: Person, now: Temporal.Instant) {
  return and(gt(sessions.expiresAt, now), viewer.role === 'owner' ? undefined : eq(sessions.crewId, viewer.id))
}

function deleteOldest(db: Queries, howMany: number): void {
  const unsignedFirst = sql`${sessions.crewId} is not null`
  const oldest = db.select({ id: sessions.id }).from(sessions).orderBy(unsignedFirst, asc(sessions.seenAt))
  db.delete(sessions)
    .where(inArray(sessions.id, oldest.limit(howMany)))
    .run()
}
