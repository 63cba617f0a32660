import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { drafts, messages } from '../../server/database/schema.ts'
import { deadlineMs } from '../../server/language-model/questions.ts'
import { storeSettings } from '../../server/settings/store.ts'
import { openAppliance, type TestAppliance } from '../appliance.ts'
import { emptyFolder } from '../database/folder.ts'
import { type HandDriven, handDriven } from '../language-model/hand-driven.ts'
import { startFakeOllama } from '../ollama/fake-ollama.ts'
import type { Mode } from '../ollama/modes.ts'
import { openShop, wordsOf } from '../pages/owner.ts'

const noon = Temporal.Instant.from('2026-05-13T16:00:00Z')
const line = '+12025550100'
const dana = callerNumber(0)
const words = 'There is a leak in the basement'
const template =
  "Mike's Plumbing: Got it, thanks. What's the address, with the town? If you can, send a photo. It helps us see what is needed."
const quietWindow = 6_000

let hand: HandDriven
let shop: TestAppliance

beforeEach(async () => {
  hand = handDriven()
  shop = await open({ at: noon, modelTime: hand.time })
  shop.model.use(hand.model)
})

async function open(options: Parameters<typeof openAppliance>[0]) {
  const opened = await openAppliance(options)
  onTestFinished(() => opened.close())
  storeSettings(opened.db, { trustLevel: 'auto', trade: 'plumber' }, noon)
  return opened
}

function callerNumber(n: number): string {
  return `+1416${2_000_000 + n}`
}

/** Everything goes as far as it can without time passing. */
async function breathe(box = shop) {
  box.worker.wake()
  for (let turn = 0; turn < 30; turn++) await new Promise(setImmediate)
}

async function text(body: string, from = dana, box = shop) {
  box.messenger.receive({ from, to: line, body })
  await breathe(box)
}

/** The same time passes for the box and for its model. */
async function pass(milliseconds: number) {
  shop.pass({ milliseconds })
  await hand.time.pass(milliseconds)
  await breathe()
}

const said = (to = dana, box = shop) => box.messenger.world.sent.filter((one) => one.to === to).map(({ body }) => body)
const fine = (spoken = 'Thanks for letting us know about the leak.') => ({ ok: true, text: spoken }) as const

test('with a hanging model a text is answered by the template at the deadline, and the model is left', async () => {
  await text(words)
  await pass(deadlineMs.urgent - 1)
  expect([hand.asked.length, said()]).toEqual([1, []])
  await pass(1)
  expect(said()).toEqual([template])
  expect(hand.current()).toBeNull()
})

test('a model that answers in time words the acknowledgement, and the answer goes when the caller has stopped writing', async () => {
  await text(words)
  await hand.say(fine())
  await pass(quietWindow - 1)
  expect(said()).toEqual([])
  await pass(1)
  expect(said()).toEqual([template.replace('Got it, thanks.', fine().text)])
})

const waysToFail: Mode[] = [
  'down',
  'hanging',
  'endless',
  'out-of-memory',
  'cut-off',
  'not-ollama',
  'redirecting',
  'not-json',
]

test.each(waysToFail)('with a model that is %s the template speaks, once', async (mode) => {
  const fake = await startFakeOllama()
  onTestFinished(() => fake.close())
  await fake.setMode(mode)
  shop = await open({ at: noon, modelTime: hand.time, env: { OLLAMA_URL: fake.url } })
  await text('hmm so the thing again you know', dana)
  shop.pass({ milliseconds: quietWindow })
  await hand.time.pass(deadlineMs.urgent)
  await shop.settle()
  expect(said()).toHaveLength(1)
  expect(said()[0]).toContain('What can we help you with?')
})

test('while the model hangs and forty callers wait, those who ring get their opener at once', async () => {
  for (let n = 0; n < 40; n++) shop.messenger.receive({ from: callerNumber(n), to: line, body: words })
  await breathe()
  await pass(quietWindow)
  for (let n = 100; n < 110; n++) shop.carrier.ring({ from: callerNumber(n), to: line })
  await breathe()
  const sent = shop.messenger.world.sent
  const openers = sent.filter(({ body }) => body.includes('I just missed your call'))
  // One is asked about and twenty wait; nobody waits behind them.
  expect(sent.filter(({ body }) => body === template)).toHaveLength(40 - 21)
  expect(openers.map(({ to }) => to).sort()).toEqual(Array.from({ length: 10 }, (_, n) => callerNumber(100 + n)))
  await pass(deadlineMs.urgent - quietWindow)
  expect(sent.filter(({ body }) => body === template)).toHaveLength(40)
  expect(hand.asked).toHaveLength(1)
})

test('forty conversations at once do not starve one another: all are answered by the deadline, in the order of asking', async () => {
  const callers = Array.from({ length: 40 }, (_, n) => callerNumber(n))
  for (const from of callers) shop.messenger.receive({ from, to: line, body: words })
  await breathe()
  while (hand.time.milliseconds() < deadlineMs.urgent) {
    await pass(1_000)
    if (hand.current()) await hand.say(fine())
    await breathe()
  }
  const answers = callers.map((from) => said(from))
  expect(answers.map(({ length }) => length)).toEqual(callers.map(() => 1))
  const byModel = answers.filter(([answer]) => answer?.includes(fine().text))
  // What could not be said any more within two seconds of the deadline was not begun.
  expect(byModel).toEqual(answers.slice(0, byModel.length))
  expect(byModel.length).toBeGreaterThanOrEqual(6)
  expect(hand.mostAtOnce()).toBe(1)
})

