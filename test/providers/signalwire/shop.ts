// One shop's project, as the tests of the SignalWire providers see it.
import { Temporal } from 'temporal-polyfill'
import { signalwireAccount } from '../../../server/providers/signalwire/account.ts'
import { signalwire } from '../../signalwire/company.ts'
import { startFakeTwilio } from '../../twilio/fake-twilio.ts'

export const ours = '+14165550100'
export const publicUrl = 'https://texts.example.ca'

export const shop = signalwireAccount.parse({
  space: 'https://Example.signalwire.com/',
  projectId: 'b3877c40-da60-4998-90ad-b792e98472af',
  apiToken: 'PTa-token-of-the-project',
  signingKey: 'PSK_the-key-that-signs',
  number: ours,
})

export const now = () => Temporal.Instant.from('2026-11-20T15:04:05Z')

/** A loopback SignalWire that keeps the shop's project. */
export function startFake(nowMs: () => number) {
  const { projectId, apiToken } = shop
  const fake = { company: signalwire, accountSid: projectId!, authToken: apiToken!, numbers: [ours], now: nowMs }
  return startFakeTwilio(fake)
}
