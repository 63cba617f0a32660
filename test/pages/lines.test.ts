import { expect, test } from 'vitest'
import { lineByNumber, storeSettings } from '../../server/settings/store.ts'
import { fieldIn, openShop, wordsOf } from './owner.ts'

test('a number is added once, as a number that is met as Fallback', async () => {
  const { shop, owner } = await openShop()
  expect((await owner.post('/settings/lines', { number: '(202) 555-0177' })).location).toBe('/settings/lines?done=line')
  expect(lineByNumber(shop.db, '+12025550177')?.plan).toBe('fallback')
  for (const [number, sentence] of [
    ['+12025550177', 'is a number of the shop already'],
    ['911', 'no telephone number'],
    ['', 'no telephone number'],
    ['<script>', 'no telephone number'],
  ] as const) {
    const answer = await owner.post('/settings/lines', { number })
    expect(answer.status, number).toBe(422)
    expect(wordsOf(answer), number).toContain(sentence)
    expect(answer.body, number).not.toContain('<script>')
  }
})

test('the owner’s own mobile is not taken for a number of the shop', async () => {
  const { shop, owner } = await openShop()
  storeSettings(shop.db, { ownerMobile: '+14165550199' }, shop.now())
  const answer = await owner.post('/settings/lines', { number: '+14165550199' })
  expect([answer.status, wordsOf(answer).includes('your mobile number')]).toEqual([422, true])
})

test('a plan is chosen of those that can be carried out, and not over somebody else’s choice', async () => {
  const { shop, owner } = await openShop()
  const page = await owner.get('/settings/lines')
  expect([...page.body.matchAll(/name="plan" value="([a-z-]+)"/g)].map(([, plan]) => plan)).toEqual(['fallback', 'off'])
  expect(page.body).toMatch(/value="fallback" checked/)
  expect((await owner.post('/settings/lines/1/plan', { plan: 'always', seen: 'fallback' })).status).toBe(422)
  expect((await owner.post('/settings/lines/1/plan', { plan: 'off', seen: 'fallback' })).location).toBe(
    '/settings/lines?done=plan',
  )
  expect(lineByNumber(shop.db, '+12025550100')?.plan).toBe('off')
  const told = await owner.post('/settings/lines/1/plan', { plan: 'fallback', seen: 'fallback' })
  expect(told.status).toBe(409)
  expect(wordsOf(told)).toContain('Off: Calls are turned away')
  await owner.post('/settings/lines/1/plan', { plan: fieldIn(told, 'plan'), seen: fieldIn(told, 'seen') })
  expect(lineByNumber(shop.db, '+12025550100')?.plan).toBe('fallback')
  expect((await owner.post('/settings/lines/77/plan', { plan: 'off', seen: 'fallback' })).status).toBe(404)
})
