import * as z from 'zod'
import { type Check, NoSuchNumber, Refused, Unreachable } from '../request.ts'
import { ledLine } from '../way-here.ts'
import type { JambonzAccount } from './account.ts'
import type { JambonzApi } from './api.ts'
import { ledBy, ownNumber } from './own-number.ts'

const anything = z.unknown()

/** What is well and what is not between us and the account. */
export async function checkAccount(
  account: JambonzAccount | null,
  api: JambonzApi,
  publicUrl: string | null,
): Promise<Check[]> {
  if (!account) return [settings('jambonz is not set up.')]
  const { apiBase, accountId, apiKey, webhookSecret, number } = account
  const missing = [
    apiBase && accountId && apiKey ? [] : settings('The address, the account or the API key is missing.'),
    webhookSecret ? [] : settings('The webhook secret is missing: hooks cannot be checked and are turned away.'),
    number ? [] : settings('The number is missing: we do not know our own number.'),
  ].flat()
  if (!apiBase || !accountId || !apiKey || !number) return missing
  try {
    await api.get('', {}, anything)
    const led = ledBy(await ownNumber(account, api), publicUrl)
    const reached = { name: 'jambonz account', ok: true, words: 'The address and the API key are right.' }
    return [...missing, reached, ...led.map((each) => ledLine('jambonz', each))]
  } catch (error) {
    return [...missing, failedLine(number, error)]
  }
}

function settings(words: string): Check {
  return { name: 'jambonz settings', ok: false, words }
}

function failedLine(number: string, error: unknown): Check {
  const name = 'jambonz account'
  if (error instanceof Unreachable)
    return { name, ok: false, words: `jambonz could not be reached (${error.message}).` }
  if (error instanceof NoSuchNumber)
    return {
      name: 'jambonz number',
      ok: false,
      words: `The account has no number ${number}: add it under Phone numbers there.`,
    }
  if (!(error instanceof Refused)) throw error
  const words = `jambonz refused us: check the address, the account and the key (${error.message}).`
  return { name, ok: false, words }
}
