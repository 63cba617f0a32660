import type { Temporal } from 'temporal-polyfill'
import type { Messenger } from '../messenger/messenger.ts'
import { linesOf, type TwimlCompany } from './company.ts'
import { fetchMedia } from './fetch-media.ts'
import { receivedSince, sentSince, sentTo } from './list-messages.ts'
import { readMessage } from './read-message.ts'
import type { Rest } from './rest.ts'
import { messageForm, sendMessage } from './send-message.ts'
import { heard } from './twiml.ts'

type Shared =
  | 'sendTimeoutSeconds'
  | 'readMessage'
  | 'answer'
  | 'send'
  | 'sentTo'
  | 'sentSince'
  | 'receivedSince'
  | 'fetchMedia'
  | 'clockSkewSeconds'

type Terms = { now(): Temporal.Instant; sendTimeoutSeconds: number }

/** What a messenger whose texts are of Twilio's shape does with them, whichever company it is. */
export function twimlMessages(
  company: TwimlCompany,
  rest: Rest,
  { now, sendTimeoutSeconds }: Terms,
): Pick<Messenger, Shared> {
  const { apiBase, meaningOf } = company
  const terms = { timeoutMs: sendTimeoutSeconds * 1000, now, meaningOf }
  return {
    sendTimeoutSeconds,
    readMessage: (request) => readMessage(company, request),
    answer: () => heard,
    send: (message) =>
      sendMessage({ rest, path: `${company.root}/Messages.json` }, messageForm(company, message), terms),
    sentTo: (to, since) => sentTo(rest, to, since),
    sentSince: (since, lines) => sentSince(rest, linesOf(company, lines), since),
    receivedSince: (since, among) =>
      receivedSince(rest, { lines: linesOf(company, among?.lines), isKnown: among?.isKnown, apiBase }, since),
    fetchMedia: (url, maxBytes) => fetchMedia(company, url, maxBytes),
    clockSkewSeconds: rest.clockSkewSeconds,
  }
}
