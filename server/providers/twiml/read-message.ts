import * as z from 'zod'
import type { DeliveryStatus, MessageEvent } from '../messenger/messenger.ts'
import type { RawRequest, Reading } from '../request.ts'
import type { TwimlCompany } from './company.ts'

const messageSid = z.string().max(200)

const receiptFields = z.object({
  MessageSid: messageSid,
  MessageStatus: z.string().min(1),
  ErrorCode: z.string().default(''),
})

const inboundFields = z.object({
  MessageSid: messageSid,
  From: z.string().min(1),
  To: z.string().min(1),
  Body: z.string(),
  NumMedia: z.string().default('0'),
  OptOutType: z.string().default(''),
})

const reach: Record<string, DeliveryStatus> = {
  sent: 'sent',
  partially_delivered: 'sent',
  delivered: 'delivered',
  read: 'delivered',
  undelivered: 'failed',
  failed: 'failed',
  canceled: 'failed',
}

const consents: Record<string, 'stop' | 'start' | 'help'> = { STOP: 'stop', START: 'start', HELP: 'help' }

const mostMedia = 10

/** A text that came in, or a receipt for one of ours: what carries a MessageStatus is a receipt. */
export function readMessage(company: TwimlCompany, request: RawRequest): Reading<MessageEvent> {
  const signed = company.readSigned(request)
  if (!signed.ok) return signed
  const { form, query } = signed
  if (!company.ids.message.test(form.MessageSid ?? '')) return { ok: false, because: 'unreadable' }
  const event = form.MessageStatus === undefined ? received(form) : receipt(form, { reference: query.m, company })
  return event ? { ok: true, events: [event] } : { ok: false, because: 'unreadable' }
}

/** How far a text came by the company's word; a word that we do not know says no more than that the company has it. */
export function reachOf(status: string): DeliveryStatus {
  return Object.hasOwn(reach, status) ? (reach[status] ?? 'queued') : 'queued'
}

function received(form: Record<string, string>): MessageEvent | null {
  const fields = inboundFields.safeParse(form).data
  if (!fields) return null
  return {
    kind: 'received',
    messageId: fields.MessageSid,
    from: fields.From,
    to: fields.To,
    body: fields.Body,
    media: mediaOf(form, Number(fields.NumMedia)),
    consent: (Object.hasOwn(consents, fields.OptOutType) && consents[fields.OptOutType]) || null,
    sentAt: null,
  }
}

function mediaOf(form: Record<string, string>, count: number): { url: string; contentType: string | null }[] {
  const numbers = Array.from({ length: Math.min(count || 0, mostMedia) }, (_, n) => n)
  return numbers.flatMap((n) => {
    const url = form[`MediaUrl${n}`]
    return url ? [{ url, contentType: form[`MediaContentType${n}`] || null }] : []
  })
}

type Receipt = { reference: string | undefined; company: TwimlCompany }

function receipt(form: Record<string, string>, { reference, company }: Receipt): MessageEvent | null {
  const fields = receiptFields.safeParse(form).data
  if (!fields) return null
  const told = receiptOf(company, {
    sid: fields.MessageSid,
    status: fields.MessageStatus,
    errorCode: fields.ErrorCode || null,
  })
  return { ...told, reference: reference && /^[\w-]{1,64}$/.test(reference) ? reference : null }
}

/** What the company says of a text of ours, whichever way it is told. */
type Said = { sid: string; status: string; errorCode: string | null }

export function receiptOf({ meaningOf }: TwimlCompany, { sid, status: said, errorCode }: Said) {
  const status = reachOf(said)
  const because = status === 'failed' ? (meaningOf(errorCode)?.because ?? 'not-delivered') : null
  const words = errorCode ? `${said} ${errorCode}` : said
  return { kind: 'receipt', messageId: sid, reference: null, status, said: words, because, errorCode } as const
}
