import { Temporal } from 'temporal-polyfill'
import { expect, onTestFinished, test } from 'vitest'
import { callerByNumber, updateCaller } from '../../server/callers/store.ts'
import { closeConversation, reopenConversation } from '../../server/conversations/close-conversation.ts'
import { conversationById } from '../../server/conversations/store.ts'
import { writeByHand } from '../../server/conversations/write-by-hand.ts'
import { storeSettings } from '../../server/settings/store.ts'
import { openAppliance } from '../appliance.ts'

const noon = Temporal.Instant.from('2026-05-13T16:00:00Z')
const dana = '+14165550134'
const line = '+12025550100'

async function openShop(env: Record<string, string> = {}) {
  const shop = await openAppliance({ at: noon, env })
  // Where the box answers by itself nobody waits for a person.
  storeSettings(shop.db, { trustLevel: 'draft' }, noon)
  onTestFinished(() => shop.close())
  const call = async () => {
    shop.carrier.ring({ from: dana, to: line })
    await shop.settle()
  }
  const says = async (body: string) => {
    shop.messenger.receive({ from: dana, to: line, body })
    await shop.settle()
  }
  const answer = (body: string, token = 'a'.repeat(24)) => writeByHand(shop, { conversationId: 1, body, token })
  const waited = () => {
    const conversation = conversationById(shop.db, 1)
    if (!conversation?.waitsSince || conversation.closedAt) return null
    return (shop.now().epochMilliseconds - conversation.waitsSince.epochMilliseconds) / 60_000
  }
  return { shop, call, says, answer, waited }
}

test('a caller waits from the first words that nobody answered, not from the last', async () => {
  const { shop, call, says, waited } = await openShop()
  await call()
  expect(waited()).toBeNull()
  await says('A leak')
  shop.pass({ minutes: 3 })
  await says('It gets worse')
  expect(waited()).toBe(3)
})

test('who comes back with new words after an episode waits anew: the old ones may have been a mere thank-you', async () => {
  const { shop, call, says, waited } = await openShop()
  await call()
  await says('Thanks')
  shop.pass({ hours: 3 })
  await says('Are you there?')
  expect(waited()).toBe(180)
  shop.pass({ hours: 4 })
  await says('The heater let go')
  expect(waited()).toBe(0)
})

test('only what a person wrote is an answer: a text of ours about another call is none', async () => {
  const { shop, call, says, answer, waited } = await openShop()
  await call()
  await says('A leak')
  shop.pass({ minutes: 7 })
  await call()
  expect(waited()).toBe(7)
  shop.pass({ hours: 30 })
  await call()
  expect(waited()).toBe(7 + 30 * 60)
  answer('On my way')
  expect(waited()).toBeNull()
  await says('Thanks')
  expect(waited()).toBe(0)
})

test('who closes a conversation is done with what waited in it, until that is taken back or the caller writes again', async () => {
  const { shop, call, says, waited } = await openShop()
  await call()
  await says('A leak')
  shop.pass({ minutes: 5 })
  closeConversation(shop, 1)
  expect(waited()).toBeNull()
  reopenConversation(shop, 1)
  expect(waited()).toBe(5)
  closeConversation(shop, 1)
  await says('One more thing')
  expect(waited()).toBe(0)
  closeConversation(shop, 1)
  shop.pass({ hours: 30 })
  await call()
  expect(conversationById(shop.db, 1)).toMatchObject({ closedAt: null, waitsSince: null })
  closeConversation(shop, 1)
  await says('Again')
  expect(waited()).toBe(0)
})

test('STOP, START and HELP wait for no answer, and STOP does not take away what was asked before', async () => {
  const { shop, call, says, waited } = await openShop()
  await call()
  for (const word of ['HELP', 'STOP', 'START']) await says(word)
  expect(waited()).toBeNull()
  await says('A leak')
  shop.pass({ minutes: 2 })
  await says('STOP')
  expect(waited()).toBe(2)
})

test("nobody waits for whom the owner blocked, and none of the shop's own people waits", async () => {
  const { shop, call, says, waited } = await openShop()
  await call()
  const caller = callerByNumber(shop.db, dana)
  updateCaller(shop.db, caller?.id ?? 0, { blockedAt: shop.now() })
  await says('A leak')
  expect(waited()).toBeNull()
  const own = await openShop({ OWNER_MOBILE: dana })
  await own.says('It is me')
  expect(own.waited()).toBeNull()
})
