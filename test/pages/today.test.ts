import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { tellOwner } from '../../server/alerts/tell-owner.ts'
import { callerByNumber, updateCaller } from '../../server/callers/store.ts'
import { takeEmergency } from '../../server/conversations/emergency-store.ts'
import { updateMessage } from '../../server/conversations/store.ts'
import { writeByHand } from '../../server/conversations/write-by-hand.ts'
import { storeSettings } from '../../server/settings/store.ts'
import { fieldIn, openShop, type Page, wordsOf } from './owner.ts'

const noon = Temporal.Instant.from('2026-05-13T16:00:00Z')
const line = '+12025550100'
const dana = '+14165550134'

async function openDay(options: Parameters<typeof openShop>[0] = {}) {
  const { shop, owner } = await openShop({ at: noon, ...options })
  storeSettings(shop.db, { trustLevel: 'draft' }, noon)
  const calls = async (from = dana) => {
    shop.carrier.hangUp(shop.carrier.ring({ from, to: line }))
    await shop.settle()
  }
  const says = async (body: string, from = dana) => {
    shop.messenger.receive({ from, to: line, body })
    await shop.settle()
  }
  const tell = (n: number, words: string) =>
    shop.db.transaction((tx) => tellOwner(tx, shop, { kind: 'cap-near', onceKey: `${n}`, words, now: shop.now() }))
  const visit = async (path = '/') => owner.get(path)
  return { shop, owner, calls, says, tell, visit, words: async (path = '/') => wordsOf(await visit(path)) }
}

/** The words of one part of the page. */
function part(page: Page, id: string): string {
  const section = new RegExp(`<section[^>]*id="${id}"[\\s\\S]*?</section>`).exec(page.body)?.[0] ?? ''
  return wordsOf({ ...page, body: section })
}

test('a caller who wrote and was not answered needs the owner, with words, waiting time and ways to answer', async () => {
  const { shop, calls, says, visit } = await openDay()
  await calls()
  await says('Need someone to look at a leak.')
  await says('Today if you can')
  shop.pass({ minutes: 6 })
  const page = await visit()
  const needs = part(page, 'needs-you')
  expect(needs).toContain('Needs you 1')
  expect(needs).toContain('416-555-0134')
  expect(needs).toContain('Waiting: 6 min')
  expect(needs).toContain('Need someone to look at a leak. · Today if you can')
  expect(page.body).toContain('href="tel:+14165550134"')
  expect(page.body).toContain('href="/conversations/1"')
})

test('a danger that nobody took stands before whoever wrote later, and is marked; one number counts them', async () => {
  const { shop, calls, says, visit } = await openDay()
  await calls()
  await says('I smell gas in the kitchen')
  shop.pass({ minutes: 2 })
  for (const n of [1, 2, 3, 4, 5, 6]) {
    const from = `+1416555020${n}`
    await calls(from)
    await says('a drip', from)
    shop.pass({ minutes: 1 })
  }
  const needs = part(await visit(), 'needs-you')
  expect(needs.indexOf('I smell gas')).toBeLessThan(needs.indexOf('a drip'))
  expect(needs).toContain('Danger: gas')
  expect(needs.match(/Danger:/g)).toHaveLength(1)
  expect(needs).toMatch(/^Needs you 7 ?Show all/)
  shop.db.transaction((tx) => takeEmergency(tx, 1, { by: undefined, now: shop.now() }))
  expect(part(await visit('/?show=all'), 'needs-you')).not.toContain('Danger: gas')
})

test('who was answered needs nobody: the conversation is under way, until the caller has the last word again', async () => {
  const { shop, calls, says, visit } = await openDay()
  await calls()
  await says('A leak')
  writeByHand(shop, { conversationId: 1, body: 'I can come at four', token: 'a'.repeat(24) })
  await shop.settle()
  const page = await visit()
  expect(part(page, 'needs-you')).toContain('Nobody is waiting for you')
  expect(part(page, 'live')).toContain('You: I can come at four')
  await says('Great')
  const after = await visit()
  expect(part(after, 'needs-you')).toContain('Great')
  expect(part(after, 'live')).toBe('')
  shop.pass({ hours: 13 })
  writeByHand(shop, { conversationId: 1, body: 'See you', token: 'b'.repeat(24) })
  shop.pass({ hours: 13 })
  expect(part(await visit(), 'live')).toBe('')
})

