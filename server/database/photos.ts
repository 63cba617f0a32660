import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { linkOrCopy } from './durable-file.ts'

/** Where the photos and voicemails of callers and the shop's own recordings stand, in the data folder as in a folder of backups. None ever changes. */
export function photoFolder(folder: string): string {
  return join(folder, 'media')
}

/** Brings the photos that one folder has and the other lacks. Returns how many. */
export function bringPhotos(from: string, to: string, bring = linkOrCopy): number {
  const lacking = photosIn(from).filter((name) => !existsSync(join(photoFolder(to), name)))
  if (lacking.length > 0) mkdirSync(photoFolder(to), { recursive: true, mode: 0o700 })
  for (const name of lacking) bring(join(photoFolder(from), name), join(photoFolder(to), name))
  return lacking.length
}

/** Deletes from a folder of backups the photos that are gone from the data folder and that no backup speaks of any more. */
export function dropPhotosOfNobody(dataDir: string, backupFolder: string, backups: string[]): void {
  const living = new Set(photosIn(dataDir))
  const gone = photosIn(backupFolder).filter((name) => !living.has(name))
  if (gone.length === 0) return
  const wanted = backups.map((file) => photosNamedIn(join(backupFolder, file)))
  if (wanted.includes('unreadable')) return
  for (const name of gone.filter((name) => !wanted.flat().includes(name))) {
    rmSync(join(photoFolder(backupFolder), name))
  }
}

// What is still being written stands under another name until it is whole.
function photosIn(folder: string): string[] {
  if (!existsSync(photoFolder(folder))) return []
  return readdirSync(photoFolder(folder)).filter((name) => !name.endsWith('.part'))
}

/** What was said after the tone stands beside the photos; a backup from before has no such table. */
function spokenToo(client: Database.Database): string {
  const has = client.prepare("select 1 from sqlite_master where type = 'table' and name = 'recordings'").get()
  return has ? 'union select file_name from recordings where file_name is not null' : ''
}

/** And what the shop recorded of what callers hear, as its settings name it. */
const ownVoiceToo = `union select json_extract(own.value, '$.fileName')
  from settings, json_each(settings.value) as own where settings.name = 'ownSentences'`

function photosNamedIn(file: string): unknown[] | 'unreadable' {
  const client = new Database(file, { readonly: true, fileMustExist: true })
  try {
    return client
      .prepare(`select file_name from media where file_name is not null ${spokenToo(client)} ${ownVoiceToo}`)
      .pluck()
      .all()
  } catch {
    return 'unreadable'
  } finally {
    client.close()
  }
}
