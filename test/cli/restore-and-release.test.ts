import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDataFolder } from '../../server/database/open.ts'
import { messages } from '../../server/database/schema.ts'
import { noon, root } from '../database/folder.ts'
import { seedText } from '../database/seed.ts'
import { firstring, runningShop, stoppedShop } from './firstring.ts'

const opening = { root, now: () => noon }

async function stoppedShopWithBackup(unsent: number) {
  const { dataDir, db, close } = runningShop(1)
  for (let n = 0; n < unsent; n++) seedText(db, 10 + n, 'due')
  await firstring(dataDir, ['backup'])
  close()
  return { dataDir, file: join(dataDir, 'backups/firstring-20261126T120000Z.db') }
}

test('a restore says what is held, where the old database stands and what comes next; a release gives the texts up', async () => {
  const { dataDir, file } = await stoppedShopWithBackup(2)
  const restored = await firstring(dataDir, ['restore', file], { now: noon.add({ hours: 3 }) })
  expect(restored.code).toBe(0)
  expect(restored.out).toContain('Restored as of 2026-11-26T12:00Z.')
  expect(restored.out).toContain(`stands aside as ${dataDir}/firstring-before-restore-20261126T150000Z.db.`)
  expect(restored.out).toContain('2 unsent texts are held: nothing old goes out by itself.')

  const released = await firstring(dataDir, ['release'])
  expect(released).toMatchObject({ code: 0, out: 'The quarantine is over. 2 old texts will not be sent.' })
  const { db, box, close } = openDataFolder(dataDir, opening)
  expect(box.quarantinedAt).toBeNull()
  expect(
    db
      .select()
      .from(messages)
      .all()
      .map(({ state }) => state),
  ).toEqual(['sent', 'suppressed', 'suppressed'])
  close()
  expect((await firstring(dataDir, ['release'])).out).toBe(
    'There is no quarantine: nothing is held because of a restore.',
  )
})

test('a release works beside the running server', async () => {
  const { dataDir, file } = await stoppedShopWithBackup(1)
  await firstring(dataDir, ['restore', file])
  const { close } = openDataFolder(dataDir, opening)
  expect((await firstring(dataDir, ['release'])).out).toBe('The quarantine is over. 1 old text will not be sent.')
  close()
})

test('a restore beside the running server, of nothing, or of two files is refused with one sentence', async () => {
  const { dataDir, file } = await stoppedShopWithBackup(0)
  const { close } = openDataFolder(dataDir, opening)
  expect(await firstring(dataDir, ['restore', file])).toMatchObject({
    code: 1,
    err: expect.stringMatching(/Another FirstRing server runs/),
  })
  close()
  for (const words of [['restore'], ['restore', file, file]]) {
    expect(await firstring(dataDir, words)).toMatchObject({
      code: 1,
      err: 'Say which backup to restore: firstring restore FILE.',
    })
  }
  expect(await firstring(stoppedShop(), ['restore', '/nowhere/x.db'])).toMatchObject({
    code: 1,
    err: 'There is no file /nowhere/x.db.',
  })
})
