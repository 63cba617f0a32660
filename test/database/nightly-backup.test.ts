import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { readConfig } from '../../config/config.ts'
import type { Appliance } from '../../server/appliance.ts'
import { nightlyBackup } from '../../server/database/nightly-backup.ts'
import { type Db, openDatabase, openDataFolder } from '../../server/database/open.ts'
import { emptyFolder, noon, root } from './folder.ts'
import { seedText, seedTexts } from './seed.ts'

function applianceOf(db: Db, dataDir: string, backupDir?: string) {
  const lines: string[] = []
  const log = pino({ base: null }, { write: (line: string) => lines.push(line) })
  const config = readConfig({ DATA_DIR: dataDir, BACKUP_DIR: backupDir })
  return { appliance: { db, log, config, now: () => noon } as unknown as Appliance, lines }
}

test('the nightly backup is made in a thread of its own, while texts go on being written', async () => {
  const dataDir = emptyFolder()
  const { db, close } = openDataFolder(dataDir, { root, now: () => noon })
  seedTexts(db, 50)
  const { appliance, lines } = applianceOf(db, dataDir)
  let written = 50
  const writing = setInterval(() => seedText(db, written++), 1)
  const backup = await nightlyBackup(appliance)
  clearInterval(writing)
  expect(readdirSync(join(dataDir, 'backups'))).toEqual(['firstring-20261126T120000Z.db'])
  expect(backup?.secondCopy).toEqual({ outcome: 'not-wanted' })
  expect(lines.join()).toMatch(/"msg":"backup"/)
  close()
})

test('a second copy that failed is in the log', async () => {
  const dataDir = emptyFolder()
  const { db, close } = openDataFolder(dataDir, { root, now: () => noon })
  const { appliance, lines } = applianceOf(db, dataDir, join(dataDir, 'not-there'))
  await nightlyBackup(appliance)
  expect(lines.join()).toMatch(/"level":40.*is not there: mount its disk/)
  close()
})

test('a backup that failed is one sentence for whoever called', async () => {
  const db = openDatabase(join(emptyFolder(), 'elsewhere.db'))
  const { appliance } = applianceOf(db, emptyFolder())
  await expect(nightlyBackup(appliance)).rejects.toThrow(/^There is no database at .*\.$/)
  db.$client.close()
})

test('a database in memory needs no backup', async () => {
  const { appliance } = applianceOf(openDatabase(':memory:'), emptyFolder())
  expect(await nightlyBackup(appliance)).toBeNull()
})
