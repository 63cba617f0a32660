import * as z from 'zod'
import type { PlaceAnswer } from '../carrier/carrier.ts'
import type { TwimlCompany } from './company.ts'
import { bodyAs, codeOf, type Rest } from './rest.ts'

// Telnyx does not promise a name of the call.
const created = z.object({ sid: z.string().min(1).default('unnamed') })
const timeoutMs = 15_000

type Placed = { to: string; from: string; bridge: number; seconds: number }

/** Posts once to Calls.json and tells what is sure. */
export async function placeCall(rest: Rest, company: TwimlCompany, call: Placed): Promise<PlaceAnswer> {
  if (!company.publicUrl) return { outcome: 'rejected', because: 'wrong-credentials', code: null }
  const answer = await rest.post(company.calls.place, callForm(company, call), timeoutMs)
  if (!answer) return { outcome: 'rejected', because: 'wrong-credentials', code: null }
  if (!answer.answered)
    return answer.left
      ? { outcome: 'unknown', because: answer.because }
      : { outcome: 'rejected', because: 'never-left', code: null }
  const { status, body } = answer
  const sid = status >= 200 && status < 300 ? bodyAs(body, created)?.sid : undefined
  if (sid) return { outcome: 'accepted', callId: sid }
  // 408 comes from something between us and the company that may have passed the request on.
  if (status < 400 || status === 408 || status >= 500) return { outcome: 'unknown', because: 'server-error' }
  const code = codeOf(body)
  if (status === 429) return { outcome: 'rejected', because: 'too-many-requests', code }
  return { outcome: 'rejected', because: [401, 403, 404].includes(status) ? 'wrong-credentials' : 'refused', code }
}

function callForm(
  { publicUrl, paths, calls, addressOf }: TwimlCompany,
  { to, from, bridge, seconds }: Placed,
): Record<string, string> {
  const whole = (path: string) => new URL(addressOf(path), publicUrl).href
  return {
    To: to,
    From: from,
    Url: whole(`${paths.screen}?bridge=${bridge}`),
    StatusCallback: whole(`${paths.legStatus}?bridge=${bridge}`),
    Timeout: String(seconds),
    ...calls.fields,
  }
}
