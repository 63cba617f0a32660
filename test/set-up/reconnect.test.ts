import { expect, test } from 'vitest'
import { testAlert } from '../../server/alerts/test-alert.ts'
import { writeByHand } from '../../server/conversations/write-by-hand.ts'
import {
  callbacks,
  callers,
  calls,
  conversations,
  drafts,
  emergencies,
  lines,
  messages,
  outbox,
  sweeps,
} from '../../server/database/schema.ts'
import { practicePhones } from '../../server/practice/practice-phones.ts'
import { addLine, storeSettings } from '../../server/settings/store.ts'
import type { PostFault } from '../twilio/modes.ts'
import { signedPost } from '../twilio/signed-post.ts'
import { incomingCall, newCallSid } from '../twilio/webhooks.ts'
import { account, dana, type FreshShop, line, openAccount, openFreshShop, owner } from './fresh-shop.ts'

const practiceLine = '+12025550100'
const rows = ({ shop }: FreshShop) => shop.db.select().from(messages).orderBy(messages.id).all()
const lastText = (fresh: FreshShop) => rows(fresh).at(-1)

async function missedCall({ shop }: FreshShop, from: string, token = account.twilioAuthToken): Promise<number> {
  const { twilioAccountSid: accountSid } = account
  const params = incomingCall({ callSid: newCallSid(), from, to: line, accountSid })
  const sent = await signedPost({
    ...{ baseUrl: shop.publicOrigin, origin: shop.publicOrigin, path: '/webhooks/twilio/voice' },
    ...{ params, authToken: token },
  })
  await shop.settle()
  return sent.status
}

function practiceCall({ shop }: FreshShop, from: string): void {
  shop.carrier.ring({ from, to: shop.db.select().from(lines).get()?.number ?? '' })
}

test('a shop that is connected while it runs answers the next call by its company, without a restart', async () => {
  const fresh = await openFreshShop()
  expect(await missedCall(fresh, dana)).toBe(503)
  expect(await fresh.connectAll()).toMatchObject({ do: 'connected', seen: { ok: true } })
  expect(await missedCall(fresh, dana)).toBe(200)
  expect(fresh.fake.messages.map(({ to, from }) => ({ to, from }))).toEqual([{ to: dana, from: line }])
  expect(lastText(fresh)).toMatchObject({ messenger: 'twilio', toNumber: dana })
})

test('a connected shop has no practice phone, and gets it back with practice', async () => {
  const fresh = await openFreshShop()
  const { carrier, messenger } = fresh.shop
  await fresh.connectAll()
  expect(practicePhones(fresh.shop)).toBeNull()
  // Whoever still holds the old phone reaches nobody by it.
  carrier.ring({ from: dana, to: line })
  messenger.receive({ from: dana, to: line, body: 'STOP' })
  await fresh.shop.settle()
  expect([fresh.fake.posts, rows(fresh)]).toEqual([[], []])
  await fresh.practise()
  expect(practicePhones(fresh.shop)).not.toBeNull()
  expect(await missedCall(fresh, dana)).toBe(503)
  practiceCall(fresh, dana)
  await fresh.shop.settle()
  expect(lastText(fresh)).toMatchObject({ messenger: 'simulated', fromNumber: line, state: 'delivered' })
  expect(fresh.fake.posts).toEqual([])
})

test('a practice text that still waited at the change goes to nobody, and says why', async () => {
  const fresh = await openFreshShop()
  fresh.shop.messenger.world.mode = 'down'
  practiceCall(fresh, dana)
  await fresh.shop.settle()
  expect(lastText(fresh)).toMatchObject({ state: 'queued' })
  await fresh.connectAll()
  fresh.shop.pass({ minutes: 2 })
  await fresh.shop.settle()
  expect(lastText(fresh)).toMatchObject({ state: 'suppressed', because: 'company-changed' })
  expect(fresh.fake.posts).toEqual([])
})

test('what the box was about to say to somebody who was played is said to nobody real, and their danger alarms nobody', async () => {
  const fresh = await openFreshShop()
  storeSettings(fresh.shop.db, { trustLevel: 'draft' }, fresh.shop.now())
  const says = async (from: string, body: string) => {
    fresh.shop.messenger.receive({ from, to: practiceLine, body })
    await fresh.shop.settle()
  }
  await says(dana, 'A leak in the basement')
  fresh.shop.pass({ seconds: 6 })
  await fresh.shop.settle()
  await says('+14165550177', 'My tap drips')
  await says('+14165550188', 'I smell gas')
  await fresh.connectAll()
  fresh.shop.pass({ minutes: 40 })
  await fresh.shop.settle()
  expect(fresh.fake.posts).toEqual([])
  expect(fresh.shop.db.select().from(drafts).all()).toMatchObject([{ state: 'withdrawn', because: 'company-changed' }])
  expect(fresh.shop.db.select().from(emergencies).all()).toMatchObject([{ endedBecause: 'closed' }])
})

