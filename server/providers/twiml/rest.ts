import type { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import { type Exchange, exchange } from '../exchange.ts'
import { Refused, Unreachable } from '../request.ts'
import type { TwimlCompany } from './company.ts'
import { instantOf } from './dates.ts'

/** A company's REST API, seen from one account; paths such as `/Messages.json` stand below it. */
export type Rest = {
  /** One POST of a form to a path of the origin, never repeated; null when we have no credentials. */
  post(path: string, form: Record<string, string>, timeoutMs: number): Promise<Exchange | null>
  /** Changes a resource, which may be done twice without harm; throws Unreachable or Refused. */
  change<Shape>(path: string, form: Record<string, string>, shape: z.ZodType<Shape>): Promise<Shape>
  /** Deletes a resource; one that is gone already is well. Throws Unreachable or Refused. */
  remove(path: string): Promise<void>
  /** A resource; throws Unreachable or Refused. */
  get<Shape>(path: string, query: Record<string, string>, shape: z.ZodType<Shape>): Promise<Shape>
  /** The page that a page named as its next; throws Unreachable or Refused. */
  getNext<Shape>(uri: string, shape: z.ZodType<Shape>): Promise<Shape>
  /** The company's clock less ours, by the Date of its last answer. */
  clockSkewSeconds(): number | null
}

const listTimeoutMs = 20_000
const changeTimeoutMs = 15_000
const maxListBytes = 16 * 1024 * 1024
const maxAnswerBytes = 256 * 1024

export function companyRest(company: TwimlCompany, now: () => Temporal.Instant): Rest {
  const { name, apiBase, root, authorization: authorized } = company
  const noCredentials = `${name}: the account or its key is not set`
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
    return parsed(name, await ask({ method: 'GET', address, timeoutMs: listTimeoutMs }), shape)
  }

  return {
    post: async (path, form, timeoutMs) => {
      if (!authorized) return null
      const body = new URLSearchParams(form).toString()
      return ask({ method: 'POST', address: apiBase + path, body, timeoutMs })
    },
    change: async (path, form, shape) => {
      if (!authorized) throw new Refused(noCredentials)
      const body = new URLSearchParams(form).toString()
      const address = apiBase + root + path
      return parsed(name, await ask({ method: 'POST', address, body, timeoutMs: changeTimeoutMs }), shape)
    },
    remove: async (path) => {
      if (!authorized) throw new Refused(noCredentials)
      const answer = await ask({ method: 'DELETE', address: apiBase + root + path, timeoutMs: changeTimeoutMs })
      refuseTrouble(name, answer)
    },
    get: (path, query, shape) => {
      const search = new URLSearchParams(query).toString()
      return read(`${apiBase}${root}${path}${search && '?'}${search}`, shape)
    },
    getNext: (uri, shape) => read(nextAddress(company, uri), shape),
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
function nextAddress({ name, apiBase }: TwimlCompany, uri: string): string {
  if (uri.startsWith('/')) return apiBase + uri
  if (URL.canParse(uri) && new URL(uri).origin === new URL(apiBase).origin) return uri
  throw new Refused(`${name}: a list goes on at a foreign address`)
}

function parsed<Shape>(name: string, answer: Exchange, shape: z.ZodType<Shape>): Shape {
  if (!answer.answered) throw new Unreachable(`${name}: ${answer.error}`)
  const { status } = answer
  if (status === 429 || status >= 500) throw new Unreachable(`${name}: status ${status}`)
  if (status >= 400) throw new Refused(`${name}: status ${status}`, { status, code: codeOf(answer.body) })
  const body = status === 200 ? bodyAs(answer.body, shape) : null
  if (body === null) throw new Unreachable(`${name}: status ${status} with an unreadable body`)
  return body
}

/** Nothing is read of what answers a deletion. */
function refuseTrouble(name: string, answer: Exchange): void {
  if (!answer.answered) throw new Unreachable(`${name}: ${answer.error}`)
  const { status } = answer
  if (status === 429 || status >= 500) throw new Unreachable(`${name}: status ${status}`)
  if (status >= 400 && status !== 404)
    throw new Refused(`${name}: status ${status}`, { status, code: codeOf(answer.body) })
}

const refusal = z.object({ code: z.number().nullish() })

/** The company's own code of a refusal, such as `20003`. */
export function codeOf(body: Buffer): string | null {
  return bodyAs(body, refusal)?.code?.toString() ?? null
}
