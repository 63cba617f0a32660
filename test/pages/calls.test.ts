import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { insertCaller } from '../../server/callers/store.ts'
import { insertCall } from '../../server/calls/store.ts'
import { firstLine } from '../../server/settings/store.ts'
import type { TestAppliance } from '../appliance.ts'
import { fieldIn, openShop, wordsOf } from './owner.ts'

const line = '+12025550100'

function ring(shop: TestAppliance, from: string): string {
  const call = shop.carrier.ring({ from, to: line })
  shop.pass({ seconds: 14 })
  shop.carrier.hangUp(call)
  return call
}

test('a missed call stands in the log with who, when, how it ended and what became of its text', async () => {
  const { shop, owner } = await openShop({ at: Temporal.Instant.from('2026-03-02T15:13:00Z') })
  ring(shop, '+14165550134')
  await shop.settle()
  const page = await owner.get('/calls')
  expect(page.status).toBe(200)
  expect(wordsOf(page)).toMatch(/416-555-0134.*10:13/)
  expect(wordsOf(page)).toContain('Missed, heard the greeting, 14 s')
  expect(wordsOf(page)).toMatch(/text delivered/)
  expect(page.body).toContain('href="/conversations/1#end"')
})

test.each([
  ['anonymous', 'number withheld', 'not textedThe caller hid their number'],
  ['+19005550134', '900-555-0134', 'not textedTexting a premium number would be expensive'],
  ['+4915112345678', '+49 1511 2345678', 'not textedThe shop does not text to this country'],
  ['12345', 'a short code', 'not textedIt came from a short code'],
  ['sip:alice@example.org', 'no phone number', 'not textedWhat called has no phone number'],
  [line, '+1 202 555 0100', "not textedIt came from one of the shop's own numbers"],
])('a call from %s says why it was not texted', async (from, who, why) => {
  const { shop, owner } = await openShop()
  ring(shop, from)
  const words = wordsOf(await owner.get('/calls'))
  expect(words).toContain(who)
  expect(words).toContain(why)
})

test('a text that failed says so in the log, with the reason and what to do', async () => {
  const { shop, owner } = await openShop()
  shop.messenger.world.mode = 'refuses'
  ring(shop, '+14165550134')
  await shop.settle()
  const words = wordsOf(await owner.get('/calls'))
  expect(words).toMatch(/not texted.*Not sent: the messenger refused it/)
  expect(words).not.toContain('texted back')
})

test('while the zone is not set times are in UTC and say so', async () => {
  const at = Temporal.Instant.from('2026-03-02T15:13:00Z')
  const { shop, owner } = await openShop({ at, env: { SHOP_TIMEZONE: '' } })
  ring(shop, '+14165550134')
  const page = await owner.get('/calls')
  expect(wordsOf(page)).toContain('15:13 UTC')
  expect(wordsOf(page)).toContain("Times are shown in UTC until the shop's time zone is set")
})

test('older calls are a page away, and none is lost where many began at the same moment', async () => {
  const { shop, owner } = await openShop()
  const caller = insertCaller(shop.db, { number: '+14165550134', createdAt: shop.now() })
  for (let n = 0; n < 120; n++) {
    const when = shop.now().subtract({ seconds: Math.floor(n / 60) })
    insertCall(shop.db, {
      carrier: 'simulated',
      providerCallId: `call-${n}`,
      callerId: caller.id,
      lineId: firstLine(shop.db)?.id ?? null,
      startedAt: when,
      foundBy: 'webhook',
      decision: 'stay-silent',
      because: 'texted-recently',
    })
  }
  const seen: string[] = []
  let path: string | undefined = '/calls'
  while (path) {
    const page: Awaited<ReturnType<typeof owner.get>> = await owner.get(path)
    seen.push(...[...page.body.matchAll(/id="call-(\d+)"/g)].map(([, id]) => id ?? ''))
    path = /href="(\/calls\?before=[^"]+)"/.exec(page.body)?.[1]
  }
  expect(seen.length).toBe(120)
  expect(new Set(seen).size).toBe(120)
})

test('a page that does not exist any more shows the way back', async () => {
  const { owner } = await openShop()
  for (const before of ['0-0', '1-1', 'x', '-1', '99999999999999999999', "'; drop table calls"]) {
    const page = await owner.get(`/calls?before=${encodeURIComponent(before)}`)
    expect(page.status, before).toBe(200)
  }
})

