import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { insertCall } from '../../server/calls/store.ts'
import { insertMedia } from '../../server/conversations/media-store.ts'
import { insertMessage } from '../../server/conversations/store.ts'
import { storeSettings } from '../../server/settings/store.ts'
import type { TestAppliance } from '../appliance.ts'
import { fieldIn, openShop, type Page, wordsOf } from './owner.ts'

const line = '+12025550100'
const dana = '+14165550134'
const monday = Temporal.Instant.from('2026-03-02T15:13:00Z')

/** What the box thinks of answering waits for the owner. */
async function openThread() {
  const { shop, owner } = await openShop({ at: monday })
  storeSettings(shop.db, { trustLevel: 'draft' }, monday)
  shop.carrier.hangUp(shop.carrier.ring({ from: dana, to: line }))
  await shop.settle()
  return { shop, owner }
}

async function say(shop: TestAppliance, body: string): Promise<void> {
  shop.messenger.receive({ from: dana, to: line, body })
  await shop.settle()
}

/** What happened, in the order in which it stands on the page. */
function happenings(page: Page): string[] {
  return [...page.body.matchAll(/<li id="((?:day|call|message)-[^"]+)"/g)].map(([, id]) => id ?? '')
}

function log(shop: TestAppliance, call: Partial<Parameters<typeof insertCall>[1]>): void {
  insertCall(shop.db, {
    carrier: 'simulated',
    providerCallId: `call-${Math.random()}`,
    callerId: 1,
    startedAt: shop.now(),
    endedAt: shop.now(),
    foundBy: 'webhook',
    outcome: 'missed',
    decision: 'stay-silent',
    because: 'texted-recently',
    ...call,
  })
}

test('calls stand between the texts in their place in time, under the day on which they came', async () => {
  const { shop, owner } = await openThread()
  await say(shop, 'A leak')
  shop.pass({ hours: 20 })
  log(shop, {})
  shop.pass({ minutes: 1 })
  await say(shop, 'Hello?')
  const page = await owner.get('/conversations/1')
  expect(happenings(page)).toEqual([
    'day-2026-03-02',
    'call-1',
    'message-1',
    'message-2',
    'day-2026-03-03',
    'call-2',
    expect.stringMatching(/^message-\d$/),
  ])
  const words = wordsOf(page)
  expect(words).toMatch(/YesterdayMissed call 10:13 · texted back/)
  expect(words).toMatch(/TodayMissed call 06:13 · not texted: had a text not long before/)
})

test.each([
  [{ because: 'answered', outcome: 'answered' }, 'Answered call 10:13'],
  [{ because: 'blocked' }, 'Missed call 10:13 · not texted: blocked by you'],
  [{ outcome: 'voicemail', because: 'opted-out' }, 'Voicemail 10:13 · not texted: wants no texts'],
  [{ outcome: null, decision: null, because: null, endedAt: null }, 'Call 10:13 · on the line'],
] as const)('a call says what became of it: %j', async (call, words) => {
  const { shop, owner } = await openThread()
  log(shop, call)
  expect(wordsOf(await owner.get('/conversations/1'))).toContain(words)
})

test('a text-back that did not arrive is not called a text-back', async () => {
  const { shop, owner } = await openShop({ at: monday })
  shop.messenger.world.mode = 'refuses'
  shop.carrier.hangUp(shop.carrier.ring({ from: dana, to: line }))
  await shop.settle()
  const words = wordsOf(await owner.get('/conversations/1'))
  expect(words).toContain('Missed call 10:13 · the text did not arrive')
  expect(words).not.toContain('texted back')
})

test('every call stands on exactly one page of a long thread', async () => {
  const { shop, owner } = await openThread()
  for (let n = 0; n < 230; n++) {
    shop.pass({ minutes: 1 })
    const received = { direction: 'inbound', kind: 'from-caller', state: 'received', messenger: 'simulated' } as const
    insertMessage(shop.db, {
      ...received,
      reference: `r${n}`,
      conversationId: 1,
      body: `text ${n}`,
      createdAt: shop.now(),
    })
    if (n % 10 === 0) log(shop, { startedAt: shop.now() })
  }
  const seen: string[] = []
  for (let path: string | undefined = '/conversations/1'; path; ) {
    const page: Page = await owner.get(path)
    seen.unshift(...happenings(page))
    path = /href="(\/conversations\/1\?before=\d+)#end"/.exec(page.body)?.[1]
  }
  const calls = seen.filter((id) => id.startsWith('call-'))
  expect([calls.length, new Set(calls).size]).toEqual([24, 24])
  expect(seen.filter((id) => id.startsWith('message-'))).toHaveLength(231)
})

