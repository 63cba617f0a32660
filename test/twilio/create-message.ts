// POST Messages.json: what Twilio checks before it accepts, and what goes wrong on the way back.
import { type Account, addRow, type Message, ourNumber, type SeenPost } from './account.ts'
import { type Answer, type Asked, json, type Reply, twilioError } from './answers.ts'
import { drawFault } from './dice.ts'
import { messageResource } from './message-resource.ts'
import type { PostFault } from './modes.ts'
import { pairKey } from './opt-outs.ts'
import { letProgress } from './progress.ts'

export function createMessage(asked: Asked): Answer {
  const { account, form } = asked
  const fault = account.modes.script.shift() ?? drawFault(account.modes.chances, account.random) ?? 'answer'
  const answer = withoutAccepting(fault) ?? refusal(account, form)
  if (answer) {
    notePost(asked, fault, answer, null)
    return answer
  }
  const message = newMessage(account, form)
  const accepted = answerAccepted(account, message, fault)
  notePost(asked, fault, accepted, message)
  account.outbound.push(message)
  letProgress(account, message)
  return accepted
}

/** Every POST is written down, also the ones that were never authorised. */
export function notePost({ account, form }: Asked, fault: PostFault, answer: Answer, message: Message | null): void {
  const isAnswered = typeof answer !== 'string'
  const post: SeenPost = {
    atMs: account.nowMs(),
    to: form.get('To') ?? undefined,
    from: form.get('From') ?? undefined,
    body: form.get('Body') ?? undefined,
    params: Object.fromEntries(form),
    fault: typeof fault === 'string' ? fault : JSON.stringify(fault),
    outcome: message ? 'accepted' : isAnswered ? 'refused' : 'lost',
    status: isAnswered ? answer.status : null,
    code: isAnswered && answer.status >= 400 ? JSON.parse(String(answer.body)).code : null,
    sid: message?.sid ?? null,
  }
  account.posts.push(post)
  account.onPost(post)
}

function withoutAccepting(fault: PostFault): Answer | undefined {
  if (fault === 'hang') return 'silence'
  if (fault === 'reset') return 'reset'
  if (fault === '500') return twilioError(500, 20500)
  if (fault === '401') return twilioError(401, 20003)
  if (fault === '429') return twilioError(429, 20429, { 'Retry-After': '1' })
  if (typeof fault === 'string') return undefined
  if ('refuse' in fault) return twilioError(400, fault.refuse)
  if ('tooManyForSeconds' in fault) return twilioError(429, 20429, { 'Retry-After': String(fault.tooManyForSeconds) })
  return undefined
}

function refusal(account: Account, form: URLSearchParams): Reply | undefined {
  if (account.status !== 'active') return twilioError(403, 20005)
  const code = codeAgainst(account, form)
  return code === undefined ? undefined : twilioError(400, code)
}

function codeAgainst(account: Account, form: URLSearchParams): number | undefined {
  const [to, from, body] = ['To', 'From', 'Body'].map((key) => form.get(key) ?? '')
  const service = form.get('MessagingServiceSid')
  const sender = from || (service ? account.messagingServices[service] : undefined)
  if (!to) return 21604
  if (!/^\+[1-9]\d{6,14}$/.test(to)) return 21211
  if (!from && !service) return 21603
  if (!sender) return 21703
  if (!ourNumber(account, sender)?.capabilities.sms) return 21606
  if (to === sender) return 21266
  if (!body && !form.get('MediaUrl')) return 21602
  if (body && body.length > 1600) return 21617
  if (!isValidityPeriod(form.get('ValidityPeriod'))) return 21624
  if (!isCallbackUrl(form.get('StatusCallback'))) return 21609
  if (account.type === 'Trial' && !account.verifiedNumbers.includes(to)) return 21608
  if (account.optedOut.has(pairKey(sender, to))) return 21610
  return undefined
}

function isValidityPeriod(value: string | null): boolean {
  return value === null || (/^\d+$/.test(value) && Number(value) >= 1 && Number(value) <= 36_000)
}

function isCallbackUrl(value: string | null): boolean {
  return value === null || /^https?:\/\/[^\s/]+/.test(value)
}

function newMessage(account: Account, form: URLSearchParams): Message {
  const service = form.get('MessagingServiceSid')
  const validity = form.get('ValidityPeriod')
  const prefix = account.type === 'Trial' ? 'Sent from your Twilio trial account - ' : ''
  const media = form.getAll('MediaUrl')
  return addRow(account, account.messages, {
    sid: account.company.newSid(media.length > 0 ? 'MM' : 'SM'),
    direction: 'outbound-api',
    from: service ? null : form.get('From'),
    to: form.get('To') ?? '',
    body: prefix + (form.get('Body') ?? ''),
    status: service ? 'accepted' : 'queued',
    errorCode: null,
    messagingServiceSid: service,
    media: media.map(() => ({ sid: account.company.newSid('ME'), type: 'image/jpeg', bytes: Buffer.alloc(0) })),
    statusCallback: form.get('StatusCallback'),
    validityPeriod: validity === null ? null : Number(validity),
    createdAtMs: account.nowMs(),
    sentAtMs: null,
    updatedAtMs: account.nowMs(),
    isDeleted: false,
  })
}

function answerAccepted(account: Account, message: Message, fault: PostFault): Answer {
  if (fault === 'accept-then-hang') return 'silence'
  if (fault === 'accept-then-reset') return 'reset'
  if (fault === 'accept-then-500') return twilioError(500, 20500)
  const created = json(201, messageResource(account, message))
  if (fault === 'accept-then-broken-json') return { ...created, body: created.body.slice(0, created.body.length / 2) }
  return {
    ...created,
    afterMs: typeof fault === 'object' && 'slowMs' in fault ? fault.slowMs : account.modes.answerAfterMs,
  }
}
