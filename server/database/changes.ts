import { sql } from 'drizzle-orm'
import type { Db } from './open.ts'

/** Differs from an earlier mark when anything was written since, by this process or by another one beside it. */
export function changeMark(db: Db): string {
  const [own] = db.values<[number]>(sql`select total_changes()`)
  const [others] = db.values<[number]>(sql`pragma data_version`)
  return `${own?.[0]}.${others?.[0]}`
}
