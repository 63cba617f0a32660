import { expect, onTestFinished, test } from 'vitest'
import { openAppliance } from '../appliance.ts'

test('a worker that was told to stop before it began takes nothing up', async () => {
  const box = await openAppliance()
  onTestFinished(() => box.close())
  await box.worker.stop()
  box.worker.start()
  box.carrier.ring({ from: '+14165550134', to: '+12025550100' })
  await box.settle()
  expect(box.messenger.world.sent).toEqual([])
})
