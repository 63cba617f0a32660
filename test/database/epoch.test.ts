import { copyFileSync, mkdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { readBox } from '../../server/database/box.ts'
import { beatAlive, beatEpoch } from '../../server/database/epoch.ts'
import { databaseFile, openDataFolder } from '../../server/database/open.ts'
import { messages, outbox } from '../../server/database/schema.ts'
import { emptyFolder, noon, root } from './folder.ts'
import { seedText } from './seed.ts'

const opening = { root, now: () => noon }

function epochFile(dataDir: string): number {
  return Number(readFileSync(join(dataDir, 'epoch'), 'utf8'))
}

test('every beat counts the database and the file beside it up together', () => {
  const dataDir = emptyFolder()
  const { db, close } = openDataFolder(dataDir, opening)
  for (let beat = 0; beat < 5; beat++) beatEpoch(db, dataDir)
  expect(readBox(db).epoch).toBe(epochFile(dataDir))
  beatAlive(db, noon.add({ minutes: 3 }))
  expect(readBox(db).lastAliveAt.toString()).toBe('2026-11-26T12:03:00Z')
  close()
})

test('a start tells when the process before it was last seen, not when it began itself', () => {
  const dataDir = emptyFolder()
  const first = openDataFolder(dataDir, opening)
  beatAlive(first.db, noon.add({ hours: 1 }))
  first.close()
  const second = openDataFolder(dataDir, { root, now: () => noon.add({ hours: 9 }) })
  expect(second.box.lastAliveAt.toString()).toBe('2026-11-26T13:00:00Z')
  second.close()
})

test('a database file that was copied back by hand starts in quarantine, with everything unsent held', () => {
  const dataDir = emptyFolder()
  const first = openDataFolder(dataDir, opening)
  const ids = [seedText(first.db, 1, 'due'), seedText(first.db, 2, 'unknown'), seedText(first.db, 3, 'done')]
  first.close()
  const aside = join(dataDir, 'by-hand.db')
  copyFileSync(databaseFile(dataDir), aside)
  openDataFolder(dataDir, opening).close()
  copyFileSync(aside, databaseFile(dataDir))

  const { db, box, close } = openDataFolder(dataDir, opening)
  expect(box.quarantinedAt).toBeNull()
  expect(readBox(db)).toMatchObject({ quarantinedAt: noon, restoredAt: noon })
  const states = ids.map((id) => db.select().from(messages).where(eq(messages.id, id)).get()?.state)
  expect(states).toEqual(['held', 'held', 'sent'])
  expect(
    db
      .select()
      .from(outbox)
      .all()
      .map(({ state, because }) => [state, because]),
  ).toEqual([
    ['held', 'restored'],
    ['held', 'restored'],
    ['done', null],
  ])
  expect(readBox(db).epoch).toBe(epochFile(dataDir))
  close()
  const again = openDataFolder(dataDir, { root, now: () => noon.add({ hours: 1 }) })
  expect(again.box.restoredAt?.toString()).toBe(noon.toString())
  again.close()
})

test('a database file that was copied back while the server ran is found at the next start', () => {
  const dataDir = emptyFolder()
  const first = openDataFolder(dataDir, opening)
  first.db.$client.exec(`vacuum into '${join(dataDir, 'copy.db')}'`)
  first.close()
  copyFileSync(join(dataDir, 'copy.db'), databaseFile(dataDir))
  const second = openDataFolder(dataDir, opening)
  expect(readBox(second.db).quarantinedAt).not.toBeNull()
  second.close()
})

test('a database that came into a new folder without its witness is taken for a copy', () => {
  const dataDir = emptyFolder()
  openDataFolder(dataDir, opening).close()
  rmSync(join(dataDir, 'epoch'))
  const { db, close } = openDataFolder(dataDir, opening)
  expect(readBox(db).quarantinedAt).not.toBeNull()
  close()
})

const harmless: [string, (dataDir: string) => void][] = [
  ['a stop in order', () => {}],
  [
    'a crash between the beat of the database and that of the file',
    (dataDir) => writeEpoch(dataDir, epochFile(dataDir) - 1),
  ],
]

test.each(harmless)('%s is not taken for a restore', (_what, happens) => {
  const dataDir = emptyFolder()
  for (let start = 0; start < 4; start++) {
    const { db, close } = openDataFolder(dataDir, opening)
    expect(readBox(db).quarantinedAt).toBeNull()
    close()
    happens(dataDir)
  }
})

test('a beat that cannot write its file leaves the database ahead of it, never behind', () => {
  const dataDir = emptyFolder()
  const { db, close } = openDataFolder(dataDir, opening)
  const obstacle = join(dataDir, 'epoch.new')
  mkdirSync(obstacle)
  expect(() => beatEpoch(db, dataDir)).toThrow()
  expect(readBox(db).epoch).toBe(epochFile(dataDir) + 1)
  rmdirSync(obstacle)
  close()
})

test('a witness that cannot be read counts as a restore: in doubt nothing is sent', () => {
  const dataDir = emptyFolder()
  openDataFolder(dataDir, opening).close()
  writeFileSync(join(dataDir, 'epoch'), '')
  const { db, close } = openDataFolder(dataDir, opening)
  expect(readBox(db).quarantinedAt).not.toBeNull()
  close()
  const next = openDataFolder(dataDir, opening)
  expect(next.box.epoch).toBe(epochFile(dataDir) - 1)
  next.close()
})

function writeEpoch(dataDir: string, epoch: number): void {
  writeFileSync(join(dataDir, 'epoch'), `${epoch}\n`)
}
