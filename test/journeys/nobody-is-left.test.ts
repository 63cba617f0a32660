import { Temporal } from 'temporal-polyfill'
import { expect, onTestFinished, test } from 'vitest'
import { closeConversation } from '../../server/conversations/close-conversation.ts'
import { alerts, callers, conversations, emergencies } from '../../server/database/schema.ts'
import { openAppliance } from '../appliance.ts'

const dana = '+14165550134'
const owner = '+14165550001'
const line = '+12025550100'
const morning = Temporal.Instant.from('2026-11-24T15:00:00Z')

async function openTexts() {
  const shop = await openAppliance({ at: morning, env: { TRADE: 'plumber', OWNER_MOBILE: owner } })
  onTestFinished(() => shop.close())
  const says = async (body: string) => {
    shop.messenger.receive({ from: dana, to: line, body })
    await shop.settle()
  }
  const waits = async (seconds: number) => {
    shop.pass({ seconds })
    await shop.settle()
  }
  const to = (number: string) => shop.messenger.world.sent.filter((text) => text.to === number).map(({ body }) => body)
  return { shop, says, waits, to }
}

test.each(['there is a gas leak, stop texting me and call', 'stop texting me the house is on fire'])(
  'who wants no more texts and is in danger gets none, and the shop is alarmed: %s',
  async (body) => {
    const { shop, says, waits, to } = await openTexts()
    await says(body)
    await waits(10)
    expect(shop.db.select().from(callers).get()?.optedOutAt).not.toBeNull()
    expect(to(dana).filter((words) => /leave the building|get everyone out/i.test(words))).toEqual([])
    expect(to(owner)).toContainEqual(expect.stringContaining('EMERGENCY'))
  },
)

test('HELP after a text does not take its answer away', async () => {
  const { says, waits, to } = await openTexts()
  await says('My toilet is clogged')
  await says('help')
  await waits(7)
  expect(to(dana)).toContainEqual(expect.stringContaining('address'))
})

test('a danger is heard however much was written before it', async () => {
  const { shop, says } = await openTexts()
  await says('x '.repeat(900))
  await says('I smell gas')
  expect(shop.db.select().from(emergencies).all()).toMatchObject([{ danger: 'gas' }])
})

test('a person who cannot talk now is no machine', async () => {
  const { says, waits, to } = await openTexts()
  await says("Sorry can't talk right now, toilet is clogged")
  await waits(7)
  expect(to(dana)).toContainEqual(expect.stringContaining('address'))
})

test('an alarm ends when a person closes the conversation, and thanks do not wake it', async () => {
  const { shop, says, waits, to } = await openTexts()
  await says('I smell gas')
  await waits(5)
  closeConversation(shop, 1)
  await says('thanks')
  await waits(40 * 60)
  expect(shop.db.select().from(emergencies).all()).toMatchObject([{ endedBecause: 'closed' }])
  expect(to(dana).join()).not.toContain('Nobody has answered')
})

test('after a time in which the box was away the alarm takes its time again', async () => {
  const { shop, says, waits } = await openTexts()
  await says('I smell gas')
  shop.pass({ hours: 2 })
  await shop.settle()
  await waits(3)
  await waits(3)
  const rounds = () =>
    shop.db
      .select()
      .from(alerts)
      .all()
      .filter(({ kind }) => kind === 'emergency').length
  expect(rounds()).toBe(2)
  await waits(10 * 60)
  expect(rounds()).toBe(3)
  expect(shop.db.select().from(emergencies).all()).toMatchObject([{ endedAt: null }])
})

test('whose answer is refused by the messenger waits again', async () => {
  const { shop, says, waits } = await openTexts()
  await says('My toilet is clogged')
  shop.messenger.world.mode = 'refuses'
  await waits(7)
  expect(shop.db.select().from(conversations).get()?.waitsSince).not.toBeNull()
})
