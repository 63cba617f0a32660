import { randomBytes } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { meetCaller, optIn, optOut } from '../callers/meet-caller.ts'
import { isCarrierHelpWord, isCarrierStartWord, isExactStopWord, readConsentWord } from '../callers/opt-out.ts'
import { readCallerNumber, showNumber } from '../callers/phone-number.ts'
import { type Caller, callerById, updateCaller } from '../callers/store.ts'
import type { Tx } from '../database/open.ts'
import { maskNumber } from '../log.ts'
import { leaveErrand } from '../outbox/store.ts'
import type { MessageEvent } from '../providers/messenger/messenger.ts'
import type { Shop } from '../settings/settings.ts'
import { crewMobiles, type Line, readShop } from '../settings/store.ts'
import { queueMessage } from './queue-message.ts'
import { countSegments } from './segments.ts'
import {
  type Conversation,
  insertMedia,
  insertMessage,
  type Message,
  messageByProviderId,
  openConversation,
  sameInbound,
  updateConversation,
} from './store.ts'
import { helpAnswer, optInAnswer, optOutAnswer } from './texts.ts'
import { withdrawUnsent } from './withdraw.ts'

export type InboundEvent = Extract<MessageEvent, { kind: 'received' }>

/** Gateways that repeat a text under new ids do so within this time. */
const repeatSeconds = 90
const mostMedia = 10

/** Records an inbound text once, honours STOP, START and HELP at once, fetches photos, and lets the owner know of a first answer. */
export function receiveMessage(appliance: Appliance, event: InboundEvent, line: Line): 'recorded' | 'repeated' {
  const now = appliance.now()
  const result = appliance.db.transaction((tx) => record(tx, appliance, { event, line, now }), {
    behavior: 'immediate',
  })
  appliance.log.info(
    { from: maskNumber(event.from, appliance.hashKey), media: event.media.length, result },
    'message received',
  )
  appliance.wake()
  return result
}

type Inbound = { event: InboundEvent; line: Line; now: Temporal.Instant }

function record(tx: Tx, appliance: Appliance, { event, line, now }: Inbound): 'recorded' | 'repeated' {
  if (messageByProviderId(tx, appliance.messenger.name, event.messageId)) return 'repeated'
  const shop = readShop(tx, appliance.config)
  const caller = senderOf(tx, appliance, { event, shop, now })
  if (isRepeatedUnderNewId(tx, appliance, { event, from: caller.number ?? event.from, now })) return 'repeated'
  const conversation = openConversation(tx, { callerId: caller.id, lineId: line.id, now })
  const message = insertInbound(tx, appliance, { event, caller, conversation, now })
  if (!message) return 'repeated'
  updateConversation(tx, conversation.id, { lastInboundAt: now, closedAt: null })
  leaveMedia(tx, message, event, now)
  const word = event.consent ?? readConsentWord(event.body, { optedOut: caller.optedOutAt !== null })
  if (word) honour(tx, appliance, { word, event, line, caller, conversation, message, shop, now })
  else if (!isCrew(tx, shop, caller))
    leaveErrand(tx, {
      kind: 'caller-answered',
      subjectId: message.id,
      orderKey: `answer:${conversation.id}`,
      at: now,
      notAfter: null,
    })
  return 'recorded'
}

function senderOf(tx: Tx, appliance: Appliance, { event, shop, now }: Omit<Inbound, 'line'> & { shop: Shop }): Caller {
  const read = readCallerNumber(event.from, shop.country)
  if (read.kind === 'number') return meetCaller(tx, read.e164, { now, hashKey: appliance.hashKey })
  const sender = meetCaller(tx, event.from.slice(0, 60) || 'withheld', { now, hashKey: appliance.hashKey })
  const because = read.kind === 'withheld' ? 'withheld' : read.because
  if (!sender.cannotTextAt) updateCaller(tx, sender.id, { cannotTextAt: now, cannotTextBecause: because })
  return sender
}

