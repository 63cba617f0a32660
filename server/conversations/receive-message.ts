import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { noteConsent } from '../callers/consent-store.ts'
import { meetCaller, optOut } from '../callers/meet-caller.ts'
import { readConsentWord } from '../callers/opt-out.ts'
import { readCallerNumber } from '../callers/phone-number.ts'
import { type Caller, updateCaller } from '../callers/store.ts'
import type { Tx } from '../database/open.ts'
import { maskNumber } from '../log.ts'
import { leaveErrand } from '../outbox/store.ts'
import type { MessageEvent } from '../providers/messenger/messenger.ts'
import type { Shop } from '../settings/settings.ts'
import { type Line, readShop } from '../settings/store.ts'
import { readDanger } from '../understanding/danger/danger.ts'
import { withoutReactions } from '../understanding/reaction.ts'
import { readText } from '../understanding/reading.ts'
import { overtakeDraft } from './drafts.ts'
import { honourConsent } from './honour-consent.ts'
import { insertInbound } from './insert-inbound.ts'
import { insertMedia } from './media-store.ts'
import { isOwnPhone, receiveFromCrew } from './receive-from-crew.ts'
import {
  type Conversation,
  type Message,
  messageByProviderId,
  openConversation,
  sameInbound,
  updateConversation,
} from './store.ts'
import { withdrawHeldForHours } from './withdraw.ts'

export type InboundEvent = Extract<MessageEvent, { kind: 'received' }>

/** Gateways that repeat a text under new ids do so within this time, or name its moment so much differently. */
const repeatSeconds = 90
/** What could not be told is tried for two days. What comes later was not kept from us: a phone tells its whole inbox once more. */
const oldestHours = 48
const mostMedia = 10

