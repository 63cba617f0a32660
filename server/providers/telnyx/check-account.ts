import * as z from 'zod'
import { type Check, Refused, Unreachable } from '../request.ts'
import type { TwimlCompany } from '../twiml/company.ts'
import type { TelnyxAccount } from './account.ts'
import type { TelnyxApi } from './api.ts'

const numbers = z.object({
  data: z.array(
    z.object({
      phone_number: z.string(),
      status: z.string().nullish(),
      connection_id: z.coerce.string().nullish(),
      messaging_profile_id: z.string().nullish(),
    }),
  ),
})

/** `for`: whether calls or texts are carried. */
type Asked = { for: 'calls' | 'texts'; company: TwimlCompany; api: TelnyxApi }

/** What is well and what is not between us and the account, and what is to be pasted there. */
export async function checkAccount(account: TelnyxAccount | null, asked: Asked): Promise<Check[]> {
  const missing = whatIsMissing(account, asked)
  if (!account?.apiKey || !account.number) return [...missing, pasteLine(asked)]
  try {
    const query = { 'filter[phone_number]': account.number }
    const own = (await asked.api.get('/v2/phone_numbers', query, numbers)).data.find(
      ({ phone_number }) => phone_number === account.number,
    )
    return [...missing, own ? numberLine(own, asked.for) : notOurs(account.number), pasteLine(asked)]
  } catch (error) {
    return [...missing, failedLine(error)]
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
      : wrong('The account is missing: calls that no webhook told of cannot be found.'),
    what === 'texts' || applicationId ? [] : wrong('The TeXML application is missing: no call can be placed.'),
  ].flat()
}

type Own = z.infer<typeof numbers>['data'][number]

function numberLine(own: Own, what: 'calls' | 'texts'): Check {
  const name = 'Telnyx number'
  const leads = what === 'calls' ? own.connection_id : own.messaging_profile_id
  const where = what === 'calls' ? 'a TeXML application' : 'a messaging profile'
  if (leads) return { name, ok: true, words: `${own.phone_number} is assigned to ${where}.` }
  return { name, ok: false, words: `${own.phone_number} is assigned to no application: give it ${where} at Telnyx.` }
}

function notOurs(number: string): Check {
  return { name: 'Telnyx number', ok: false, words: `The account has no number ${number}.` }
}

/** Where its webhooks lead cannot be asked with this key, so it is said where they should. */
function pasteLine({ for: what, company: { publicUrl, paths } }: Asked): Check {
  const name = what === 'calls' ? 'Telnyx voice address' : 'Telnyx message address'
  if (!publicUrl) return { name, ok: false, words: 'The public address is not set, so Telnyx cannot reach us.' }
  if (what === 'texts')
    return { name, ok: true, words: `The webhook of the messaging profile should be ${publicUrl}${paths.message}.` }
  const words = `The TeXML application should send calls to ${publicUrl}${paths.voice} and their ends to ${publicUrl}${paths.callStatus}, both by POST.`
  return { name, ok: true, words }
}

function failedLine(error: unknown): Check {
  const name = 'Telnyx account'
  if (error instanceof Unreachable) return { name, ok: false, words: `Telnyx could not be reached (${error.message}).` }
  if (!(error instanceof Refused)) throw error
  return { name, ok: false, words: `Telnyx refused us: check the API key (${error.message}).` }
}
