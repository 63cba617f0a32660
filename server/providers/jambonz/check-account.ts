import * as z from 'zod'
import { type Check, Refused, Unreachable } from '../request.ts'
import { type JambonzAccount, type JambonzPlace, jambonzPaths } from './account.ts'
import type { JambonzApi } from './api.ts'

const anything = z.unknown()

/** What is well and what is not between us and the account, and what is to be pasted there. */
export async function checkAccount(
  account: JambonzAccount | null,
  api: JambonzApi,
  { publicUrl }: JambonzPlace,
): Promise<Check[]> {
  if (!account) return [settings('jambonz is not set up.')]
  const { apiBase, accountId, apiKey, webhookSecret, number } = account
  const missing = [
    apiBase && accountId && apiKey ? [] : settings('The address, the account or the API key is missing.'),
    webhookSecret ? [] : settings('The webhook secret is missing: hooks cannot be checked and are turned away.'),
    number ? [] : settings('The number is missing: we do not know our own number.'),
  ].flat()
  const reached = apiBase && accountId && apiKey ? [await reachedLine(api)] : []
  return [...missing, ...reached, hooksLine(publicUrl)]
}

function settings(words: string): Check {
  return { name: 'jambonz settings', ok: false, words }
}

async function reachedLine(api: JambonzApi): Promise<Check> {
  const name = 'jambonz account'
  try {
    await api.get('', {}, anything)
    return { name, ok: true, words: 'The address and the API key are right.' }
  } catch (error) {
    if (error instanceof Unreachable)
      return { name, ok: false, words: `jambonz could not be reached (${error.message}).` }
    if (!(error instanceof Refused)) throw error
    return {
      name,
      ok: false,
      words: `jambonz refused us: check the address, the account and the key (${error.message}).`,
    }
  }
}

/** Where an application's hooks lead is for a person to look at. */
function hooksLine(publicUrl: string | null): Check {
  const name = 'jambonz hooks'
  if (!publicUrl) return { name, ok: false, words: 'The public address is not set, so jambonz cannot reach us.' }
  const words = `The application should call ${publicUrl}${jambonzPaths.call} and tell ${publicUrl}${jambonzPaths.callStatus}, both by POST.`
  return { name, ok: true, words }
}