test('a model that hangs for an hour is left alone but for one try after each rest, and the page says so', async () => {
  const fake = await startFakeOllama({ mode: 'hanging' })
  onTestFinished(() => fake.close())
  const opened = await openShop({ at: noon, modelTime: hand.time, env: { OLLAMA_URL: fake.url } })
  shop = opened.shop
  storeSettings(shop.db, { trustLevel: 'auto', trade: 'plumber' }, noon)
  for (let minute = 0; minute < 60; minute++) {
    const before = fake.prompts.length
    await text(words, callerNumber(minute))
    // The request reaches the fake over the network.
    await vi.waitFor(() => expect(shop.model.figures().isResting || fake.prompts.length > before).toBe(true), {
      timeout: 20_000,
    })
    shop.pass({ milliseconds: quietWindow })
    await hand.time.pass(deadlineMs.urgent)
    await shop.settle()
    expect(said(callerNumber(minute))).toEqual([template])
    shop.pass({ seconds: 20 })
    await hand.time.pass(20_000)
  }
  expect(fake.prompts.length).toBeLessThan(60 / 2)
  expect(fake.mostAtOnce).toBe(1)
  expect(wordsOf(await opened.owner.get('/settings/model'))).toContain(
    'It failed three times in a row and is left alone',
  )
})

test('a burst is thought about once at a time: what is thought of the older words ends, and one answer goes', async () => {
  await text('Hello there')
  await pass(1_000)
  await text(words)
  await pass(1_000)
  await text('28 Woodbine Cres')
  expect(hand.asked.map((user) => user.split('\n').length)).toEqual([1, 2, 3])
  expect([hand.mostAtOnce(), hand.current()]).toEqual([1, hand.asked[2]])
  await hand.say(fine())
  await pass(quietWindow)
  expect(said()).toHaveLength(1)
  expect(said()[0]).toContain(fine().text)
  expect([hand.asked.length, hand.time.timers()]).toEqual([3, 0])
})

test('of a burst that comes while the model is busy with somebody else it hears only the whole', async () => {
  await text(words, callerNumber(1))
  for (const body of ['Hello there', words, '28 Woodbine Cres']) await text(body)
  expect(hand.asked).toHaveLength(1)
  await hand.say(fine())
  expect(hand.asked).toHaveLength(2)
  expect(hand.current()).toContain('28 Woodbine Cres')
})

test.each([
  ['thinks', () => Promise.resolve()],
  ['has thought', () => hand.say(fine())],
])('STOP while the model %s: nothing more is sent but that it was heard', async (_, before) => {
  await text(words)
  await before()
  await pass(3_000)
  await text('STOP')
  await pass(deadlineMs.urgent)
  await pass(3_600_000)
  expect(said()).toEqual([expect.stringContaining("you won't get any more texts from us")])
  expect(shop.db.select().from(drafts).all()).toEqual([])
})

test('STOP after the answer was written and before it left takes it back', async () => {
  shop.messenger.world.mode = 'down'
  await text(words)
  await pass(deadlineMs.urgent)
  shop.messenger.world.mode = 'well'
  await text('STOP')
  await pass(3_600_000)
  expect(said()).toEqual([expect.stringContaining("you won't get any more texts from us")])
  expect(shop.db.select().from(messages).all()).toContainEqual(
    expect.objectContaining({ kind: 'reply', state: 'suppressed', because: 'opted-out' }),
  )
})

test('STOP while a draft is being improved: the draft is withdrawn, and the model’s words come to nothing', async () => {
  storeSettings(shop.db, { trustLevel: 'draft', draftsGoAfterMinutes: 5 }, noon)
  await text(words)
  await pass(deadlineMs.urgent)
  expect(hand.asked).toHaveLength(2)
  await text('STOP')
  await hand.say(fine())
  await pass(3_600_000)
  expect(said()).toEqual([expect.stringContaining("you won't get any more texts from us")])
  expect(shop.db.select().from(drafts).all()).toMatchObject([{ state: 'withdrawn', wordedBy: 'template' }])
})

/** What a process finds that starts after this one was killed here. */
async function startAgain() {
  const file = join(emptyFolder(), 'killed.db')
  writeFileSync(file, shop.db.$client.serialize())
  const next = await openAppliance({ at: shop.now(), file, modelTime: hand.time })
  onTestFinished(() => next.close())
  next.model.use(handDriven().model)
  return next
}

test.each([
  ['the text was just kept', 0],
  ['the model began to think', 1],
  ['the caller may still write', 3_000],
  ['the model is waited for', quietWindow],
])('a kill -9 when %s: answered once after the restart', async (_, milliseconds) => {
  const go = await shop.pause()
  shop.messenger.receive({ from: dana, to: line, body: words })
  if (milliseconds > 0) go()
  await breathe()
  await pass(milliseconds)
  const next = await startAgain()
  for (let seconds = 0; seconds < 30; seconds++) {
    await breathe(next)
    next.pass({ seconds: 1 })
    await hand.time.pass(1_000)
  }
  await next.settle()
  expect(said(dana, next)).toEqual([template])
})
