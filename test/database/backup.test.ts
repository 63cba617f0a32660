import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { lastVerifiedBackup, takeBackup } from '../../server/database/backup.ts'
import { databaseFile, openDataFolder } from '../../server/database/open.ts'
import { media } from '../../server/database/schema.ts'
import { storeOwnRecording } from '../../server/own-voice/own-recordings.ts'
import { emptyFolder, noon, root } from './folder.ts'
import { seedText, seedTexts } from './seed.ts'
import { canMount, smallDisk } from './small-disk.ts'

const opening = { root, now: () => noon }

function runningServer(texts = 20) {
  const dataDir = emptyFolder()
  const folder = openDataFolder(dataDir, opening)
  seedTexts(folder.db, texts)
  return { dataDir, ...folder }
}

function lookInto(file: string): { check: unknown; texts: unknown; errands: unknown } {
  const client = new Database(file, { readonly: true })
  const ask = (question: string) => client.prepare(question).pluck().get()
  const found = {
    check: client.pragma('integrity_check', { simple: true }),
    texts: ask('select count(*) from messages'),
    errands: ask('select count(*) from outbox'),
  }
  client.close()
  return found
}

test('a backup beside a running server is one sound, private file, and the newest one is known', async () => {
  const { dataDir, close } = runningServer()
  expect(lastVerifiedBackup(dataDir)).toBeNull()
  const { file, rows, secondCopy } = await takeBackup({ dataDir, backupDir: undefined, now: noon })
  expect(file).toBe(join(dataDir, 'backups/firstring-20261126T120000Z.db'))
  expect(lookInto(file)).toEqual({ check: 'ok', texts: 20, errands: 20 })
  expect(rows).toBeGreaterThan(80)
  expect(secondCopy).toEqual({ outcome: 'not-wanted' })
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readdirSync(join(dataDir, 'backups'))).toEqual([basename(file)])
  expect(String(lastVerifiedBackup(dataDir))).toBe('2026-11-26T12:00:00Z')
  close()
})

test('backups that are taken while texts are written hold whole transactions', async () => {
  const { dataDir, db, close } = runningServer(0)
  let texts = 0
  const writing = setInterval(() => {
    for (let n = 0; n < 5; n++) seedText(db, texts++)
  }, 1)
  for (let minutes = 0; minutes < 8; minutes++) {
    const { file } = await takeBackup({ dataDir, backupDir: undefined, now: noon.add({ minutes }) })
    const found = lookInto(file)
    expect(found.check).toBe('ok')
    expect(found.texts).toBe(found.errands)
  }
  clearInterval(writing)
  expect(texts).toBeGreaterThan(10)
  close()
})

test('a second copy goes to BACKUP_DIR and is thinned out there too', async () => {
  const { dataDir, close } = runningServer(1)
  const backupDir = emptyFolder()
  for (let days = 0; days < 40; days++) {
    const { secondCopy } = await takeBackup({ dataDir, backupDir, now: noon.add({ hours: 24 * days }) })
    expect(secondCopy.outcome).toBe('made')
  }
  const names = readdirSync(backupDir).sort()
  expect(names).toEqual(readdirSync(join(dataDir, 'backups')).sort())
  expect(names.length).toBeLessThan(15)
  const newest = String(names.at(-1))
  expect(readFileSync(join(backupDir, newest)).equals(readFileSync(join(dataDir, 'backups', newest)))).toBe(true)
  close()
})

test('a BACKUP_DIR that is not there is told, and the first copy stands all the same', async () => {
  const { dataDir, close } = runningServer(1)
  const backupDir = join(emptyFolder(), 'not-mounted')
  const { file, secondCopy } = await takeBackup({ dataDir, backupDir, now: noon })
  expect(secondCopy).toEqual({
    outcome: 'failed',
    because: `BACKUP_DIR ${backupDir} is not there: mount its disk or make it.`,
  })
  expect(existsSync(file)).toBe(true)
  expect(existsSync(backupDir)).toBe(false)
  close()
})

test('a damaged database gives no backup, and the good one from before stays the newest', async () => {
  const { dataDir, close } = runningServer(300)
  await takeBackup({ dataDir, backupDir: undefined, now: noon })
  close()
  const file = databaseFile(dataDir)
  const bytes = readFileSync(file)
  bytes.fill(165, 20 * 4096, 40 * 4096)
  writeFileSync(file, bytes)
  await expect(takeBackup({ dataDir, backupDir: undefined, now: noon.add({ hours: 24 }) })).rejects.toThrow(
    /is damaged/,
  )
  expect(String(lastVerifiedBackup(dataDir))).toBe('2026-11-26T12:00:00Z')
  expect(readdirSync(join(dataDir, 'backups'))).toHaveLength(1)
})

test('without a database there is nothing to back up, and nothing is made', async () => {
  const dataDir = emptyFolder()
  await expect(takeBackup({ dataDir, backupDir: undefined, now: noon })).rejects.toThrow(
    /^There is no database at .*\.$/,
  )
  expect(readdirSync(dataDir)).toEqual([])
})

