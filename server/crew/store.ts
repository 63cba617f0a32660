import { and, desc, eq, isNotNull, isNull, max } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { Queries } from '../database/queries.ts'
import { crew, sessions } from '../database/schema.ts'
import { weeklyHours } from '../settings/opening-hours.ts'
import type { Shop } from '../settings/settings.ts'
import { firstOwnerId } from '../sign-in/store.ts'
import type { Person } from './who-is-on-call.ts'

/** Somebody who works here, with how they stand to the pages. */
export type CrewMember = Person & {
  id: number
  /** False until they chose a password by their link. */
  canSignIn: boolean
  invitedAt: Temporal.Instant | null
  /** A link is out that was not used. */
  isInvited: boolean
  lastSeenAt: Temporal.Instant | null
}

/** Everybody who works here and whose phones are ours, owners first. The first owner's mobile is the shop's setting. */
export function workingHere(db: Queries, shop: Pick<Shop, 'ownerMobile' | 'ownerName'>): Person[] {
  const people = crewMembers(db, shop)
  if (people.some(({ role }) => role === 'owner')) return people
  const name = shop.ownerName ?? 'Owner'
  return [{ id: null, name, role: 'owner', mobile: shop.ownerMobile, hours: null, alerted: 'always' }, ...people]
}

/** The same for the page: only those who have a row. */
export function crewMembers(db: Queries, shop: Pick<Shop, 'ownerMobile'>): CrewMember[] {
  const first = firstOwnerId(db)
  const seen = lastSeen(db)
  const rows = db.select().from(crew).where(isNull(crew.revokedAt)).orderBy(desc(crew.role), crew.id).all()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    role: row.role,
    mobile: row.id === first ? shop.ownerMobile : row.mobile,
    hours: row.hours === null ? null : weeklyHours.parse(JSON.parse(row.hours)),
    alerted: row.role === 'owner' ? 'always' : row.alerted,
    canSignIn: row.passwordHash !== null,
    invitedAt: row.invitedAt,
    isInvited: row.invitationHash !== null,
    lastSeenAt: seen.get(row.id) ?? null,
  }))
}

function lastSeen(db: Queries): Map<number, Temporal.Instant | null> {
  const rows = db
    .select({ id: crew.id, at: max(sessions.seenAt) })
    .from(crew)
    .innerJoin(sessions, eq(sessions.crewId, crew.id))
    .where(and(isNull(crew.revokedAt), isNotNull(sessions.crewId)))
    .groupBy(crew.id)
    .all()
  return new Map(rows.map(({ id, at }) => [id, at]))
}
