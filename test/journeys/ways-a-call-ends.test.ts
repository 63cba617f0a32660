// Each way in which a call ends while nobody's phone can ring yet, and what follows, from the carrier's webhook to the text.
import { Temporal } from 'temporal-polyfill'
import { describe, expect, onTestFinished, test } from 'vitest'
import { changeCaller } from '../../server/callers/change-caller.ts'
import { beginCallTest } from '../../server/calls/call-test.ts'
import { type Clockwork, openClockwork } from '../../server/clockwork.ts'
import { callbacks, calls } from '../../server/database/schema.ts'
import { storeSettings } from '../../server/settings/store.ts'
import { type FinalCallStatus, newCallSid } from '../twilio/webhooks.ts'
import { dana, line, openTwilioShop, owner, type TwilioShop } from './twilio-shop.ts'

const opener = expect.stringContaining('I just missed your call')
const friday = Temporal.Instant.from('2026-11-20T15:00:00Z')
type Shop = TwilioShop & { catchUp(): Promise<void> }

async function openShop(env: Record<string, string> = {}): Promise<Shop> {
  const twilio = await openTwilioShop({ at: friday, env })
  onTestFinished(() => twilio.close())
  const clockwork: Clockwork = openClockwork(twilio.shop, twilio.shop.monotonic)
  return {
    ...twilio,
    async catchUp() {
      await clockwork.catchUp()
      await twilio.shop.settle()
    },
  }
}

async function answers({ shop, text }: Shop, body: string): Promise<void> {
  await text(dana, body)
  for (let n = 0; n < 5; n++) {
    shop.pass({ seconds: 6 })
    await shop.settle()
  }
}

async function ends({ ring, hangUp, shop }: Shop, status: FinalCallStatus): Promise<void> {
  const callSid = newCallSid()
  await ring(dana, callSid)
  shop.pass({ seconds: 4 })
  await hangUp(dana, callSid, status)
  await shop.settle()
}

const change = ({ shop }: Shop, is: 'blocked' | 'personal') => changeCaller(shop, 1, { is, on: true })
const later = ({ shop }: Shop) => shop.pass({ hours: 30 })

/** Why there is no text, as the owner reads it; `texts`: all that the caller got; `waits`: why they wait for a call, if they do. */
type Row = [
  what: string,
  happens: (shop: Shop) => unknown,
  texts: unknown[],
  because: string | null,
  waits: string | null,
]

const rows: Row[] = [
  ['nobody answers', (shop) => ends(shop, 'no-answer'), [opener], null, 'missed-call'],
  ['the line is busy', (shop) => ends(shop, 'busy'), [opener], null, 'missed-call'],
  ['the call fails', (shop) => ends(shop, 'failed'), [opener], null, 'missed-call'],
  ['the caller gives up', (shop) => ends(shop, 'canceled'), [opener], null, 'missed-call'],
  ['the caller hangs up in the greeting', (shop) => ends(shop, 'completed'), [opener], null, 'missed-call'],
  [
    'the caller was texted in this episode',
    async (shop) => {
      await shop.missedCall(dana)
      await shop.missedCall(dana)
    },
    [opener],
    'texted-recently',
    'texted-recently',
  ],
  [
    'the caller is in an open conversation',
    async (shop) => {
      await shop.missedCall(dana)
      await answers(shop, 'my toilet is clogged')
      await shop.missedCall(dana)
      await shop.missedCall(dana)
    },
    [opener, expect.stringContaining("What's the address"), expect.stringContaining('saw you called again')],
    'in-conversation',
    'in-conversation',
  ],
  [
    'the episode is over',
    async (shop) => {
      await shop.missedCall(dana)
      later(shop)
      await shop.missedCall(dana)
    },
    [opener, opener],
    null,
    'missed-call',
  ],
  [
    'the caller opted out',
    async (shop) => {
      await shop.missedCall(dana)
      await shop.text(dana, 'STOP', { optOutType: 'STOP' })
      later(shop)
      await shop.missedCall(dana)
    },
    [opener],
    'opted-out',
    'opted-out',
  ],
  [
    'the caller is blocked',
    async (shop) => {
      await shop.missedCall(dana)
      change(shop, 'blocked')
      later(shop)
      await shop.missedCall(dana)
    },
    [opener],
    'blocked',
    'missed-call',
  ],
  [
    'the caller is a friend',
    async (shop) => {
      await shop.missedCall(dana)
      change(shop, 'personal')
      later(shop)
      await shop.missedCall(dana)
    },
    [opener],
    'personal',
    'missed-call',
  ],
  [
    'the carrier says that it is a landline',
    async (shop) => {
      shop.fake.next({ refuse: 21614 })
      await shop.missedCall(dana)
      later(shop)
      await shop.missedCall(dana)
    },
    [],
    'landline',
    'landline',
  ],
  [
    'it is found out within ten minutes',
    async (shop) => {
      await shop.catchUp()
      await shop.fake.receiveCall({ from: dana, webhooks: 'none', status: 'no-answer' })
      shop.shop.pass({ minutes: 9 })
      await shop.catchUp()
    },
    [opener],
    null,
    'missed-call',
  ],
  [
    'it is found out within the hour, in opening hours',
    async (shop) => {
      const day = { opens: '08:00', closes: '17:00' }
      const hours = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: null, sun: null }
      storeSettings(shop.shop.db, { hours }, friday)
      await shop.catchUp()
      await shop.fake.receiveCall({ from: dana, webhooks: 'none', status: 'no-answer' })
      shop.shop.pass({ minutes: 40 })
      await shop.catchUp()
    },
    [expect.stringContaining('We missed your call at 10am')],
    null,
    'missed-call',
  ],
  [
    'it is found out later',
    async (shop) => {
      await shop.catchUp()
      await shop.fake.receiveCall({ from: dana, webhooks: 'none', status: 'no-answer' })
      shop.shop.pass({ hours: 3 })
      await shop.catchUp()
    },
    [],
    'found-too-late',
    'found-too-late',
  ],
]

