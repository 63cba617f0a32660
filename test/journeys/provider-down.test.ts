import type { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { watchTexts } from '../../server/alerts/watch-texts.ts'
import { alerts, attempts, callbacks, callers, messages, outbox } from '../../server/database/schema.ts'
import { openWorker } from '../../server/worker.ts'
import type { PostFault } from '../twilio/modes.ts'
import { dana, openTwilioShop, type TwilioShop } from './twilio-shop.ts'

let twilio: TwilioShop
beforeEach(async () => {
  // A real second stands for the ninety of the default, so that a request that hangs is given up soon; the box's clock is moved by hand.
  twilio = await openTwilioShop({ env: { RECONCILE_AFTER_SECONDS: '1' } })
})
afterEach(() => twilio.close())

const textBack = () =>
  twilio.shop.db
    .select()
    .from(messages)
    .all()
    .find(({ kind }) => kind === 'text-back')
const alertsOf = (kind: string) =>
  twilio.shop.db
    .select()
    .from(alerts)
    .all()
    .filter((alert) => alert.kind === kind)
const errand = () =>
  twilio.shop.db
    .select()
    .from(outbox)
    .all()
    .find(({ kind }) => kind === 'send-message')

async function later(time: Temporal.DurationLike): Promise<void> {
  twilio.shop.pass(time)
  await twilio.shop.settle()
}

describe('a text of unknown outcome', () => {
  test.each<PostFault>(['accept-then-hang', 'accept-then-reset', 'accept-then-500', 'accept-then-broken-json'])(
    'is never sent again when it was taken (%s)',
    async (fault) => {
      twilio.fake.modes.applianceOrigin = null
      twilio.fake.next(fault)
      await twilio.missedCall(dana)
      expect(textBack()).toMatchObject({ state: 'unknown' })
      await later({ seconds: 2 })
      expect(textBack()).toMatchObject({ state: 'sent', providerMessageId: twilio.fake.messages[0]?.sid })
      expect(twilio.fake.posts).toHaveLength(1)
    },
  )

  test.each<PostFault>(['hang', 'reset', '500'])(
    'is sent again only after the list was searched twice (%s)',
    async (fault) => {
      twilio.fake.next(fault)
      await twilio.missedCall(dana)
      await later({ seconds: 2 })
      expect(twilio.fake.posts).toHaveLength(1)
      expect(errand()).toMatchObject({ state: 'unknown', looks: 1 })
      await later({ seconds: 2 })
      expect(twilio.textsTo(dana)).toHaveLength(1)
      expect(twilio.fake.posts).toHaveLength(2)
    },
  )

  test('is settled at once by a receipt that names it', async () => {
    twilio.fake.next('accept-then-reset')
    await twilio.missedCall(dana)
    await twilio.fake.settled()
    expect(textBack()).toMatchObject({ state: 'delivered', providerMessageId: twilio.fake.messages[0]?.sid })
    expect(errand()).toMatchObject({ state: 'done' })
  })

  test('waits for the owner when the list cannot be read until its time is over', async () => {
    twilio.fake.next('reset')
    twilio.fake.modes.listFaults = [{ fault: '500', chance: 1 }]
    await twilio.missedCall(dana)
    for (let minute = 0; minute < 11; minute++) await later({ minutes: 1 })
    expect(textBack()).toMatchObject({ state: 'held', because: 'outcome-unknown' })
    watchTexts(twilio.shop)
    watchTexts(twilio.shop)
    expect(alertsOf('text-held')).toMatchObject([{ words: expect.stringContaining('416-555-0134') }])
    twilio.fake.modes.listFaults = []
    await later({ hours: 1 })
    expect(twilio.fake.posts).toHaveLength(1)
  })
})

describe('a text that surely was not taken', () => {
  test.each<PostFault>(['429', { tooManyForSeconds: 20 }])('is tried again (%j)', async (fault) => {
    twilio.fake.next(fault)
    await twilio.missedCall(dana)
    expect(textBack()).toMatchObject({ state: 'queued', because: 'too-many-requests' })
    await later({ minutes: 1 })
    expect(twilio.textsTo(dana)).toHaveLength(1)
  })

  test('is tried again when the messenger could not be reached', async () => {
    twilio.fake.refuseConnections()
    await twilio.missedCall(dana)
    expect(textBack()).toMatchObject({ state: 'queued', because: 'never-left' })
    await twilio.fake.acceptConnections()
    await later({ minutes: 1 })
    expect(twilio.textsTo(dana)).toHaveLength(1)
  })

  test('waits with all others while the account is refused, and the credentials are named', async () => {
    twilio.fake.modes.isUnauthorized = true
    await twilio.missedCall(dana)
    await twilio.missedCall('+14165550135')
    expect(twilio.fake.posts).toHaveLength(1)
    expect(textBack()).toMatchObject({ because: 'wrong-credentials' })
    twilio.fake.modes.isUnauthorized = false
    await later({ seconds: 61 })
    await later({ seconds: 61 })
    expect(twilio.textsTo(dana)).toHaveLength(1)
    expect(twilio.textsTo('+14165550135')).toHaveLength(1)
  })
})

test('with the messenger down for an hour no text goes out late, the callers wait for a call, and the owner is told once', async () => {
  twilio.fake.refuseConnections()
  const numbers = ['+14165550140', '+14165550141', '+14165550142']
  for (const number of numbers) await twilio.missedCall(number)
  for (let minute = 0; minute < 60; minute++) {
    await later({ minutes: 1 })
    watchTexts(twilio.shop)
  }
  await twilio.fake.acceptConnections()
  await later({ minutes: 5 })
  const textBacks = twilio.shop.db
    .select()
    .from(messages)
    .all()
    .filter(({ kind }) => kind === 'text-back')
  expect(textBacks.map(({ state, because }) => [state, because])).toEqual(numbers.map(() => ['failed', 'too-late']))
  expect(numbers.flatMap(twilio.textsTo)).toEqual([])
  expect(twilio.shop.db.select().from(callbacks).all()).toHaveLength(3)
  expect(
    twilio.shop.db
      .select()
      .from(alerts)
      .all()
      .filter(({ kind }) => kind === 'texts-stuck'),
  ).toHaveLength(1)
})

test('an outage is told once however many call in it, and its end is told, too', async () => {
  await twilio.missedCall('+14165550139')
  twilio.fake.refuseConnections()
  for (let minute = 0; minute < 30; minute++) {
    if (minute % 2 === 0) await twilio.missedCall(`+14165550${200 + minute}`)
    await later({ minutes: 1 })
    watchTexts(twilio.shop)
  }
  expect(alertsOf('texts-stuck')).toHaveLength(1)
  expect(alertsOf('texts-flow')).toHaveLength(0)
  await twilio.fake.acceptConnections()
  for (let minute = 0; minute < 15; minute++) await later({ minutes: 1 })
  await twilio.missedCall(dana)
  watchTexts(twilio.shop)
  watchTexts(twilio.shop)
  expect(alertsOf('texts-flow')).toHaveLength(1)
})

describe('a caller whose text surely reached nobody is texted when calling again, and hears of no text that never was', () => {
  test.each<[string, () => Promise<void>]>([
    [
      'refused',
      async () => {
        twilio.fake.next({ refuse: 21608 })
        await twilio.missedCall(dana)
      },
    ],
    [
      'too late',
      async () => {
        twilio.fake.refuseConnections()
        await twilio.missedCall(dana)
        for (let minute = 0; minute < 11; minute++) await later({ minutes: 1 })
        await twilio.fake.acceptConnections()
      },
    ],
    [
      'undelivered',
      async () => {
        twilio.fake.modes.fates[dana] = { status: 'undelivered', errorCode: 30003 }
        await twilio.missedCall(dana)
        await expect.poll(() => textBack()?.state).toBe('failed')
      },
    ],
  ])('(%s)', async (_, fail) => {
    await fail()
    const again = await twilio.ring(dana)
    await later({ seconds: 1 })
    expect(again.body).toContain('texting you at this number now')
    expect(twilio.fake.posts.filter(({ to }) => to === dana).at(-1)).toMatchObject({ outcome: 'accepted' })
  })
})

test('an opt-out that comes after the text was queued is seen by the last look before it leaves', async () => {
  twilio.fake.next('429')
  await twilio.missedCall(dana)
  twilio.shop.db.update(callers).set({ optedOutAt: twilio.shop.now(), optedOutBy: 'carrier' }).run()
  await later({ minutes: 1 })
  expect(textBack()).toMatchObject({ state: 'suppressed', because: 'opted-out' })
  expect(twilio.textsTo(dana)).toEqual([])
})

test('a country that is not allowed any more when the text would leave stops it', async () => {
  twilio.fake.next('429')
  await twilio.missedCall(dana)
  twilio.shop.config.ALLOWED_COUNTRIES = ['GB']
  await later({ minutes: 1 })
  expect(textBack()).toMatchObject({ state: 'suppressed', because: 'country-not-allowed' })
})

test('the second text to a caller waits until what became of the first is known', async () => {
  twilio.fake.modes.applianceOrigin = null
  twilio.fake.next('accept-then-reset')
  await twilio.missedCall(dana)
  expect(errand()).toMatchObject({ state: 'unknown' })
  await twilio.text(dana, 'please stop texting me')
  twilio.shop.wake()
  await new Promise((done) => setImmediate(() => setImmediate(done)))
  expect(twilio.fake.posts).toHaveLength(1)
  await later({ seconds: 2 })
  expect(twilio.textsTo(dana)).toHaveLength(2)
})

test('a receipt that overtakes a hanging answer settles the text without any search', async () => {
  twilio.fake.next('accept-then-hang')
  await twilio.ring(dana)
  await expect.poll(() => textBack()?.state).toBe('delivered')
  await twilio.shop.settle()
  expect(errand()).toMatchObject({ state: 'done', looks: 0 })
  expect(textBack()).toMatchObject({ state: 'delivered' })
})

test('a hanging text of one caller does not delay the text of another', async () => {
  twilio.fake.next('hang')
  await twilio.ring(dana)
  await twilio.ring('+14165550135')
  await expect.poll(() => twilio.textsTo('+14165550135').length).toBe(1)
  expect(twilio.textsTo(dana)).toEqual([])
})

test('texts to one caller leave one after the other, in their order', async () => {
  twilio.fake.next({ slowMs: 100 })
  await twilio.ring(dana)
  await twilio.text(dana, 'Hello there', {})
  await twilio.text(dana, 'please stop texting me')
  await twilio.shop.settle()
  expect(twilio.textsTo(dana).map((body) => body.slice(0, 9))).toEqual(["Hey, it's", "Mike's Pl"])
})

test('a row that takes the process down with it is parked after five times', async () => {
  twilio.fake.next('hang')
  await twilio.ring(dana)
  await expect.poll(() => errand()?.state).toBe('attempting')
  for (let crash = 0; crash < 5; crash++) {
    twilio.shop.db.update(outbox).set({ state: 'attempting' }).run()
    openWorker(twilio.shop).start()
  }
  expect(errand()).toMatchObject({ state: 'held', because: 'kept-crashing', crashes: 5 })
})

test('every attempt is on record with what became of it', async () => {
  twilio.fake.next('429', 'answer')
  await twilio.missedCall(dana)
  await later({ minutes: 1 })
  expect(twilio.shop.db.select().from(attempts).all()).toMatchObject([
    { number: 1, outcome: 'too-many-requests' },
    { number: 2, outcome: 'done', detail: twilio.fake.messages[0]?.sid },
  ])
})