test('a practice text whose outcome was unknown went to nobody: it is ended, not handed to the owner', async () => {
  const fresh = await openFreshShop()
  fresh.shop.messenger.world.mode = 'times-out'
  practiceCall(fresh, dana)
  await fresh.shop.settle()
  expect(lastText(fresh)).toMatchObject({ state: 'unknown' })
  await fresh.connectAll()
  expect(lastText(fresh)).toMatchObject({ state: 'suppressed', because: 'company-changed' })
})

test('a real text that waited at the change is not taken for practice, and its caller stays in the queue', async () => {
  const fresh = await openFreshShop()
  await fresh.connectAll()
  fresh.fake.refuseConnections()
  await missedCall(fresh, dana)
  expect(lastText(fresh)).toMatchObject({ state: 'queued' })
  await fresh.practise()
  fresh.shop.pass({ minutes: 2 })
  await fresh.shop.settle()
  expect(lastText(fresh)).toMatchObject({ state: 'suppressed', because: 'company-changed' })
  expect(fresh.shop.messenger.world.sent).toEqual([])
  expect(fresh.shop.db.select().from(callbacks).all()).toMatchObject([{ closedAt: null }])
  // It reached nobody, so it began no episode.
  expect(fresh.shop.db.select().from(callers).get()?.lastTextedBackAt).toBeNull()
})

test('a text that the old company may have taken is handed to the owner, and is never sent by the new one', async () => {
  const fresh = await openFreshShop()
  await fresh.connectAll()
  fresh.fake.modes.applianceOrigin = null
  fresh.fake.next('accept-then-reset')
  await missedCall(fresh, dana)
  expect(lastText(fresh)).toMatchObject({ state: 'unknown' })
  await fresh.practise()
  expect(lastText(fresh)).toMatchObject({ state: 'held', because: 'outcome-unknown' })
  fresh.shop.pass({ minutes: 9 })
  await fresh.shop.settle()
  expect(fresh.shop.messenger.world.sent).toEqual([])
  expect(fresh.fake.posts).toHaveLength(1)
  expect(lastText(fresh)).toMatchObject({ state: 'held' })
})

test.each<[what: string, PostFault, object]>([
  ['is taken', { slowMs: 600 }, { state: 'sent', messenger: 'twilio' }],
  ['is never answered', 'accept-then-hang', { state: 'held', because: 'outcome-unknown' }],
])(
  'the change waits for a text that is just leaving and %s, and the new company never sends it',
  async (_what, fault, fate) => {
    const fresh = await openFreshShop()
    await fresh.connectAll()
    fresh.fake.modes.applianceOrigin = null
    fresh.fake.next(fault)
    const ringing = missedCall(fresh, dana)
    await expect.poll(() => rows(fresh).at(-1)?.state).toBe('sending')
    await fresh.practise()
    await ringing
    for (const seconds of [2, 2, 2, 60]) {
      fresh.shop.pass({ seconds })
      await fresh.shop.settle()
    }
    expect(lastText(fresh)).toMatchObject(fate)
    expect(fresh.fake.messages).toHaveLength(1)
    expect(fresh.shop.messenger.world.sent).toEqual([])
  },
)

test('while it changes nothing new is taken; afterwards what came meanwhile is ended', async () => {
  const fresh = await openFreshShop()
  const goOn = await fresh.shop.pause()
  practiceCall(fresh, dana)
  await fresh.shop.settle()
  expect(lastText(fresh)).toMatchObject({ state: 'queued' })
  goOn()
  goOn()
  await fresh.shop.settle()
  expect(lastText(fresh)).toMatchObject({ state: 'delivered' })
})

test('a new token for the same account keeps what waits: it goes out with it', async () => {
  const fresh = await openFreshShop()
  await fresh.connectAll()
  fresh.fake.account.authToken = 'rotated0rotated0rotated0rotated0'
  await missedCall(fresh, dana)
  expect(lastText(fresh)).toMatchObject({ state: 'queued', because: 'wrong-credentials' })
  expect(await fresh.giveAccount({ twilioAuthToken: 'rotated0rotated0rotated0rotated0' })).toEqual({ do: 'saved' })
  fresh.shop.pass({ minutes: 1 })
  await fresh.shop.settle()
  expect(fresh.fake.messages).toHaveLength(1)
  expect(lastText(fresh)).toMatchObject({ toNumber: dana, messenger: 'twilio' })
})

