import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { CannotOpen, orOneSentence } from '../../server/database/cannot-open.ts'
import { databaseFile, openDatabase, openDataFolder } from '../../server/database/open.ts'
import { callers } from '../../server/database/schema.ts'
import { programWith } from './changed-program.ts'
import { emptyFolder, noon, root } from './folder.ts'
import { seedText } from './seed.ts'
import { canMount, fill, makeReadOnly, smallDisk } from './small-disk.ts'

const opening = { root, now: () => noon }

test.runIf(canMount)('a full disk is one sentence at the start, and all is there when there is room again', () => {
  const disk = smallDisk(4)
  const first = openDataFolder(disk, opening)
  seedText(first.db, 1)
  first.close()
  const ballast = fill(disk)
  expect(() => openDataFolder(disk, opening)).toThrow(
    /^The disk that holds .* is full: make room on it and start again\.$/,
  )
  rmSync(ballast)
  const { db, close } = openDataFolder(disk, opening)
  expect(db.select().from(callers).all()).toHaveLength(1)
  close()
})

test.runIf(canMount)('a full disk at the very first start leaves nothing that would bar the next one', () => {
  const disk = smallDisk(3)
  const ballast = fill(disk)
  expect(() => openDataFolder(disk, opening)).toThrow(/is full: make room/)
  rmSync(ballast)
  openDataFolder(disk, opening).close()
})

test.runIf(canMount)('a disk without room for the copy keeps the tables as they are', () => {
  const disk = smallDisk(3)
  openDataFolder(disk, opening).close()
  const ballast = fill(disk, 120_000)
  const newer = programWith('0001_photos', 'CREATE TABLE photos (id integer) STRICT')
  expect(() => openDataFolder(disk, { ...opening, root: newer })).toThrow(/is full: make room/)
  rmSync(ballast)
  expect(readdirSync(join(disk, 'backups'))).toEqual([])
  openDataFolder(disk, opening).close()
})

test.runIf(canMount)('a read-only disk is one sentence, whether it was in use before or not', () => {
  const used = smallDisk(4)
  openDataFolder(used, opening).close()
  for (const disk of [used, smallDisk(4)]) {
    makeReadOnly(disk)
    expect(() => openDataFolder(disk, opening)).toThrow(/^The folder .* cannot be written: its disk is read-only, or/)
  }
})

test('a database that fills up says so in a code of its own, and keeps what it had', () => {
  const file = databaseFile(emptyFolder())
  const db = openDatabase(file)
  db.$client.pragma(`max_page_count = ${Number(db.$client.pragma('page_count', { simple: true })) + 4}`)
  let texts = 0
  const write = () => {
    for (;;) texts = seedText(db, texts)
  }
  expect(() => orOneSentence(file, write)).toThrow(/is full: make room/)
  expect(db.select().from(callers).all()).toHaveLength(texts)
  db.$client.close()
})

const codes = [
  ['SQLITE_FULL', /disk that holds .* is full/],
  ['ENOSPC', /disk that holds .* is full/],
  ['SQLITE_READONLY_DBMOVED', /cannot be written/],
  ['SQLITE_CANTOPEN', /cannot be written/],
  ['EROFS', /cannot be written/],
  ['EACCES', /cannot be written/],
  ['SQLITE_IOERR_READ', /reports errors \(SQLITE_IOERR_READ\)/],
  ['SQLITE_CORRUPT_INDEX', /is damaged/],
  ['SQLITE_NOTADB', /is not a database/],
  ['SQLITE_BUSY_RECOVERY', /keeps .* locked/],
  ['SQLITE_MISUSE', /cannot be used \(out of luck\)/],
] as const

test.each(codes)('%s becomes one sentence', (code, sentence) => {
  const file = databaseFile(emptyFolder())
  const fail = () => {
    throw code.startsWith('SQLITE')
      ? new Database.SqliteError('out of luck', code)
      : Object.assign(new Error(), { code })
  }
  expect(() => orOneSentence(file, fail)).toThrow(CannotOpen)
  expect(() => orOneSentence(file, fail)).toThrow(sentence)
})
