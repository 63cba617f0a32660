import { type Account, addRow, type Message, numberCalled, type SentWebhook } from './account.ts'
import { segments } from './message-resource.ts'
import { honour, optOutType } from './opt-outs.ts'
import { sendWebhook } from './send-webhook.ts'
import { inboundMessage } from './webhooks.ts'

export type IncomingText = {
  from: string
  body: string
  /** One of our numbers; the first unless told. */
  to?: string
  media?: { type: string; bytes: Buffer }[]
  /** How often the webhook comes: 0 is a text that only the list knows of. */
  times?: number
}

/** A mobile texts one of our numbers: listed, opt-out words honoured, the number's SMS URL called. */
export async function receiveText(
  account: Account,
  text: IncomingText,
): Promise<{ message: Message; webhook: SentWebhook | undefined }> {
  const number = numberCalled(account, text.to)
  const message = addInbound(account, text, number.phoneNumber)
  honour(account, text.body, { mobile: text.from, ours: number.phoneNumber })
  const params = inboundMessage({
    accountSid: account.sid,
    messageSid: message.sid,
    from: text.from,
    to: number.phoneNumber,
    body: text.body,
    media: message.media.map(({ sid, type }) => ({ url: mediaUrl(account, message.sid, sid), type })),
    optOutType: account.modes.advancedOptOut ? optOutType(text.body) : undefined,
    segments: segments(text.body),
  })
  const times = text.times ?? 1
  return { message, webhook: times > 0 ? await sendWebhook(account, number.smsUrl, params, times) : undefined }
}

function addInbound(account: Account, text: IncomingText, to: string): Message {
  const media = text.media ?? []
  const atMs = account.nowMs()
  return addRow(account, account.messages, {
    sid: account.company.newSid(media.length > 0 ? 'MM' : 'SM'),
    direction: 'inbound',
    from: text.from,
    to,
    body: text.body,
    status: 'received',
    errorCode: null,
    messagingServiceSid: null,
    media: media.map((each) => ({ sid: account.company.newSid('ME'), ...each })),
    statusCallback: null,
    validityPeriod: null,
    createdAtMs: atMs,
    sentAtMs: atMs,
    updatedAtMs: atMs,
    isDeleted: false,
  })
}

function mediaUrl(account: Account, messageSid: string, mediaSid: string): string {
  return `${account.baseUrl}${account.company.root}/Accounts/${account.sid}/Messages/${messageSid}/Media/${mediaSid}`
}
