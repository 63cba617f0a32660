import { type Guard, type GuardedExchange, guardedExchange } from '../guarded-exchange.ts'
import type { OutgoingMessage, SendAnswer } from '../messenger/messenger.ts'
import { rejected, secondsOf, withoutAnswer } from '../messenger/send-answers.ts'
import type { HttpTemplateAccount } from './account.ts'
import { fieldOf } from './field.ts'
import { fillBody, fillHeader, fillUrl, placesOf, readHeaders } from './fill.ts'
import { whatIsWrong } from './judge-template.ts'

type Answered = Extract<GuardedExchange, { answered: true }>

const maxBytes = 256 * 1024
const contentTypes = {
  json: 'application/json',
  form: 'application/x-www-form-urlencoded',
  plain: 'text/plain; charset=utf-8',
}

/** Asks once and tells what is sure. */
export async function sendMessage(
  account: HttpTemplateAccount | null,
  message: OutgoingMessage,
  { guard, timeoutMs }: { guard: Guard; timeoutMs: number },
): Promise<SendAnswer> {
  if (!account || whatIsWrong(account)) return rejected('wrong-template', 'account')
  const places = placesOf(account, message)
  const body = account.method === 'GET' ? undefined : fillBody(account, places)
  const own = (readHeaders(account.headers) ?? []).map(({ name, value }) => [name, fillHeader(value, places)])
  const came = await guardedExchange(
    {
      method: account.method,
      url: new URL(fillUrl(account.url.trim(), places)),
      headers: {
        ...(body === undefined ? {} : { 'Content-Type': contentTypes[account.bodyKind] }),
        ...Object.fromEntries(own),
      },
      body,
      timeoutMs,
      maxBytes,
      follows: false,
    },
    guard,
  )
  return came.answered ? outcomeOf(account, message, came) : withoutAnswer(came)
}

function outcomeOf(account: HttpTemplateAccount, { reference }: OutgoingMessage, came: Answered): SendAnswer {
  const { status, headers } = came
  const text = came.body.toString()
  // Whatever the words of its answer are: what a gateway knows already it has taken.
  if (status === 409 && account.knowsReference) return { outcome: 'accepted', messageId: reference }
  if (status >= 500) return { outcome: 'unknown', because: 'server-error' }
  if (status === 408) return { outcome: 'unknown', because: 'timed-out' }
  if (status === 429) return rejected('too-many-requests', 'moment', '429', secondsOf(headers['retry-after']))
  if (status === 401 || status === 403) return rejected('wrong-credentials', 'account', String(status))
  if (status === 404 || status === 405) return rejected('wrong-address', 'account', String(status))
  if (status >= 400) return rejected('refused', 'message', String(status))
  if (status >= 300) return rejected('wrong-address', 'account', String(status))
  if (!isSuccess(account, text)) return rejected('refused', 'message', String(status))
  return { outcome: 'accepted', messageId: (account.idField && fieldOf(text, account.idField)) || reference }
}

function isSuccess({ success }: HttpTemplateAccount, text: string): boolean {
  if (success.by === 'status') return true
  if (success.by === 'word') return text.toLowerCase().includes(success.word.toLowerCase())
  return fieldOf(text, success.field)?.toLowerCase() === success.is.toLowerCase()
}
