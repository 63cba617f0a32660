import { expect, test } from 'vitest'
import { changeBridge, insertBridge } from '../../server/callbacks/bridge-store.ts'
import { queue } from '../../server/callbacks/queue.ts'
import { countWaiting } from '../../server/callbacks/waiting-store.ts'
import { callerByNumber, insertCaller, updateCaller } from '../../server/callers/store.ts'
import { bridges, crew } from '../../server/database/schema.ts'
import { storeSettings } from '../../server/settings/store.ts'
import { openShop, wordsOf } from './owner.ts'

const line = '+12025550100'
const dana = '+14165550134'

test('who waits for a call stands in the queue with number, reason and waiting time, until reached', async () => {
  const { shop, owner } = await openShop()
  shop.carrier.ring({ from: dana, to: line })
  await shop.settle()
  shop.pass({ minutes: 7 })
  shop.carrier.ring({ from: dana, to: line })
  const page = await owner.get('/callbacks')
  expect(wordsOf(page)).toContain('416-555-0134')
  expect(wordsOf(page)).toContain('Waiting: 7 min')
  expect(wordsOf(page)).toMatch(/Called 2 times since .*\. Not texted: had a text not long before/)
  expect(page.body).toContain('href="tel:+14165550134"')
  expect(page.body).toContain('href="/conversations/1"')
  expect((await owner.post('/callbacks/1/closing', { outcome: 'reached' })).location).toBe('/callbacks?ended=1')
  expect(wordsOf(await owner.get('/callbacks'))).toContain('Nobody waits for a call')
})

test('who calls again is said to have called just now, however long they wait', async () => {
  const { shop, owner } = await openShop()
  shop.carrier.ring({ from: dana, to: line })
  await shop.settle()
  shop.pass({ hours: 3 })
  shop.carrier.ring({ from: dana, to: line })
  await shop.settle()
  for (const path of ['/callbacks', '/']) {
    const words = wordsOf(await owner.get(path))
    expect(words).toContain('Waiting: 3 h')
    expect(words).toMatch(/Called 2 times since .*, last just now\./)
  }
  shop.pass({ minutes: 7 })
  expect(wordsOf(await owner.get('/callbacks'))).toContain('last 7 min ago.')
})

test('how far a call back is, is told of the phone that rings, and nobody is said to talk who is still being rung', async () => {
  const { shop, owner } = await openShop({ env: { OWNER_MOBILE: '+14165550199' } })
  shop.carrier.ring({ from: dana, to: line })
  await shop.settle()
  const words = async () => wordsOf(await owner.get('/callbacks'))
  const ring = { callerId: 1, lineId: 1, carrier: 'simulated', createdAt: shop.now() }
  const raj = shop.db.insert(crew).values({ name: 'Raj', role: 'crew', mobile: '+14165550177', createdAt: shop.now() })
  raj.run()
  const { id } = insertBridge(shop.db, { ...ring, phone: '+14165550177' }) ?? { id: 0 }
  expect(await words()).toContain("Raj's phone rings")
  changeBridge(shop.db, id, { pickedUpAt: shop.now() })
  expect(await words()).toContain("Press 1 on Raj's phone")
  changeBridge(shop.db, id, { startedAt: shop.now() })
  expect(await words()).toContain('Calling them now')
  shop.pass({ seconds: 45 })
  expect(await words()).toContain('On the line with them')
  changeBridge(shop.db, id, { endedAt: shop.now(), because: 'busy' })
  expect(await words()).toContain("Raj's phone was busy")
  insertBridge(shop.db, { ...ring, phone: '+14165550199' })
  expect(await words()).toContain('Your phone rings')
})

test('a caller who answered by text waits no more', async () => {
  const { shop, owner } = await openShop()
  shop.carrier.ring({ from: dana, to: line })
  await shop.settle()
  expect(wordsOf(await owner.get('/callbacks'))).toContain('Texted back, no answer yet.')
  shop.messenger.receive({ from: dana, to: line, body: 'Hi' })
  await shop.settle()
  expect(wordsOf(await owner.get('/callbacks'))).toContain('Nobody waits for a call')
})

test('a queue closes for one of two reasons, and for one caller at a time', async () => {
  const { shop, owner } = await openShop()
  for (const from of [dana, '+14165550135']) shop.carrier.ring({ from, to: line })
  expect((await owner.post('/callbacks/1/closing', { outcome: 'whatever' })).status).toBe(422)
  expect((await owner.post('/callbacks/x/closing', { outcome: 'reached' })).status).toBe(404)
  expect((await owner.post('/callbacks/99/closing', { outcome: 'reached' })).status).toBe(404)
  await owner.post('/callbacks/1/closing', { outcome: 'gave-up' })
  expect(queue(shop.db, { now: shop.now(), size: 10 }).map(({ caller }) => caller.number)).toEqual(['+14165550135'])
})

