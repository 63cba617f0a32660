import type * as z from 'zod'
import { exchange } from '../exchange.ts'
import { Refused, Unreachable } from '../request.ts'
import { bodyAs } from '../twiml/rest.ts'
import { type TelnyxAccount, telnyxApi } from './account.ts'

/** Telnyx' own REST API, for what TeXML does not know. Throws Unreachable or Refused. */
export type TelnyxApi = {
  get<Shape>(path: string, query: Record<string, string>, shape: z.ZodType<Shape>): Promise<Shape>
}

const timeoutMs = 15_000
const maxBytes = 1024 * 1024

export function openTelnyxApi(account: TelnyxAccount | null, apiBase: string = telnyxApi): TelnyxApi {
  return {
    get: async (path, query, shape) => {
      if (!account?.apiKey) throw new Refused('Telnyx: the API key is not set')
      const url = new URL(`${apiBase}${path}?${new URLSearchParams(query)}`)
      const headers = { Accept: 'application/json', Authorization: `Bearer ${account.apiKey}` }
      const answer = await exchange({ method: 'GET', url, headers, timeoutMs, maxBytes })
      if (!answer.answered) throw new Unreachable(`Telnyx: ${answer.error}`)
      const { status, body } = answer
      if (status === 429 || status >= 500) throw new Unreachable(`Telnyx: status ${status}`)
      if (status >= 400) throw new Refused(`Telnyx: status ${status}`, { status })
      const read = bodyAs(body, shape)
      if (read === null) throw new Unreachable(`Telnyx: status ${status} with an unreadable body`)
      return read
    },
  }
}
