// A shop with two numbers: texts go by the road of the line, and by the one that stands in while its own takes nothing.
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { callerByNumber } from '../../server/callers/store.ts'
import { asMetBy } from '../../server/connections.ts'
import { leaveMessenger } from '../../server/conversations/leave-messenger.ts'
import { receiveMessage } from '../../server/conversations/receive-message.ts'
import { type ReceiptEvent, receiveReceipt } from '../../server/conversations/receive-receipt.ts'
import { callbacks, calls, drafts, lines, messages } from '../../server/database/schema.ts'
import { readHealth } from '../../server/health/health.ts'
import { simulatedMessenger } from '../../server/providers/messenger/simulated.ts'
import { type SendMode, simulatedWorld } from '../../server/providers/messenger/simulated-world.ts'
import { leaveReplies } from '../../server/replies/leave-replies.ts'
import { addLine, lineByNumber } from '../../server/settings/store.ts'
import { dana, line, openTalk, owner } from './talk.ts'

const mobile = '+14165550177'
const second = '+14165550178'
const opener = expect.stringContaining('missed your call')

/** A shop whose second number is a mobile, texted by a messenger of its own. */
async function openTwoRoads(trustLevel: 'auto' | 'draft' = 'auto') {
  const talk = await openTalk({ set: { trustLevel, businessName: "Mike's Plumbing" } })
  const { shop } = talk
  const world = simulatedWorld()
  const messenger = { ...simulatedMessenger({ now: shop.now, world }), name: 'twilio' as const }
  shop.others.messengers.push(messenger)
  addLine(shop.db, mobile, shop.now())
  const change = (number: string, values: Partial<typeof lines.$inferInsert>) =>
    shop.db.update(lines).set(values).where(eq(lines.number, number)).run()
  change(mobile, { messenger: 'twilio' })
  const idOf = (number: string) => lineByNumber(shop.db, number)?.id ?? 0
  const by = (texts: { from: string; to: string; body: string }[]) =>
    texts.filter(({ to }) => to !== owner).map(({ from, body }) => ({ from, body }))
  return {
    ...talk,
    ...{ world, change, idOf, second: messenger },
    byLine: () => by(shop.messenger.world.sent),
    byMobile: () => by(world.sent),
    fails: (mode: SendMode) => {
      shop.messenger.world.mode = mode
    },
    async writesToMobile(body: string) {
      const event = { kind: 'received', messageId: `m-${body}`, from: dana, to: mobile, body, media: [] } as const
      const met = asMetBy(shop, { messenger })
      receiveMessage(met, { ...event, media: [], consent: null, sentAt: null }, lineByNumber(shop.db, mobile)!)
      await talk.passes({ seconds: 30 })
    },
  }
}

test('who writes to the mobile is answered from the mobile, by its own messenger', async () => {
  const shop = await openTwoRoads()
  await shop.writesToMobile('my sink is leaking')
  expect(shop.byMobile()).toHaveLength(1)
  expect(shop.byMobile()[0]?.from).toBe(mobile)
  expect(shop.byLine()).toEqual([])
})

test('callers of a line that does not text are texted from the mobile beside it', async () => {
  const shop = await openTwoRoads()
  shop.change(line, { textsFromId: shop.idOf(mobile) })
  await shop.rings()
  expect(shop.byLine()).toEqual([])
  expect(shop.byMobile()).toEqual([{ from: mobile, body: opener }])
})

test('callers whom a real company brings are never texted in practice while a number beside it really texts', async () => {
  const shop = await openTwoRoads()
  shop.change(line, { carrier: 'pbx' })
  await shop.rings()
  expect(shop.byLine()).toEqual([])
  expect(shop.byMobile()).toEqual([{ from: mobile, body: opener }])
})

