import { expect, onTestFinished, test } from 'vitest'
import { callByProviderId } from '../../server/calls/store.ts'
import { sweepCalls } from '../../server/calls/sweep-calls.ts'
import { openAppliance } from '../appliance.ts'

const line = '+12025550100'

test('a practice call that was on the line when the box was killed is over, and one that still rings is not', async () => {
  const shop = await openAppliance()
  onTestFinished(() => shop.close())
  await sweepCalls(shop)
  const cutOff = shop.carrier.ring({ from: '+12025550134', to: line })
  shop.carrier.calls.delete(cutOff)
  const rings = shop.carrier.ring({ from: '+12025550135', to: line })
  shop.pass({ seconds: 5 })
  await sweepCalls(shop)
  expect(callByProviderId(shop.db, 'simulated', cutOff)).toMatchObject({
    endedAt: shop.now(),
    carrierSaid: 'never-told',
  })
  expect(callByProviderId(shop.db, 'simulated', rings)).toMatchObject({ endedAt: null })
})
