import type { Appliance } from '../appliance.ts'
import type { Conversation } from '../conversations/store.ts'
import type { Queries } from '../database/queries.ts'
import { ownLine } from '../settings/company-store.ts'
import { type Line, lineById } from '../settings/store.ts'

/** The shop's number that a conversation goes on from. */
export function lineOf(db: Queries, { config }: Appliance, { lineId }: Conversation): Line | undefined {
  return (lineId === null ? undefined : lineById(db, lineId)) ?? ownLine(db, config) ?? undefined
}