test('callers whom a real company brings wait for a call where nobody real texts yet, and the owner is told', async () => {
  const shop = await openTwoRoads()
  shop.change(mobile, { messenger: null })
  expect(readHealth(shop.shop).troubles).toEqual([])
  shop.change(line, { carrier: 'pbx' })
  await shop.rings()
  expect([shop.byLine(), shop.byMobile()]).toEqual([[], []])
  expect(shop.shop.db.select().from(calls).all()).toMatchObject([{ decision: 'stay-silent', because: 'no-messenger' }])
  expect(shop.shop.db.select().from(callbacks).all()).toMatchObject([{ because: 'no-messenger', closedAt: null }])
  expect(readHealth(shop.shop).troubles).toEqual([
    expect.stringMatching(/^Nobody carries texts to those who call \+1 202 555 0100:/),
  ])
})

test.each(['wrong-credentials', 'down'] as const)(
  'while the messenger of a line is %s the other takes over at once, and each text goes once',
  async (mode) => {
    const shop = await openTwoRoads()
    shop.change(line, { standInId: shop.idOf(mobile) })
    shop.fails(mode)
    await shop.rings()
    expect(shop.byMobile()).toEqual([{ from: mobile, body: opener }])
    shop.fails('well')
    await shop.passes({ minutes: 10 })
    expect(shop.byLine()).toEqual([])
    expect(shop.byMobile()).toHaveLength(1)
  },
)

test.each(['opted-out', 'cannot-be-texted', 'refuses', 'times-out', 'times-out-after-accepting', 'fails'] as const)(
  'nothing takes over where the messenger %s: it is about the caller, or may have arrived',
  async (mode) => {
    const shop = await openTwoRoads()
    shop.change(line, { standInId: shop.idOf(mobile) })
    shop.fails(mode)
    await shop.rings()
    await shop.passes({ minutes: 10 })
    expect(shop.byMobile()).toEqual([])
  },
)

/** The company tells so; how often the outbox was woken by it. */
const undelivered = async (shop: Awaited<ReturnType<typeof openTwoRoads>>, because: ReceiptEvent['because']) => {
  const { providerMessageId } = shop.shop.db.select().from(messages).where(eq(messages.toNumber, dana)).all().at(-1)!
  const said = { kind: 'receipt', reference: null, status: 'failed', errorCode: '30034', said: 'undelivered' } as const
  let wakings = 0
  const hearing = Object.assign(Object.create(shop.shop), { wake: () => void wakings++ })
  receiveReceipt(hearing, { ...said, messageId: providerMessageId ?? '', because })
  shop.shop.wake()
  await shop.passes({ seconds: 5 })
  return wakings
}

test.each(['not-registered', 'account-suspended'] as const)(
  'a text that was taken and then not delivered because the account is %s goes once by the other',
  async (because) => {
    const shop = await openTwoRoads()
    shop.change(line, { standInId: shop.idOf(mobile) })
    shop.change(mobile, { standInId: shop.idOf(line) })
    shop.shop.messenger.world.deliversByItself = false
    await shop.rings()
    expect(shop.byLine()).toHaveLength(1)
    expect(await undelivered(shop, because)).toBe(1)
    expect(shop.byMobile()).toEqual([{ from: mobile, body: opener }])
    expect(shop.shop.db.select().from(calls).all()).toMatchObject([{ decision: 'text-back' }])
    expect(callerByNumber(shop.shop.db, dana)?.lastTextedBackAt).not.toBeNull()
    const [texted] = shop.shop.db.select().from(messages).where(eq(messages.toNumber, dana)).all()
    expect(texted).toMatchObject({ messenger: 'twilio', fromNumber: mobile, errorCode: null })
    // What the other cannot deliver either comes back to nobody.
    const { providerMessageId: messageId } = texted!
    const told = {
      kind: 'receipt',
      reference: null,
      status: 'failed',
      errorCode: '30034',
      said: 'undelivered',
    } as const
    receiveReceipt(asMetBy(shop.shop, { messenger: shop.second }), { ...told, messageId: messageId ?? '', because })
    await shop.passes({ minutes: 1 })
    expect([shop.byLine().length, shop.byMobile().length]).toEqual([1, 1])
  },
)

