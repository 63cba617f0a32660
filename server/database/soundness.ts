import Database from 'better-sqlite3'
import { CannotOpen } from './cannot-open.ts'

/** Reads every page, index and reference of a copy, and counts its rows. Throws CannotOpen when anything is wrong with it. */
export function refuseUnsound(file: string): Record<string, number> {
  const client = new Database(file, { readonly: true, fileMustExist: true })
  try {
    const found = client.pragma('integrity_check(1)', { simple: true })
    if (found !== 'ok') throw new CannotOpen(`${file} is damaged (${String(found).split('\n')[0]}).`)
    const orphans = client.pragma('foreign_key_check') as { table: string; parent: string }[]
    if (orphans[0]) throw new CannotOpen(`${file} is damaged (${orphans[0].table} points to what is not there).`)
    return countRows(client)
  } finally {
    client.close()
  }
}

/** How many rows each table holds. */
export function countRows(client: Database.Database): Record<string, number> {
  const tables = client.prepare("select name from sqlite_schema where type = 'table'").pluck().all() as string[]
  const count = (table: string) => Number(client.prepare(`select count(*) from "${table}"`).pluck().get())
  return Object.fromEntries(tables.map((table) => [table, count(table)]))
}