test('what was done with a callback can be undone on the page it was done on, and is not offered for ever', async () => {
  const { shop, owner } = await openShop()
  shop.carrier.ring({ from: dana, to: line })
  const form = { outcome: 'gave-up', next: '/' }
  const { location } = await owner.post('/callbacks/1/closing', form)
  expect(location).toBe('/?ended=1')
  const page = await owner.get('/?ended=1')
  expect(wordsOf(page)).toContain('Given up: 416-555-0134')
  expect(page.body).toContain('action="/callbacks/1/reopening"')
  expect((await owner.post('/callbacks/1/reopening', { next: '/' })).location).toBe('/')
  expect(countWaiting(shop.db)).toBe(1)
  expect(wordsOf(await owner.get('/?ended=1'))).not.toContain('Given up')
  await owner.post('/callbacks/1/closing', { outcome: 'reached', next: 'https://evil.example' })
  expect(wordsOf(await owner.get('/callbacks?ended=1'))).toContain('Reached: 416-555-0134')
  shop.pass({ minutes: 2 })
  expect(wordsOf(await owner.get('/callbacks?ended=1'))).not.toContain('Reached:')
})

test('no form leads to a page of somebody else', async () => {
  const { shop, owner } = await openShop()
  shop.carrier.ring({ from: dana, to: line })
  const answer = await owner.post('/callbacks/1/closing', { outcome: 'reached', next: 'https://evil.example' })
  expect(answer.location).toBe('/callbacks?ended=1')
  expect((await owner.post('/callbacks/1/reopening', { next: '//evil.example' })).location).toBe('/callbacks')
})

test('whoever takes or wants no texts, or is a friend, is marked as such', async () => {
  const { shop, owner } = await openShop()
  shop.carrier.ring({ from: dana, to: line })
  await shop.settle()
  const at = shop.now()
  const caller = callerByNumber(shop.db, dana)?.id ?? 0
  updateCaller(shop.db, caller, { cannotTextAt: at, optedOutAt: at, personalAt: at })
  const words = wordsOf(await owner.get('/callbacks'))
  for (const mark of ['Landline, takes no texts', 'Wants no texts', 'Personal contact']) expect(words).toContain(mark)
})

test('a text-back that did not arrive says so in the queue, with the reason', async () => {
  const { shop, owner } = await openShop()
  shop.messenger.world.mode = 'refuses'
  shop.carrier.ring({ from: dana, to: line })
  await shop.settle()
  expect(wordsOf(await owner.get('/callbacks'))).toContain('The text did not arrive: the messenger refused it.')
})

test('a reason that stands as a mark is not said twice', async () => {
  const { shop, owner } = await openShop()
  insertCaller(shop.db, { number: dana, createdAt: shop.now(), cannotTextAt: shop.now() })
  shop.carrier.hangUp(shop.carrier.ring({ from: dana, to: line }))
  const words = wordsOf(await owner.get('/callbacks'))
  expect(words).toContain('Landline, takes no texts')
  expect(words).not.toContain('Not texted')
})

test('a long queue is shown whole, a hundred at a time', async () => {
  const { shop, owner } = await openShop()
  shop.db.transaction(() => {
    for (let n = 0; n < 230; n++) shop.carrier.ring({ from: `+1416555${1000 + n}`, to: line })
  })
  const shown = []
  let path: string | undefined = '/callbacks'
  while (path) {
    const page = await owner.get(path)
    shown.push([...page.body.matchAll(/id="callback-(\d+)"/g)].map(([, id]) => id))
    path = /href="(\/callbacks\?page=\d+)">Further down/.exec(page.body)?.[1]
  }
  expect(shown.map((ids) => ids.length)).toEqual([100, 100, 30])
  expect(new Set(shown.flat()).size).toBe(230)
  expect(wordsOf(await owner.get('/callbacks?page=9'))).toContain('Nobody further down')
  for (const wrong of ['0', '-1', 'x', '1e9']) expect((await owner.get(`/callbacks?page=${wrong}`)).status).toBe(200)
})

test('who asked by text to be called is said to have asked', async () => {
  const { shop, owner } = await openShop()
  shop.messenger.receive({ from: dana, to: line, body: 'My sink leaks, can somebody call me please' })
  for (let n = 0; n < 4; n++) {
    await shop.settle()
    shop.pass({ seconds: 6 })
  }
  await shop.settle()
  const words = wordsOf(await owner.get('/callbacks'))
  expect(words).toContain('They asked to be called.')
  expect(words).not.toMatch(/Not texted|Called \d/)
})

test('where no call can be placed the caller is dialled by hand, and it is said why', async () => {
  const { shop, owner } = await openShop()
  storeSettings(shop.db, { ownerMobile: '+14165550001' }, shop.now())
  shop.carrier.ring({ from: dana, to: line })
  await shop.settle()
  expect((await owner.get('/callbacks')).body).toContain('action="/callbacks/1/calls"')
  shop.carrier.can.placesCalls = false
  const page = await owner.get('/callbacks')
  expect(page.body).not.toContain('action="/callbacks/1/calls"')
  expect(page.body).toContain('href="tel:+14165550134"')
  expect(wordsOf(page)).toContain('Your phone system cannot be told to ring')
  expect((await owner.post('/callbacks/1/calls', {})).location).toBe('/callbacks')
  expect(shop.db.select().from(bridges).all()).toEqual([])
})
