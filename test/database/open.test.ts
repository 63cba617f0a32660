import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { databaseFile, openDataFolder } from '../../server/database/open.ts'
import { emptyFolder, noon, root } from './folder.ts'

const opening = { root, now: () => noon }

test('the first start makes the folder, the database, its box and the witness, for this user alone', () => {
  const dataDir = join(emptyFolder(), 'data')
  const folder = openDataFolder(dataDir, opening)
  expect(folder.box).toMatchObject({ id: 1, epoch: 0, quarantinedAt: null })
  expect(folder.box.hashKey).toMatch(/^[0-9a-f]{64}$/)
  expect(readFileSync(join(dataDir, 'epoch'), 'utf8')).toBe('1\n')
  expect(statSync(dataDir).mode & 0o777).toBe(0o700)
  for (const name of ['firstring.db', 'firstring.db-wal', 'epoch', 'server.lock']) {
    expect(statSync(join(dataDir, name)).mode & 0o777).toBe(0o600)
  }
  folder.close()
  expect(readdirSync(dataDir).sort()).toEqual(['clean-stop', 'epoch', 'firstring.db', 'server.lock'])
})

test('a second start finds what the first one left, and a clean stop leaves one file', () => {
  const dataDir = emptyFolder()
  const first = openDataFolder(dataDir, opening)
  first.close()
  expect(existsSync(`${databaseFile(dataDir)}-wal`)).toBe(false)
  const second = openDataFolder(dataDir, opening)
  expect(second.box).toMatchObject({ ...first.box, epoch: 2 })
  second.close()
})

test('a second server on the same folder is refused with one sentence, and let in when the first has gone', () => {
  const dataDir = emptyFolder()
  const first = openDataFolder(dataDir, opening)
  expect(() => openDataFolder(dataDir, opening)).toThrow(/^Another FirstRing server runs on the data folder .*\.$/)
  first.close()
  openDataFolder(dataDir, opening).close()
})
