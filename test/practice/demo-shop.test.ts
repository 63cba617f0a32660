import { expect, test } from 'vitest'
import { calls, messages } from '../../server/database/schema.ts'
import { demoEnvironment, playMorning } from '../../server/practice/demo-shop.ts'
import { openAppliance } from '../appliance.ts'

test('the demo shop has a morning behind it, and only one however often it is opened', async () => {
  const { DATA_DIR: _, ...env } = demoEnvironment
  const shop = await openAppliance({ env })
  await playMorning(shop, () => shop.settle())
  await playMorning(shop, () => shop.settle())
  expect(shop.db.select().from(calls).all()).toHaveLength(6)
  const kinds = shop.db
    .select()
    .from(messages)
    .all()
    .map(({ kind }) => kind)
  expect(kinds.filter((kind) => kind === 'text-back')).toHaveLength(5)
  expect(kinds.filter((kind) => kind === 'from-caller')).toHaveLength(5)
  expect(kinds.filter((kind) => kind === 'opt-out-answer')).toHaveLength(1)
  await shop.close()
})
