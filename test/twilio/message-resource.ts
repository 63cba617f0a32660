import type { Account, Message } from './account.ts'
import { rfc2822 } from './webhooks.ts'

/** A message as the REST API writes it. */
export function messageResource({ company, sid: accountSid }: Account, message: Message): Record<string, unknown> {
  const uri = `${company.root}/Accounts/${accountSid}/Messages/${message.sid}`
  return {
    account_sid: accountSid,
    api_version: '2010-04-01',
    body: message.body,
    date_created: rfc2822(message.createdAtMs),
    date_sent: message.sentAtMs === null ? null : rfc2822(message.sentAtMs),
    date_updated: rfc2822(message.updatedAtMs),
    direction: message.direction,
    error_code: message.errorCode,
    error_message: message.errorCode === null ? null : `Error ${message.errorCode}`,
    from: message.from,
    messaging_service_sid: message.messagingServiceSid,
    num_media: String(message.media.length),
    num_segments: message.from === null ? '0' : String(segments(message.body)),
    price: null,
    price_unit: 'USD',
    sid: message.sid,
    status: message.status,
    subresource_uris: { media: `${uri}/Media.json` },
    to: message.to,
    uri: `${uri}.json`,
  }
}

const gsm7 = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà^{}\\[~\]|€]*$/
const needsEscape = /[\^{}\\[~\]|€]/g

/** 160 letters of the GSM alphabet or 70 others; 153 or 67 each when there are several. */
export function segments(body: string): number {
  const isPlain = gsm7.test(body)
  const length = body.length + (isPlain ? (body.match(needsEscape)?.length ?? 0) : 0)
  const [single, many] = isPlain ? [160, 153] : [70, 67]
  return length <= single ? 1 : Math.ceil(length / many)
}
