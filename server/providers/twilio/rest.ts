import type { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import { type Exchange, exchange } from '../exchange.ts'
import { Refused, Unreachable } from '../request.ts'
import { authorization, type TwilioAccount } from './account.ts'
import { instantOf } from './dates.ts'

/** Twilio's REST API, seen from one account; paths such as `/Messages.json` stand below it. */
export type Rest = {
  /** One POST of a form, never repeated; null when we have no credentials. */
  post(path: string, form: Record<string, string>, timeoutMs: number): Promise<Exchange | null>
  /** Changes a resource, which may be done twice without harm; throws Unreachable or Refused. */
  change<Shape>(path: string, form: Record<string, string>, shape: z.ZodType<Shape>): Promise<Shape>
  /** Deletes a resource; one that is gone already is well. Throws Unreachable or Refused. */
  remove(path: string): Promise<void>
  /** A resource; throws Unreachable or Refused. */
  get<Shape>(path: string, query: Record<string, string>, shape: z.ZodType<Shape>): Promise<Shape>
  /** The page that a page named as its next; throws Unreachable or Refused. */
  getNext<Shape>(uri: string, shape: z.ZodType<Shape>): Promise<Shape>
  /** Twilio's clock less ours, by the Date of its last answer. */
  clockSkewSeconds(): number | null
}

const listTimeoutMs = 20_000
const changeTimeoutMs = 15_000
const noCredentials = 'Twilio: the account SID, or the token or API key, is not set'
const maxListBytes = 16 * 1024 * 1024
const maxAnswerBytes = 256 * 1024

export function twilioRest(account: TwilioAccount, now: () => Temporal.Instant): Rest {
  const root = `/2010-04-01/Accounts/${account.accountSid ?? ''}`
  const authorized = authorization(account)
  let skewSeconds: number | null = null

  async function ask(how: { method: 'GET' | 'POST' | 'DELETE'; address: string; body?: string; timeoutMs: number }) {
    const url = new URL(how.address)
    const headers = { Accept: 'application/json', Authorization: authorized ?? '', ...formHeaders(how.body) }
    const maxBytes = how.method === 'POST' ? maxAnswerBytes : maxListBytes
    const answer = await exchange({ ...how, url, headers, maxBytes })
    const said = answer.answered ? instantOf(answer.headers.date) : null
    if (said) skewSeconds = Math.round(said.since(now()).total('seconds'))
    return answer
  }

  async function read<Shape>(address: string, shape: z.ZodType<Shape>): Promise<Shape> {
    if (!authorized) throw new Refused(noCredentials)
    return parsed(await ask({ method: 'GET', address, timeoutMs: listTimeoutMs }), shape)
  }

  return {
    post: async (path, form, timeoutMs) => {
      if (!authorized) return null
      const body = new URLSearchParams(form).toString()
      return ask({ method: 'POST', address: account.apiBase + root + path, body, timeoutMs })
    },
    change: async (path, form, shape) => {
      if (!authorized) throw new Refused(noCredentials)
      const body = new URLSearchParams(form).toString()
      const address = account.apiBase + root + path
      return parsed(await ask({ method: 'POST', address, body, timeoutMs: changeTimeoutMs }), shape)
    },
    remove: async (path) => {
      if (!authorized) throw new Refused(noCredentials)
      const answer = await ask({ method: 'DELETE', address: account.apiBase + root + path, timeoutMs: changeTimeoutMs })
      refuseTrouble(answer)
    },
    get: (path, query, shape) => {
      const search = new URLSearchParams(query).toString()
      return read(`${account.apiBase}${root}${path}${search && '?'}${search}`, shape)
    },
    getNext: (uri, shape) => read(nextAddress(account.apiBase, uri), shape),
    clockSkewSeconds: () => skewSeconds,
  }
}

/** The JSON of an answer in its shape, or null. */
export function bodyAs<Shape>(body: Buffer, shape: z.ZodType<Shape>): Shape | null {
  try {
    return shape.safeParse(JSON.parse(body.toString())).data ?? null
  } catch {
    return null
  }
}

function formHeaders(body: string | undefined): Record<string, string> {
  if (body === undefined) return {}
  return {
    'Content-Type': 'application/x-www-form-urlencoded; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(body)),
  }
}

/** Our credentials go to our own origin only, whatever a page says. */
function nextAddress(apiBase: string, uri: string): string {
  if (uri.startsWith('/')) return apiBase + uri
  if (URL.canParse(uri) && new URL(uri).origin === new URL(apiBase).origin) return uri
  throw new Refused('Twilio: a list goes on at a foreign address')
}

function parsed<Shape>(answer: Exchange, shape: z.ZodType<Shape>): Shape {
  if (!answer.answered) throw new Unreachable(`Twilio: ${answer.error}`)
  const { status } = answer
  if (status === 429 || status >= 500) throw new Unreachable(`Twilio: status ${status}`)
  if (status >= 400) throw new Refused(`Twilio: status ${status}`, { status, code: codeOf(answer.body) })
  const body = status === 200 ? bodyAs(answer.body, shape) : null
  if (body === null) throw new Unreachable(`Twilio: status ${status} with an unreadable body`)
  return body
}

/** Nothing is read of what answers a deletion. */
function refuseTrouble(answer: Exchange): void {
  if (!answer.answered) throw new Unreachable(`Twilio: ${answer.error}`)
  const { status } = answer
  if (status === 429 || status >= 500) throw new Unreachable(`Twilio: status ${status}`)
  if (status >= 400 && status !== 404)
    throw new Refused(`Twilio: status ${status}`, { status, code: codeOf(answer.body) })
}

const refusal = z.object({ code: z.number().nullish() })

/** Twilio's own code of a refusal, such as `20003`. */
export function codeOf(body: Buffer): string | null {
  return bodyAs(body, refusal)?.code?.toString() ?? null
}
