// One shop's account, as the tests of the Twilio providers see it.
import { Temporal } from 'temporal-polyfill'
import type { RawRequest } from '../../../server/providers/request.ts'
import type { TwilioAccount } from '../../../server/providers/twilio/account.ts'
import { twilioCompany } from '../../../server/providers/twilio/company.ts'
import * as read from '../../../server/providers/twiml/read-call.ts'
import * as texts from '../../../server/providers/twiml/read-message.ts'
import { exampleAccountSid } from '../../twilio/sids.ts'
import { type Params, signedRequest } from '../../twilio/signed-post.ts'

export const ours = '+14165550100'
export const caller = '+14165550199'

export const shop: TwilioAccount = {
  accountSid: exampleAccountSid,
  authToken: 'a-token-of-32-letters-and-digits',
  apiKey: undefined,
  apiSecret: undefined,
  number: ours,
  apiBase: 'http://127.0.0.1:1',
  publicUrl: 'https://texts.example.ca',
}

export const now = () => Temporal.Instant.from('2026-11-20T15:04:05Z')

type Post = { path: string; params: Params; method?: 'GET' | 'POST'; baseUrl?: string; authToken?: string }

/** A request as Twilio signs it for the shop, as it comes out of the wire. */
export function signed({ path, params, method, baseUrl, authToken }: Post): RawRequest {
  const post = { path, params, method, baseUrl: baseUrl ?? shop.publicUrl!, authToken: authToken ?? shop.authToken! }
  const request = signedRequest(post)
  const headers = Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value])
  return { method: request.method, target: request.path, headers: Object.fromEntries(headers), body: request.body }
}

export function readCall(account: TwilioAccount, request: RawRequest) {
  return read.readCall(twilioCompany(account), request)
}

export function readMessage(account: TwilioAccount, request: RawRequest) {
  return texts.readMessage(twilioCompany(account), request)
}
