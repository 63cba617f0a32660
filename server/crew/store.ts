import { and, desc, eq, isNotNull, isNull, max, ne } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { Queries } from '../database/queries.ts'
import { crew, messages, sessions } from '../database/schema.ts'
import { weeklyHours } from '../settings/opening-hours.ts'
import type { Shop } from '../settings/settings.ts'
import { firstOwnerId } from '../sign-in/store.ts'
import type { PersonValues } from './person-form.ts'
import type { Person } from './who-is-on-call.ts'

export type CrewRow = typeof crew.$inferSelect

/** Somebody who works here, with how they stand to the pages. */
export type CrewMember = Person & {
  id: number
  /** False until they chose a password by their link. */
  canSignIn: boolean
  /** When the link was made that is out and was not used yet. */
  invitedAt: Temporal.Instant | null
  lastSeenAt: Temporal.Instant | null
  /** Their mobile is the shop's own setting. */
  isFirstOwner: boolean
}

type OwnerSettings = Pick<Shop, 'ownerMobile' | 'ownerName'>

/** Everybody who works here and whose phones are ours, owners first. The first owner's mobile is the shop's setting. */
export function workingHere(db: Queries, shop: OwnerSettings): Person[] {
  const people = crewMembers(db, shop)
  if (people.some(({ role }) => role === 'owner')) return people
  const name = shop.ownerName ?? 'Owner'
  return [
    {
      id: null,
      name,
      role: 'owner',
      mobile: shop.ownerMobile,
      hours: null,
      alerted: 'always',
      takesJobs: null,
      rung: 'in-hours',
    },
    ...people,
  ]
}

/** The same for the page: only those who have a row. */
export function crewMembers(db: Queries, shop: Pick<Shop, 'ownerMobile'>): CrewMember[] {
  const first = firstOwnerId(db)
  const seen = lastSeen(db)
  const rows = db.select().from(crew).where(isNull(crew.revokedAt)).orderBy(desc(crew.role), crew.id).all()
  return rows.map((row) => ({
    ...valuesOf(row),
    id: row.id,
    mobile: row.id === first ? shop.ownerMobile : row.mobile,
    canSignIn: row.passwordHash !== null,
    invitedAt: row.invitationHash === null ? null : row.invitedAt,
    lastSeenAt: seen.get(row.id) ?? null,
    isFirstOwner: row.id === first,
  }))
}

/** One row, also of somebody who left. */
export function crewRow(db: Queries, id: number): CrewRow | undefined {
  return db.select().from(crew).where(eq(crew.id, id)).get()
}

/** Whose link this is, unless they left. */
export function crewByInvitation(db: Queries, hash: string): CrewRow | undefined {
  return db
    .select()
    .from(crew)
    .where(and(eq(crew.invitationHash, hash), isNull(crew.revokedAt)))
    .get()
}

/** Whether somebody else is an owner who can sign in. */
export function hasOtherOwner(db: Queries, id: number): boolean {
  const others = and(ne(crew.id, id), eq(crew.role, 'owner'), isNull(crew.revokedAt), isNotNull(crew.passwordHash))
  return db.select({ id: crew.id }).from(crew).where(others).limit(1).get() !== undefined
}

/** What of a row a person fills in. */
export function valuesOf({ name, mobile, role, alerted, hours, takesJobs, rung }: CrewRow): PersonValues {
  return {
    name,
    mobile,
    role,
    alerted: role === 'owner' ? 'always' : alerted,
    hours: hours === null ? null : weeklyHours.parse(JSON.parse(hours)),
    takesJobs: takesJobs ?? role === 'owner',
    rung,
  }
}

export function insertPerson(
  db: Queries,
  { hours, ...values }: PersonValues & Pick<CrewRow, 'createdAt' | 'invitedAt'> & { invitationHash: string | null },
): CrewRow {
  return db
    .insert(crew)
    .values({ ...values, hours: hours && JSON.stringify(hours) })
    .returning()
    .get()
}

export function updatePerson(db: Queries, id: number, change: Partial<Omit<CrewRow, 'id' | 'hours'>>): void {
  db.update(crew).set(change).where(eq(crew.id, id)).run()
}

export function storePersonValues(db: Queries, id: number, { hours, ...values }: PersonValues): void {
  db.update(crew)
    .set({ ...values, hours: hours && JSON.stringify(hours) })
    .where(eq(crew.id, id))
    .run()
}

/** Writes over the words of a text whose link leads nowhere any more, wherever that text is by now. */
export function blankInvitationText(db: Queries, hash: string): void {
  db.update(messages)
    .set({ body: 'The link that stood here leads nowhere any more.' })
    .where(eq(messages.onceKey, invitationKey(hash)))
    .run()
}

/** What makes a second text of the same link impossible. */
export function invitationKey(hash: string): string {
  return `invitation:${hash}`
}

function lastSeen(db: Queries): Map<number, Temporal.Instant | null> {
  const rows = db
    .select({ id: crew.id, at: max(sessions.seenAt) })
    .from(crew)
    .innerJoin(sessions, eq(sessions.crewId, crew.id))
    .where(isNull(crew.revokedAt))
    .groupBy(crew.id)
    .all()
  return new Map(rows.map(({ id, at }) => [id, at]))
}
