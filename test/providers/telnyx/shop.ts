// One shop's account, as the tests of the Telnyx providers see it.
import { Temporal } from 'temporal-polyfill'
import { type TelnyxAccount, telnyxAccount } from '../../../server/providers/telnyx/account.ts'
import type { FakeTelnyx } from '../../telnyx/fake-telnyx.ts'

export const ours = '+14165550100'
export const caller = '+14165550199'
export const publicUrl = 'https://texts.example.ca'

export const now = () => Temporal.Instant.from('2026-11-20T15:04:05Z')

export function shopAt({ apiKey, publicKey, accountId, applicationId, number }: FakeTelnyx): TelnyxAccount {
  return telnyxAccount.parse({ apiKey, publicKey, accountId, applicationId, number })
}
