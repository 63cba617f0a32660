import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder } from '../database/folder.ts'
import { firstring, runningShop } from './firstring.ts'

test('a backup is made beside the running server and says where it stands', async () => {
  const { dataDir, close } = runningShop()
  const { code, said, err } = await firstring(dataDir, ['backup'])
  expect(code).toBe(0)
  expect(err).toBe('')
  expect(said).toEqual([
    expect.stringMatching(/^Backup made and verified: .*firstring-20261126T120000Z\.db \(\d+ KB, \d+ rows\)\.$/),
  ])
  close()
})

test('a second copy that was asked for and is not there makes the command fail', async () => {
  const { dataDir, close } = runningShop()
  const missing = join(emptyFolder(), 'usb')
  const { code, err } = await firstring(dataDir, ['backup'], { env: { BACKUP_DIR: missing } })
  expect(code).toBe(1)
  expect(err).toBe(`There is no second copy: BACKUP_DIR ${missing} is not there: mount its disk or make it.`)
  expect(readdirSync(join(dataDir, 'backups'))).toHaveLength(1)
  const there = emptyFolder()
  const again = await firstring(dataDir, ['backup'], { env: { BACKUP_DIR: there } })
  expect(again).toMatchObject({
    code: 0,
    said: [expect.anything(), `Copied to ${there}/firstring-20261126T120000Z.db.`],
  })
  close()
})
