import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { getTableColumns, getTableName } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { readBox } from '../../server/database/box.ts'
import { exported } from '../../server/database/export.ts'
import { databaseFile } from '../../server/database/open.ts'
import * as schema from '../../server/database/schema.ts'
import { emptyFolder, noon } from '../database/folder.ts'
import { firstring, runningShop } from './firstring.ts'

const secret = 'tell-nobody-7c1f'

function shopWithSecrets(texts = 3) {
  const shop = runningShop(texts)
  const { db, dataDir } = shop
  db.insert(schema.crew).values({ id: 1, name: 'Mike', role: 'owner', passwordHash: secret, createdAt: noon }).run()
  const session = { id: secret, crewId: 1, data: secret, createdAt: noon, seenAt: noon, expiresAt: noon }
  db.insert(schema.sessions).values(session).run()
  for (const name of ['twilioAuthToken', 'twilioApiKey', 'twilioApiSecret', 'smtpPassword', 'API_SECRET']) {
    db.insert(schema.settings)
      .values({ name, value: JSON.stringify(secret), changedAt: noon })
      .run()
  }
  db.insert(schema.settings).values({ name: 'businessName', value: '"Mike"', changedAt: noon }).run()
  mkdirSync(join(dataDir, 'media'))
  writeFileSync(join(dataDir, 'media/a.jpg'), 'photo')
  return shop
}

function linesOf(folder: string, name: string): Record<string, unknown>[] {
  return readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

test('an export holds every table of the shop, readable by this user alone', async () => {
  const { dataDir, close } = shopWithSecrets()
  const folder = join(emptyFolder(), 'export')
  const { code, said } = await firstring(dataDir, ['export', folder], { env: { SHOP_TIMEZONE: 'America/Toronto' } })
  expect(code).toBe(0)
  expect(said[0]).toMatch(/^\d+ rows and 1 photo written to .*export\.$/)
  const files = exported.map((table) => `${getTableName(table)}.jsonl`)
  expect(readdirSync(folder).sort()).toEqual([...files, 'conversations.csv', 'media'].sort())
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  for (const name of [...files, 'conversations.csv', 'media/a.jpg'])
    expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600)
  expect(linesOf(folder, 'callers.jsonl')).toHaveLength(3)
  expect(linesOf(folder, 'callers.jsonl')[0]).toMatchObject({
    number: '+14165550000',
    createdAt: '2026-11-26T12:00:00Z',
  })
  close()
})

test('an export holds no password, session, key or secret', async () => {
  const { dataDir, db, close } = shopWithSecrets()
  const folder = join(emptyFolder(), 'export')
  await firstring(dataDir, ['export', folder])
  const { hashKey, sessionSecret, instanceId } = readBox(db)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /jsonl|csv/.test(name))
  const all = files.map((name) => readFileSync(join(folder, name), 'utf8')).join()
  for (const word of [secret, hashKey, sessionSecret, instanceId]) expect(all).not.toContain(word)
  expect(linesOf(folder, 'settings.jsonl')).toMatchObject([{ name: 'businessName' }])
  close()
})

test('every table is either exported or one of the two that are nobody’s data', () => {
  const kept = Object.values(schema).filter((table) => !exported.includes(table))
  expect(kept.map((table) => getTableName(table)).sort()).toEqual(['box', 'sessions'])
  const suspicious = exported
    .flatMap((table) => Object.values(getTableColumns(table)))
    .filter(({ name }) => /hash|secret|token|key/.test(name))
  // Those of people never leave the box. The hash of a number needs the key of the box to tell anything; a once key says what a text was about.
  expect([...new Set(suspicious.map(({ name }) => name))].sort()).toEqual([
    'invitation_hash',
    'keyed_number',
    'keyed_times',
    'number_hash',
    'once_key',
    'order_key',
    'password_hash',
    'secret',
    'token_hash',
  ])
})

test('conversations can be read in a spreadsheet, and no text of a stranger becomes a formula', async () => {
  const { dataDir, db, close } = shopWithSecrets(2)
  db.update(schema.messages).set({ body: '=HYPERLINK("http://evil")\nsecond line' }).run()
  const folder = join(emptyFolder(), 'export')
  await firstring(dataDir, ['export', folder], { env: { SHOP_TIMEZONE: 'America/Toronto' } })
  const csv = readFileSync(join(folder, 'conversations.csv'), 'utf8')
  expect(csv.split('\n')[0]).toBe('\uFEFFconversation,time,number,name,direction,kind,state,because,text')
  expect(csv).toContain(
    '"1","2026-11-26T07:00:00-05:00","\'+14165550000","Dana 0","outbound","text-back","sent","","\'=HYPERLINK(""http://evil"")\nsecond line"',
  )
  close()
})

test('all rows come out, however many, and without a folder they go beside the data', async () => {
  const { dataDir, close } = shopWithSecrets(2300)
  await firstring(dataDir, ['export'])
  const folder = join(dataDir, 'exports/firstring-export-20261126T120000Z')
  expect(linesOf(folder, 'messages.jsonl')).toHaveLength(2300)
  expect(readFileSync(join(folder, 'conversations.csv'), 'utf8').split('\n')).toHaveLength(2302)
  close()
})

test('an export never writes over anything', async () => {
  const { dataDir, close } = shopWithSecrets()
  const folder = emptyFolder()
  writeFileSync(join(folder, 'taxes.txt'), 'mine')
  const { code, err } = await firstring(dataDir, ['export', folder])
  expect({ code, err }).toEqual({ code: 1, err: `The folder ${folder} holds something already: name a new one.` })
  expect(readdirSync(folder)).toEqual(['taxes.txt'])
  expect(existsSync(`${folder}.part`)).toBe(false)
  const file = databaseFile(dataDir)
  expect((await firstring(dataDir, ['export', file])).code).toBe(1)
  expect((await firstring(dataDir, ['export', emptyFolder()])).code).toBe(0)
  close()
})