test('who was played in practice is a stranger to the real company', async () => {
  const fresh = await openFreshShop()
  practiceCall(fresh, dana)
  await fresh.shop.settle()
  fresh.shop.messenger.receive({ from: dana, to: practiceLine, body: 'A leak in the basement' })
  await fresh.shop.settle()
  await fresh.connectAll()
  expect(fresh.shop.db.select().from(callers).get()?.lastTextedBackAt).toBeNull()
  expect(fresh.shop.db.select().from(conversations).get()?.closedAt).not.toBeNull()
  expect(
    fresh.shop.db
      .select()
      .from(callbacks)
      .all()
      .every(({ closedAt }) => closedAt),
  ).toBe(true)
  await missedCall(fresh, dana)
  expect(fresh.fake.messages).toHaveLength(1)
})

test('the practice line becomes the real number, and stays it', async () => {
  const fresh = await openFreshShop()
  const numbers = () =>
    fresh.shop.db
      .select()
      .from(lines)
      .all()
      .map(({ number }) => number)
  expect(numbers()).toEqual([practiceLine])
  await fresh.connectAll()
  expect(numbers()).toEqual([line])
  await fresh.practise()
  expect(numbers()).toEqual([line])
})

test('a number that was added by hand before it was connected takes the place of the practice line', async () => {
  const fresh = await openFreshShop()
  addLine(fresh.shop.db, line, fresh.shop.now())
  practiceCall(fresh, dana)
  await fresh.shop.settle()
  await fresh.connectAll()
  expect(
    fresh.shop.db
      .select()
      .from(lines)
      .all()
      .map(({ number }) => number),
  ).toEqual([line])
  testAlert(fresh.shop, 'a'.repeat(24))
  await fresh.shop.settle()
  writeByHand(fresh.shop, { conversationId: 1, body: 'Hello from the shop', token: 'b'.repeat(24) })
  await fresh.shop.settle()
  expect(fresh.fake.messages.map(({ to, from }) => ({ to, from }))).toEqual([
    { to: owner, from: line },
    { to: dana, from: line },
  ])
})

test('a number that only its own calls tell of takes the place of the practice line, too', async () => {
  const env = {
    ...{ CARRIER: 'twilio', MESSENGER: 'twilio' },
    ...{ TWILIO_ACCOUNT_SID: account.twilioAccountSid, TWILIO_AUTH_TOKEN: account.twilioAuthToken },
  }
  const fresh = await openFreshShop({ env })
  addLine(fresh.shop.db, practiceLine, fresh.shop.now())
  await fresh.giveAddress()
  expect(await missedCall(fresh, dana)).toBe(200)
  expect(fresh.fake.messages.map(({ to, from }) => ({ to, from }))).toEqual([{ to: dana, from: line }])
  expect(fresh.shop.db.select().from(lines).all()).toMatchObject([{ number: line }])
})

test('alerts come from the number that carries the shop, whichever was there first', async () => {
  const fresh = await openFreshShop({ fake: { numbers: [line, '+16475550100'] } })
  await fresh.connectAll()
  await fresh.giveNumber('+16475550100')
  testAlert(fresh.shop, 'a'.repeat(24))
  await fresh.shop.settle()
  expect(fresh.fake.messages).toMatchObject([{ to: owner, from: '+16475550100' }])
})

test('what was said on the practice phone binds nobody: who was played there has not opted out', async () => {
  const fresh = await openFreshShop()
  fresh.shop.messenger.receive({ from: dana, to: practiceLine, body: 'STOP' })
  await fresh.shop.settle()
  expect(fresh.shop.db.select().from(callers).get()?.optedOutAt).not.toBeNull()
  await fresh.connectAll()
  expect(fresh.shop.db.select().from(callers).get()).toMatchObject({ optedOutAt: null, optedOutBy: null })
  await missedCall(fresh, dana)
  expect(fresh.fake.messages).toHaveLength(1)
})

