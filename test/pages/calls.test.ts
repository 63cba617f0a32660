import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { insertCaller } from '../../server/callers/store.ts'
import { insertCall } from '../../server/calls/store.ts'
import { firstLine } from '../../server/settings/store.ts'
import type { TestAppliance } from '../appliance.ts'
import { openShop, wordsOf } from './owner.ts'

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
  ['anonymous', 'number withheld', 'Not texted: the caller hid their number'],
  ['+19005550134', '900-555-0134', 'Not texted: texting a premium number would be expensive'],
  ['+4915112345678', '+49 1511 2345678', 'Not texted: the shop does not text to this country'],
  ['12345', 'a short code', 'Not texted: it came from a short code'],
  ['sip:alice@example.org', 'no phone number', 'Not texted: what called has no phone number'],
  [line, '+1 202 555 0100', "Not texted: it came from one of the shop's own numbers"],
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
  expect(words).toMatch(/not texted.*The text: not sent: the messenger refused it/)
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

test('an empty log says how to fill it', async () => {
  const { owner } = await openShop()
  expect(wordsOf(await owner.get('/calls'))).toContain('No call yetCall +1 202 555 0100')
})
