import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { takeBackup } from '../../server/database/backup.ts'
import { readBox } from '../../server/database/box.ts'
import { beatAlive } from '../../server/database/epoch.ts'
import { databaseFile, openDatabase, openDataFolder } from '../../server/database/open.ts'
import { release } from '../../server/database/quarantine.ts'
import { restoreBackup } from '../../server/database/restore.ts'
import { crew, messages, outbox, sessions } from '../../server/database/schema.ts'
import { programWith } from './changed-program.ts'
import { emptyFolder, noon, root } from './folder.ts'
import { seedText } from './seed.ts'

const opening = { root, now: () => noon }
const later = noon.add({ hours: 5 })

/** A folder whose server stopped after it took a backup of three texts and then wrote two more. */
async function folderWithBackup() {
  const dataDir = emptyFolder()
  const { db, close } = openDataFolder(dataDir, opening)
  seedText(db, 1, 'due')
  seedText(db, 2, 'unknown')
  seedText(db, 3, 'done')
  beatAlive(db, noon.add({ minutes: 1 }))
  db.insert(crew).values({ id: 1, name: 'Mike', role: 'owner', createdAt: noon }).run()
  db.insert(sessions).values({ id: 's', crewId: 1, data: '{}', createdAt: noon, seenAt: noon, expiresAt: later }).run()
  const { file } = await takeBackup({ dataDir, backupDir: undefined, now: noon })
  seedText(db, 4)
  seedText(db, 5)
  close()
  return { dataDir, file }
}

test('a restore brings the backup back with everything unsent held and every session ended', async () => {
  const { dataDir, file } = await folderWithBackup()
  const restored = restoreBackup({ file, dataDir, root, now: later })
  expect(restored).toMatchObject({ heldTexts: 2, photos: 0 })
  expect(String(restored.asOf)).toBe('2026-11-26T12:01:00Z')
  const { db, box, close } = openDataFolder(dataDir, { root, now: () => later.add({ hours: 1 }) })
  expect(box).toMatchObject({ quarantinedAt: later, restoredAt: later })
  expect(readBox(db).quarantinedAt?.toString()).toBe(later.toString())
  expect(
    db
      .select()
      .from(messages)
      .all()
      .map(({ state, because }) => [state, because]),
  ).toEqual([
    ['held', 'restored'],
    ['held', 'restored'],
    ['sent', null],
  ])
  expect(
    db
      .select()
      .from(outbox)
      .all()
      .map(({ state }) => state),
  ).toEqual(['held', 'held', 'done'])
  expect(db.select().from(sessions).all()).toEqual([])
  close()
})

test('the database before it stands aside with its last commits, even when it was never closed', async () => {
  const { dataDir, file } = await folderWithBackup()
  const crashed = emptyFolder()
  const { db, close } = openDataFolder(dataDir, opening)
  seedText(db, 6)
  for (const name of ['firstring.db', 'firstring.db-wal', 'epoch'])
    copyFileSync(join(dataDir, name), join(crashed, name))
  close()
  expect(statSync(join(crashed, 'firstring.db-wal')).size).toBeGreaterThan(0)
  const { aside } = restoreBackup({ file, dataDir: crashed, root, now: later })
  expect(aside).toBe(join(crashed, 'firstring-before-restore-20261126T170000Z.db'))
  expect(existsSync(join(crashed, 'firstring.db-wal'))).toBe(false)
  const before = openDatabase(String(aside))
  expect(before.select().from(messages).all()).toHaveLength(6)
  before.$client.close()
})

test('the end of the quarantine suppresses for good what it held, and lets photos be fetched', async () => {
  const { dataDir, file } = await folderWithBackup()
  restoreBackup({ file, dataDir, root, now: later })
  const { db, close } = openDataFolder(dataDir, opening)
  const photo = {
    kind: 'fetch-media',
    subjectId: 1,
    lane: 'media',
    orderKey: 'x',
    createdAt: noon,
    dueAt: noon,
  } as const
  db.insert(outbox)
    .values({ ...photo, state: 'held', because: 'restored' })
    .run()
  seedText(db, 7, 'held')
  expect(release(db, later)).toEqual({ suppressedTexts: 2 })
  expect(
    db
      .select()
      .from(messages)
      .all()
      .map(({ state, because }) => [state, because]),
  ).toEqual([
    ['suppressed', 'restored'],
    ['suppressed', 'restored'],
    ['sent', null],
    ['held', 'no-route'],
  ])
  expect(
    db
      .select()
      .from(outbox)
      .all()
      .map(({ kind, state }) => [kind, state]),
  ).toEqual([
    ['send-message', 'given-up'],
    ['send-message', 'given-up'],
    ['send-message', 'done'],
    ['fetch-media', 'due'],
    ['send-message', 'held'],
  ])
  expect(readBox(db).quarantinedAt).toBeNull()
  expect(release(db, later)).toEqual({ suppressedTexts: 0 })
  close()
})