test('an opt-out that came by a real company outlives practice', async () => {
  const fresh = await openFreshShop()
  await fresh.connectAll()
  await missedCall(fresh, dana)
  const { shop } = fresh
  const stopped = shop.now().subtract({ minutes: 1 })
  shop.db.update(callers).set({ optedOutAt: stopped, optedOutBy: 'text' }).run()
  await fresh.practise()
  fresh.shop.messenger.receive({ from: dana, to: line, body: 'STOP' })
  await fresh.shop.settle()
  await fresh.connect()
  expect(shop.db.select().from(callers).get()).toMatchObject({ optedOutAt: stopped, optedOutBy: 'text' })
})

test('nobody else takes back an opt-out of a real caller by playing them on the practice phone', async () => {
  const fresh = await openFreshShop()
  await fresh.connectAll()
  await missedCall(fresh, dana)
  fresh.shop.db.update(callers).set({ optedOutAt: fresh.shop.now(), optedOutBy: 'text' }).run()
  fresh.shop.pass({ minutes: 1 })
  await fresh.practise()
  fresh.shop.messenger.receive({ from: dana, to: line, body: 'START' })
  await fresh.shop.settle()
  expect(fresh.shop.messenger.world.sent).toEqual([])
  await fresh.connect()
  expect(fresh.shop.db.select().from(callers).get()?.optedOutAt).not.toBeNull()
})

test('a call that was still going on at the change is over: nobody could tell of its end', async () => {
  const fresh = await openFreshShop()
  practiceCall(fresh, dana)
  await fresh.shop.settle()
  const ends = () =>
    fresh.shop.db
      .select()
      .from(calls)
      .all()
      .map(({ endedAt, carrierSaid }) => ({ isOver: endedAt !== null, carrierSaid }))
  expect(ends()).toEqual([{ isOver: false, carrierSaid: null }])
  await fresh.connectAll()
  expect(ends()).toEqual([{ isOver: true, carrierSaid: 'never-told' }])
  await missedCall(fresh, '+14165550177')
  await fresh.giveAccount()
  expect(ends()[1]).toEqual({ isOver: false, carrierSaid: null })
  await fresh.practise()
  expect(ends()[1]).toEqual({ isOver: true, carrierSaid: 'never-told' })
})

test('practice uses up nothing of what real callers may be texted in an hour', async () => {
  const fresh = await openFreshShop({ env: { TEXTBACKS_PER_HOUR: '1', TEXTBACKS_PER_DAY: '1' } })
  practiceCall(fresh, '+14165550177')
  await fresh.shop.settle()
  await fresh.connectAll()
  await missedCall(fresh, dana)
  expect(fresh.fake.messages).toMatchObject([{ to: dana }])
})

test('another account begins with its own lists, and under its own number', async () => {
  const fresh = await openFreshShop()
  await fresh.connectAll()
  fresh.shop.db
    .insert(sweeps)
    .values({ provider: 'twilio', kind: 'messages', beganAt: fresh.shop.now(), sweptTo: fresh.shop.now() })
    .run()
  await fresh.practise()
  expect(fresh.shop.db.select().from(sweeps).all()).toEqual([])
  const other = { sid: `AC${'f'.repeat(32)}`, token: 'another0another0another0another0' }
  const elsewhere = await openAccount({ accountSid: other.sid, authToken: other.token, numbers: ['+16475550100'] })
  // The stand-in for all accounts is one address.
  Object.assign(fresh.shop.config, { TWILIO_API_BASE: elsewhere.url })
  await fresh.giveAccount({ twilioAccountSid: other.sid, twilioAuthToken: other.token })
  await fresh.giveNumber('+16475550100')
  expect(await fresh.connect()).toMatchObject({ seen: { ok: true } })
  expect(
    fresh.shop.db
      .select()
      .from(lines)
      .all()
      .map(({ number }) => number),
  ).toEqual(['+16475550100'])
})

test('an outbox that is left open across a restart with other companies is seen to at the start', async () => {
  const fresh = await openFreshShop()
  fresh.shop.messenger.world.mode = 'down'
  practiceCall(fresh, dana)
  await fresh.shop.settle()
  const { takeUpCompany } = await import('../../server/set-up/take-up-company.ts')
  const { readCompany } = await import('../../server/settings/company-store.ts')
  const twilio = { ...readCompany(fresh.shop.db, fresh.shop.config), carrier: 'twilio', messenger: 'twilio' } as const
  takeUpCompany(fresh.shop, twilio)
  expect(lastText(fresh)).toMatchObject({ state: 'suppressed', because: 'company-changed' })
  expect(fresh.shop.db.select().from(outbox).all()).toMatchObject([{ state: 'given-up', because: 'company-changed' }])
})
