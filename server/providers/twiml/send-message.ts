import type { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import type { Exchange } from '../exchange.ts'
import type { OutgoingMessage, SendAnswer } from '../messenger/messenger.ts'
import type { TwimlCompany } from './company.ts'
import { instantOf } from './dates.ts'
import { bodyAs, codeOf, type Rest } from './rest.ts'

type Rejected = Extract<SendAnswer, { outcome: 'rejected' }>
type Answered = Extract<Exchange, { answered: true }>

const created = z.object({ sid: z.string().min(1) })

/** The fields of POST Messages.json; the receipts come back with our own name of the text, and signed. */
export function messageForm({ publicUrl, paths }: TwimlCompany, message: OutgoingMessage): Record<string, string> {
  const validity = Math.min(36_000, Math.max(1, Math.floor(message.validForSeconds)))
  const receipts = `${publicUrl}${paths.messageStatus}?m=${encodeURIComponent(message.reference)}`
  return {
    To: message.to,
    From: message.from,
    Body: message.body,
    ValidityPeriod: String(validity),
    ...(publicUrl ? { StatusCallback: receipts } : {}),
  }
}

/** Posts once and tells what is sure: only a clear yes is accepted, only a clear no is rejected. */
export async function sendMessage(
  { rest, path }: { rest: Rest; path: string },
  form: Record<string, string>,
  how: SendTerms,
): Promise<SendAnswer> {
  const answer = await rest.post(path, form, how.timeoutMs)
  if (!answer) return rejected('wrong-credentials', 'account')
  if (!answer.answered) return withoutAnswer(answer)
  const { status } = answer
  if (status >= 200 && status < 300) return accepted(answer)
  if (status >= 500) return { outcome: 'unknown', because: 'server-error' }
  // 408 comes from something between us and the company that may have passed the request on.
  if (status === 408) return { outcome: 'unknown', because: 'timed-out' }
  if (status >= 400) return refused(answer, how)
  return { outcome: 'unknown', because: 'unreadable-answer' }
}

type SendTerms = { timeoutMs: number; now(): Temporal.Instant; meaningOf: TwimlCompany['meaningOf'] }

function withoutAnswer(answer: Extract<Exchange, { answered: false }>): SendAnswer {
  if (!answer.left) return rejected('never-left', 'moment')
  return { outcome: 'unknown', because: answer.because === 'too-large' ? 'unreadable-answer' : answer.because }
}

function accepted(answer: Answered): SendAnswer {
  const sid = bodyAs(answer.body, created)?.sid
  return sid ? { outcome: 'accepted', messageId: sid } : { outcome: 'unknown', because: 'unreadable-answer' }
}

function refused(answer: Answered, { now, meaningOf }: SendTerms): SendAnswer {
  const { status } = answer
  const code = codeOf(answer.body)
  if (status === 429) {
    return { ...rejected('too-many-requests', 'moment', code), retryAfterSeconds: secondsToWait(answer, now()) }
  }
  const meaning = meaningOf(code)
  if (meaning) return rejected(meaning.because, meaning.about, code)
  const isOurKeys = status === 401 || status === 403 || status === 404
  return isOurKeys ? rejected('wrong-credentials', 'account', code) : rejected('refused', 'message', code)
}

/** Retry-After is a number of seconds, or a date on the clock that the Date header shows. */
function secondsToWait({ headers }: Answered, now: Temporal.Instant): number | null {
  const words = headers['retry-after']
  if (words && /^\d{1,9}$/.test(words.trim())) return Number(words)
  const until = instantOf(words)
  if (!until) return null
  return Math.max(0, Math.ceil(until.since(instantOf(headers.date) ?? now).total('seconds')))
}

function rejected(because: Rejected['because'], about: Rejected['about'], code: string | null = null): Rejected {
  return { outcome: 'rejected', because, about, code, retryAfterSeconds: null }
}
