import type * as z from 'zod'
import type { Exchange } from '../exchange.ts'
import { type GuardedExchange, guardedExchange } from '../guarded-exchange.ts'
import { Refused, Unreachable } from '../request.ts'
import type { JambonzAccount, JambonzPlace } from './account.ts'

/** jambonz' REST API, seen from one account; paths such as `/RecentCalls` stand below it. */
export type JambonzApi = {
  /** Throws Unreachable or Refused. */
  get<Shape>(path: string, query: Record<string, string>, shape: z.ZodType<Shape>): Promise<Shape>
  /** What stands beside the accounts, such as `/Applications/…`. Throws Unreachable or Refused. */
  getBeside<Shape>(path: string, shape: z.ZodType<Shape>): Promise<Shape>
  /** Changes something there, which may be done twice without harm. Throws Unreachable or Refused. */
  putBeside(path: string, body: object): Promise<void>
  /** One POST, never repeated; null when we have no address or key. */
  post(path: string, body: object): Promise<GuardedExchange | null>
}

const timeoutMs = 15_000
const maxBytes = 4 * 1024 * 1024

/** Its address was typed by a person, so every request goes through the guard. */
export function openJambonzApi(account: JambonzAccount | null, { doors }: JambonzPlace): JambonzApi {
  const { apiBase, accountId, apiKey } = account ?? {}
  const isKnown = Boolean(apiBase && accountId && apiKey)
  const beside = `${apiBase}/v1`
  const root = `${beside}/Accounts/${accountId}`
  const ask = (method: 'GET' | 'POST' | 'PUT', address: string, body?: string) =>
    guardedExchange(
      {
        ...{ method, url: new URL(address), timeoutMs, maxBytes, follows: false, body },
        headers: { Accept: 'application/json', ...(body ? { 'Content-Type': 'application/json' } : {}) },
        authorize: () => `Bearer ${apiKey}`,
      },
      { doors },
    )
  const known = () => {
    if (!isKnown) throw new Refused('jambonz: the address, the account or the key is not set')
  }
  return {
    get: async (path, query, shape) => {
      known()
      return parsed(await ask('GET', `${root}${path}?${new URLSearchParams(query)}`), shape)
    },
    getBeside: async (path, shape) => {
      known()
      return parsed(await ask('GET', beside + path), shape)
    },
    putBeside: async (path, body) => {
      known()
      taken(await ask('PUT', beside + path, JSON.stringify(body)))
    },
    post: async (path, body) => (isKnown ? ask('POST', root + path, JSON.stringify(body)) : null),
  }
}

/** The JSON of an answer in its shape, or null. */
export function bodyAs<Shape>(body: Extract<Exchange, { answered: true }>['body'], shape: z.ZodType<Shape>) {
  try {
    return shape.safeParse(JSON.parse(body.toString())).data ?? null
  } catch {
    return null
  }
}

function parsed<Shape>(answer: GuardedExchange, shape: z.ZodType<Shape>): Shape {
  const { status, body } = taken(answer)
  const read = bodyAs(body, shape)
  if (read === null) throw new Unreachable(`jambonz: status ${status} with an unreadable body`)
  return read
}

function taken(answer: GuardedExchange): Extract<GuardedExchange, { answered: true }> {
  if (!answer.answered && answer.because === 'refused') throw new Refused(`jambonz: not asked (${answer.refusal})`)
  if (!answer.answered) throw new Unreachable(`jambonz: ${'error' in answer ? answer.error : answer.because}`)
  const { status } = answer
  if (status === 429 || status >= 500) throw new Unreachable(`jambonz: status ${status}`)
  if (status >= 300) throw new Refused(`jambonz: status ${status}`, { status })
  return answer
}
