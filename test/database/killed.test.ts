import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { takeBackup } from '../../server/database/backup.ts'
import { readBox } from '../../server/database/box.ts'
import { openDataFolder } from '../../server/database/open.ts'
import { programWith } from './changed-program.ts'
import { emptyFolder, noon, root } from './folder.ts'
import { seedText } from './seed.ts'

const now = () => noon

/** Starts the script as a process and returns when it has printed the word. */
async function startProcess(words: string[], word: 'begun' | 'done'): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'open-and-stay.ts'), ...words])
  let said = ''
  child.stderr.pipe(process.stderr)
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (bytes) => {
      said += bytes
      if (said.includes(`${word}\n`)) resolve()
    })
    child.once('exit', () => reject(new Error(`the process ended without saying "${word}": ${said}`)))
  })
  return child
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

test('another process is refused while one runs, and let in after a kill -9', async () => {
  const dataDir = emptyFolder()
  const child = await startProcess([dataDir, root], 'done')
  expect(() => openDataFolder(dataDir, { root, now })).toThrow(/Another FirstRing server runs/)
  await kill(child)
  const { box, close } = openDataFolder(dataDir, { root, now })
  expect(box.quarantinedAt).toBeNull()
  close()
})

test('a kill -9 in the middle of a change leaves the tables as before or as after, never between', async () => {
  const slow = programWith(
    '0001_photos',
    `CREATE TABLE photos (id integer PRIMARY KEY, bytes blob) STRICT;--> statement-breakpoint
INSERT INTO photos SELECT value, randomblob(300) FROM (WITH RECURSIVE n(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n WHERE value < 8000) SELECT value FROM n);--> statement-breakpoint
CREATE INDEX photos_by_bytes ON photos (bytes)`,
  )
  const ends = { before: 0, after: 0 }
  for (let run = 0; run < 5; run++) {
    const dataDir = emptyFolder()
    const first = openDataFolder(dataDir, { root, now })
    seedText(first.db, 1)
    first.close()
    const child = await startProcess([dataDir, slow], 'begun')
    await wait(run * 60)
    await kill(child)
    ends[endOf(dataDir, slow)]++
  }
  expect(ends.before).toBeGreaterThan(0)
}, 60_000)

function endOf(dataDir: string, slow: string): 'before' | 'after' {
  let end: 'before' | 'after' = 'before'
  try {
    const { db, close } = openDataFolder(dataDir, { root, now })
    expect(db.$client.prepare("select count(*) from sqlite_schema where name like 'photos%'").pluck().get()).toBe(0)
    close()
  } catch (error) {
    expect(String(error)).toMatch(/made by a newer FirstRing/)
    end = 'after'
  }
  const { db, close } = openDataFolder(dataDir, { root: slow, now })
  expect(db.$client.prepare('select count(*) from photos indexed by photos_by_bytes').pluck().get()).toBe(8_000)
  expect(db.$client.pragma('integrity_check', { simple: true })).toBe('ok')
  close()
  return end
}

test('a kill -9 in the middle of a restore leaves a database that starts, and holds what it must hold', async () => {
  const seeded = emptyFolder()
  const { db, close } = openDataFolder(seeded, { root, now })
  for (let n = 0; n < 1500; n++) seedText(db, n, n < 3 ? 'due' : 'done')
  const { file } = await takeBackup({ dataDir: seeded, backupDir: undefined, now: noon })
  seedText(db, 2000, 'due')
  close()
  for (let run = 0; run < 5; run++) {
    const dataDir = emptyFolder()
    cpSync(seeded, dataDir, { recursive: true, preserveTimestamps: true })
    const word = run === 4 ? 'done' : 'begun'
    const child = await startProcess([dataDir, root, file], word)
    await wait(run * 50)
    await kill(child)
    const after = openDataFolder(dataDir, { root, now })
    const texts = after.db.$client.prepare('select count(*) from messages').pluck().get()
    const isQuarantined = readBox(after.db).quarantinedAt !== null
    if (texts === 1500) expect(isQuarantined).toBe(true)
    else expect(texts).toBe(1501)
    const due = after.db.$client.prepare("select count(*) from outbox where state = 'due'").pluck().get()
    expect(due).toBe(isQuarantined ? 0 : 4)
    if (word === 'done') expect(texts).toBe(1500)
    after.close()
  }
}, 60_000)
