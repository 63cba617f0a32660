import type { Temporal } from 'temporal-polyfill'
import { Refused } from '../request.ts'
import { type VoipmsAccount, voipmsBase } from '../voipms/account.ts'
import type { Line } from '../voipms/ask.ts'
import { checkAccount } from '../voipms/check-account.ts'
import { didsOf, receivedIn, sentIn } from '../voipms/list-messages.ts'
import { fetchMedia } from '../voipms/media.ts'
import { tenDigits } from '../voipms/number.ts'
import { readCallback } from '../voipms/read-callback.ts'
import { sendMessage } from '../voipms/send-message.ts'
import type { Messenger, MessengerCan } from './messenger.ts'

export const voipmsCan: MessengerCan = {
  listsSent: true,
  listsReceived: true,
  repeatsSafely: false,
  sendsReceipts: false,
  dropsLate: false,
  sendsFromAnyLine: true,
  receivesPhotos: true,
  looksUpLines: false,
  refusesNumbers: true,
  refusesOptedOut: false,
  answersStop: false,
  repeatsUnderNewIds: false,
}

type Terms = { now(): Temporal.Instant; sendTimeoutSeconds: number; base?: string }

/** Texts by VoIP.ms, from a number of the account in the United States or Canada. */
export function voipmsMessenger(account: VoipmsAccount | null, terms: Terms): Messenger {
  const { now, sendTimeoutSeconds, base = voipmsBase } = terms
  const line: Line | null = account && { account, base }
  const asked = () => {
    if (!line) throw new Refused('VoIP.ms: no account is set up')
    return line
  }
  return {
    name: 'voipms',
    can: voipmsCan,
    sendTimeoutSeconds,
    readMessage: (request) => readCallback(account, request),
    // It comes again until it hears this word.
    answer: () => ({ status: 200, type: 'text/plain', body: 'ok' }),
    send: (message) => sendMessage(line, message, sendTimeoutSeconds * 1000),
    sentTo: async (to, since) => {
      const contact = tenDigits(to)
      return contact ? sentIn(asked(), { since, now: now(), dids: [], contact }) : []
    },
    sentSince: async (since, lines) => sentIn(asked(), { since, now: now(), dids: didsOf(asked(), lines) }),
    receivedSince: async (since, among) => {
      const events = await receivedIn(asked(), { since, now: now(), dids: didsOf(asked(), among?.lines) })
      return events.filter(({ messageId }) => !among?.isKnown(messageId))
    },
    fetchMedia: (url, maxBytes) => fetchMedia(base, url, maxBytes),
    lineType: async () => null,
    check: () => checkAccount(line),
  }
}
