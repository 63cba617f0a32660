import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { callerByNumber } from '../../server/callers/store.ts'
import { queueMessage } from '../../server/conversations/queue-message.ts'
import { lineByNumber, readShop } from '../../server/settings/store.ts'
import type { TestAppliance } from '../appliance.ts'
import { openShop, wordsOf } from './owner.ts'

const line = '+14165550100'
const denver = '+13035550134'
const evening = Temporal.Instant.from('2026-11-19T04:10:00Z')

async function openEvening() {
  const { shop, owner } = await openShop({ env: { TWILIO_NUMBER: line }, at: evening })
  shop.messenger.receive({ from: denver, to: line, body: 'Need a leak looked at' })
  await shop.settle()
  return { shop, owner }
}

function say(shop: TestAppliance): void {
  const caller = callerByNumber(shop.db, denver)
  const from = lineByNumber(shop.db, line)
  if (!caller || !from) throw new Error('nobody, or no line')
  const now = shop.now()
  const text = { caller, line: from, kind: 'reply', body: 'Where is it?', onceKey: null } as const
  const means = { shop: readShop(shop.db, shop.config), messenger: 'simulated', quietHours: shop.quietHours, now }
  shop.db.transaction((tx) => queueMessage(tx, { ...text, notAfter: now.add({ hours: 1 }) }, means))
}

test('whoever writes at night reads how late it is where the caller is', async () => {
  const { shop, owner } = await openEvening()
  // 23:10 in Toronto, ten past nine in Denver.
  expect(wordsOf(await owner.get('/conversations/1'))).toContain('It is 21:10 where they are.')
  shop.setClock(Temporal.Instant.from('2026-11-19T18:00:00Z'))
  expect(wordsOf(await owner.get('/conversations/1'))).not.toContain('where they are')
})

test('what waits for the morning says when it goes, in the time of the shop', async () => {
  const { shop, owner } = await openEvening()
  shop.pass({ minutes: 31 })
  say(shop)
  await shop.settle()
  const words = wordsOf(await owner.get('/conversations/1'))
  expect(words).toContain('waits: it is no hour to be texted where they are.')
  expect(words).toMatch(/Goes\s+tomorrow 10:00/)
  shop.setClock(Temporal.Instant.from('2026-11-19T15:00:00Z'))
  await shop.settle()
  expect(wordsOf(await owner.get('/conversations/1'))).not.toContain('Goes')
})
