// Why an Ollama did not do what it was asked, read from its status and words.
import * as z from 'zod'
import { Refused, Unreachable } from '../request.ts'
import { TooMuch } from './guarded-fetch.ts'
import type { Pulled, Spoken } from './language-model.ts'

type Unspoken = Extract<Spoken, { ok: false }>
type NotPulled = Extract<Pulled, { ok: false }>

export function whyNotSpoken(error: unknown): Unspoken {
  if (error instanceof Refused)
    return { ok: false, because: error.status === 404 ? 'no-such-model' : 'refused', error: error.message }
  if (error instanceof TooMuch || error instanceof SyntaxError)
    return { ok: false, because: 'nonsense', error: 'an answer that cannot be read' }
  return { ok: false, because: 'down', error: wordsOf(error) }
}

/** A pull fails in its own words, with whatever status, and in the middle of it without one. */
export function whyNotPulled(error: unknown): NotPulled {
  return { ok: false, because: reasonIn(error), error: wordsOf(error) }
}

// Seen in Ollama's server/images.go, server/download.go and in what Go itself says of files and networks.
const reasons: [NotPulled['because'], RegExp][] = [
  ['disk-full', /no space left|disk quota|not enough (disk )?space/i],
  ['no-such-model', /manifest: file does not exist|manifest.*not found|invalid model name|model.*not found/i],
  ['no-internet', /dial tcp|lookup |no such host|i\/o timeout|TLS handshake|network is unreachable|registry/i],
]

function reasonIn(error: unknown): NotPulled['because'] {
  const said = error instanceof Error ? error.message : ''
  const reason = reasons.find(([, words]) => words.test(said))?.[0]
  if (reason) return reason
  if (error instanceof Refused) return error.status === 404 ? 'no-such-model' : 'refused'
  return isFromNetwork(error) ? 'down' : 'refused'
}

function isFromNetwork(error: unknown): boolean {
  return error instanceof TypeError || error instanceof Unreachable || /terminated|did not receive/i.test(String(error))
}

/** In a few words; what fetch itself says is only "fetch failed", and the reason stands behind it. */
export function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  if (error instanceof z.ZodError) return 'no answer of Ollama’s'
  if (error.name === 'TimeoutError') return 'no answer in time'
  const cause = error.cause instanceof Error ? error.cause : error
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message.slice(0, 300) || cause.name
}