test('a conversation is closed from here, and opened again as long as the page offers it', async () => {
  const { shop, owner, calls, says, visit } = await openDay()
  await calls()
  await says('Thanks, all good')
  const { location } = await owner.post('/today/conversations/1/closing')
  expect(location).toBe('/?closed=1')
  const page = await visit('/?closed=1')
  expect(part(page, 'needs-you')).toContain('Nobody is waiting for you')
  expect(wordsOf(page)).toContain('Closed: 416-555-0134')
  expect((await owner.post('/conversations/1/reopening', { next: '/' })).location).toBe('/')
  const after = await visit('/?closed=1')
  expect(part(after, 'needs-you')).toContain('Thanks, all good')
  expect(wordsOf(after)).not.toContain('Closed:')
  await owner.post('/today/conversations/1/closing')
  shop.pass({ minutes: 2 })
  expect(wordsOf(await visit('/?closed=1'))).not.toContain('Closed:')
  for (const id of ['9', 'x']) expect((await owner.post(`/today/conversations/${id}/closing`)).status).toBe(404)
})

test('a caller who wants no texts but asked something is to be called', async () => {
  const { says, visit } = await openDay()
  await says('A leak')
  await says('STOP')
  const needs = part(await visit(), 'needs-you')
  expect(needs).toContain('A leak')
  expect(needs).toContain('Wants no texts: call them')
})

test('whoever was blocked needs nobody', async () => {
  const { shop, calls, says, visit } = await openDay()
  await calls()
  await says('A leak')
  updateCaller(shop.db, callerByNumber(shop.db, dana)?.id ?? 0, { blockedAt: shop.now() })
  expect(part(await visit(), 'needs-you')).toContain('Nobody is waiting for you')
})

test('the latest five stand on top, and all of them a tap away', async () => {
  const { shop, owner, says, visit } = await openDay()
  for (let n = 0; n < 8; n++) {
    await says(`Words ${n}`, `+1416555010${n}`)
    shop.pass({ minutes: 1 })
  }
  const shown = (page: Page) => [...part(page, 'needs-you').matchAll(/Words (\d)/g)].map(([, n]) => n).join('')
  const page = await visit()
  expect(part(page, 'needs-you')).toContain('Needs you 8')
  expect(shown(page)).toBe('76543')
  expect(page.body).toContain('href="/?show=all">Show all')
  expect(shown(await visit('/?show=all'))).toBe('76543210')
  const { location } = await owner.post('/today/conversations/1/closing', { show: 'all' })
  expect(location).toBe('/?show=all&closed=1')
  expect(shown(await visit(location ?? ''))).toBe('7654321')
})

test('what the shop wrote by hand and what failed stands with its reason, until something else is said', async () => {
  const { shop, says, visit, words } = await openDay()
  await says('A leak')
  shop.messenger.world.mode = 'refuses'
  writeByHand(shop, { conversationId: 1, body: 'I can come at four', token: 'a'.repeat(24) })
  await shop.settle()
  updateMessage(shop.db, 2, { state: 'failed', because: 'not-delivered' })
  const needs = part(await visit(), 'needs-you')
  expect(needs).toContain('failed: the phone company could not deliver it')
  expect(needs).toContain('I can come at four')
  shop.messenger.world.mode = 'well'
  await says('Hello?')
  expect(part(await visit(), 'needs-you')).not.toContain('I can come at four')
  expect(await words()).toContain('Needs you 1')
})

test('the first callbacks stand here with their clocks, and all of them a tap away', async () => {
  const { shop, owner, calls, visit } = await openDay()
  for (let n = 0; n < 5; n++) await calls(`+1416555010${n}`)
  shop.pass({ minutes: 12 })
  const page = await visit()
  const callbacks = part(page, 'callbacks')
  expect(callbacks).toContain('Callbacks 5')
  expect(callbacks).toContain('All 5')
  expect(callbacks.match(/Waiting: 12 min/g)).toHaveLength(3)
  const { location } = await owner.post('/callbacks/1/closing', { outcome: 'reached', next: '/' })
  expect(wordsOf(await visit(location ?? ''))).toContain('Reached: 416-555-0100')
})

test("the day's calls are figures that say why whoever was not texted was not", async () => {
  const { shop, calls, visit } = await openDay()
  for (const from of [dana, dana, '+14165550135', 'anonymous']) await calls(from)
  shop.messenger.world.mode = 'refuses'
  await calls('+14165550136')
  const today = part(await visit(), 'calls-today')
  expect(today).toContain("Today's calls")
  expect(today).toContain('Texted back 2 of 5')
  expect(today).toContain('Not texted: number hidden 1')
  expect(today).toContain('Not texted: had a text not long before 1')
  expect(today).toContain('Text did not arrive: the messenger refused it 1')
  shop.pass({ hours: 12 })
  expect(part(await visit(), 'calls-today')).toContain('No calls yet today.')
})

test('while the zone is not known the last 24 hours are counted, and the page says so', async () => {
  const { shop, calls, visit } = await openDay({ env: { SHOP_TIMEZONE: '' } })
  await calls()
  shop.pass({ hours: 23 })
  const page = await visit()
  expect(part(page, 'calls-today')).toContain('Calls of the last 24 hours')
  expect(part(page, 'calls-today')).toContain('Texted back 1 of 1')
  expect(wordsOf(page)).toContain("Set the shop's time zone")
})

