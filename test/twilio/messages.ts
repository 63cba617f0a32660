// The messages that exist: list, one of them, delete, and their media.
import type { Message } from './account.ts'
import { type Answer, type Asked, json, twilioError } from './answers.ts'
import { messageResource } from './message-resource.ts'
import { isWithin, listPage } from './pages.ts'
import { rfc2822 } from './webhooks.ts'

export function listMessages({ account, url }: Asked): Answer {
  const from = url.searchParams.get('From')
  return listPage({
    account,
    url,
    name: 'messages',
    rows: account.messages,
    matches: (message) =>
      !message.isDeleted && (from === null || message.from === from) && isWithin(url, 'DateSent', message.sentAtMs),
    resource: (message) => messageResource(account, message),
  })
}

export function fetchMessage(asked: Asked, sid: string): Answer {
  const message = existing(asked, sid)
  return message ? json(200, messageResource(asked.account, message)) : twilioError(404, 20404)
}

export function deleteMessage(asked: Asked, sid: string): Answer {
  const message = existing(asked, sid)
  if (!message) return twilioError(404, 20404)
  if (['accepted', 'queued', 'sending'].includes(message.status)) return twilioError(409, 20009)
  message.isDeleted = true
  return { status: 204, body: '' }
}

export function listMedia(asked: Asked, sid: string): Answer {
  const message = existing(asked, sid)
  if (!message) return twilioError(404, 20404)
  const ids = message.media.map((media) => media.sid)
  return json(200, { media_list: ids.map((mediaSid) => mediaResource(asked, message, mediaSid)) })
}

/** The bytes are elsewhere: `…/Media/ME…` sends there, `…/Media/ME….json` describes them. */
export function fetchMedia(asked: Asked, sid: string, mediaSid: string): Answer {
  const message = existing(asked, sid)
  const media = message?.media.find((each) => each.sid === mediaSid)
  if (!message || !media) return twilioError(404, 20404)
  if (asked.url.pathname.endsWith('.json')) return json(200, mediaResource(asked, message, mediaSid))
  return { status: 302, body: '', headers: { Location: `${asked.account.baseUrl}/storage/${sid}/${mediaSid}` } }
}

export function deleteMedia(asked: Asked, sid: string, mediaSid: string): Answer {
  const message = existing(asked, sid)
  const found = message?.media.findIndex((each) => each.sid === mediaSid) ?? -1
  if (!message || found < 0) return twilioError(404, 20404)
  message.media.splice(found, 1)
  return { status: 204, body: '' }
}

/** The storage host knows nothing of Twilio's keys and refuses whoever brings them. */
export function storedBytes({ account, authorization }: Asked, sid: string, mediaSid: string): Answer {
  if (authorization !== undefined) return { status: 400, body: '<Error><Code>InvalidArgument</Code></Error>' }
  const media = account.messages.bySid.get(sid)?.media.find((each) => each.sid === mediaSid)
  if (!media) return { status: 404, body: '' }
  return { status: 200, body: media.bytes, headers: { 'Content-Type': media.type } }
}

function existing({ account }: Asked, sid: string): Message | undefined {
  const message = account.messages.bySid.get(sid)
  return message?.isDeleted ? undefined : message
}

function mediaResource({ account }: Asked, message: Message, mediaSid: string): Record<string, unknown> {
  return {
    account_sid: account.sid,
    content_type: message.media.find((each) => each.sid === mediaSid)?.type,
    date_created: rfc2822(message.createdAtMs),
    date_updated: rfc2822(message.createdAtMs),
    parent_sid: message.sid,
    sid: mediaSid,
    uri: `${account.company.root}/Accounts/${account.sid}/Messages/${message.sid}/Media/${mediaSid}.json`,
  }
}
