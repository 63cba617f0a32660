import { expect, test } from 'vitest'
import { callByProviderId } from '../../server/calls/store.ts'
import { openAppliance } from '../appliance.ts'

const line = '+12025550100'

test('a practice receipt that comes when nothing can be kept any more stops nothing', async () => {
  const shop = await openAppliance()
  shop.messenger.world.deliversByItself = false
  shop.carrier.ring({ from: '+14165550134', to: line })
  await shop.settle()
  const sent = shop.messenger.world.sent[0]?.messageId ?? ''
  await shop.close()
  expect(() => shop.messenger.report(sent, 'delivered')).not.toThrow()
})

test('a practice call to a number that is not ours leaves no trace', async () => {
  const shop = await openAppliance()
  const call = shop.carrier.ring({ from: '+14165550134', to: '+14165559999' })
  shop.carrier.hangUp(call)
  expect(callByProviderId(shop.db, 'simulated', call)).toBeUndefined()
  expect(shop.carrier.calls.get(call)?.heard).toEqual([])
  await shop.close()
})
