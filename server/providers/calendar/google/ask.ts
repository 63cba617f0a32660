// One question to Google and what it said, as JSON.
import type { Temporal } from 'temporal-polyfill'
import type { OwnDoors, Resolve } from '../../guarded-address.ts'
import { type GuardedExchange, guardedExchange } from '../../guarded-exchange.ts'
import { CalendarError } from '../calendar.ts'
import { problemOfSilence } from '../problem-of.ts'
import type { Google } from './access.ts'

export type GoogleWorld = {
  now(): Temporal.Instant
  doors: OwnDoors
  resolve?: Resolve
  timeoutMs?: number
  google: Google
}

export type Question = {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  url: URL
  headers?: Record<string, string>
  body?: string
}

/** `json` is null where there was none; a good answer without any that should have one throws. */
export type Answer = { status: number; json: unknown; came: Extract<GuardedExchange, { answered: true }> }

const timeoutMs = 20_000
const maxBytes = 20 * 1024 * 1024

/** Throws a CalendarError where nothing came that can be read. */
export async function askGoogle(world: GoogleWorld, { headers = {}, ...question }: Question): Promise<Answer> {
  const came = await guardedExchange(
    {
      ...question,
      headers: { Accept: 'application/json', ...headers },
      follows: false,
      timeoutMs: world.timeoutMs ?? timeoutMs,
      maxBytes,
    },
    world,
  )
  if (!came.answered) throw problemOfSilence(came)
  const json = jsonIn(came.body.toString('utf8'))
  if (json === undefined && came.status >= 200 && came.status < 300 && came.body.length > 0)
    throw new CalendarError('bad-data', `What ${came.url.host} answers ends in the middle, or is not from Google.`)
  return { status: came.status, json: json ?? null, came }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
