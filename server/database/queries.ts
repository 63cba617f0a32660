import type { RunResult } from 'better-sqlite3'
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core'
import type * as schema from './schema.ts'

/** What can be asked: the database itself, or a transaction under way. */
export type Queries = BaseSQLiteDatabase<'sync', RunResult, typeof schema>
