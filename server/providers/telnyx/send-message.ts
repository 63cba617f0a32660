import type { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import { type Exchange, exchange } from '../exchange.ts'
import type { OutgoingMessage, SendAnswer } from '../messenger/messenger.ts'
import { instantOf } from '../twiml/dates.ts'
import { bodyAs } from '../twiml/rest.ts'
import { type TelnyxAccount, type TelnyxPlace, telnyxApi, telnyxPaths } from './account.ts'
import { meaningOfError } from './error-codes.ts'

type Rejected = Extract<SendAnswer, { outcome: 'rejected' }>
type Answered = Extract<Exchange, { answered: true }>
type Terms = TelnyxPlace & { timeoutMs: number; now(): Temporal.Instant }

const created = z.object({ data: z.object({ id: z.string().min(1) }) })
const refusal = z.object({
  errors: z
    .array(z.object({ code: z.coerce.string(), title: z.string().default(''), detail: z.string().default('') }))
    .min(1),
})
const maxBytes = 256 * 1024

/** Posts once and tells what is sure: only a clear yes is accepted, only a clear no is rejected. */
export async function sendMessage(
  account: TelnyxAccount | null,
  message: OutgoingMessage,
  terms: Terms,
): Promise<SendAnswer> {
  if (!account?.apiKey) return rejected('wrong-credentials', 'account')
  const answer = await exchange({
    method: 'POST',
    url: new URL(`${terms.apiBase ?? telnyxApi}/v2/messages`),
    headers: {
      Accept: 'application/json',
      Authorization: `Bearer ${account.apiKey}`,
      'Content-Type': 'application/json',
    },
    body: bodyOf(message, terms.publicUrl),
    timeoutMs: terms.timeoutMs,
    maxBytes,
  })
  if (!answer.answered) return withoutAnswer(answer)
  const { status } = answer
  if (status >= 200 && status < 300) return accepted(answer)
  if (status >= 500) return { outcome: 'unknown', because: 'server-error' }
  // 408 comes from something between us and Telnyx that may have passed the request on.
  if (status === 408) return { outcome: 'unknown', because: 'timed-out' }
  if (status >= 400) return refused(answer, terms.now())
  return { outcome: 'unknown', because: 'unreadable-answer' }
}

/** Our own name of the text goes along as its tag and comes back, signed, in what is told of it. */
function bodyOf({ to, from, body, reference }: OutgoingMessage, publicUrl: string | null): string {
  const receipts = publicUrl ? { webhook_url: publicUrl + telnyxPaths.message } : {}
  return JSON.stringify({ from, to, text: body, tags: [reference], ...receipts })
}

function withoutAnswer(answer: Extract<Exchange, { answered: false }>): SendAnswer {
  if (!answer.left) return rejected('never-left', 'moment')
  return { outcome: 'unknown', because: answer.because === 'too-large' ? 'unreadable-answer' : answer.because }
}

function accepted(answer: Answered): SendAnswer {
  const id = bodyAs(answer.body, created)?.data.id
  return id ? { outcome: 'accepted', messageId: id } : { outcome: 'unknown', because: 'unreadable-answer' }
}

function refused(answer: Answered, now: Temporal.Instant): SendAnswer {
  const error = bodyAs(answer.body, refusal)?.errors[0]
  const code = error?.code ?? null
  if (answer.status === 429)
    return { ...rejected('too-many-requests', 'moment', code), retryAfterSeconds: secondsToWait(answer, now) }
  const meaning = error && meaningOfError({ code: error.code, words: `${error.title} ${error.detail}` })
  if (meaning) return rejected(meaning.because, meaning.about, code)
  return answer.status === 401 ? rejected('wrong-credentials', 'account', code) : rejected('refused', 'message', code)
}

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
