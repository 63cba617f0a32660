import { expect, onTestFinished, test } from 'vitest'
import { messages } from '../../server/database/schema.ts'
import { warmUp } from '../../server/replies/warm-up.ts'
import { openAppliance } from '../appliance.ts'

test('rules are made ready in a box without zone, trade or number, and nothing is kept of it', async () => {
  const box = await openAppliance()
  onTestFinished(() => box.close())
  warmUp(box)
  expect(box.db.select().from(messages).all()).toEqual([])
})
