import * as z from 'zod'
import { type Exchange, exchange } from '../exchange.ts'
import { jsonAs } from '../read-json.ts'
import { Refused, Unreachable } from '../request.ts'
import type { VoipmsAccount } from './account.ts'

export type Line = { account: VoipmsAccount; base: string }

const listTimeoutMs = 20_000
const maxBytes = 4 * 1024 * 1024

const answer = z.object({ status: z.string() })

/** One method of the API, never repeated. As a form, so that the password stands in no address. */
export function ask({ account, base }: Line, method: string, fields: Record<string, string>, timeoutMs: number) {
  const { user, apiPassword } = account
  const form = { api_username: user, api_password: apiPassword, method, content_type: 'json', ...fields }
  return exchange({
    method: 'POST',
    url: new URL(`${base}/api/v1/rest.php`),
    headers: { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form).toString(),
    timeoutMs,
    maxBytes,
  })
}

/** The word that stands for how it went; errors come as 200, too. */
export function statusOf(came: Extract<Exchange, { answered: true }>): string | null {
  return jsonAs(came.body, answer)?.status ?? null
}

/** A list; null where there is nothing in it. Throws Unreachable or Refused. */
export async function read<Shape>(
  line: Line,
  {
    method,
    fields,
    shape,
    empty,
  }: { method: string; fields: Record<string, string>; shape: z.ZodType<Shape>; empty: string },
): Promise<Shape | null> {
  const came = await ask(line, method, fields, listTimeoutMs)
  if (!came.answered) throw new Unreachable(`VoIP.ms: ${came.error}`)
  const status = came.status === 200 ? statusOf(came) : null
  if (status === empty) return null
  if (status === null) throw new Unreachable(`VoIP.ms: status ${came.status} without an answer`)
  if (status !== 'success') throw new Refused(`VoIP.ms: ${status}`, { status: came.status, code: status })
  const body = jsonAs(came.body, shape)
  if (body === null) throw new Unreachable('VoIP.ms: an unreadable list')
  return body
}