function isRepeatedUnderNewId(
  tx: Tx,
  { messenger }: Appliance,
  { event, from, now }: { event: InboundEvent; from: string; now: Temporal.Instant },
): boolean {
  if (!messenger.repeatsUnderNewIds || event.media.length > 0) return false
  return sameInbound(tx, { from, body: event.body, since: now.subtract({ seconds: repeatSeconds }) }) !== undefined
}

function insertInbound(
  tx: Tx,
  { messenger }: Appliance,
  { event, caller, conversation, now }: Omit<Inbound, 'line'> & { caller: Caller; conversation: Conversation },
): Message | null {
  return insertMessage(tx, {
    reference: randomBytes(12).toString('hex'),
    conversationId: conversation.id,
    direction: 'inbound',
    kind: 'from-caller',
    fromNumber: caller.number ?? event.from,
    toNumber: event.to,
    body: event.body,
    segments: countSegments(event.body).segments,
    state: 'received',
    messenger: messenger.name,
    providerMessageId: event.messageId,
    createdAt: now,
    sentAt: event.sentAt,
  })
}

function leaveMedia(tx: Tx, message: Message, event: InboundEvent, now: Temporal.Instant): void {
  event.media.slice(0, mostMedia).forEach(({ url, contentType }, position) => {
    const one = insertMedia(tx, { messageId: message.id, position, sourceUrl: url, contentType, state: 'waiting' })
    leaveErrand(tx, {
      kind: 'fetch-media',
      subjectId: one.id,
      orderKey: `media:${one.id}`,
      at: now,
      notAfter: now.add({ hours: 24 }),
    })
  })
}

type Wish = Inbound & {
  word: 'stop' | 'start' | 'help'
  caller: Caller
  conversation: Conversation
  message: Message
  shop: Shop
}

function honour(tx: Tx, appliance: Appliance, wish: Wish): void {
  const { word, caller, conversation, now } = wish
  if (word === 'stop') {
    withdrawUnsent(tx, conversation.id, { because: 'opted-out', now })
    optOut(tx, caller, 'text', now)
  }
  if (word === 'start') optIn(tx, caller, appliance.hashKey)
  if (!isAnsweredByMessenger(appliance, wish)) answer(tx, appliance, wish)
}

function isAnsweredByMessenger({ messenger }: Appliance, { word, event }: Wish): boolean {
  if (!messenger.answersStopItself) return false
  if (event.consent) return true
  return { stop: isExactStopWord, start: isCarrierStartWord, help: isCarrierHelpWord }[word](event.body)
}

function answer(tx: Tx, appliance: Appliance, { word, caller, line, message, shop, now }: Wish): void {
  // Somebody who was out already has been told so once.
  if (word === 'stop' && caller.optedOutAt) return
  const fresh = callerById(tx, caller.id) ?? caller
  const onceKey = `answer:${message.id}`
  const means = { shop, messenger: appliance.messenger.name, now }
  const notAfter = now.add({ minutes: 10 })
  if (word === 'stop')
    queueMessage(
      tx,
      { caller: fresh, line, kind: 'opt-out-answer', body: optOutAnswer(shop), onceKey, notAfter },
      means,
    )
  if (word === 'start')
    queueMessage(tx, { caller: fresh, line, kind: 'opt-in-answer', body: optInAnswer(shop), onceKey, notAfter }, means)
  if (word === 'help')
    queueMessage(
      tx,
      {
        caller: fresh,
        line,
        kind: 'help-answer',
        body: helpAnswer(shop, showNumber(line.number, shop.country)),
        onceKey,
        notAfter,
      },
      means,
    )
}

function isCrew(tx: Tx, shop: Shop, caller: Caller): boolean {
  return caller.number !== null && (caller.number === shop.ownerMobile || crewMobiles(tx).includes(caller.number))
}
