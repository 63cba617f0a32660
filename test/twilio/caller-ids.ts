// Numbers that are verified for the account: listed, and asked for by a call to the number itself.
import { type Answer, type Asked, json, twilioError } from './answers.ts'
import { pageFields } from './pages.ts'

/** The code that is to be keyed in at the number that is rung. */
export const validationCode = '482915'

export function listCallerIds({ account, url }: Asked): Answer {
  const found = account.verifiedNumbers.map((number) => ({
    account_sid: account.sid,
    date_created: 'Fri, 02 Jan 2026 10:00:00 +0000',
    date_updated: 'Fri, 02 Jan 2026 10:00:00 +0000',
    friendly_name: number,
    phone_number: number,
    sid: account.company.newSid('PN'),
    uri: `${account.company.root}/Accounts/${account.sid}/OutgoingCallerIds.json`,
  }))
  return json(200, { outgoing_caller_ids: found, ...pageFields(url, found.length, 50, null) })
}

/** Rings the number; whoever keys in the code there has verified it, which a test does by `verifiedNumbers`. */
export function askToVerify({ account, form }: Asked): Answer {
  const number = form.get('PhoneNumber')
  if (!number || !/^\+[1-9]\d{6,14}$/.test(number)) return twilioError(400, 21211)
  if (account.verifiedNumbers.includes(number)) return twilioError(400, 21450)
  return json(200, {
    account_sid: account.sid,
    call_sid: account.company.newSid('CA'),
    friendly_name: form.get('FriendlyName') ?? number,
    phone_number: number,
    validation_code: validationCode,
  })
}