test('a restore is refused while a server runs on the folder', async () => {
  const { dataDir, file } = await folderWithBackup()
  const { close } = openDataFolder(dataDir, opening)
  expect(() => restoreBackup({ file, dataDir, root, now: later })).toThrow(/Another FirstRing server runs/)
  close()
})

const unfit: [string, (file: string) => void, RegExp][] = [
  ['that is not there', (file) => rmSync(file), /^There is no file .*\.$/],
  ['that is cut in half', (file) => truncateSync(file, readFileSync(file).length / 2), /is damaged.*choose another/],
  ['that is a text', (file) => writeFileSync(file, 'Dear diary'), /is not a database.*choose another/],
  ['of zero bytes', (file) => writeFileSync(file, ''), /is not a database.*choose another/],
  [
    'whose pages are noise',
    (file) => writeFileSync(file, readFileSync(file).fill(165, 5 * 4096, 9 * 4096)),
    /is damaged/,
  ],
  ['whose rows point to nothing', orphan, /points to what is not there/],
  ['of a newer program', makeNewer, /made by a newer FirstRing/],
]

test.each(unfit)('a backup %s is refused, and the database stays as it was', async (_what, hurt, sentence) => {
  const { dataDir, file } = await folderWithBackup()
  hurt(file)
  const before = readFileSync(databaseFile(dataDir))
  expect(() => restoreBackup({ file, dataDir, root, now: later })).toThrow(sentence)
  expect(readFileSync(databaseFile(dataDir)).equals(before)).toBe(true)
  expect(readdirSync(dataDir).filter((name) => /incoming|before-restore/.test(name))).toEqual([])
  const { box, close } = openDataFolder(dataDir, opening)
  expect(box.quarantinedAt).toBeNull()
  close()
})

test('the database itself is no backup', async () => {
  const { dataDir } = await folderWithBackup()
  const file = databaseFile(dataDir)
  expect(() => restoreBackup({ file, dataDir, root, now: later })).toThrow(/is the database itself: name a backup/)
})

test('a backup of an older program is brought up to date and stays itself as it was', async () => {
  const { dataDir, file } = await folderWithBackup()
  const newer = programWith('0001_photos', 'CREATE TABLE photos (id integer) STRICT')
  const before = readFileSync(file)
  restoreBackup({ file, dataDir, root: newer, now: later })
  expect(readFileSync(file).equals(before)).toBe(true)
  const { db, close } = openDataFolder(dataDir, { ...opening, root: newer })
  expect(readdirSync(join(dataDir, 'backups')).filter((name) => name.startsWith('before-'))).toEqual([])
  expect(db.$client.prepare('select count(*) from photos').pluck().get()).toBe(0)
  close()
})

test('a damaged or lost database is replaced, into a new folder too, and photos come back', async () => {
  const { dataDir, file } = await folderWithBackup()
  mkdirSync(join(dataDir, 'backups/media'))
  writeFileSync(join(dataDir, 'backups/media/a.jpg'), 'a')
  writeFileSync(databaseFile(dataDir), 'Dear diary')
  const { aside } = restoreBackup({ file, dataDir, root, now: later })
  expect(readFileSync(String(aside), 'utf8')).toBe('Dear diary')
  openDataFolder(dataDir, opening).close()
  const newFolder = join(emptyFolder(), 'data')
  expect(restoreBackup({ file, dataDir: newFolder, root, now: later })).toMatchObject({ aside: null, photos: 1 })
  expect(readdirSync(join(newFolder, 'media'))).toEqual(['a.jpg'])
  const { box, close } = openDataFolder(newFolder, opening)
  expect(box.quarantinedAt?.toString()).toBe(later.toString())
  close()
})

test('a restore of a restore counts the epoch on, so that no copy from before it passes', async () => {
  const { dataDir, file } = await folderWithBackup()
  const aside = join(emptyFolder(), 'copy.db')
  copyFileSync(databaseFile(dataDir), aside)
  restoreBackup({ file, dataDir, root, now: later })
  copyFileSync(aside, databaseFile(dataDir))
  const { db, close } = openDataFolder(dataDir, { root, now: () => later.add({ hours: 2 }) })
  expect(readBox(db).quarantinedAt?.toString()).toBe('2026-11-26T19:00:00Z')
  close()
})

function orphan(file: string): void {
  const db = openDatabase(file)
  db.$client.pragma('foreign_keys = OFF')
  db.$client.exec('delete from callers')
  db.$client.close()
}

function makeNewer(file: string): void {
  const db = openDatabase(file)
  db.$client.exec("insert into __drizzle_migrations (hash, created_at) values ('x', 9999999999999)")
  db.$client.close()
}
