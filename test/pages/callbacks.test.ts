import { expect, test } from 'vitest'
import { waitingCallers } from '../../server/callbacks/store.ts'
import { openShop, wordsOf } from './owner.ts'

const line = '+12025550100'

test('who waits for a call stands in the queue with number, reason and waiting time, until reached', async () => {
  const { shop, owner } = await openShop()
  shop.carrier.ring({ from: '+14165550134', to: line })
  await shop.settle()
  shop.pass({ minutes: 7 })
  shop.carrier.ring({ from: '+14165550134', to: line })
  const page = await owner.get('/callbacks')
  expect(wordsOf(page)).toContain('416-555-0134 · waiting 7 min')
  expect(wordsOf(page)).toContain(
    'Called 2 times. Missed call, not texted: this caller was texted about an earlier call',
  )
  expect(page.body).toContain('href="tel:+14165550134"')
  expect(page.body).toContain('href="/conversations/1"')
  expect((await owner.post('/callbacks/1/closing', { outcome: 'reached' })).location).toBe('/callbacks')
  expect(wordsOf(await owner.get('/callbacks'))).toContain('Nobody waits for a call.')
})

test('a caller who answered by text waits no more', async () => {
  const { shop, owner } = await openShop()
  shop.carrier.ring({ from: '+14165550134', to: line })
  await shop.settle()
  expect(wordsOf(await owner.get('/callbacks'))).toContain('Missed call, texted back, no answer yet.')
  shop.messenger.receive({ from: '+14165550134', to: line, body: 'Hi' })
  await shop.settle()
  expect(wordsOf(await owner.get('/callbacks'))).toContain('Nobody waits for a call.')
})

test('a queue closes for one of two reasons, and for one caller at a time', async () => {
  const { shop, owner } = await openShop()
  for (const from of ['+14165550134', '+14165550135']) shop.carrier.ring({ from, to: line })
  expect((await owner.post('/callbacks/1/closing', { outcome: 'whatever' })).status).toBe(422)
  expect((await owner.post('/callbacks/x/closing', { outcome: 'reached' })).status).toBe(404)
  await owner.post('/callbacks/1/closing', { outcome: 'gave-up' })
  expect(waitingCallers(shop.db, 10).map(({ caller }) => caller.number)).toEqual(['+14165550135'])
})
