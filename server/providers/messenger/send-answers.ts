import type { Exchange } from '../exchange.ts'
import type { GuardedExchange } from '../guarded-exchange.ts'
import type { SendAnswer } from './messenger.ts'

type Rejected = Extract<SendAnswer, { outcome: 'rejected' }>
type Unanswered = Extract<Exchange | GuardedExchange, { answered: false }>

/** A send that surely made no text. */
export function rejected(
  because: Rejected['because'],
  about: Rejected['about'],
  code: string | null = null,
  retryAfterSeconds: number | null = null,
): Rejected {
  return { outcome: 'rejected', because, about, code, retryAfterSeconds }
}

/** What a send means that nobody answered: only of what never left is it sure that it made no text. */
export function withoutAnswer(came: Unanswered): SendAnswer {
  if (came.because === 'refused') return rejected('wrong-address', 'account', came.refusal)
  if (!came.left) return rejected('never-left', 'moment')
  if (came.because === 'timed-out' || came.because === 'connection-lost')
    return { outcome: 'unknown', because: came.because }
  return { outcome: 'unknown', because: 'unreadable-answer' }
}

/** Retry-After as a number of seconds; a date is not worth its own clock. */
export function secondsOf(words: string | undefined): number | null {
  return words && /^\d{1,6}$/.test(words.trim()) ? Number(words) : null
}
