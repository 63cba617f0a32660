import type { Temporal } from 'temporal-polyfill'
import { type Check, Refused, Unreachable } from '../request.ts'
import { companyRest, type Rest } from '../twiml/rest.ts'
import { authorization, type TwilioAccount } from './account.ts'
import { twilioCompany } from './company.ts'
import { type OwnNumber, ownNumber, withoutFragment } from './number.ts'
import { accountShape, byToken } from './set-up.ts'

/** The lines about the account, and our number where it could be read. */
export async function checkAccount(
  account: TwilioAccount,
  { rest, now }: { rest: Rest; now(): Temporal.Instant },
): Promise<{ lines: Check[]; own?: OwnNumber }> {
  const missing = whatIsMissing(account)
  if (!authorization(account)) return { lines: missing }
  try {
    const { status, type } = await companyRest(twilioCompany(byToken(account)), now).get('.json', {}, accountShape)
    const lines = [...missing, accountLine(status, type ?? 'Full')]
    const own = await ownNumber(account, rest)
    return { lines: own || !account.number ? lines : [...lines, notOurs(account.number)], own }
  } catch (error) {
    return { lines: [...missing, failedLine(error)] }
  }
}

/** Compares an address that Twilio calls with ours; what follows a # is Twilio's own business. */
export function addressLine(account: TwilioAccount, name: string, at: { path: string; set?: string | null }): Check {
  if (!account.publicUrl) return { name, ok: false, words: 'The public address is not set, so Twilio cannot reach us.' }
  const ours = account.publicUrl + at.path
  const set = withoutFragment(at.set)
  if (set === ours) return { name, ok: true, words: `Twilio calls ${ours}.` }
  return {
    name,
    ok: false,
    words: `Twilio calls ${set || 'nothing'}; set it to ${ours}, in the set-up or in the Twilio console.`,
  }
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

function notOurs(number: string): Check {
  return { name: 'Twilio number', ok: false, words: `The account has no number ${number}.` }
}

function failedLine(error: unknown): Check {
  const name = 'Twilio account'
  if (error instanceof Unreachable) return { name, ok: false, words: `Twilio could not be reached (${error.message}).` }
  if (!(error instanceof Refused)) throw error
  return { name, ok: false, words: `Twilio refused us: check the account SID and the keys (${error.message}).` }
}
