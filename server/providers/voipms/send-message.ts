// A text of at most 160 bytes goes as one SMS, a longer one as one MMS: to send it in pieces would be several texts, of which some
// could be lost or come in another order, and each would have an outcome of its own.
import * as z from 'zod'
import type { Exchange } from '../exchange.ts'
import type { OutgoingMessage, Rejection, SendAnswer } from '../messenger/messenger.ts'
import { rejected, withoutAnswer } from '../messenger/send-answers.ts'
import { jsonAs } from '../read-json.ts'
import { ask, type Line, statusOf } from './ask.ts'
import { tenDigits } from './number.ts'

/** VoIP.ms counts bytes, not letters. */
const mostSmsBytes = 160
const mostMmsBytes = 2048

const id = z
  .union([z.string().min(1), z.number()])
  .transform(String)
  .optional()
const taken = z.object({ sms: id, mms: id })

const meanings: Record<string, { because: Rejection; about: 'message' | 'account' | 'moment' }> = {
  invalid_credentials: { because: 'wrong-credentials', about: 'account' },
  missing_credentials: { because: 'wrong-credentials', about: 'account' },
  ip_not_enabled: { because: 'wrong-credentials', about: 'account' },
  api_not_enabled: { because: 'wrong-credentials', about: 'account' },
  account_with_dids: { because: 'account-suspended', about: 'account' },
  no_account: { because: 'wrong-credentials', about: 'account' },
  not_enough_balance: { because: 'account-suspended', about: 'account' },
  insufficient_funds: { because: 'account-suspended', about: 'account' },
  limit_reached: { because: 'too-many-requests', about: 'account' },
  api_limit_exceeded: { because: 'too-many-requests', about: 'moment' },
  invalid_did: { because: 'not-our-number', about: 'account' },
  missing_did: { because: 'not-our-number', about: 'account' },
  sms_not_enabled: { because: 'not-our-number', about: 'account' },
  invalid_dst: { because: 'cannot-be-texted', about: 'message' },
  missing_dst: { because: 'cannot-be-texted', about: 'message' },
  sms_toolong: { because: 'too-long', about: 'message' },
  mms_toolong: { because: 'too-long', about: 'message' },
}

/** Posts once and tells what is sure. */
export async function sendMessage(line: Line | null, message: OutgoingMessage, timeoutMs: number): Promise<SendAnswer> {
  if (!line) return rejected('wrong-credentials', 'account')
  const [did, dst] = [tenDigits(message.from), tenDigits(message.to)]
  if (!did) return rejected('not-our-number', 'account')
  if (!dst) return rejected('country-not-enabled', 'message')
  const bytes = Buffer.byteLength(message.body)
  if (bytes > mostMmsBytes) return rejected('too-long', 'message')
  const method = bytes > mostSmsBytes ? 'sendMMS' : 'sendSMS'
  const came = await ask(line, method, { did, dst, message: message.body }, timeoutMs)
  return came.answered ? outcomeOf(came) : withoutAnswer(came)
}

function outcomeOf(came: Extract<Exchange, { answered: true }>): SendAnswer {
  const { status } = came
  if (status === 429) return rejected('too-many-requests', 'moment', '429')
  // A wall before the API; nothing of it reached who sends.
  if (status === 401 || status === 403) return rejected('wrong-credentials', 'account', String(status))
  if (status === 404) return rejected('wrong-address', 'account', '404')
  if (status >= 500) return { outcome: 'unknown', because: 'server-error' }
  const said = status === 200 ? statusOf(came) : null
  if (said === null) return { outcome: 'unknown', because: 'unreadable-answer' }
  if (said === 'success') return accepted(came.body)
  const { because, about } = (Object.hasOwn(meanings, said) && meanings[said]) || {
    because: 'refused',
    about: 'message',
  }
  return rejected(because, about, said)
}

function accepted(body: Buffer): SendAnswer {
  const { sms, mms } = jsonAs(body, taken) ?? {}
  const messageId = sms ?? mms
  return messageId ? { outcome: 'accepted', messageId } : { outcome: 'unknown', because: 'unreadable-answer' }
}
