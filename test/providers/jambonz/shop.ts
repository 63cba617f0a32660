// One shop's account, as the tests of the jambonz carrier see it.
import { Temporal } from 'temporal-polyfill'
import { jambonzCarrier } from '../../../server/providers/carrier/jambonz.ts'
import { type JambonzAccount, jambonzAccount } from '../../../server/providers/jambonz/account.ts'
import type { FakeJambonz } from '../../jambonz/fake-jambonz.ts'

export const ours = '+14165550100'
export const publicUrl = 'https://texts.example.ca'
export const now = () => Temporal.Instant.from('2026-11-20T15:04:05Z')
const doors = { ports: [], names: [], origin: null }

export function shopAt({ url, accountId, apiKey, webhookSecret }: FakeJambonz): JambonzAccount {
  return jambonzAccount.parse({ apiBase: `${url}/api/v1/`, accountId, apiKey, webhookSecret, number: ours })
}

export function carrierOf(account: JambonzAccount | null, at = now) {
  return jambonzCarrier(account, { publicUrl, doors, now: at })
}