test.each(['opted-out', 'filtered', 'cannot-be-texted', null] as const)(
  'a text that was taken and then not delivered for another reason (%s) goes by no other',
  async (because) => {
    const shop = await openTwoRoads()
    shop.change(line, { standInId: shop.idOf(mobile) })
    shop.shop.messenger.world.deliversByItself = false
    await shop.rings()
    expect(await undelivered(shop, because)).toBe(0)
    expect(shop.byMobile()).toEqual([])
  },
)

test('nothing takes over where an earlier try may have arrived, and is only tried again because that is harmless', async () => {
  const shop = await openTwoRoads()
  shop.change(line, { standInId: shop.idOf(mobile) })
  Object.assign(shop.shop.messenger.can, { repeatsSafely: true, listsSent: false })
  shop.fails('times-out')
  await shop.rings()
  shop.fails('wrong-credentials')
  await shop.passes({ seconds: 100 })
  expect(shop.byMobile()).toEqual([])
})

test('where both take nothing the text waits, and goes from its own number once that takes it again', async () => {
  const shop = await openTwoRoads()
  shop.change(line, { standInId: shop.idOf(mobile) })
  shop.fails('wrong-credentials')
  shop.world.mode = 'down'
  await shop.rings()
  expect([shop.byLine(), shop.byMobile()]).toEqual([[], []])
  shop.fails('well')
  await shop.passes({ minutes: 2 })
  expect(shop.byLine()).toEqual([{ from: line, body: opener }])
  expect(shop.byMobile()).toEqual([])
})

test('an answer that comes from another number than the words before says who it is, once', async () => {
  const shop = await openTwoRoads()
  await shop.writesToMobile('my sink is leaking')
  addLine(shop.shop.db, second, shop.shop.now())
  shop.change(second, { messenger: 'twilio' })
  shop.change(mobile, { textsFromId: shop.idOf(second), retiredAt: shop.shop.now() })
  await shop.writesToMobile('28 Woodbine Cres')
  expect(shop.byMobile()).toEqual([
    { from: mobile, body: expect.not.stringContaining('another number') },
    { from: second, body: expect.stringMatching(/^Mike's Plumbing here, from another number: \S/) },
  ])
  await shop.writesToMobile('Dana')
  expect(shop.byMobile()[2]).toEqual({ from: second, body: expect.not.stringContaining('another number') })
})

test('who opted out on one number is texted from none', async () => {
  const shop = await openTwoRoads()
  await shop.writesToMobile('STOP')
  const said = shop.byMobile().length
  await shop.rings()
  expect(shop.byLine()).toEqual([])
  expect(shop.byMobile()).toHaveLength(said)
})

test.each([
  ['simulated', 'twilio'],
  ['twilio', 'simulated'],
])('when the shop leaves %s only the texts that were to go by it are ended', async (left, other) => {
  const shop = await openTwoRoads()
  shop.fails('down')
  shop.world.mode = 'down'
  await shop.rings()
  await shop.writesToMobile('my sink is leaking')
  shop.shop.db.transaction((tx) => leaveMessenger(tx, { left, now: shop.shop.now() }))
  const waiting = shop.shop.db.select().from(messages).where(eq(messages.toNumber, dana)).all()
  expect(new Set(waiting.map(({ messenger, state }) => `${messenger} ${state}`))).toEqual(
    new Set([`${left} suppressed`, `${other} queued`]),
  )
})

test('a draft to who is texted by another messenger outlasts the one that the shop leaves', async () => {
  const shop = await openTwoRoads('draft')
  await shop.writesToMobile('my sink is leaking')
  const states = () => shop.shop.db.select({ state: drafts.state }).from(drafts).all()
  const leave = (left: string) => shop.shop.db.transaction((tx) => leaveReplies(tx, { left, now: shop.shop.now() }))
  leave('simulated')
  expect(states()).toEqual([{ state: 'proposed' }])
  leave('twilio')
  expect(states()).toEqual([{ state: 'withdrawn' }])
})
