import { type Check, Refused, Unreachable } from '../request.ts'
import type { TwimlCompany } from './company.ts'
import { type OwnNumber, ownNumber } from './number.ts'
import type { Rest } from './rest.ts'

/** `missing`: the settings that are not there; `keys`: what they are called; `look`: asks the company how the account is. */
type Asked = { rest: Rest; missing: Check[]; keys: string; look(): Promise<Check> }

/** The lines about the account, and our number where it could be read. */
export async function checkAccount(
  company: TwimlCompany,
  { rest, missing, keys, look }: Asked,
): Promise<{ lines: Check[]; own?: OwnNumber }> {
  if (!company.authorization) return { lines: missing }
  try {
    const lines = [...missing, await look()]
    const own = await ownNumber(company, rest)
    return { lines: own || !company.number ? lines : [...lines, notOurs(company)], own }
  } catch (error) {
    return { lines: [...missing, failedLine(company, { keys, error })] }
  }
}

function notOurs({ name, number }: TwimlCompany): Check {
  return { name: `${name} number`, ok: false, words: `The account has no number ${number}.` }
}

function failedLine({ name: company }: TwimlCompany, { keys, error }: { keys: string; error: unknown }): Check {
  const name = `${company} account`
  if (error instanceof Unreachable)
    return { name, ok: false, words: `${company} could not be reached (${error.message}).` }
  if (!(error instanceof Refused)) throw error
  return { name, ok: false, words: `${company} refused us: check ${keys} (${error.message}).` }
}
