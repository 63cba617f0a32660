// A shop whose texts go by an old phone with a SIM card: set up on the pages, then used.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import { expect, onTestFinished, test } from 'vitest'
import { exportTo } from '../../server/database/export.ts'
import { lines, settings } from '../../server/database/schema.ts'
import { allLines } from '../../server/settings/store.ts'
import { openFakeGateway, signingKey, textReceived } from '../android-gateway/fake-gateway.ts'
import { fieldIn, openShop, wordsOf } from '../pages/owner.ts'

const noon = Temporal.Instant.from('2026-11-18T17:00:00Z')
const dana = '+14165550134'
const sim = '+14165550177'

async function openWithPhone() {
  const { shop, owner } = await openShop({ at: noon, env: { PUBLIC_URL: 'https://shop.example.ca', TRADE: 'plumber' } })
  const phone = await openFakeGateway({ mode: 'phone', now: () => shop.now().epochMilliseconds })
  onTestFinished(() => phone.close())
  const account = { mode: 'phone', address: phone.url, user: 'sms', password: 'secret', signingKey, number: sim }
  return { shop, owner, phone, account }
}

test('an old phone that is set up on its page carries the texts of its number, and what it tells is answered by it', async () => {
  const { shop, owner, phone, account } = await openWithPhone()
  const page = await owner.get('/settings/companies/android-gateway')
  expect(wordsOf(page)).toContain('https://shop.example.ca/webhooks/android-gateway')
  const saved = await owner.post('/settings/companies/android-gateway', account)
  expect(saved.location).toBe('/settings/companies/android-gateway?done=saved')
  expect(allLines(shop.db).map(({ number, messenger }) => [number, messenger])).toEqual([[sim, 'android-gateway']])
  shop.carrier.hangUp(shop.carrier.ring({ from: dana, to: sim }))
  await shop.settle()
  expect(phone.texts).toMatchObject([{ to: dana, body: expect.stringContaining('missed your call') }])
  expect(shop.messenger.world.sent).toEqual([])

  const event = textReceived({ from: dana, body: 'my sink is leaking', at: String(shop.now()) })
  const { headers, body, target } = phone.signed(event)
  const told = await fetch(shop.publicOrigin + target, { method: 'POST', headers, body })
  expect(told.status).toBe(200)
  shop.pass({ seconds: 30 })
  await shop.settle()
  expect(phone.texts).toHaveLength(2)
})

test('its password and key are not shown again, are kept where nothing is typed, and are in no export', async () => {
  const { shop, owner, account } = await openWithPhone()
  await owner.post('/settings/companies/android-gateway', account)
  const page = await owner.get('/settings/companies/android-gateway')
  expect(page.body).not.toContain(signingKey)
  expect(wordsOf(page)).toContain('One is kept')
  await owner.post('/settings/companies/android-gateway', { ...account, password: '', signingKey: '', user: 'other' })
  const kept = shop.db.select().from(settings).where(eq(settings.name, 'android-gateway-account-secret')).get()
  expect(JSON.parse(kept?.value ?? '{}')).toMatchObject({ user: 'other', password: 'secret', signingKey })
  const folder = mkdtempSync(join(tmpdir(), 'firstring-export-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  exportTo(folder, { db: shop.db, dataDir: folder, zone: null })
  expect(readFileSync(join(folder, 'settings.jsonl'), 'utf8')).not.toContain(signingKey)
})

test.each([
  ['no password', { password: '' }, 'This is needed.'],
  ['no telephone number', { number: 'the old Nokia' }, 'This is no telephone number'],
  ['no address', { address: 'not an address' }, 'This is no address'],
  ['an address with a password in it', { address: 'http://a:b@192.168.1.20' }, 'without a name or password'],
])('%s is told beside its field, and what else was typed stays', async (_, typed, words) => {
  const { shop, owner, account } = await openWithPhone()
  const told = await owner.post('/settings/companies/android-gateway', { ...account, ...typed })
  expect(told.status).toBe(422)
  expect(wordsOf(told)).toContain(words)
  expect(fieldIn(told, 'user')).toBe('sms')
  expect(shop.db.select().from(lines).all()[0]?.messenger ?? null).toBeNull()
})

test('an unsigned word of a phone is refused, and there is no such page for a company that does not exist', async () => {
  const { shop, owner, account } = await openWithPhone()
  const send = () =>
    fetch(`${shop.publicOrigin}/webhooks/android-gateway`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    })
  expect((await send()).status).toBe(503)
  await owner.post('/settings/companies/android-gateway', account)
  expect((await send()).status).toBe(403)
  expect((await owner.get('/settings/companies/nobody')).status).toBe(404)
})

test('a line may be texted from another, and is given up only where another is named', async () => {
  const { shop, owner, account } = await openWithPhone()
  await owner.post('/settings/lines', { number: '+14165550100' })
  await owner.post('/settings/companies/android-gateway', account)
  const [landline, mobile] = ['+14165550100', sim].map((number) =>
    allLines(shop.db).find((each) => each.number === number),
  )
  const page = await owner.get('/settings/lines')
  expect(wordsOf(page)).toContain('Its callers are texted from')
  const road = { textsFrom: '', standIn: '', isRetired: 'yes', seen: '  in-use' }
  const path = `/settings/lines/${landline?.id}/road`
  expect((await owner.post(path, road)).location).toBe(`/settings/lines?done=successor&of=${path.split('/')[3]}`)
  await owner.post(path, { ...road, isRetired: 'no', textsFrom: String(mobile?.id) })
  expect(allLines(shop.db).find(({ id }) => id === landline?.id)).toMatchObject({
    textsFromId: mobile?.id,
    retiredAt: null,
  })
  expect((await owner.post(path, { ...road, isRetired: 'no', standIn: String(mobile?.id) })).status).toBe(409)
})
