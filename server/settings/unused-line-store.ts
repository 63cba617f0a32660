import { and, eq, notInArray, or } from 'drizzle-orm'
import type { Queries } from '../database/queries.ts'
import { bridges, calls, conversations, lines, messages } from '../database/schema.ts'
import type { Line } from './store.ts'

/** Nothing ever came to it or left from it; what was refused never left. */
export function isUnused(db: Queries, { id, number }: Pick<Line, 'id' | 'number'>): boolean {
  const told = [calls, conversations, bridges].some((table) =>
    db.select({ id: table.id }).from(table).where(eq(table.lineId, id)).limit(1).get(),
  )
  return !told && !wasTexted(db, number)
}

function wasTexted(db: Queries, number: string): boolean {
  const isAbout = or(eq(messages.fromNumber, number), eq(messages.toNumber, number))
  const hasMoved = notInArray(messages.state, ['failed', 'suppressed'])
  return db.select({ id: messages.id }).from(messages).where(and(isAbout, hasMoved)).limit(1).get() !== undefined
}

/** Another number leads its callers there. */
export function isLedTo(db: Queries, { id }: Pick<Line, 'id'>): boolean {
  const leads = or(eq(lines.textsFromId, id), eq(lines.standInId, id))
  return db.select({ id: lines.id }).from(lines).where(leads).limit(1).get() !== undefined
}

export function deleteLine(db: Queries, id: number): void {
  db.delete(lines).where(eq(lines.id, id)).run()
}
