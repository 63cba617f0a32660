import { eq, inArray } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import type { Config } from '../../config/config.ts'
import type { Queries } from '../database/queries.ts'
import { settings } from '../database/schema.ts'
import { readAccounts } from './accounts.ts'
import { type Company, composeCompany, type StorableCompany, storableCompany } from './company.ts'
import { namedByLines } from './road.ts'
import { firstLine, type Line, lineByNumber, storeValue } from './store.ts'

/** The companies that the box last lived with, and the number it was known by: what changes with them shows against this. */
const livedWith = z.object({ carrier: z.string(), messenger: z.string(), number: z.string().nullable() })
export type LivedWith = z.infer<typeof livedWith>

/** What the set-up stored of the company; null where it stored nothing. */
export function readStoredCompany(db: Queries): StorableCompany {
  const names = Object.keys(storableCompany.shape)
  const rows = db.select().from(settings).where(inArray(settings.name, names)).all()
  const given = Object.fromEntries(rows.map(({ name, value }) => [name, JSON.parse(value)]))
  return storableCompany.parse({ ...Object.fromEntries(names.map((name) => [name, null])), ...given })
}

/** Who carries the shop's calls and texts by what is stored and what the environment says; the appliance may not live with it yet. */
export function readCompany(db: Queries, config: Config): Company {
  return composeCompany(readStoredCompany(db), config, { named: namedByLines(db), accounts: readAccounts(db) })
}

/** The line that the shop itself speaks from: the company's number, else the one that was there first. */
export function ownLine(db: Queries, config: Config): Line | undefined {
  return lineByNumber(db, readCompany(db, config).twilio.number ?? '') ?? firstLine(db)
}

export function storeCompany(db: Queries, changed: Partial<StorableCompany>, now: Temporal.Instant): void {
  for (const [name, value] of Object.entries(changed)) storeValue(db, name, value, now)
}

/** Null before the first start. */
export function readLivedWith(db: Queries): LivedWith | null {
  const row = db.select().from(settings).where(eq(settings.name, 'livedWith')).get()
  return row ? livedWith.parse(JSON.parse(row.value)) : null
}

export function storeLivedWith(db: Queries, value: LivedWith, now: Temporal.Instant): void {
  storeValue(db, 'livedWith', value, now)
}
