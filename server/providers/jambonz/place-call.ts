import * as z from 'zod'
import type { PlaceAnswer } from '../carrier/carrier.ts'
import { type JambonzAccount, jambonzPaths } from './account.ts'
import { bodyAs, type JambonzApi } from './api.ts'
import type { HookOf } from './verbs.ts'

const created = z.object({ sid: z.string().min(1) })

type Placed = { to: string; from: string; bridge: number; seconds: number }
type Terms = { account: JambonzAccount | null; hookOf: HookOf; publicUrl: string | null }

/** Posts once and tells what is sure. */
export async function placeCall(
  api: JambonzApi,
  { to, from, bridge, seconds }: Placed,
  { account, hookOf, publicUrl }: Terms,
): Promise<PlaceAnswer> {
  if (!publicUrl) return { outcome: 'rejected', because: 'wrong-credentials', code: null }
  const answer = await api.post('/Calls', {
    ...{ from, to: { type: 'phone', number: to }, timeout: seconds },
    call_hook: hookOf(`${jambonzPaths.screen}?bridge=${bridge}`),
    call_status_hook: hookOf(`${jambonzPaths.legStatus}?bridge=${bridge}`),
    ...(account?.applicationId ? { application_sid: account.applicationId } : {}),
  })
  if (!answer) return { outcome: 'rejected', because: 'wrong-credentials', code: null }
  if (!answer.answered)
    return answer.left
      ? { outcome: 'unknown', because: answer.because }
      : { outcome: 'rejected', because: 'never-left', code: null }
  const { status, body } = answer
  const sid = status === 201 || status === 200 ? bodyAs(body, created)?.sid : undefined
  if (sid) return { outcome: 'accepted', callId: sid }
  if (status < 400 || status === 408 || status >= 500) return { outcome: 'unknown', because: 'server-error' }
  if (status === 429) return { outcome: 'rejected', because: 'too-many-requests', code: null }
  return {
    outcome: 'rejected',
    because: [401, 403, 404].includes(status) ? 'wrong-credentials' : 'refused',
    code: null,
  }
}
