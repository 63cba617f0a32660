import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import type { DeliveryStatus, MessageEvent } from '../messenger/messenger.ts'
import type { RawRequest, Reading } from '../request.ts'
import type { TelnyxAccount } from './account.ts'
import { meaningOfError } from './error-codes.ts'
import { isSigned } from './signature.ts'

const party = z.object({ phone_number: z.string().min(1), status: z.string().default('') })
const instant = z
  .string()
  .nullish()
  .transform((words) => instantOf(words))

const shape = z.object({
  data: z.object({
    event_type: z.string(),
    payload: z.object({
      id: z.string().min(1).max(200),
      from: z.object({ phone_number: z.string().min(1) }),
      to: z.array(party).min(1),
      text: z.string().nullish(),
      media: z.array(z.object({ url: z.string(), content_type: z.string().nullish() })).nullish(),
      errors: z
        .array(z.object({ code: z.coerce.string(), title: z.string().default(''), detail: z.string().default('') }))
        .nullish(),
      tags: z.array(z.string()).nullish(),
      autoresponse_type: z.string().nullish(),
      received_at: instant,
    }),
  }),
})

type Payload = z.infer<typeof shape>['data']['payload']

const reach: Record<string, DeliveryStatus> = {
  sent: 'sent',
  delivery_unconfirmed: 'sent',
  delivered: 'delivered',
  sending_failed: 'failed',
  delivery_failed: 'failed',
  expired: 'failed',
}
const consents: Record<string, 'stop' | 'start' | 'help'> = { STOP: 'stop', START: 'start', HELP: 'help' }
const mostMedia = 10

/** A text that came in, or how far one of ours came; the same may come twice, and in any order. */
export function readMessage(
  account: TelnyxAccount | null,
  request: RawRequest,
  now: Temporal.Instant,
): Reading<MessageEvent> {
  const proof = isSigned(account, request, now)
  if (proof !== 'ok') return { ok: false, because: proof }
  const told = shape.safeParse(json(request.body)).data?.data
  if (!told) return { ok: false, because: 'unreadable' }
  switch (told.event_type) {
    case 'message.received':
      return { ok: true, events: [received(told.payload)] }
    case 'message.sent':
    case 'message.finalized':
      return { ok: true, events: [receipt(told.payload)] }
    default:
      return { ok: true, events: [] }
  }
}

function received(payload: Payload): MessageEvent {
  const media = (payload.media ?? []).slice(0, mostMedia)
  return {
    kind: 'received',
    messageId: payload.id,
    from: payload.from.phone_number,
    to: payload.to[0]?.phone_number ?? '',
    body: payload.text ?? '',
    media: media.map(({ url, content_type }) => ({ url, contentType: content_type ?? null })),
    consent: consents[payload.autoresponse_type ?? ''] ?? null,
    sentAt: payload.received_at,
  }
}

/** Our own name of the text came with it as its tag, which is signed; an address would not be. */
function receipt({ id, to, errors, tags }: Payload): MessageEvent {
  const said = to[0]?.status ?? ''
  const [error] = errors ?? []
  const errorCode = error?.code ?? null
  const status = Object.hasOwn(reach, said) ? (reach[said] ?? 'queued') : 'queued'
  const meaning = error && meaningOfError({ code: error.code, words: `${error.title} ${error.detail}` })
  return {
    kind: 'receipt',
    messageId: id,
    reference: tags?.find((tag) => /^[\w-]{1,64}$/.test(tag)) ?? null,
    status,
    said: errorCode ? `${said} ${errorCode}` : said,
    because: status === 'failed' ? (meaning?.because ?? 'not-delivered') : null,
    errorCode,
  }
}

function instantOf(words: string | null | undefined): Temporal.Instant | null {
  try {
    return words ? Temporal.Instant.from(words) : null
  } catch {
    return null
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
