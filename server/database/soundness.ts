import Database from 'better-sqlite3'
import { CannotOpen } from './cannot-open.ts'

/** Reads every page, index and reference of a copy. Throws CannotOpen when anything is wrong with it. */
export function refuseUnsound(file: string): void {
  const client = new Database(file, { readonly: true, fileMustExist: true })
  try {
    const found = client.pragma('integrity_check(1)', { simple: true })
    if (found !== 'ok') throw new CannotOpen(`${file} is damaged (${String(found).split('\n')[0]}).`)
    const orphans = client.pragma('foreign_key_check') as { table: string; parent: string }[]
    if (orphans[0]) throw new CannotOpen(`${file} is damaged (${orphans[0].table} points to what is not there).`)
  } finally {
    client.close()
  }
}
