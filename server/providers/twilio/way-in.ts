import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js'
import type { Check } from '../request.ts'
import * as shared from '../twiml/way-in.ts'
import type { TwilioAccount } from './account.ts'
import { twilioCompany } from './company.ts'

/** Sends our own public address a webhook, signed as Twilio signs, and tells whether it was taken. */
export function checkWayIn(account: TwilioAccount): Promise<Check> {
  const { accountSid, authToken } = account
  const sign = (token: string) => (url: string, form: Record<string, string>) => ({
    'X-Twilio-Signature': getExpectedTwilioSignature(token, url, form),
  })
  return shared.checkWayIn(twilioCompany(account), {
    account: accountSid,
    callId: `CA${'0'.repeat(32)}`,
    sign: authToken ? sign(authToken) : null,
  })
}
