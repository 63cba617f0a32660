import type { Temporal } from 'temporal-polyfill'
import type { ArrivalMemory } from '../arrival.ts'
import { rememberArrivals } from '../arrivals.ts'
import { refusalOf } from '../guarded-address.ts'
import type { Guard } from '../guarded-exchange.ts'
import type { HttpTemplateAccount } from '../http-template/account.ts'
import { whatIsWrong } from '../http-template/judge-template.ts'
import { readInbound, readKept } from '../http-template/read-inbound.ts'
import { sendMessage } from '../http-template/send-message.ts'
import { type Check, Refused } from '../request.ts'
import type { Messenger, MessengerCan } from './messenger.ts'

export function httpCan(account: HttpTemplateAccount | null): MessengerCan {
  return {
    listsSent: false,
    listsReceived: false,
    repeatsSafely: account?.knowsReference ?? false,
    sendsReceipts: false,
    dropsLate: false,
    sendsFromAnyLine: true,
    receivesPhotos: false,
    looksUpLines: false,
    refusesNumbers: false,
    refusesOptedOut: false,
    answersStop: false,
    repeatsUnderNewIds: !account?.inbound.id,
  }
}

type Terms = { now(): Temporal.Instant; sendTimeoutSeconds: number; guard: Guard; arrivals?: ArrivalMemory }

/** Texts by any gateway that is asked over HTTP, as the owner wrote it down. */
export function httpMessenger(
  account: HttpTemplateAccount | null,
  { now, sendTimeoutSeconds, guard, arrivals: memory }: Terms,
): Messenger {
  const { arrivals, keep } = rememberArrivals(account?.inboundToken ? readerOf(account) : null, memory)
  const refuse = async () => {
    throw new Refused('a gateway over HTTP keeps no list, and has no photos')
  }
  return {
    name: 'http',
    can: httpCan(account),
    sendTimeoutSeconds,
    readMessage: (request) => {
      const at = now()
      const { reading, came } = readInbound(account, request, at)
      if (account?.inboundToken) keep(came && { ...came, method: request.method }, at)
      return reading
    },
    arrivals,
    answer: () => ({ status: 200, type: 'text/plain', body: 'ok' }),
    send: (message) => sendMessage(account, message, { guard, timeoutMs: sendTimeoutSeconds * 1000 }),
    sentTo: refuse,
    sentSince: refuse,
    receivedSince: refuse,
    fetchMedia: refuse,
    lineType: async () => null,
    check: async () => checkTemplate(account, guard),
  }
}

function readerOf(account: HttpTemplateAccount): Parameters<typeof rememberArrivals>[0] {
  return { secret: account.inboundToken ?? '', read: (fields, at) => readKept(fields, account, at) }
}

/** Nothing is asked: whether the gateway takes texts only a text can tell. */
function checkTemplate(account: HttpTemplateAccount | null, { doors }: Guard): Check[] {
  const line = (ok: boolean, words: string): Check => ({ name: 'SMS over HTTP', ok, words })
  if (!account) return [line(false, 'No gateway is set up: no text goes out and none comes in.')]
  const wrong = whatIsWrong(account)
  if (wrong) return [line(false, wrong)]
  if (refusalOf(new URL(account.url.split(/[{?]/, 1)[0] ?? ''), doors))
    return [line(false, 'The address is one that may not be asked.')]
  const host = new URL(account.url.split(/[{?]/, 1)[0] ?? '').host
  const sends = line(true, `Texts are handed to ${host}. Whether it takes them a text to yourself shows.`)
  return account.inboundToken
    ? [sends]
    : [sends, line(false, 'No answers come in: there is no secret address for them.')]
}
