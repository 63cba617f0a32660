import { type Check, NoSuchNumber, Refused, Unreachable } from '../request.ts'
import type { TwimlCompany } from '../twiml/company.ts'
import { ledLine } from '../way-here.ts'
import type { TelnyxAccount } from './account.ts'
import type { TelnyxApi } from './api.ts'
import { ledBy, ownNumber } from './own-number.ts'

/** `for`: whether calls or texts are carried. */
type Asked = { for: 'calls' | 'texts'; company: TwimlCompany; api: TelnyxApi }

/** What is well and what is not between us and the account. */
export async function checkAccount(account: TelnyxAccount | null, asked: Asked): Promise<Check[]> {
  const missing = whatIsMissing(account, asked)
  if (!account?.apiKey || !account.number) return missing
  try {
    const led = ledBy(await ownNumber(account, asked.api), asked.company.publicUrl ?? null)
    const wanted = led.filter(({ what }) => (what === 'texts') === (asked.for === 'texts'))
    return [...missing, ...wanted.map((each) => ledLine('Telnyx', each))]
  } catch (error) {
    return [...missing, failedLine(account.number, error)]
  }
}

function whatIsMissing(account: TelnyxAccount | null, { for: what }: Asked): Check[] {
  const wrong = (words: string): Check => ({ name: 'Telnyx settings', ok: false, words })
  if (!account) return [wrong('Telnyx is not set up.')]
  const { apiKey, publicKey, accountId, applicationId, number } = account
  return [
    apiKey ? [] : wrong('The API key is missing: nothing goes out.'),
    publicKey ? [] : wrong('The public key is missing: webhooks cannot be checked and are turned away.'),
    number ? [] : wrong('The number is missing: we do not know our own number.'),
    what === 'texts' || accountId
      ? []
      : wrong(
          'The account ID is missing: calls that no webhook told of cannot be found. It is the AccountSid in its webhooks; enter it on the page of Telnyx.',
        ),
    what === 'texts' || applicationId ? [] : wrong('The TeXML application is missing: no call can be placed.'),
  ].flat()
}

function failedLine(number: string, error: unknown): Check {
  const name = 'Telnyx account'
  if (error instanceof Unreachable) return { name, ok: false, words: `Telnyx could not be reached (${error.message}).` }
  if (error instanceof NoSuchNumber)
    return { name: 'Telnyx number', ok: false, words: `The account has no number ${number}.` }
  if (!(error instanceof Refused)) throw error
  return { name, ok: false, words: `Telnyx refused us: check the API key (${error.message}).` }
}