test('a shop without any call learns how to see its first one, and what its set-up lacks', async () => {
  const { shop, owner, says, visit } = await openDay({ env: { SHOP_TIMEZONE: '' } })
  const page = await visit()
  expect(wordsOf(page)).toContain('No call yet')
  expect(page.body).toContain('href="/practice"')
  expect(wordsOf(page)).toContain("Set the shop's time zone")
  storeSettings(shop.db, { zone: 'America/Toronto' }, shop.now())
  expect(wordsOf(await visit())).toContain('Add your mobile number')
  storeSettings(shop.db, { ownerMobile: '+14165550199' }, shop.now())
  expect(wordsOf(await visit())).not.toContain('Add your mobile number')
  await says('I only write')
  expect(wordsOf(await owner.get('/'))).toContain('Needs you 1')
})

test('what the owner was told stands until it is put aside, and only what was seen goes; it can be taken back', async () => {
  const { owner, tell, visit } = await openDay()
  tell(1, 'FirstRing has texted back 48 missed calls')
  tell(2, 'FirstRing: texts are going out again.')
  const page = await visit()
  expect(part(page, 'needs-you')).toContain('48 missed calls')
  expect(part(page, 'needs-you')).toContain('Texts are going out again.')
  const shown = fieldIn(page, 'alerts')
  tell(3, 'It came since')
  const { location } = await owner.post('/alerts/seen', { alerts: shown })
  const after = await visit(location ?? '')
  expect(part(after, 'needs-you')).toContain('Needs you 1')
  expect(part(after, 'needs-you')).toContain('It came since')
  expect(wordsOf(after)).toContain('Put 2 notices aside')
  await owner.post('/alerts/unseen', { alerts: fieldIn(after, 'alerts') })
  const again = await visit(location ?? '')
  expect(part(again, 'needs-you')).toContain('Needs you 3')
  expect(wordsOf(again)).not.toContain('Put 2 notices aside')
  expect((await owner.post('/alerts/3/seen')).location).toBe('/?aside=3')
  expect(part(await visit('/?aside=3'), 'needs-you')).not.toContain('It came since')
  for (const path of ['/alerts/seen', '/alerts/unseen'])
    expect((await owner.post(path, { alerts: '1; drop table alerts' })).status).toBe(422)
})

test('that a caller answered is no second notice beside the caller, nor one after the answer', async () => {
  const { shop, calls, says, visit } = await openDay({ env: { OWNER_MOBILE: '+14165550199' } })
  await calls()
  await says('A leak')
  expect(part(await visit(), 'needs-you')).toContain('Needs you 1')
  writeByHand(shop, { conversationId: 1, body: 'On my way', token: 'a'.repeat(24) })
  expect(part(await visit(), 'needs-you')).toContain('Nobody is waiting for you')
})

test('whoever is not told on his own phone learns that here', async () => {
  const { shop, calls, says, tell, visit } = await openDay({ env: { OWNER_MOBILE: '+14165550199' } })
  await calls()
  await says('A leak')
  expect(part(await visit(), 'needs-you')).not.toContain('The last alert to your phone')
  shop.messenger.world.mode = 'refuses'
  tell(1, 'Close to the cap')
  shop.wake()
  await shop.settle()
  const needs = part(await visit(), 'needs-you')
  expect(needs).toContain('The last alert to your phone: not sent: the messenger refused it')
  expect(needs).toContain('To your phone: not sent')
})

test('nonsense in the address of the page harms nothing', async () => {
  const { calls, visit } = await openDay()
  await calls()
  for (const query of ['ended=x', 'ended=-1', 'ended=99', 'closed=1e99', 'closed=99', 'aside=1,x', 'aside=', 'show=1'])
    expect((await visit(`/?${query}`)).status, query).toBe(200)
  expect((await visit('/?ended=1&ended=2&closed[]=1')).status).toBe(200)
})

const bad = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '\u202Eevil\u202C שלום مرحبا',
  '👩‍👩‍👧‍👦'.repeat(40),
  'x'.repeat(200),
]

test.each(bad)('a caller named and writing %j breaks neither Today nor the queue', async (typed) => {
  const { shop, owner, calls, says } = await openDay()
  await calls()
  await calls('+14165550135')
  await says(typed)
  for (const number of [dana, '+14165550135'])
    updateCaller(shop.db, callerByNumber(shop.db, number)?.id ?? 0, { name: typed })
  await owner.post('/callbacks/2/closing', { outcome: 'reached' })
  for (const path of ['/', '/callbacks', '/?ended=2', '/callbacks?ended=2']) {
    const page = await owner.get(path)
    expect(page.status, path).toBe(200)
    expect(page.body, path).not.toContain('<script>')
    expect(page.body, path).not.toContain('<img')
  }
  expect(wordsOf(await owner.get('/'))).toContain(typed.slice(0, 20))
})
