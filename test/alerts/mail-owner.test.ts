import { eq } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import { expect, onTestFinished, test } from 'vitest'
import { type Told, tellOwner } from '../../server/alerts/tell-owner.ts'
import { watchAlertTexts } from '../../server/alerts/watch-alert-texts.ts'
import { watchMissedCalls } from '../../server/alerts/watch-missed-calls.ts'
import { forgetCaller } from '../../server/callers/forget.ts'
import { callbacks, calls, mails, messages } from '../../server/database/schema.ts'
import { readHealth } from '../../server/health/health.ts'
import { openAppliance } from '../appliance.ts'

const noon = Temporal.Instant.from('2026-11-21T17:00:00Z')
const mike = '+14165550199'
const dana = '+14165550134'
const line = '+12025550100'

async function openShop(env: Record<string, string> = { OWNER_MOBILE: mike, OWNER_EMAIL: 'mike@example.com' }) {
  const shop = await openAppliance({ at: noon, env })
  onTestFinished(() => shop.close())
  const settled = async () => {
    shop.wake()
    await shop.settle()
  }
  const tell = async (kind: Told['kind'], onceKey = kind as string) => {
    shop.db.transaction((tx) => tellOwner(tx, shop, { kind, onceKey, words: 'A7 Dana: smell of gas', now: shop.now() }))
    await settled()
  }
  const watch = async () => {
    watchAlertTexts(shop)
    await settled()
  }
  return { shop, tell, watch, settled, mailed: () => shop.mailer.sent.map(({ subject }) => subject) }
}

test('an emergency always goes by mail too, and says no more than the alert', async () => {
  const { shop, tell, watch } = await openShop()
  await tell('emergency')
  await tell('emergency')
  await watch()
  expect(shop.mailer.sent).toMatchObject([
    {
      to: 'mike@example.com',
      fromName: "Mike's Plumbing",
      subject: "Mike's Plumbing: Emergency",
      body: 'A7 Dana: smell of gas\n\nThis always goes by mail too.\n',
    },
  ])
  expect(shop.db.select().from(mails).all()).toMatchObject([{ state: 'sent', because: null }])
})

test('an alert that was texted is not mailed', async () => {
  const { shop, tell, watch, mailed } = await openShop()
  await tell('first-answer')
  shop.pass({ hours: 1 })
  await watch()
  expect(mailed()).toEqual([])
})

test('an alert whose text failed goes by mail, once', async () => {
  const { shop, tell, watch, mailed } = await openShop()
  shop.messenger.world.mode = 'refuses'
  await tell('first-answer')
  await watch()
  await watch()
  expect(mailed()).toEqual(["Mike's Plumbing: for you to know"])
})

test('an alert whose text waits for five minutes goes by mail', async () => {
  const { shop, tell, watch, mailed } = await openShop()
  shop.messenger.world.mode = 'down'
  await tell('hand-over')
  await watch()
  expect(mailed()).toEqual([])
  shop.pass({ minutes: 6 })
  await watch()
  expect(mailed()).toHaveLength(1)
})

test('without a mobile mail is the road of every alert', async () => {
  const { tell, watch, mailed } = await openShop({ OWNER_EMAIL: 'mike@example.com' })
  await tell('first-answer')
  await watch()
  expect(mailed()).toHaveLength(1)
})

test('without an address nothing is mailed', async () => {
  const { shop, tell, watch } = await openShop({ OWNER_MOBILE: mike })
  shop.messenger.world.mode = 'refuses'
  await tell('emergency')
  await watch()
  expect(shop.db.select().from(mails).all()).toEqual([])
})

test('a mail that does not go is tried again, shown, and at last given up', async () => {
  const { shop, tell, settled } = await openShop()
  shop.mailer.answer = { outcome: 'rejected', because: 'wrong-credentials', about: 'account', said: '535' }
  await tell('emergency')
  const troubles = () => readHealth(shop).troubles.filter((words) => words.startsWith('Mail'))
  expect(troubles()).toEqual([])
  shop.pass({ minutes: 11 })
  await settled()
  expect(troubles()).toEqual(['Mail to you does not go: the mail server refuses the user or password of SMTP_URL.'])
  shop.mailer.answer = { outcome: 'accepted', said: '250' }
  shop.pass({ minutes: 11 })
  await settled()
  expect(shop.mailer.sent).toHaveLength(1)
  expect(troubles()).toEqual([])
  shop.mailer.answer = { outcome: 'rejected', because: 'address-refused', about: 'mail', said: '550' }
  await tell('texts-stuck')
  expect(troubles()).toEqual(['Mail to you does not go: the mail server says that there is nobody at this address.'])
})

test('mail waits for nothing else, and nothing waits for mail', async () => {
  const { shop, tell } = await openShop()
  shop.mailer.send = () => new Promise(() => undefined)
  shop.db.transaction((tx) => tellOwner(tx, shop, { kind: 'emergency', onceKey: 'a', words: 'Look', now: shop.now() }))
  shop.wake()
  await new Promise<void>((done) => {
    const look = setInterval(() => {
      if (shop.messenger.world.sent.length === 0) return
      clearInterval(look)
      done()
    }, 10)
  })
  expect(tell).toBeDefined()
  expect(shop.messenger.world.sent[0]?.to).toBe(mike)
})

test('a missed call with neither a text nor a call back is told of, by mail too', async () => {
  const { shop, settled, mailed } = await openShop()
  shop.messenger.world.mode = ({ to }) => (to === dana ? 'refuses' : 'well')
  shop.carrier.ring({ from: dana, to: line })
  await settled()
  expect(shop.db.select().from(messages).get()).toMatchObject({ state: 'suppressed' })
  const watch = async () => {
    shop.pass({ minutes: 6 })
    watchMissedCalls(shop)
    await settled()
  }
  await watch()
  expect(mailed()).toEqual([])
  shop.db.delete(callbacks).run()
  await watch()
  await watch()
  expect(mailed()).toEqual(["Mike's Plumbing: A missed call needs you"])
  expect(shop.messenger.world.sent.map(({ body }) => body)).toEqual([
    'FirstRing: 416-555-0134 called at 12:00 and got neither a text nor a place in your call-back list. Please call.',
  ])
})

test('a missed call that nothing was decided on is told of', async () => {
  const { shop, settled, mailed } = await openShop()
  shop.carrier.ring({ from: dana, to: line })
  await settled()
  shop.db.delete(callbacks).run()
  shop.db
    .update(calls)
    .set({ decidedAt: null, decision: null, outcome: null, messageId: null, endedAt: shop.now() })
    .where(eq(calls.id, 1))
    .run()
  shop.pass({ minutes: 6 })
  watchMissedCalls(shop)
  await settled()
  expect(mailed()).toHaveLength(1)
})

test('what was mailed about a caller is forgotten with them', async () => {
  const { shop, settled } = await openShop()
  shop.messenger.receive({ from: dana, to: line, body: 'Hi' })
  shop.db.transaction((tx) =>
    tellOwner(tx, shop, {
      kind: 'emergency',
      onceKey: 'x',
      words: 'Dana smells gas',
      conversationId: 1,
      now: shop.now(),
    }),
  )
  await settled()
  shop.db.transaction((tx) => forgetCaller(tx, dana, { now: shop.now(), hashKey: shop.hashKey }))
  expect(shop.db.select().from(mails).all()).toMatchObject([{ subject: '', body: '', toAddress: '' }])
})
