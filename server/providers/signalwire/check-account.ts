import * as z from 'zod'
import type { Check } from '../request.ts'
import * as shared from '../twiml/check-account.ts'
import type { TwimlCompany } from '../twiml/company.ts'
import type { OwnNumber } from '../twiml/number.ts'
import type { Rest } from '../twiml/rest.ts'
import type { SignalwireAccount } from './account.ts'

const accountShape = z.object({ status: z.string(), type: z.string().nullish() })

/** The lines about the project, and our number where it could be read. */
export function checkAccount(
  account: SignalwireAccount | null,
  company: TwimlCompany,
  rest: Rest,
): Promise<{ lines: Check[]; own?: OwnNumber }> {
  const look = async () => {
    const { status, type } = await rest.get('.json', {}, accountShape)
    return accountLine(status, type ?? 'Full')
  }
  const keys = 'the space, the project and the API token'
  return shared.checkAccount(company, { rest, missing: whatIsMissing(account), keys, look })
}

function whatIsMissing(account: SignalwireAccount | null): Check[] {
  const wrong = (words: string): Check => ({ name: 'SignalWire settings', ok: false, words })
  if (!account) return [wrong('SignalWire is not set up.')]
  const { space, projectId, apiToken, signingKey, number } = account
  return [
    space && projectId && apiToken
      ? []
      : wrong('The space, the project or the API token is missing: no text goes out.'),
    signingKey ? [] : wrong('The signing key is missing: webhooks cannot be checked and are turned away.'),
    number ? [] : wrong('The number is missing: we do not know our own number.'),
  ].flat()
}

function accountLine(status: string, type: string): Check {
  const name = 'SignalWire account'
  if (status !== 'active')
    return { name, ok: false, words: `The project is ${status}: log in at SignalWire and mend that.` }
  if (type !== 'Trial') return { name, ok: true, words: 'The credentials are right and the project is active.' }
  return {
    name,
    ok: false,
    words: 'It is a trial: it texts and calls verified numbers only. Upgrade it at SignalWire.',
  }
}
