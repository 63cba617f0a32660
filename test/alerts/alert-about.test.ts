import { eq } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import { expect, onTestFinished, test } from 'vitest'
import { type About, alertAbout, quietMinutes } from '../../server/alerts/alert-about.ts'
import { conversationOfCode, takeCode } from '../../server/alerts/code-store.ts'
import { giveCode } from '../../server/alerts/give-code.ts'
import { forgetCaller } from '../../server/callers/forget.ts'
import { updateCaller } from '../../server/callers/store.ts'
import { proposeDraft } from '../../server/conversations/drafts.ts'
import { handOver } from '../../server/conversations/hand-over.ts'
import { conversationById, updateConversation } from '../../server/conversations/store.ts'
import { alertTexts, conversations, emergencies, enquiries, messages } from '../../server/database/schema.ts'
import { openAppliance } from '../appliance.ts'
import { withoutReplies } from './without-replies.ts'

const noon = Temporal.Instant.from('2026-11-21T17:00:00Z')
const mobile = '+14165550199'
const line = '+12025550100'

async function openShop() {
  const shop = await openAppliance({ at: noon, env: { OWNER_MOBILE: mobile } })
  onTestFinished(() => shop.close())
  const says = async (from: string, body: string) => {
    shop.messenger.receive({ from, to: line, body })
    withoutReplies(shop)
    await shop.settle()
  }
  const told = () => shop.messenger.world.sent.filter(({ to }) => to === mobile).map(({ body }) => body)
  const about = async (because: About['because'], conversationId = 1) => {
    const isTold = shop.db.transaction((tx) => alertAbout(tx, shop, { conversationId, because, now: shop.now() }))
    shop.wake()
    await shop.settle()
    return isTold
  }
  return { shop, says, told, about }
}

const dana = '+14165550134'

test('who first answers is told of once, with a code', async () => {
  const { shop, says, told, about } = await openShop()
  await says(dana, 'Leak in the basement')
  expect(await about('first-answer')).toBe(true)
  shop.pass({ hours: 1 })
  await says(dana, 'Hello?')
  expect(await about('first-answer')).toBe(false)
  expect(told()).toEqual(['A1 416-555-0134: "Leak in the basement" Reply 2 call, 3 I\'ll handle, or write your own.'])
  expect(shop.db.select().from(alertTexts).all()).toMatchObject([{ alertId: 1, toNumber: mobile }])
})

test('another alert of the same conversation waits ten minutes; an emergency waits for nothing', async () => {
  const { shop, says, told, about } = await openShop()
  await says(dana, 'Leak')
  await about('first-answer')
  expect(await about('hand-over')).toBe(false)
  expect(await about('emergency')).toBe(true)
  expect(await about('emergency')).toBe(false)
  shop.pass({ minutes: 1 })
  expect(await about('emergency')).toBe(true)
  shop.pass({ minutes: quietMinutes + 1 })
  expect(await about('hand-over')).toBe(true)
  expect(await about('first-answer')).toBe(false)
  expect(told()).toHaveLength(4)
})

test('two conversations are told apart by their codes, and keep them', async () => {
  const { shop, says, told, about } = await openShop()
  await says(dana, 'Leak')
  await says('+14165550135', 'Locked out')
  await about('first-answer', 1)
  await about('first-answer', 2)
  shop.pass({ hours: 1 })
  await about('hand-over')
  expect(told().map((words) => words.slice(0, 2))).toEqual(['A1', 'A2', 'A1'])
})

test('a code is taken from the conversation that got it longest ago, when all are in use', async () => {
  const { shop, says } = await openShop()
  await says(dana, 'Leak')
  await says('+14165550135', 'Locked out')
  shop.db.transaction((tx) => {
    takeCode(tx, 2, 'Z9', shop.now())
    updateConversation(tx, 1, { code: 'A1' })
    expect(giveCode(tx, { id: 2, code: null }, shop.now())).toBe('A1')
  })
  expect(conversationById(shop.db, 1)?.code).toBeNull()
  expect(conversationOfCode(shop.db, 'A1')?.id).toBe(2)
})

test('what is understood, the danger and the reply that waits are told', async () => {
  const { shop, says, told, about } = await openShop()
  await says(dana, 'I smell gas')
  updateCaller(shop.db, 1, { name: 'Dana' })
  const { id: conversationId } = shop.db.select().from(conversations).get() ?? { id: 0 }
  const { id: messageId } = shop.db
    .select()
    .from(messages)
    .where(eq(messages.conversationId, conversationId))
    .get() ?? { id: 0 }
  const wanted = JSON.stringify([{ date: '2026-11-21', dateEnd: null, start: null, end: null, part: null }])
  shop.db
    .insert(enquiries)
    .values({
      conversationId,
      openedAt: noon,
      service: 'gas-leak',
      urgency: 'emergency',
      address: '28 Woodbine Cres',
      wanted,
    })
    .run()
  shop.db.insert(emergencies).values({ conversationId, messageId, danger: 'gas', openedAt: noon }).run()
  shop.db.transaction((tx) =>
    proposeDraft(
      tx,
      {
        ...{ conversationId, enquiryId: 1, answersMessageId: messageId, step: '{}', body: 'Is everybody out?' },
        wordedBy: 'template',
        because: null,
        facts: '',
        goesAt: null,
      },
      noon,
    ),
  )
  await about('emergency')
  expect(told().at(-1)).toBe(
    'A1 Dana 416-555-0134: EMERGENCY, gas. gas leak, 28 Woodbine Cres, URGENT. "I smell gas" Wants today. Draft: "Is everybody out?" ' +
      "Reply 1 send, 2 call, 3 I'll handle, or write your own.",
  )
})

test('a conversation that needs a person says so; one that the owner took does not', async () => {
  const { shop, says, told, about } = await openShop()
  await says(dana, 'Get me a person')
  shop.pass({ hours: 1 })
  handOver(shop.db, 1, 'human', shop.now())
  await about('hand-over')
  expect(told().at(-1)).toContain('A1 416-555-0134: Needs you. ')
})

test('nobody is told of a conversation that there is not, or of somebody who was forgotten', async () => {
  const { shop, says, told, about } = await openShop()
  expect(await about('emergency', 17)).toBe(false)
  await says(dana, 'Leak')
  await about('first-answer')
  shop.db.transaction((tx) => forgetCaller(tx, dana, { now: noon, hashKey: shop.hashKey }))
  expect(await about('emergency')).toBe(false)
  expect(told()).toHaveLength(1)
})
