import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FakeTwilio, startFakeTwilio } from './fake-twilio.ts'
import type { ListFault, PostFault } from './modes.ts'
import { keys, mobile, realClient, shop } from './real-client.ts'

let fake: FakeTwilio
let journal: string
beforeEach(async () => {
  journal = join(mkdtempSync(join(tmpdir(), 'fake-twilio-')), 'posts.jsonl')
  fake = await startFakeTwilio({ ...keys, seed: 7, journal })
})
afterEach(() => fake.close())

const impatientMs = 400
const send = (body = 'Hello', timeoutMs = 5000) =>
  realClient(fake.url, { timeoutMs }).messages.create({ to: mobile, from: shop, body })

test.each<[PostFault, 'accepted' | 'refused' | 'lost', Record<string, unknown>]>([
  ['accept-then-hang', 'accepted', { code: 'ECONNABORTED' }],
  ['accept-then-reset', 'accepted', { code: 'ECONNRESET' }],
  ['accept-then-500', 'accepted', { status: 500, code: 20500 }],
  ['hang', 'lost', { code: 'ECONNABORTED' }],
  ['reset', 'lost', { code: 'ECONNRESET' }],
  ['500', 'refused', { status: 500, code: 20500 }],
  ['429', 'refused', { status: 429, code: 20429 }],
  ['401', 'refused', { status: 401, code: 20003 }],
  [{ tooManyForSeconds: 7 }, 'refused', { status: 429, code: 20429 }],
  [{ refuse: 21610 }, 'refused', { status: 400, code: 21610 }],
  [{ refuse: 30034 }, 'refused', { status: 400, code: 30034 }],
  [{ slowMs: 60_000 }, 'accepted', { code: 'ECONNABORTED' }],
])('%j: the client sees an error, and the message was %s', async (fault, outcome, error) => {
  fake.next(fault)
  const timeoutMs = error.code === 'ECONNABORTED' ? impatientMs : undefined
  await expect(send('Hello', timeoutMs)).rejects.toMatchObject(error)
  expect(fake.posts).toMatchObject([{ outcome, to: mobile, body: 'Hello' }])
  expect(fake.messages).toHaveLength(outcome === 'accepted' ? 1 : 0)
  await send('the next one is well')
})

test('a broken answer is a 201 whose text is cut in the middle', async () => {
  fake.next('accept-then-broken-json')
  const answer = await post()
  expect(answer.status).toBe(201)
  await expect(answer.json()).rejects.toThrow(SyntaxError)
  expect(fake.messages).toHaveLength(1)
})

test('too many requests say when to come back', async () => {
  fake.next({ tooManyForSeconds: 7 })
  expect((await post()).headers.get('retry-after')).toBe('7')
})

test('a slow answer comes at last', async () => {
  fake.next({ slowMs: 30 })
  expect(await send()).toMatchObject({ status: 'queued' })
})

test('the script is played in order and then chance takes over', async () => {
  fake.modes.chances = [{ fault: '429', chance: 1 }]
  fake.next('answer', '500')
  await send()
  await expect(send()).rejects.toMatchObject({ status: 500 })
  await expect(send()).rejects.toMatchObject({ status: 429 })
})

test('chances come about as often as they say, and the same seed repeats them', async () => {
  const outcomes = await drawn(fake)
  expect(outcomes.filter((fault) => fault === '429').length).toBeGreaterThan(30)
  expect(outcomes.filter((fault) => fault === '500').length).toBeGreaterThan(5)
  expect(outcomes.filter((fault) => fault === 'answer').length).toBeGreaterThan(30)
  const again = await startFakeTwilio({ ...keys, seed: 7 })
  expect(await drawn(again)).toEqual(outcomes)
  await again.close()
})

test.each<[ListFault, Record<string, unknown>]>([
  ['hang', { code: 'ECONNABORTED' }],
  ['reset', { code: 'ECONNRESET' }],
  ['500', { status: 500 }],
  ['429', { status: 429 }],
])('a list may fail with %s while texts go out', async (fault, error) => {
  fake.modes.listFaults = [{ fault, chance: 1 }]
  await send()
  const client = realClient(fake.url, { timeoutMs: fault === 'hang' ? impatientMs : 5000 })
  await expect(client.messages.list({ to: mobile, limit: 5 })).rejects.toMatchObject(error)
  await expect(client.calls.list({ to: shop, limit: 5 })).rejects.toMatchObject(error)
  fake.modes.listFaults = []
  expect(await client.messages.list({ to: mobile, limit: 5 })).toHaveLength(1)
})

test('a closed port refuses connections, on old connections too, until it is open again', async () => {
  await send()
  fake.refuseConnections()
  // Whoever writes on a connection in the moment it is closed sees a reset.
  await expect(send()).rejects.toMatchObject({ code: expect.stringMatching(/^ECONN(REFUSED|RESET)$/) })
  await expect(send()).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  expect(fake.posts).toHaveLength(1)
  await fake.acceptConnections()
  await send()
  expect(fake.messages).toHaveLength(2)
})

test('a port closed for a while opens by itself', async () => {
  fake.refuseConnections(20)
  await expect(send()).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  await fake.settled()
  await send()
})

test('the journal has a line for every post', async () => {
  fake.next('500', 'accept-then-reset')
  await send('first').catch(() => {})
  await send('second').catch(() => {})
  const lines = readFileSync(journal, 'utf8').trim().split('\n')
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { body: 'first', outcome: 'refused' },
    { body: 'second', outcome: 'accepted' },
  ])
})

function post(at = fake): Promise<Response> {
  return fetch(`${at.url}/2010-04-01/Accounts/${keys.accountSid}/Messages.json`, {
    method: 'POST',
    headers: { Authorization: `Basic ${Buffer.from(`${keys.accountSid}:${keys.authToken}`).toString('base64')}` },
    body: new URLSearchParams({ To: mobile, From: shop, Body: 'Hello' }),
  })
}

async function drawn(at: FakeTwilio): Promise<string[]> {
  at.modes.chances = [
    { fault: '429', chance: 0.4 },
    { fault: '500', chance: 0.1 },
  ]
  for (let n = 0; n < 120; n++) await post(at).then((answer) => answer.text())
  return at.posts.map(({ fault }) => fault)
}
