import { expect, test } from 'vitest'
import { insertCaller, updateCaller } from '../../server/callers/store.ts'
import { readShop, storeSettings } from '../../server/settings/store.ts'
import { fieldIn, openShop, wordsOf } from './owner.ts'

const path = '/settings/unwanted'

test('looking numbers up is off until somebody switches it on, and says what it costs', async () => {
  const { shop, owner } = await openShop()
  const page = await owner.get(path)
  expect(wordsOf(page)).toContain('about one US cent for each number')
  expect(page.body).not.toMatch(/name="lookUpLines"[^>]*checked/)
  const seen = fieldIn(page, 'seen')
  expect((await owner.post(path, { lookUpLines: 'on', seen })).location).toBe(`${path}?done=saved`)
  expect(readShop(shop.db, shop.config).lookUpLines).toBe(true)
  expect((await owner.get(path)).body).toMatch(/name="lookUpLines"[^>]*checked/)
  expect(wordsOf(await owner.get('/settings'))).toContain('Numbers are looked up')
  expect((await owner.post(path, { seen })).status).toBe(409)
})

test('where nobody tells what kind of line a number is, it is not offered', async () => {
  const { shop, owner } = await openShop()
  Object.assign(shop.messenger.can, { looksUpLines: false })
  const page = await owner.get(path)
  expect(page.body).not.toContain('lookUpLines"')
  expect(wordsOf(page)).toContain('Nobody who carries your texts tells beforehand')
  expect(wordsOf(page)).not.toContain('the look-up that you chose waits')
  storeSettings(shop.db, { lookUpLines: true }, shop.now())
  expect(wordsOf(await owner.get(path))).toContain('the look-up that you chose waits until one does')
  expect(wordsOf(await owner.get('/settings'))).toContain('Numbers are not looked up')
})

test('the page of a caller says what was looked up, and when', async () => {
  const { shop, owner } = await openShop()
  const { id } = insertCaller(shop.db, { number: '+14165550134', createdAt: shop.now() })
  updateCaller(shop.db, id, { lineType: 'landline', lineTypeAt: shop.now(), lastContactAt: shop.now() })
  shop.carrier.ring({ from: '+14165550134', to: '+12025550100' })
  expect(wordsOf(await owner.get(`/callers/${id}`))).toMatch(/Line\s*landline, looked up/)
})