test.runIf(canMount)('a disk with too little room is left to the server', async () => {
  const dataDir = smallDisk(8)
  const { close } = openDataFolder(dataDir, opening)
  await expect(takeBackup({ dataDir, backupDir: undefined, now: noon })).rejects.toThrow(/too little room for a backup/)
  close()
})

test('what an interrupted backup left behind is swept away by the next one', async () => {
  const { dataDir, close } = runningServer(1)
  mkdirSync(join(dataDir, 'backups'))
  const half = join(dataDir, 'backups/firstring-20261125T120000Z.db.new')
  writeFileSync(half, 'half')
  utimesSync(half, 1, 1)
  expect(lastVerifiedBackup(dataDir)).toBeNull()
  await takeBackup({ dataDir, backupDir: undefined, now: noon })
  expect(readdirSync(join(dataDir, 'backups'))).toEqual(['firstring-20261126T120000Z.db'])
  close()
})

test('the backup just made is kept, even when a clock that went back makes it the oldest', async () => {
  const { dataDir, close } = runningServer(1)
  for (let months = 1; months < 14; months++) {
    await takeBackup({ dataDir, backupDir: undefined, now: noon.add({ hours: months * 31 * 24 }) })
  }
  const { file } = await takeBackup({ dataDir, backupDir: undefined, now: noon })
  expect(existsSync(file)).toBe(true)
  close()
})

test('photos come along once, and go when the last backup that speaks of them has gone', async () => {
  const { dataDir, db, close } = runningServer(1)
  const backupDir = emptyFolder()
  mkdirSync(join(dataDir, 'media'))
  for (const name of ['a.jpg', 'b.jpg', 'c.jpg.part']) writeFileSync(join(dataDir, 'media', name), name)
  db.insert(media).values({ messageId: 1, position: 0, sourceUrl: 'x', state: 'stored', fileName: 'a.jpg' }).run()
  await takeBackup({ dataDir, backupDir, now: noon })
  const folders = [join(dataDir, 'backups/media'), join(backupDir, 'media')]
  for (const folder of folders) expect(readdirSync(folder)).toEqual(['a.jpg', 'b.jpg'])

  rmSync(join(dataDir, 'media'), { recursive: true })
  db.delete(media).run()
  await takeBackup({ dataDir, backupDir, now: noon.add({ hours: 24 }) })
  for (const folder of folders) expect(readdirSync(folder)).toEqual(['a.jpg'])

  for (const folder of [join(dataDir, 'backups'), backupDir]) rmSync(join(folder, 'firstring-20261126T120000Z.db'))
  await takeBackup({ dataDir, backupDir, now: noon.add({ hours: 48 }) })
  for (const folder of folders) expect(readdirSync(folder)).toEqual([])
  close()
})

test('what the shop recorded for its callers stays as long as a backup speaks of it', async () => {
  const { dataDir, db, close } = runningServer(1)
  const folder = join(dataDir, 'backups/media')
  const fileName = `${'a'.repeat(32)}.wav`
  mkdirSync(join(dataDir, 'media'))
  writeFileSync(join(dataDir, 'media', fileName), 'sound')
  storeOwnRecording(db, { id: 'en-greeting', language: 'en', words: 'Hello.', fileName, isUsed: true }, noon)
  await takeBackup({ dataDir, backupDir: undefined, now: noon })

  rmSync(join(dataDir, 'media', fileName))
  const again = `${'b'.repeat(32)}.wav`
  storeOwnRecording(db, { id: 'en-greeting', language: 'en', words: 'Hello.', fileName: again, isUsed: true }, noon)
  await takeBackup({ dataDir, backupDir: undefined, now: noon.add({ hours: 24 }) })
  expect(readdirSync(folder)).toEqual([fileName])

  rmSync(join(dataDir, 'backups/firstring-20261126T120000Z.db'))
  await takeBackup({ dataDir, backupDir: undefined, now: noon.add({ hours: 48 }) })
  expect(readdirSync(folder)).toEqual([])
  close()
})

test('photos are kept while one of the backups cannot say what it needs', async () => {
  const { dataDir, close } = runningServer(1)
  const backups = join(dataDir, 'backups')
  mkdirSync(join(backups, 'media'), { recursive: true })
  writeFileSync(join(backups, 'media/a.jpg'), 'a')
  const { file } = await takeBackup({ dataDir, backupDir: undefined, now: noon })
  writeFileSync(join(backups, 'media/a.jpg'), 'a')
  cpSync(file, join(backups, 'firstring-20261125T120000Z.db'))
  truncateSync(join(backups, 'firstring-20261125T120000Z.db'), 5000)
  await takeBackup({ dataDir, backupDir: undefined, now: noon.add({ hours: 1 }) })
  expect(readdirSync(join(backups, 'media'))).toEqual(['a.jpg'])
  close()
})
