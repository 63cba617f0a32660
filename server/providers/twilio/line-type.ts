// Twilio Lookup: what kind of line a number is. It stands on a host of its own beside the API's, and each question about the
// line costs money; one without it, which only tells that the number can be, costs nothing.
import * as z from 'zod'
import { exchange } from '../exchange.ts'
import type { LineType } from '../messenger/messenger.ts'
import type { Check } from '../request.ts'
import { bodyAs, codeOf } from '../twiml/rest.ts'
import { authorization, type TwilioAccount } from './account.ts'

const found = z.object({ line_type_intelligence: z.object({ type: z.string().nullish() }).nullish() })

/** Null: not known in time, or not told. Never throws. */
export async function lineType(account: TwilioAccount, number: string, timeoutMs: number): Promise<LineType | null> {
  const answer = await ask(account, number, { query: '?Fields=line_type_intelligence', timeoutMs })
  if (!answer?.answered || answer.status !== 200) return null
  const line = bodyAs(answer.body, found)?.line_type_intelligence
  return line ? (types[line.type ?? ''] ?? 'unknown') : null
}

/** Whether look-ups are answered at all, by one that is free. */
export async function checkLookUp(account: TwilioAccount): Promise<Check> {
  const name = 'Twilio look-up'
  if (!account.number) return { name, ok: false, words: 'TWILIO_NUMBER is not set, so it cannot be tried.' }
  const answer = await ask(account, account.number, { query: '', timeoutMs: checkTimeoutMs })
  if (answer?.answered && answer.status === 200)
    return { name, ok: true, words: 'Numbers can be looked up; each costs about a US cent.' }
  const because = answer?.answered
    ? `status ${answer.status}, code ${codeOf(answer.body)}`
    : (answer?.error ?? 'no key')
  return { name, ok: false, words: `Look-ups are switched on, and Twilio does not answer them (${because}).` }
}

const checkTimeoutMs = 10_000
const maxBytes = 64 * 1024

const types: Record<string, LineType> = {
  mobile: 'mobile',
  landline: 'landline',
  fixedVoip: 'voip',
  nonFixedVoip: 'voip',
  tollFree: 'toll-free',
  premium: 'premium',
  sharedCost: 'premium',
}

async function ask(account: TwilioAccount, number: string, { query, timeoutMs }: { query: string; timeoutMs: number }) {
  const authorized = authorization(account)
  if (!authorized) return null
  const url = new URL(`${lookUpBase(account.apiBase)}/v2/PhoneNumbers/${encodeURIComponent(number)}${query}`)
  const headers = { Accept: 'application/json', Authorization: authorized }
  return exchange({ method: 'GET', url, headers, timeoutMs, maxBytes })
}

/** Beside https://api.twilio.com stands https://lookups.twilio.com; any other address answers both. */
function lookUpBase(apiBase: string): string {
  return apiBase.replace(/^https:\/\/api\.twilio\.com$/, 'https://lookups.twilio.com')
}
