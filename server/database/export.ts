import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { getTableColumns, getTableName, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { asOneSentence } from './cannot-open.ts'
import { conversationsAsCsv } from './conversations-csv.ts'
import { copyDurably } from './durable-file.ts'
import { OneSentence } from './one-sentence.ts'
import type { Db } from './open.ts'
import { bringPhotos } from './photos.ts'
import * as schema from './schema.ts'

type Export = { db: Db; dataDir: string; zone: string | null }

const { alertTexts, alerts, attempts, callbacks, callers, calls, consents, conversations, crew, drafts } = schema
const { emergencies, enquiries, eventMails, keptOptOuts, lines, mails, media, messages, outbox, receipts, refusals } =
  schema
const { bookingChanges, bookingLinks, bookings, busy, calendarCopies, calendarObjects, calendars, offers, pushes } =
  schema
const { bridges, callLegs, recordings, settings, setUpChecks, specialDays, sweeps, talks } = schema

/** What an export holds: the shop's own data. The box's keys and the sessions are nobody's data. */
export const exported: SQLiteTable[] = [
  settings,
  lines,
  crew,
  callers,
  keptOptOuts,
  calls,
  callLegs,
  talks,
  recordings,
  callbacks,
  bridges,
  conversations,
  messages,
  receipts,
  media,
  consents,
  enquiries,
  drafts,
  refusals,
  emergencies,
  offers,
  bookings,
  bookingChanges,
  eventMails,
  bookingLinks,
  specialDays,
  calendars,
  calendarObjects,
  busy,
  calendarCopies,
  pushes,
  alerts,
  alertTexts,
  mails,
  outbox,
  attempts,
  sweeps,
  setUpChecks,
]

/** Columns that are never exported, whatever table they stand in. */
const secretColumns = /password_hash|invitation_hash|token_hash|secret|hash_key/
/** Settings that are never exported. */
const secretSettings = /password|secret|token|key/i

/**
 * Writes every table as JSON Lines, the conversations also as a table to read, and the photos, into a new folder.
 * Reads in short pieces, so that a running server goes on. Throws OneSentence when the folder holds anything.
 */
export function exportTo(folder: string, { db, dataDir, zone }: Export): { rows: number; photos: number } {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new OneSentence(`The folder ${folder} holds something already: name a new one.`)
  }
  const half = `${folder}.part`
  try {
    mkdirSync(half, { recursive: true, mode: 0o700 })
    const rows = exported.reduce((sum, table) => sum + writeTable(half, { db, table }), 0)
    writeLines(join(half, 'conversations.csv'), conversationsAsCsv(db, zone))
    const photos = bringPhotos(dataDir, half, copyDurably)
    renameSync(half, folder)
    return { rows, photos }
  } catch (error) {
    throw asOneSentence(error, folder)
  } finally {
    rmSync(half, { recursive: true, force: true })
  }
}

function writeTable(folder: string, { db, table }: { db: Db; table: SQLiteTable }): number {
  return writeLines(join(folder, `${getTableName(table)}.jsonl`), rowsOf(db, table))
}

function* rowsOf(db: Db, table: SQLiteTable): Generator<string> {
  const columns = Object.entries(getTableColumns(table)).filter(([, { name }]) => !secretColumns.test(name))
  const wanted = { rowid: sql<number>`rowid`, ...Object.fromEntries(columns) }
  for (let last = 0; ; ) {
    const piece = db.select(wanted).from(table).where(sql`rowid > ${last}`).orderBy(sql`rowid`).limit(1000).all()
    for (const { rowid, ...row } of piece) {
      last = rowid
      if (!isSecretSetting(table, row)) yield JSON.stringify(row)
    }
    if (piece.length === 0) return
  }
}

function isSecretSetting(table: SQLiteTable, row: object): boolean {
  return table === settings && 'name' in row && secretSettings.test(String(row.name))
}

/** A write for every line would take longer than all the rest. */
const pieceLength = 256 * 1024

/** Returns how many lines there were. */
function writeLines(file: string, lines: Iterable<string>): number {
  const handle = openSync(file, 'wx', 0o600)
  try {
    let count = 0
    let waiting = ''
    for (const line of lines) {
      count++
      waiting += `${line}\n`
      if (waiting.length < pieceLength) continue
      writeFileSync(handle, waiting)
      waiting = ''
    }
    writeFileSync(handle, waiting)
    fsyncSync(handle)
    return count
  } finally {
    closeSync(handle)
  }
}
