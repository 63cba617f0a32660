import * as z from 'zod'
import type { Guard, GuardedExchange } from '../guarded-exchange.ts'
import type { OutgoingMessage, SendAnswer } from '../messenger/messenger.ts'
import { rejected, secondsOf, withoutAnswer } from '../messenger/send-answers.ts'
import { jsonAs } from '../read-json.ts'
import type { AndroidGatewayAccount } from './account.ts'
import { ask } from './ask.ts'

type Answered = Extract<GuardedExchange, { answered: true }>

const taken = z.object({ id: z.string().min(1) })
const refusal = z.object({ message: z.string().nullish(), code: z.union([z.string(), z.number()]).nullish() })

/** What the app is asked to send. It keeps our reference as the name of the text, and takes no second text of that name. */
function messageBody({ sim, device }: AndroidGatewayAccount, message: OutgoingMessage): object {
  return {
    id: message.reference,
    textMessage: { text: message.body },
    phoneNumbers: [message.to],
    ttl: Math.max(1, Math.floor(message.validForSeconds)),
    withDeliveryReport: true,
    ...(sim === null ? {} : { simNumber: sim }),
    ...(device === null ? {} : { deviceId: device }),
  }
}

/** Posts once and tells what is sure. That the name is there already is a yes to an earlier post. */
export async function sendMessage(
  account: AndroidGatewayAccount | null,
  message: OutgoingMessage,
  { guard, timeoutMs }: { guard: Guard; timeoutMs: number },
): Promise<SendAnswer> {
  if (!account) return rejected('wrong-credentials', 'account')
  const came = await ask(account, guard, { path: '/messages', body: messageBody(account, message), timeoutMs })
  if (!came.answered) return withoutAnswer(came)
  const { status } = came
  if (status === 409) return { outcome: 'accepted', messageId: message.reference }
  if (status >= 200 && status < 300) return accepted(came)
  if (status >= 400 && status < 500 && status !== 408) return refused(came)
  return isFull(came)
    ? rejected('too-many-requests', 'moment', codeOf(came), secondsOf(came.headers['retry-after']))
    : { outcome: 'unknown', because: status === 408 ? 'timed-out' : 'server-error' }
}

function accepted({ body }: Answered): SendAnswer {
  const id = jsonAs(body, taken)?.id
  return id ? { outcome: 'accepted', messageId: id } : { outcome: 'unknown', because: 'unreadable-answer' }
}

function refused(came: Answered): SendAnswer {
  const { status, headers } = came
  const code = codeOf(came)
  if (status === 429) return rejected('too-many-requests', 'moment', code, secondsOf(headers['retry-after']))
  if (status === 401 || status === 403) return rejected('wrong-credentials', 'account', code)
  if (status === 404 || status === 405) return rejected('wrong-address', 'account', code)
  if (/device|sim ?number/i.test(wordsOf(came))) return rejected('not-our-number', 'account', code)
  if (/phone ?number/i.test(wordsOf(came))) return rejected('cannot-be-texted', 'message', code)
  return rejected('refused', 'message', code)
}

/** The queue takes no more, and did not take this; any other 503 may come from something that passed it on. */
function isFull(came: Answered): boolean {
  return came.status === 503 && /queue|limit/i.test(`${wordsOf(came)} ${codeOf(came)}`)
}

function wordsOf({ body }: Answered): string {
  return jsonAs(body, refusal)?.message ?? ''
}

function codeOf({ body, status }: Answered): string {
  return String(jsonAs(body, refusal)?.code ?? status)
}
