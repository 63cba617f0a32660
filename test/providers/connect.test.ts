import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { readConfig } from '../../config/config.ts'
import { asSimulatedCarrier } from '../../server/providers/carrier/simulated.ts'
import { connectCarrier, connectMessenger } from '../../server/providers/connect.ts'
import { asSimulatedMessenger } from '../../server/providers/messenger/simulated.ts'

const clock = { now: () => Temporal.Instant.from('2026-11-20T15:04:05Z') }

test('without settings everything is simulated, and texts are delivered', async () => {
  const config = readConfig({})
  expect(asSimulatedCarrier(await connectCarrier(config, clock))).not.toBeNull()
  expect(asSimulatedMessenger(await connectMessenger(config, clock))?.world.deliversByItself).toBe(true)
})

test('Twilio carries what it was chosen for, each by itself', async () => {
  const config = readConfig({ CARRIER: 'simulated', MESSENGER: 'twilio' })
  expect((await connectCarrier(config, clock)).name).toBe('simulated')
  const messenger = await connectMessenger(config, clock)
  expect(messenger.name).toBe('twilio')
  expect(asSimulatedMessenger(messenger)).toBeNull()
  expect(asSimulatedCarrier(await connectCarrier(readConfig({ CARRIER: 'twilio' }), clock))).toBeNull()
})

test.each([
  [undefined, 30],
  ['12', 12],
  ['600', 30],
])('with reconciliation after %s seconds a send may take %i', async (RECONCILE_AFTER_SECONDS, seconds) => {
  for (const MESSENGER of ['simulated', 'twilio']) {
    const messenger = await connectMessenger(readConfig({ MESSENGER, RECONCILE_AFTER_SECONDS }), clock)
    expect(messenger.sendTimeoutSeconds).toBe(seconds)
  }
})
