import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { readConfig } from '../../config/config.ts'
import { openGoogle } from '../../server/providers/calendar/google/access.ts'
import { asSimulatedCarrier } from '../../server/providers/carrier/simulated.ts'
import { connectCalendar, connectCarrier, connectMessenger } from '../../server/providers/connect.ts'
import { asSimulatedMessenger } from '../../server/providers/messenger/simulated.ts'
import { composeCompany, nothingStored } from '../../server/settings/company.ts'

const doors = { ports: [], names: [], origin: null }
const clock = { now: () => Temporal.Instant.from('2026-11-20T15:04:05Z'), doors, reconcileAfterSeconds: 90 }

function companyOf(env: Record<string, string>) {
  return composeCompany(nothingStored, readConfig(env))
}

test('without settings everything is simulated, and texts are delivered', async () => {
  const company = companyOf({})
  expect(asSimulatedCarrier(await connectCarrier(company, clock))).not.toBeNull()
  expect(asSimulatedMessenger(await connectMessenger(company, clock))?.world.deliversByItself).toBe(true)
})

test('Twilio carries what it was chosen for, each by itself', async () => {
  const company = companyOf({ CARRIER: 'simulated', MESSENGER: 'twilio' })
  expect((await connectCarrier(company, clock)).name).toBe('simulated')
  const messenger = await connectMessenger(company, clock)
  expect(messenger.name).toBe('twilio')
  expect(asSimulatedMessenger(messenger)).toBeNull()
  expect(asSimulatedCarrier(await connectCarrier(companyOf({ CARRIER: 'twilio' }), clock))).toBeNull()
})

test.each([
  [90, 30],
  [12, 12],
  [600, 30],
])('with reconciliation after %i seconds a send may take %i', async (reconcileAfterSeconds, seconds) => {
  for (const MESSENGER of ['simulated', 'twilio', 'android-gateway']) {
    const messenger = await connectMessenger(companyOf({ MESSENGER }), { ...clock, reconcileAfterSeconds })
    expect(messenger.sendTimeoutSeconds).toBe(seconds)
  }
})

test('each kind of calendar is kept by its own, and none is asked before it is used', async () => {
  const world = { now: clock.now, doors: { ports: [3000], names: [], origin: null }, google: openGoogle() }
  const account = { address: 'http://127.0.0.1:3000', username: '', password: '' }
  const [caldav, ics] = [await connectCalendar('caldav', account, world), await connectCalendar('ics', account, world)]
  expect([caldav.caps.write, ics.caps.write]).toEqual([true, false])
  for (const calendar of [caldav, ics])
    expect(await calendar.probe()).toMatchObject({ ok: false, problem: 'address-refused' })
})