function logged(shop: TestAppliance, call: Partial<Parameters<typeof insertCall>[1]>): void {
  const at = shop.now()
  const ended = { startedAt: at, endedAt: at, outcome: 'missed', decidedAt: at, foundBy: 'webhook' } as const
  insertCall(shop.db, { carrier: 'simulated', providerCallId: `call-${Math.random()}`, ...ended, ...call })
}

const silent = { decision: 'stay-silent' } as const

test('the list of those without a text holds silences and texts that did not arrive, and nobody who was answered', async () => {
  const { shop, owner } = await openShop()
  ring(shop, '+14165550134')
  await shop.settle()
  shop.messenger.world.mode = 'refuses'
  ring(shop, '+14165550177')
  await shop.settle()
  logged(shop, { ...silent, because: 'withheld', noCallerBecause: 'withheld' })
  logged(shop, { ...silent, because: 'answered', outcome: 'answered', callerId: 1 })
  logged(shop, { outcome: null, endedAt: null, callerId: 1 })
  const all = await owner.get('/calls')
  expect([...all.body.matchAll(/<li id="call-(\d)/g)]).toHaveLength(5)
  expect(wordsOf(all)).toMatch(/Still on the lineon the line.*Answered.*answered/)
  const page = await owner.get('/calls?show=not-texted')
  expect([...page.body.matchAll(/<li id="call-(\d)/g)].map(([, id]) => id).sort()).toEqual(['2', '3'])
})

test('a search for those without a text that found none says how far it looked, and goes on from there', async () => {
  const { shop, owner } = await openShop()
  const caller = insertCaller(shop.db, { number: '+14165550134', createdAt: shop.now() })
  const add = (n: number, because: string) =>
    shop.db.$client.exec(`insert into calls (carrier, provider_call_id, caller_id, started_at, ended_at, outcome, found_by, decision, because)
      values ('simulated', 'c${n}', ${caller.id}, ${shop.now().epochMilliseconds - n}, 1, 'missed', 'webhook', 'stay-silent', '${because}')`)
  shop.db.$client.transaction(() => {
    for (let n = 0; n < 5020; n++) add(n, 'answered')
    add(5020, 'blocked')
  })()
  const page = await owner.get('/calls?show=not-texted')
  expect(wordsOf(page)).toContain('Further back there may be others')
  const further = /href="(\/calls\?show=not-texted&amp;before=[^"]+)">Look further back/.exec(page.body)?.[1] ?? ''
  const next = await owner.get(further.replace('&amp;', '&'))
  expect(wordsOf(next)).toContain('You blocked this caller.')
  expect(next.body).not.toContain('Look further back')
})

test('who was blocked is unblocked where the silence stands, and that is taken back in one tap', async () => {
  const { shop, owner } = await openShop()
  const caller = insertCaller(shop.db, { number: '+14165550134', blockedAt: shop.now(), createdAt: shop.now() })
  logged(shop, { ...silent, because: 'blocked', callerId: caller.id })
  const page = await owner.get('/calls?show=not-texted')
  expect(wordsOf(page)).toContain('You blocked this caller.Unblock')
  expect(wordsOf(page)).not.toContain('Text them by hand')
  const next = fieldIn(page, 'next').replaceAll('&amp;', '&')
  expect(next).toBe('/calls?show=not-texted&done=unblocked&caller=1')
  expect((await owner.post('/callers/1/blocking', { on: fieldIn(page, 'on'), next })).location).toBe(next)
  const after = await owner.get(next)
  expect(wordsOf(after)).toMatch(/You blocked this caller\.Text them by hand.*Unblocked\.Undo/)
  await owner.post('/callers/1/blocking', { on: '1', next: '/calls' })
  expect(wordsOf(await owner.get(next))).not.toContain('Undo')
})

test('a personal contact is made none where the silence stands', async () => {
  const { shop, owner } = await openShop()
  const caller = insertCaller(shop.db, { number: '+14165550134', personalAt: shop.now(), createdAt: shop.now() })
  logged(shop, { ...silent, because: 'personal', callerId: caller.id })
  const page = await owner.get('/calls')
  expect(wordsOf(page)).toMatch(/You marked this caller as personal\.Not personal any moreCall them/)
})

test.each([
  ['hourly-cap', '+14165550134', true, true],
  ['found-too-late', '+14165550134', true, true],
  ['opted-out', '+14165550134', false, true],
  ['premium', '+19005550134', false, false],
  ['crew', '+14165550134', false, false],
] as const)(
  'after the silence %s the caller %s can be written to: %s, and called: %s',
  async (because, number, write, call) => {
    const { shop, owner } = await openShop()
    const optedOutAt = because === 'opted-out' ? shop.now() : null
    const caller = insertCaller(shop.db, { number, optedOutAt, createdAt: shop.now() })
    logged(shop, { ...silent, because, callerId: caller.id })
    const words = wordsOf(await owner.get('/calls'))
    expect([words.includes('Text them by hand'), words.includes('Call them')]).toEqual([write, call])
  },
)

test('who was never texted is written to in a conversation that begins with the tap, once', async () => {
  const { shop, owner } = await openShop()
  shop.db.$client.exec("insert into lines (id, number, plan, created_at) values (7, '+12025550177', 'fallback', 1)")
  const caller = insertCaller(shop.db, { number: '+14165550134', createdAt: shop.now() })
  logged(shop, { ...silent, because: 'hourly-cap', callerId: caller.id, lineId: 7 })
  expect((await owner.get('/calls')).body).toContain('action="/callers/1/conversation"')
  for (let n = 0; n < 2; n++)
    expect((await owner.post('/callers/1/conversation')).location).toBe('/conversations/1#write')
  const page = await owner.get('/conversations/1')
  expect(wordsOf(page)).toMatch(/Missed call .* not texted: limit of the hour reached/)
  await owner.post('/conversations/1/messages', { token: fieldIn(page, 'token'), body: 'Sorry I missed you' })
  await shop.settle()
  expect(shop.messenger.world.sent).toMatchObject([{ from: '+12025550177', to: '+14165550134' }])
  for (const id of ['77', 'x']) expect((await owner.post(`/callers/${id}/conversation`)).status).toBe(404)
})

test('the line is named where the shop has several', async () => {
  const { shop, owner } = await openShop()
  ring(shop, '+14165550134')
  expect(wordsOf(await owner.get('/calls'))).not.toContain(' · on ')
  shop.db.$client.exec("insert into lines (number, plan, created_at) values ('+12025550177', 'fallback', 1)")
  expect(wordsOf(await owner.get('/calls'))).toContain(' · on +1 202 555 0100')
})

test('an empty log says how to fill it', async () => {
  const { owner } = await openShop()
  expect(wordsOf(await owner.get('/calls'))).toContain('No call yetCall +1 202 555 0100')
  expect(wordsOf(await owner.get('/calls?show=not-texted'))).toContain('No missed call without its text')
  expect(wordsOf(await owner.get('/calls?before=1-1'))).toContain('There are no older calls')
})

test('what looks like spam stands by itself with the reason, and one tap takes the caller back and texts them', async () => {
  const { shop, owner } = await openShop({ at: Temporal.Instant.from('2026-03-02T15:13:00Z') })
  const spammer = '+14165550177'
  const drop = () => {
    const call = shop.carrier.ring({ from: spammer, to: line })
    shop.pass({ seconds: 2 })
    shop.carrier.hangUp(call)
  }
  for (let n = 0; n < 6; n++) {
    drop()
    await shop.settle()
    if (n < 5) shop.pass({ hours: 5 })
  }
  shop.messenger.world.sent.length = 0
  const page = await owner.get('/calls?show=spam')
  expect(wordsOf(page)).toContain('Suspected spam: this number rang and hung up at once, again and again.')
  expect(wordsOf(page)).toContain('Not spam')
  expect(page.body.match(/<li id="call-/g)).toHaveLength(1)
  const answer = await owner.post('/calls/6/rescue', { next: '/calls?show=spam' })
  expect(answer.location).toBe('/calls?show=spam&rescued=texted')
  await shop.settle()
  expect(shop.messenger.world.sent).toMatchObject([{ to: spammer }])
  expect(wordsOf(await owner.get(answer.location ?? ''))).toContain('they are texted now')
  expect(wordsOf(await owner.get('/callers/1'))).toContain('Not spam')
  expect((await owner.post('/calls/6/rescue', { next: 'https://elsewhere.example' })).location).toMatch(/^\/calls\?/)
  expect((await owner.post('/calls/99/rescue', {})).status).toBe(404)
})
