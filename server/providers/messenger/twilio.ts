import type { Temporal } from 'temporal-polyfill'
import type { Check } from '../request.ts'
import { linesOf, type TwilioAccount, twilioPaths } from '../twilio/account.ts'
import { addressLine, checkAccount } from '../twilio/check-account.ts'
import { fetchMedia } from '../twilio/fetch-media.ts'
import { checkLookUp, lineType } from '../twilio/line-type.ts'
import { receiptsSince, receivedSince, sentSince, sentTo } from '../twilio/list-messages.ts'
import type { OwnNumber } from '../twilio/number.ts'
import { readMessage } from '../twilio/read-message.ts'
import { twilioRest } from '../twilio/rest.ts'
import { messageForm, sendMessage } from '../twilio/send-message.ts'
import { heard } from '../twilio/twiml.ts'
import type { Messenger, MessengerCan } from './messenger.ts'

export const twilioCan: MessengerCan = {
  listsSent: true,
  listsReceived: true,
  repeatsSafely: false,
  sendsReceipts: true,
  dropsLate: true,
  sendsFromAnyLine: true,
  receivesPhotos: true,
  looksUpLines: true,
  refusesNumbers: true,
  refusesOptedOut: true,
  answersStop: true,
  repeatsUnderNewIds: false,
}

type Terms = { now(): Temporal.Instant; sendTimeoutSeconds: number }

/** Texts by Twilio, from a number of the account; Twilio answers STOP, START and HELP itself. */
export function twilioMessenger(account: TwilioAccount, { now, sendTimeoutSeconds }: Terms): Messenger {
  const rest = twilioRest(account, now)
  const { apiBase } = account
  return {
    name: 'twilio',
    can: twilioCan,
    sendTimeoutSeconds,
    readMessage: (request) => readMessage(account, request),
    answer: () => heard,
    send: (message) => sendMessage(rest, messageForm(account, message), { timeoutMs: sendTimeoutSeconds * 1000, now }),
    sentTo: (to, since) => sentTo(rest, to, since),
    sentSince: (since, lines) => sentSince(rest, linesOf(account, lines), since),
    receiptsSince: (since, lines) => receiptsSince(rest, linesOf(account, lines), since),
    receivedSince: (since, among) =>
      receivedSince(rest, { lines: linesOf(account, among?.lines), isKnown: among?.isKnown, apiBase }, since),
    fetchMedia: (url, maxBytes) => fetchMedia(account, url, maxBytes),
    check: async () => {
      const { lines, own } = await checkAccount(account, { rest, now })
      return own ? [...lines, ...numberLines(account, own)] : lines
    },
    lineType: (number, timeoutMs) => lineType(account, number, timeoutMs),
    checkLookUp: () => checkLookUp(account),
    clockSkewSeconds: rest.clockSkewSeconds,
  }
}

function numberLines(account: TwilioAccount, own: OwnNumber): Check[] {
  const canText = Boolean(own.capabilities?.sms)
  return [
    { name: 'Twilio texts', ok: canText, words: `${own.phone_number} ${canText ? 'takes' : 'cannot take'} texts.` },
    ...(account.mode === 'polling'
      ? []
      : [addressLine(account, 'Twilio message address', { path: twilioPaths.message, set: own.sms_url })]),
  ]
}
