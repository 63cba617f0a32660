import { eq, isNull, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { Config } from '../../config/config.ts'
import { prepared } from '../database/prepared.ts'
import type { Queries } from '../database/queries.ts'
import { calls, conversations, crew, lines, settings } from '../database/schema.ts'
import { composeShop, type Shop, type Storable, storable } from './settings.ts'

export type Line = typeof lines.$inferSelect

export function readStored(db: Queries): Storable {
  const rows = allSettings(db).all()
  const given = Object.fromEntries(rows.map((row) => [row.name, JSON.parse(row.value)]))
  const empty = Object.fromEntries(Object.keys(storable.shape).map((name) => [name, null]))
  return storable.parse({ ...empty, ...given })
}

export function readShop(db: Queries, config: Config): Shop {
  return composeShop(readStored(db), config, firstLine(db)?.number ?? null)
}

export function storeSettings(db: Queries, changed: Partial<Storable>, now: Temporal.Instant): void {
  for (const [name, value] of Object.entries(changed)) storeValue(db, name, value, now)
}

export function storeValue(db: Queries, name: string, value: unknown, now: Temporal.Instant): void {
  const row = { value: JSON.stringify(value ?? null), changedAt: now }
  db.insert(settings)
    .values({ name, ...row })
    .onConflictDoUpdate({ target: settings.name, set: row })
    .run()
}

/** What was stored under a name that is no setting of a page; null for nothing. */
export function readValue(db: Queries, name: string): unknown {
  const row = db.select({ value: settings.value }).from(settings).where(eq(settings.name, name)).get()
  return row === undefined ? null : JSON.parse(row.value)
}

export function allLines(db: Queries): Line[] {
  return db.select().from(lines).orderBy(lines.id).all()
}

/** The shop's own numbers, E.164. */
export function numbersOf(db: Queries): string[] {
  return allLines(db).map(({ number }) => number)
}

export function firstLine(db: Queries): Line | undefined {
  return lineAddedFirst(db).get()
}

export function lineByNumber(db: Queries, number: string): Line | undefined {
  return lineNumbered(db).get({ number })
}

export function lineById(db: Queries, id: number): Line | undefined {
  return lineOf(db).get({ id })
}

export function addLine(db: Queries, number: string, now: Temporal.Instant): void {
  db.insert(lines).values({ number, plan: 'fallback', createdAt: now }).onConflictDoNothing().run()
}

/** Gives a line another number; where that number has a line already, the two become one. */
export function renumberLine(db: Queries, from: string, to: string): void {
  const [old, known] = [lineByNumber(db, from), lineByNumber(db, to)]
  if (!old || old.id === known?.id) return
  if (!known) return void db.update(lines).set({ number: to }).where(eq(lines.id, old.id)).run()
  for (const table of [calls, conversations])
    db.update(table).set({ lineId: known.id }).where(eq(table.lineId, old.id)).run()
  db.delete(lines).where(eq(lines.id, old.id)).run()
}

/** Who carries a line, and where its texts go from. */
export type LineRoad = Pick<Line, 'carrier' | 'messenger' | 'textsFromId' | 'standInId' | 'retiredAt'>

export function carryLine(db: Queries, number: string, change: Partial<LineRoad>): void {
  db.update(lines).set(change).where(eq(lines.number, number)).run()
}

/** How calls to a line are met. */
export type LinePlan = Pick<
  Line,
  'plan' | 'closedPlan' | 'ringSeconds' | 'isRungInTurn' | 'fallsTo' | 'screening' | 'heardBy'
>

export function planLine(db: Queries, id: number, change: Partial<LinePlan>): void {
  db.update(lines).set(change).where(eq(lines.id, id)).run()
}

/** The mobiles of the shop's own people, E.164; the owner's stands in the settings. */
export function crewMobiles(db: Queries): string[] {
  const rows = allCrew(db).all()
  return rows.flatMap(({ mobile }) => (mobile ? [mobile] : []))
}

const allSettings = prepared((db) => db.select().from(settings).prepare())

const lineAddedFirst = prepared((db) => db.select().from(lines).orderBy(lines.id).limit(1).prepare())

const lineNumbered = prepared((db) =>
  db
    .select()
    .from(lines)
    .where(eq(lines.number, sql.placeholder('number')))
    .prepare(),
)

const lineOf = prepared((db) =>
  db
    .select()
    .from(lines)
    .where(eq(lines.id, sql.placeholder('id')))
    .prepare(),
)

const allCrew = prepared((db) => db.select({ mobile: crew.mobile }).from(crew).where(isNull(crew.revokedAt)).prepare())
