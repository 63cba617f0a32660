import type { Temporal } from 'temporal-polyfill'
import { Refused } from '../request.ts'
import type { TelnyxAccount, TelnyxPlace } from '../telnyx/account.ts'
import { openTelnyxApi } from '../telnyx/api.ts'
import { checkAccount } from '../telnyx/check-account.ts'
import { telnyxCompany } from '../telnyx/company.ts'
import { lineType } from '../telnyx/line-type.ts'
import { readMessage } from '../telnyx/read-message.ts'
import { sendMessage } from '../telnyx/send-message.ts'
import { fetchMedia } from '../twiml/fetch-media.ts'
import type { Messenger, MessengerCan } from './messenger.ts'

/** By its pages. Its records of texts come late and without their words, so they are no list to search. */
const telnyxCan: MessengerCan = {
  listsSent: false,
  listsReceived: false,
  repeatsSafely: false,
  sendsReceipts: true,
  dropsLate: false,
  sendsFromAnyLine: true,
  receivesPhotos: true,
  looksUpLines: true,
  refusesNumbers: true,
  refusesOptedOut: true,
  answersStop: true,
  repeatsUnderNewIds: false,
}

type Terms = TelnyxPlace & { now(): Temporal.Instant; sendTimeoutSeconds: number }

/** Texts by Telnyx, by its own API: what became of one is told by webhooks alone. */
export function telnyxMessenger(account: TelnyxAccount | null, terms: Terms): Messenger {
  const { now, sendTimeoutSeconds, ...place } = terms
  const company = telnyxCompany(account, { now, ...place })
  const api = openTelnyxApi(account, place.apiBase)
  const timeoutMs = sendTimeoutSeconds * 1000
  return {
    name: 'telnyx',
    can: telnyxCan,
    sendTimeoutSeconds,
    readMessage: (request) => readMessage(account, request, now()),
    answer: () => ({ status: 200, type: 'application/json', body: '{}' }),
    send: (message) => sendMessage(account, message, { ...place, now, timeoutMs }),
    sentTo: keepsNoList,
    sentSince: keepsNoList,
    receivedSince: keepsNoList,
    fetchMedia: (url, maxBytes) => fetchMedia(company, url, maxBytes),
    lineType: (number, within) => lineType(account, { number, timeoutMs: within, apiBase: place.apiBase }),
    check: () => checkAccount(account, { for: 'texts', company, api }),
  }
}

async function keepsNoList(): Promise<never> {
  throw new Refused('Telnyx: it keeps no list of texts')
}
