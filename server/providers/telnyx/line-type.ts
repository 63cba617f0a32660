import * as z from 'zod'
import { exchange } from '../exchange.ts'
import type { LineType } from '../messenger/messenger.ts'
import { bodyAs } from '../twiml/rest.ts'
import { type TelnyxAccount, telnyxApi } from './account.ts'

const found = z.object({ data: z.object({ carrier: z.object({ type: z.string().nullish() }).nullish() }) })
const maxBytes = 64 * 1024

const types: Record<string, LineType> = {
  mobile: 'mobile',
  'fixed line or mobile': 'unknown',
  'fixed line': 'landline',
  voip: 'voip',
  'toll free': 'toll-free',
  'premium rate': 'premium',
  'shared cost': 'premium',
}

type Asked = { number: string; timeoutMs: number; apiBase?: string }

/** By its number look-up, which costs money. Null: not known in time, or not told. Never throws. */
export async function lineType(
  account: TelnyxAccount | null,
  { number, timeoutMs, apiBase = telnyxApi }: Asked,
): Promise<LineType | null> {
  if (!account?.apiKey) return null
  const url = new URL(`${apiBase}/v2/number_lookup/${encodeURIComponent(number)}?type=carrier`)
  const headers = { Accept: 'application/json', Authorization: `Bearer ${account.apiKey}` }
  const answer = await exchange({ method: 'GET', url, headers, timeoutMs, maxBytes })
  if (!answer.answered || answer.status !== 200) return null
  const type = bodyAs(answer.body, found)?.data.carrier?.type
  return type === undefined ? null : (types[type?.toLowerCase() ?? ''] ?? 'unknown')
}