describe("the caller's texts, the reason and the call-back when", () => {
  test.each(rows)('%s', async (_what, happens, texts, because, waits) => {
    const shop = await openShop()
    await happens(shop)
    expect(shop.textsTo(dana)).toEqual(texts)
    const last = shop.shop.db.select().from(calls).all().at(-1)
    expect(last).toMatchObject({ decision: because ? 'stay-silent' : 'text-back' })
    if (because) expect(last).toMatchObject({ because })
    const queue = shop.shop.db.select().from(callbacks).all()
    expect(queue.filter(({ closedAt }) => closedAt === null).map((one) => one.because)).toEqual(waits ? [waits] : [])
  })
})

test.each([
  ['anonymous', 'withheld', 0],
  ['+1416555013', 'impossible', 0],
  ['72345', 'short-code', 0],
  ['sip:dana@example.org', 'not-a-phone', 0],
  ['+19005550134', 'premium', 0],
  ['+18005550134', 'toll-free', 1],
  ['+18765550134', 'country-not-allowed', 1],
  [line, 'own-line', 0],
  [owner, 'crew', 0],
])('a call from %s is not texted, because %s', async (from, because, waiting) => {
  const { shop, missedCall, fake } = await openShop()
  await missedCall(from)
  expect(fake.messages).toEqual([])
  expect(shop.db.select().from(calls).all()).toMatchObject([{ decision: 'stay-silent', because }])
  expect(shop.db.select().from(callbacks).all()).toHaveLength(waiting)
})

test("the owner's own phone is texted while the set-up tries the number", async () => {
  const { shop, missedCall, textsTo } = await openShop()
  shop.db.transaction((tx) => beginCallTest(tx, shop))
  await missedCall(owner)
  expect(textsTo(owner)).toEqual([opener])
  expect(shop.db.select().from(callbacks).all()).toEqual([])
})

test('over a cap the caller waits for a call, and the owner, warned at four fifths, lifts it by text', async () => {
  const { shop, missedCall, text, textsTo } = await openShop({ TEXTBACKS_PER_HOUR: '5' })
  for (let n = 0; n < 6; n++) await missedCall(`+1416555020${n}`)
  expect(textsTo('+14165550205')).toEqual([])
  expect(shop.db.select().from(calls).all().at(-1)).toMatchObject({ because: 'hourly-cap' })
  expect(shop.db.select().from(callbacks).all().at(-1)).toMatchObject({ because: 'hourly-cap' })
  expect(textsTo(owner)[0]).toContain('4 missed calls in the last hour')
  await text(owner, 'lift')
  await shop.settle()
  await missedCall('+14165550207')
  expect(textsTo('+14165550207')).toEqual([opener])
})

test('who calls again moves up, and who writes waits no more', async () => {
  const shop = await openShop()
  const queue = () => shop.shop.db.select().from(callbacks).all()
  await shop.missedCall(dana)
  await shop.missedCall(dana)
  expect(queue()).toMatchObject([{ calledTimes: 2, closedAt: null }])
  await answers(shop, "I'm driving right now, I'll reply later")
  expect(queue()).toMatchObject([{ closedAt: null }])
  await answers(shop, 'my toilet is clogged')
  expect(queue()).toMatchObject([{ closedBecause: 'answered-by-text' }])
})
