import type { Temporal } from 'temporal-polyfill'
import type { AndroidGatewayAccount } from '../android-gateway/account.ts'
import { checkGateway } from '../android-gateway/check-gateway.ts'
import { fetchMedia } from '../android-gateway/fetch-media.ts'
import { readWebhook } from '../android-gateway/read-webhook.ts'
import { sendMessage } from '../android-gateway/send-message.ts'
import { addTo, askVitals, type Heard, mayBeAsked, vitalsOf } from '../android-gateway/vitals.ts'
import type { Guard } from '../guarded-exchange.ts'
import { Refused } from '../request.ts'
import type { Messenger, MessengerCan } from './messenger.ts'

export function androidGatewayCan(mode: AndroidGatewayAccount['mode']): MessengerCan {
  return {
    listsSent: false,
    listsReceived: false,
    repeatsSafely: true,
    sendsReceipts: true,
    dropsLate: true,
    sendsFromAnyLine: false,
    receivesPhotos: mode === 'phone',
    looksUpLines: false,
    refusesNumbers: mode === 'server',
    refusesOptedOut: false,
    answersStop: false,
    repeatsUnderNewIds: true,
  }
}

type Terms = { now(): Temporal.Instant; sendTimeoutSeconds: number; guard: Guard }

/** Texts by an old phone with the app SMS Gateway for Android, asked itself or by way of its server. */
export function androidGatewayMessenger(account: AndroidGatewayAccount | null, terms: Terms): Messenger {
  const { now, sendTimeoutSeconds, guard } = terms
  let heard: Heard = { at: null, health: null, hasCard: null }
  let askedAt: Temporal.Instant | null = null
  const hear = async () => {
    askedAt = now()
    const news = account ? await askVitals(account, { guard, now }) : {}
    heard = addTo(heard, news)
    return heard
  }
  const noList = async () => {
    throw new Refused('the SMS gateway keeps no list of texts')
  }
  return {
    name: 'android-gateway',
    can: androidGatewayCan(account?.mode ?? 'phone'),
    sendTimeoutSeconds,
    readMessage: (request) => {
      const { health, hasCard, ...reading } = readWebhook(account, request, now())
      if (reading.ok) heard = addTo(heard, { at: now(), health, hasCard })
      return reading
    },
    answer: () => ({ status: 200, type: 'text/plain', body: '' }),
    send: async (message) => {
      const answer = await sendMessage(account, message, { guard, timeoutMs: sendTimeoutSeconds * 1000 })
      // A server takes texts for a phone that is away.
      if (account?.mode === 'phone' && answer.outcome === 'accepted') heard = addTo(heard, { at: now() })
      return answer
    },
    sentTo: noList,
    sentSince: noList,
    receivedSince: noList,
    fetchMedia: (url, maxBytes) => fetchMedia(account, url, { guard, maxBytes }),
    lineType: async () => null,
    check: () => checkGateway(account, { guard, now, hear, heard: () => heard }),
    vitals: async () =>
      account && vitalsOf(account, mayBeAsked(account, { askedAt, now: now() }) ? await hear() : heard),
  }
}