test('what was written by hand carries the name of who wrote it; to oneself it is "You"', async () => {
  const { shop, owner } = await openThread()
  const token = fieldIn(await owner.get('/conversations/1'), 'token')
  await owner.post('/conversations/1/messages', { token, body: 'On my way' })
  await shop.settle()
  expect(wordsOf(await owner.get('/conversations/1'))).toMatch(/On my wayYou ·10:13delivered 10:13/)
  shop.db.$client.exec("insert into crew (id, name, role, created_at) values (7, 'Ann <i>', 'crew', 1)")
  shop.db.$client.exec("update messages set written_by = 7 where kind = 'by-hand'")
  expect(wordsOf(await owner.get('/conversations/1'))).toContain('On my wayAnn <i> ·')
  shop.db.$client.exec('delete from crew where id = 7')
  expect(wordsOf(await owner.get('/conversations/1'))).toContain('On my wayBy hand ·')
})

test('a text that was delivered on a later day says which', async () => {
  const { shop, owner } = await openThread()
  shop.pass({ hours: 26 })
  shop.db.$client.exec(`update messages set delivered_at = ${shop.now().epochMilliseconds} where id = 1`)
  shop.pass({ hours: 24 })
  expect(wordsOf(await owner.get('/conversations/1'))).toContain('delivered yesterday 12:13')
})

test('a photo that was not kept says why', async () => {
  const { shop, owner } = await openThread()
  await say(shop, 'See')
  const states = [
    ['refused', 'not-a-photo'],
    ['refused', 'refused'],
    ['failed', 'too-late'],
  ] as const
  for (const [position, [state, because]] of states.entries())
    insertMedia(shop.db, { messageId: 2, position, sourceUrl: 'x', state, because })
  const words = wordsOf(await owner.get('/conversations/1'))
  expect(words).toContain('An attachment was not kept: it is not a photo.')
  expect(words).toContain('the messenger refused it, or it is larger than 5 MB')
  expect(words).toContain('the messenger could not be reached for a day')
})

test.each([
  ['On my way', 'Sent at once, cannot be taken back.'],
  ['x'.repeat(161), 'Paid as 2 texts. Sent at once, cannot be taken back.'],
  [`${'x'.repeat(100)}☺`, 'Paid as 2 texts because of ☺, else 1. Sent at once'],
  [`I’ll be there – ${'x'.repeat(100)}`, 'Sent at once'],
  ['x'.repeat(1500), 'Paid as 10 texts. 100 characters left.'],
  ['', 'Sent at once'],
])('what is being written says what it will cost, as it will go out (%#)', async (body, words) => {
  const { owner } = await openThread()
  const answer = await owner.post('/conversations/1/segments', { body })
  expect(answer.status).toBe(200)
  expect(wordsOf(answer).slice(-120)).toContain(words)
  if (!words.includes('Paid')) expect(wordsOf(answer)).not.toContain('Paid')
})

test('nothing is sent and nothing kept by counting, and nonsense is refused calmly', async () => {
  const { shop, owner } = await openThread()
  const before = shop.messenger.world.sent.length
  await owner.post('/conversations/1/segments', { body: '<script>alert(1)</script>'.repeat(50) })
  expect((await owner.post('/conversations/1/segments')).status).toBe(200)
  expect((await owner.post('/conversations/77/segments', { body: 'x' })).status).toBe(404)
  await shop.settle()
  expect(shop.messenger.world.sent).toHaveLength(before)
})

test('a shop with several numbers is told from which one a text goes', async () => {
  const { shop, owner } = await openThread()
  expect(wordsOf(await owner.get('/conversations/1'))).not.toContain('Sent at once from')
  shop.db.$client.exec("insert into lines (number, plan, created_at) values ('+12025550177', 'fallback', 1)")
  expect(wordsOf(await owner.get('/conversations/1'))).toContain('Sent at once from +1 202 555 0100')
})

test('what was done with the caller is said with a way back, and not any more once it was taken back', async () => {
  const { owner } = await openThread()
  const page = await owner.get('/conversations/1')
  const next = /action="\/callers\/1\/blocking"><input type="hidden" name="next" value="([^"]+)"/.exec(page.body)?.[1]
  expect(next).toBe('/conversations/1?done=blocked')
  await owner.post('/callers/1/blocking', { on: '1', next: next ?? '' })
  const blocked = await owner.get(next ?? '')
  expect(wordsOf(blocked)).toMatch(/Blocked: they get no texts.*Undo/)
  await owner.post('/callers/1/blocking', { on: '0', next: '/conversations/1' })
  expect(wordsOf(await owner.get(next ?? ''))).not.toContain('Undo')
  expect(wordsOf(await owner.get('/conversations/1?done=nonsense'))).not.toContain('Undo')
})

test('the thread is a live region that follows its end; an older page of it is not', async () => {
  const { owner } = await openThread()
  expect((await owner.get('/conversations/1')).body).toMatch(/id="thread"[^>]*data-live[^>]*data-follow/)
  expect((await owner.get('/conversations/1?before=1')).body).not.toMatch(/id="thread"[^>]*data-/)
})
