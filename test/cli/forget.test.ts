import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { callers, keptOptOuts, media, messages } from '../../server/database/schema.ts'
import { emptyFolder, noon } from '../database/folder.ts'
import { firstring, runningShop } from './firstring.ts'

const env = { SHOP_COUNTRY: 'CA' }

test('a forgotten caller is gone from every file of the running box, and the command says what still holds the number', async () => {
  const { dataDir, db, close } = runningShop(200)
  for (let round = 0; round < 600; round++) {
    const id = 1 + ((round * 7) % 9)
    const body = `${id === 3 ? 'my basement' : 'the roof'} ${round} `.repeat((round * 37) % 500)
    db.update(messages).set({ body }).where(eq(messages.id, id)).run()
  }
  db.update(callers).set({ name: 'Zebedee' }).where(eq(callers.number, '+14165550002')).run()
  const backupDir = emptyFolder()
  db.insert(media).values({ messageId: 3, position: 0, sourceUrl: 'x', state: 'stored', fileName: 'abc.jpg' }).run()
  const folders = [dataDir, join(dataDir, 'backups'), backupDir].map((folder) => join(folder, 'media'))
  for (const folder of folders) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'abc.jpg'), 'a photo')
  }
  db.update(callers).set({ optedOutAt: noon, optedOutBy: 'text' }).where(eq(callers.number, '+14165550002')).run()
  const { code, out } = await firstring(dataDir, ['forget', '(416)', '555-0002'], {
    env: { ...env, BACKUP_DIR: backupDir },
  })
  expect(code).toBe(0)
  expect(out).toContain('416-555-0002 is forgotten, with the words of 1 text and 1 photo.')
  expect(out).toContain('The opt-out is kept')
  expect(out).toContain('the last of them is deleted by 2027-11-26.')
  for (const folder of folders) expect(readdirSync(folder)).toEqual([])
  expect(db.select().from(keptOptOuts).all()).toHaveLength(1)
  close()
  const bytes = readFileSync(join(dataDir, 'firstring.db'), 'latin1')
  for (const trace of ['4165550002', 'Zebedee', 'my basement']) expect(bytes.includes(trace)).toBe(false)
  expect(bytes).toContain('4165550003')
})

test('somebody who never rang is one sentence, and nobody is one too', async () => {
  const { dataDir, close } = runningShop()
  expect(await firstring(dataDir, ['forget', '416-555-0999'], { env })).toMatchObject({
    code: 1,
    err: 'Nobody with the number 416-555-0999 is known: nothing was changed.',
  })
  expect(await firstring(dataDir, ['forget'], { env })).toMatchObject({
    code: 1,
    err: 'Say whom to forget: firstring forget NUMBER.',
  })
  expect(existsSync(join(dataDir, 'media'))).toBe(false)
  close()
})
