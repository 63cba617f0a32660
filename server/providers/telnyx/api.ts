import * as z from 'zod'
import { exchange } from '../exchange.ts'
import { Refused, Unreachable } from '../request.ts'
import { bodyAs } from '../twiml/rest.ts'
import { type TelnyxAccount, telnyxApi } from './account.ts'

/** Telnyx' own REST API, for what TeXML does not know. Throws Unreachable or Refused. */
export type TelnyxApi = {
  get<Shape>(path: string, query: Record<string, string>, shape: z.ZodType<Shape>): Promise<Shape>
  /** Makes or changes something; never repeated. */
  change<Shape>(method: 'POST' | 'PATCH', path: string, body: object, shape: z.ZodType<Shape>): Promise<Shape>
}

const timeoutMs = 15_000
const maxBytes = 1024 * 1024

export function openTelnyxApi(account: TelnyxAccount | null, apiBase: string = telnyxApi): TelnyxApi {
  async function ask<Shape>({ shape, path, ...how }: Asked<Shape>): Promise<Shape> {
    if (!account?.apiKey) throw new Refused('Telnyx: the API key is not set')
    const headers = { Accept: 'application/json', Authorization: `Bearer ${account.apiKey}`, ...typeOf(how.body) }
    const answer = await exchange({ ...how, url: new URL(apiBase + path), headers, timeoutMs, maxBytes })
    if (!answer.answered) throw new Unreachable(`Telnyx: ${answer.error}`)
    const { status, body } = answer
    if (status === 429 || status >= 500) throw new Unreachable(`Telnyx: status ${status}`)
    if (status >= 400) throw new Refused(`Telnyx: status ${status}`, { status, code: codeOf(body) })
    const read = bodyAs(body, shape)
    if (read === null) throw new Unreachable(`Telnyx: status ${status} with an unreadable body`)
    return read
  }
  return {
    get: (path, query, shape) => ask({ method: 'GET', path: withQuery(path, query), shape }),
    change: (method, path, body, shape) => ask({ method, path, body: JSON.stringify(body), shape }),
  }
}

type Asked<Shape> = { method: 'GET' | 'POST' | 'PATCH'; path: string; body?: string; shape: z.ZodType<Shape> }

const refusal = z.object({ errors: z.array(z.object({ code: z.coerce.string() })) })

/** Telnyx' own code of a refusal, such as `10009`. */
function codeOf(body: Buffer): string | null {
  return bodyAs(body, refusal)?.errors[0]?.code ?? null
}

function withQuery(path: string, query: Record<string, string>): string {
  const search = new URLSearchParams(query).toString()
  return search ? `${path}?${search}` : path
}

function typeOf(body: string | undefined): Record<string, string> {
  return body === undefined ? {} : { 'Content-Type': 'application/json' }
}
