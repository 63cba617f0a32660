import type { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import type { DeliveryStatus, MessageEvent } from '../messenger/messenger.ts'
import { jsonAs } from '../read-json.ts'
import type { RawRequest, Reading } from '../request.ts'
import type { AndroidGatewayAccount } from './account.ts'
import { addressOf } from './ask.ts'
import { instantOf } from './dates.ts'
import { type Health, health } from './health.ts'
import { isSigned } from './signature.ts'

const words = z.string().nullish()

const told = z.object({
  event: z.string(),
  /** The same at every try; another where the app tells of the same text once more. */
  id: z.string().min(1),
  payload: z
    .object({
      messageId: words,
      message: words,
      body: words,
      subject: words,
      sender: words,
      /** What older apps call the other side, whichever it is. */
      phoneNumber: words,
      simNumber: z.number().nullish(),
      receivedAt: words,
      reason: words,
      attachments: z.array(z.object({ partId: z.union([z.number(), z.string()]), contentType: words })).nullish(),
      health: health.nullish().catch(null),
      simCards: z
        .array(z.object({ simNumber: z.number() }))
        .nullish()
        .catch(null),
    })
    .nullish()
    .transform((payload) => payload ?? {}),
})
type Webhook = z.infer<typeof told>
type Payload = Webhook['payload']

const reach: Record<string, DeliveryStatus> = {
  'sms:sent': 'sent',
  'sms:delivered': 'delivered',
  'sms:failed': 'failed',
  'sms:cancelled': 'failed',
}

const mostMedia = 10

/** `hasCard`: whether the SIM card by which it texts is in the phone. */
export type Told = Reading<MessageEvent> & { health?: Health | null; hasCard?: boolean | null }

/** A text that came in, what became of one of ours, or only that the phone is there. */
export function readWebhook(account: AndroidGatewayAccount | null, request: RawRequest, now: Temporal.Instant): Told {
  if (!account?.signingKey || !account.number) return { ok: false, because: 'not-configured' }
  if (!isSigned(account.signingKey, request, now)) return { ok: false, because: 'bad-signature' }
  const one = jsonAs(request.body, told)
  if (!one) return { ok: false, because: 'unreadable' }
  const { event, payload } = one
  if (Object.hasOwn(reach, event)) return some(receipt(one))
  if (event !== 'sms:received' && event !== 'mms:received' && event !== 'mms:downloaded')
    return {
      ok: true,
      events: [],
      health: payload.health,
      hasCard: hasCard(account, payload),
    }
  // What comes to another card of the phone is none of the shop's business.
  if (account.sim !== null && payload.simNumber != null && payload.simNumber !== account.sim)
    return { ok: true, events: [] }
  return some(received({ ...account, number: account.number }, one))
}

function hasCard({ sim }: AndroidGatewayAccount, { simCards }: Payload): boolean | null {
  return simCards ? simCards.some(({ simNumber }) => sim === null || simNumber === sim) : null
}

function some(event: MessageEvent | null): Told {
  return event ? { ok: true, events: [event] } : { ok: false, because: 'unreadable' }
}

function received(
  account: AndroidGatewayAccount & { number: string },
  { event, id, payload }: Webhook,
): MessageEvent | null {
  const from = payload.sender ?? payload.phoneNumber
  if (!from) return null
  const sentAt = instantOf(payload.receivedAt)
  return {
    kind: 'received',
    messageId: nameOf(event, { id, payload, sentAt }),
    from,
    to: account.number,
    body: payload.message ?? payload.body ?? payload.subject ?? '',
    media: event === 'mms:downloaded' ? mediaOf(account, payload) : [],
    consent: null,
    sentAt,
  }
}

/** The app's own name of a text is a short hash of its words, which two texts may share; with its moment none do. */
function nameOf(
  event: string,
  { id, payload, sentAt }: { id: string; payload: Payload; sentAt: Temporal.Instant | null },
): string {
  if (!payload.messageId || !sentAt) return id
  return `${event === 'mms:received' ? 'notice-' : ''}${payload.messageId}-${sentAt.epochMilliseconds}`
}

/** Only the phone itself hands out photos. */
function mediaOf(account: AndroidGatewayAccount, { messageId, attachments }: Payload) {
  if (account.mode !== 'phone' || !messageId) return []
  const photos = (attachments ?? []).filter(
    ({ contentType }) => !/^(?:application\/smil|text\/plain)/.test(contentType ?? ''),
  )
  return photos.slice(0, mostMedia).flatMap(({ partId, contentType }) => {
    const url = addressOf(account, `/inbox/${encodeURIComponent(messageId)}/attachments/${encodeURIComponent(partId)}`)
    return url ? [{ url: url.href, contentType: contentType ?? null }] : []
  })
}

function receipt({ event, payload: { messageId, reason } }: Webhook): MessageEvent | null {
  const status = reach[event]
  if (!messageId || !status) return null
  const why = status === 'failed' ? (reason ?? '').slice(0, 120) : ''
  const isNoNumber = /invalid.{0,20}number/i.test(why)
  return {
    kind: 'receipt',
    messageId,
    reference: /^[\w-]{1,64}$/.test(messageId) ? messageId : null,
    status,
    said: event,
    because: status === 'failed' ? (isNoNumber ? 'cannot-be-texted' : 'not-delivered') : null,
    errorCode: why || null,
  }
}
