import type { Temporal } from 'temporal-polyfill'
import type { Check } from '../request.ts'
import * as shared from '../twiml/check-account.ts'
import type { OwnNumber } from '../twiml/number.ts'
import { companyRest, type Rest } from '../twiml/rest.ts'
import type { TwilioAccount } from './account.ts'
import { twilioCompany } from './company.ts'
import { accountShape, byToken } from './set-up.ts'

/** The lines about the account, and our number where it could be read. */
export function checkAccount(
  account: TwilioAccount,
  { rest, now }: { rest: Rest; now(): Temporal.Instant },
): Promise<{ lines: Check[]; own?: OwnNumber }> {
  const look = async () => {
    const { status, type } = await companyRest(twilioCompany(byToken(account)), now).get('.json', {}, accountShape)
    return accountLine(status, type ?? 'Full')
  }
  const keys = 'the account SID and the keys'
  return shared.checkAccount(twilioCompany(account), { rest, missing: whatIsMissing(account), keys, look })
}

function whatIsMissing(account: TwilioAccount): Check[] {
  const name = 'Twilio settings'
  const wrong = (words: string): Check => ({ name, ok: false, words })
  return [
    account.accountSid ? [] : wrong('TWILIO_ACCOUNT_SID is not set: no text goes out and no webhook is taken.'),
    account.authToken ? [] : wrong('TWILIO_AUTH_TOKEN is not set: webhooks cannot be checked and are turned away.'),
    account.number ? [] : wrong('TWILIO_NUMBER is not set: we do not know our own number.'),
  ].flat()
}

function accountLine(status: string, type: string): Check {
  const name = 'Twilio account'
  if (status !== 'active')
    return { name, ok: false, words: `The account is ${status}: log in at Twilio and mend that.` }
  if (type !== 'Trial') return { name, ok: true, words: 'The credentials are right and the account is active.' }
  return { name, ok: false, words: 'It is a trial account: it texts verified numbers only. Upgrade it at Twilio.' }
}