/** Records an inbound text once, honours STOP, START and HELP at once, fetches photos, and lets the owner know of a first answer. What the shop's own people text is an answer to the box. */
export function receiveMessage(
  appliance: Appliance,
  event: InboundEvent,
  line: Line,
): 'recorded' | 'repeated' | 'long-ago' {
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

function record(tx: Tx, appliance: Appliance, { event, line, now }: Inbound): ReturnType<typeof receiveMessage> {
  if (messageByProviderId(tx, appliance.messenger.name, event.messageId)) return 'repeated'
  if (isLongAgo(appliance, { event, line, now })) return passOver(tx, appliance, { event, line, now })
  const shop = readShop(tx, appliance.config)
  const read = readCallerNumber(event.from, shop.country)
  if (read.kind === 'number' && isOwnPhone(tx, shop, read.e164))
    return recordFromCrew(tx, appliance, { event, from: read.e164, now })
  const caller = senderOf(tx, appliance, { event, shop, now })
  if (isRepeatedUnderNewId(tx, appliance, { event, from: caller.number ?? event.from, now })) return 'repeated'
  const conversation = openConversation(tx, { callerId: caller.id, lineId: line.id, now })
  const message = insertInbound(tx, appliance, {
    event,
    kind: 'from-caller',
    from: caller.number ?? event.from,
    conversationId: conversation.id,
    now,
  })
  if (!message) return 'repeated'
  leaveMedia(tx, message, event, now)
  const word = event.consent ?? readConsentWord(event.body, { optedOut: caller.optedOutAt !== null })
  if (word !== 'stop') noteConsent(tx, { callerId: caller.id, messageId: message.id, at: now })
  if (word) honourConsent(tx, appliance, { word, event, line, caller, conversation, message, shop, now })
  else takeWords(tx, { message, conversation, isAwaited: isAwaited(caller), shop, now })
  // Who wants no texts and is in danger, or has a booking, gets none, but the shop must know of it.
  const mustBeKnown = word === 'stop' || (word && readDanger(readText(withoutReactions(event.body))) !== 'none')
  if (mustBeKnown && isAwaited(caller)) leaveReply(tx, message, now)
  return 'recorded'
}

function recordFromCrew(
  tx: Tx,
  appliance: Appliance,
  text: { event: InboundEvent; from: string; now: Temporal.Instant },
) {
  return isRepeatedUnderNewId(tx, appliance, text) ? 'repeated' : receiveFromCrew(tx, appliance, text)
}

type Words = { message: Message; conversation: Conversation; isAwaited: boolean; shop: Shop; now: Temporal.Instant }

function takeWords(tx: Tx, { message, conversation, isAwaited, shop, now }: Words): void {
  withdrawHeldForHours(tx, conversation.id, { because: 'overtaken', now })
  const waitsSince = stillWaitsSince(conversation, shop, now) ?? (isAwaited ? now : null)
  updateConversation(tx, conversation.id, { lastInboundAt: now, closedAt: null, waitsSince })
  overtakeDraft(tx, conversation.id, now)
  if (!isAwaited) return
  leaveAnswered(tx, message, conversation, now)
  leaveReply(tx, message, now)
}

function leaveReply(tx: Tx, { id }: Message, now: Temporal.Instant): void {
  leaveErrand(tx, { kind: 'write-reply', subjectId: id, orderKey: `reply:${id}`, at: now, notAfter: null })
}

/** Who writes on waits from their first words; who comes back after an episode, perhaps after a mere thank-you, waits anew. */
function stillWaitsSince(conversation: Conversation, { episodeHours }: Shop, now: Temporal.Instant) {
  const { closedAt, lastInboundAt, waitsSince } = conversation
  if (closedAt || !lastInboundAt) return null
  const isSameEpisode = now.epochMilliseconds - lastInboundAt.epochMilliseconds < episodeHours * 3_600_000
  return isSameEpisode ? waitsSince : null
}

function senderOf(tx: Tx, appliance: Appliance, { event, shop, now }: Omit<Inbound, 'line'> & { shop: Shop }): Caller {
  const read = readCallerNumber(event.from, shop.country)
  // What was found late was written earlier: at night its answer is none any more.
  const wroteAt = event.sentAt && event.sentAt.epochMilliseconds < now.epochMilliseconds ? event.sentAt : now
  const meeting = { now: wroteAt, hashKey: appliance.hashKey }
  if (read.kind === 'number') return whoTexts(tx, meetCaller(tx, read.e164, meeting))
  const sender = meetCaller(tx, event.from.slice(0, 60) || 'withheld', meeting)
  const because = read.kind === 'withheld' ? 'withheld' : read.because
  if (!sender.cannotTextAt) updateCaller(tx, sender.id, { cannotTextAt: now, cannotTextBecause: because })
  return sender
}

/** Who texts can be texted, whatever was learnt or looked up before. */
function whoTexts(tx: Tx, sender: Caller): Caller {
  if (!sender.cannotTextAt) return sender
  const change = { cannotTextAt: null, cannotTextBecause: null }
  updateCaller(tx, sender.id, change)
  return { ...sender, ...change }
}

function isRepeatedUnderNewId(
  tx: Tx,
  { messenger }: Appliance,
  { event, from, now }: { event: InboundEvent; from: string; now: Temporal.Instant },
): boolean {
  if (!messenger.can.repeatsUnderNewIds || event.media.length > 0) return false
  const near = { from, body: event.body, seconds: repeatSeconds }
  return (
    sameInbound(tx, { ...near, at: now }) || (event.sentAt !== null && sameInbound(tx, { ...near, at: event.sentAt }))
  )
}

/**
 * Of a phone that tells its inbox once more, weeks of texts that were answered, or were never the shop's, would be new ones; and
 * what it took in before it was the shop's was answered by nobody here.
 */
function isLongAgo({ messenger }: Appliance, { event: { sentAt }, line, now }: Inbound): boolean {
  if (!messenger.can.repeatsUnderNewIds || !sentAt) return false
  const isOld = now.epochMilliseconds - sentAt.epochMilliseconds > oldestHours * 3_600_000
  return isOld || sentAt.epochMilliseconds < line.createdAt.epochMilliseconds
}

/** Of what is passed over only a wish for no more texts holds, however old: one that was heard at its time is repeated. */
function passOver(tx: Tx, appliance: Appliance, { event, now }: Inbound): 'repeated' | 'long-ago' {
  const { country } = readShop(tx, appliance.config)
  const read = readCallerNumber(event.from, country)
  if (read.kind !== 'number') return 'long-ago'
  if (isRepeatedUnderNewId(tx, appliance, { event, from: read.e164, now })) return 'repeated'
  if ((event.consent ?? readConsentWord(event.body, { optedOut: false })) === 'stop')
    optOut(tx, meetCaller(tx, read.e164, { now, hashKey: appliance.hashKey }), 'text', now)
  return 'long-ago'
}

function leaveAnswered(tx: Tx, message: Message, conversation: Conversation, now: Temporal.Instant): void {
  const orderKey = `answer:${conversation.id}`
  leaveErrand(tx, { kind: 'caller-answered', subjectId: message.id, orderKey, at: now, notAfter: null })
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

/** Whether it is somebody whose answer matters, and not who was blocked. */
function isAwaited({ number, blockedAt }: Caller): boolean {
  return !blockedAt && number !== null
}
