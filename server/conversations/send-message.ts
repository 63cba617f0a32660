import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { cannotBeTexted, optOut } from '../callers/meet-caller.ts'
import { type Caller, callerById } from '../callers/store.ts'
import type { Tx } from '../database/open.ts'
import type { Queries } from '../database/queries.ts'
import type { ErrandVerbs, Postponed, WayOut } from '../outbox/deliver.ts'
import type { Outcome } from '../outbox/errand.ts'
import type { SendAnswer } from '../providers/messenger/messenger.ts'
import { readShop } from '../settings/store.ts'
import { withdrawUnsendable } from './drafts.ts'
import { endEpisodeOf } from './end-episode.ts'
import { findAmong } from './find-sent.ts'
import { goesToLandline } from './look-up-line.ts'
import { isAboutAnHour, isForSilent, whenMayGoTo, whyNotTextable } from './queue-message.ts'
import type { MayGo } from './quiet-hours.ts'
import { applyReceipts } from './receive-receipt.ts'
import {
  conversationById,
  type Message,
  messageById,
  messageByProviderId,
  updateConversation,
  updateMessage,
} from './store.ts'

/** Hands one message to the messenger. */
export const sendMessage: ErrandVerbs = { postpone, whyNotNow, run, settle, look, wayOut }

/** A text can be kept back until its caller sleeps: then it goes in the morning. */
function postpone(tx: Tx, appliance: Appliance, messageId: number): Postponed | null {
  const message = messageById(tx, messageId)
  const mayGo = message && hourFor(tx, appliance, message)
  if (mayGo?.do !== 'wait' || isAboutCall(message)) return null
  const { until, because } = mayGo
  const notAfter = goodUntil(message, until, appliance.now())
  // Whoever would hear of it too late hears nothing.
  if (notAfter && notAfter.epochMilliseconds <= until.epochMilliseconds) return null
  updateMessage(tx, messageId, { because, notAfter })
  return { until, notAfter, because }
}

function goodUntil(
  message: Message | undefined,
  until: Temporal.Instant,
  now: Temporal.Instant,
): Temporal.Instant | null {
  if (!message?.notAfter) return null
  return isAboutAnHour(message.kind) ? message.notAfter : until.add(now.until(message.notAfter))
}

/** The last look at the gate, in the transaction that marks the attempt: STOP can arrive between deciding and sending. */
function whyNotNow(tx: Tx, appliance: Appliance, messageId: number): string | null {
  const message = messageById(tx, messageId)
  if (!message) return 'forgotten'
  const caller = callerOf(tx, message)
  const because = caller && whyNotTextable(caller, message.kind, readShop(tx, appliance.config))
  if (because) return because
  if (caller && isForSilent(message.kind) && isAfter(caller.lastContactAt, message.createdAt)) return 'overtaken'
  const mayGo = hourFor(tx, appliance, message)
  if (mayGo?.do === 'never') return mayGo.because
  if (mayGo?.do === 'wait') return 'too-late'
  updateMessage(tx, messageId, { state: 'sending' })
  return null
}

function isAfter(one: Temporal.Instant, other: Temporal.Instant): boolean {
  return one.epochMilliseconds > other.epochMilliseconds
}

/** Nobody is told in the morning that their call was missed just now. */
function isAboutCall(message: Message | undefined): boolean {
  return message?.kind === 'text-back' || message?.kind === 'called-again'
}

/** Null for what goes to the shop's own people. */
function hourFor(tx: Tx, { config, quietHours, now }: Appliance, message: Message): MayGo | null {
  const caller = callerOf(tx, message)
  if (!caller?.number) return null
  const means = { shop: readShop(tx, config), quietHours, now: now() }
  return whenMayGoTo(caller.number, { ...message, caller }, means)
}

async function run(appliance: Appliance, messageId: number): Promise<Outcome> {
  const message = messageById(appliance.db, messageId)
  if (!message?.toNumber || !message.fromNumber) return { do: 'give-up', because: 'forgotten' }
  if (await goesToLandline(appliance, message)) return { do: 'give-up', because: 'landline' }
  const { reference, toNumber: to, fromNumber: from, body } = message
  const answer = await appliance.messenger.send({
    reference,
    to,
    from,
    body,
    validForSeconds: secondsLeft(message, appliance.now()),
  })
  if (answer.outcome === 'unknown')
    return provenByReceipt(appliance, messageId) ?? { do: 'unknown', because: answer.because }
  return outcomeOf(answer)
}

/** A receipt that overtook the answer proves that the messenger has the text. */
function provenByReceipt(appliance: Appliance, messageId: number): Outcome | null {
  const proof = messageById(appliance.db, messageId)?.providerMessageId
  return proof ? { do: 'done', detail: proof } : null
}

function outcomeOf(answer: Exclude<SendAnswer, { outcome: 'unknown' }>): Outcome {
  if (answer.outcome === 'accepted') return { do: 'done', detail: answer.messageId }
  const { because, code: detail } = answer
  if (answer.about === 'message') return { do: 'give-up', because, detail }
  return { do: 'retry', because, detail, afterSeconds: answer.retryAfterSeconds, wholeLane: answer.about === 'account' }
}

function settle(tx: Tx, messageId: number, outcome: Outcome, now: Temporal.Instant): void {
  const message = messageById(tx, messageId)
  if (!message) return
  switch (outcome.do) {
    case 'done':
      return settleSent(tx, message, outcome.detail ?? null, now)
    case 'give-up':
      return settleGivenUp(tx, message, outcome, now)
    case 'hold':
      return updateMessage(tx, messageId, { state: 'held', because: outcome.because })
    case 'retry':
      return updateMessage(tx, messageId, {
        state: 'queued',
        because: outcome.because,
        errorCode: outcome.detail ?? null,
      })
    case 'unknown':
      return updateMessage(tx, messageId, { state: 'unknown', because: outcome.because })
  }
}

function settleSent(tx: Tx, message: Message, providerMessageId: string | null, now: Temporal.Instant): void {
  if (!message.providerMessageId) {
    updateMessage(tx, message.id, { state: 'sent', because: null, errorCode: null, providerMessageId, sentAt: now })
  }
  if (providerMessageId) applyReceipts(tx, message.id, { providerMessageId, now })
}

function settleGivenUp(tx: Tx, message: Message, outcome: Outcome & { do: 'give-up' }, now: Temporal.Instant): void {
  const wasRefused = Boolean(outcome.detail)
  const state = wasRefused || outcome.because === 'too-late' ? 'failed' : 'suppressed'
  updateMessage(tx, message.id, { state, because: outcome.because, errorCode: outcome.detail ?? null })
  const caller = callerOf(tx, message)
  if (!caller) return
  if (outcome.because !== 'filtered') endEpisodeOf(tx, caller, message)
  withdrawUnsendable(tx, message, outcome.because, now)
  if (message.kind === 'reply' && message.conversationId !== null && !meant.includes(outcome.because))
    waitAgain(tx, message.conversationId, now)
  if (!wasRefused) return
  if (outcome.because === 'opted-out') optOut(tx, caller, 'carrier', now)
  if (outcome.because === 'cannot-be-texted') cannotBeTexted(tx, caller.id, outcome.detail ?? 'refused', now)
}

/** Why a text was kept from its caller on purpose. */
const meant = ['opted-out', 'blocked', 'forgotten', 'company-changed']

/** Whose answer did not arrive still waits for one. */
function waitAgain(tx: Tx, conversationId: number, now: Temporal.Instant): void {
  const conversation = conversationById(tx, conversationId)
  if (conversation && !conversation.closedAt && !conversation.waitsSince)
    updateConversation(tx, conversationId, { waitsSince: now })
}

async function look(appliance: Appliance, messageId: number, firstMark: Temporal.Instant): Promise<string | null> {
  const { db, messenger } = appliance
  const message = messageById(db, messageId)
  if (!message?.toNumber || !message.fromNumber) return null
  if (message.providerMessageId) return message.providerMessageId
  const listed = await messenger.sentTo(message.toNumber, firstMark.subtract({ minutes: 2 }))
  const isTaken = (id: string) => messageByProviderId(db, messenger.name, id) !== undefined
  return findAmong(listed, { from: message.fromNumber, body: message.body, firstMark, isTaken })
}

/** A list tells the truth of what was taken; our own reference is as good only where the company goes by it. */
function wayOut({ messenger: { can } }: Appliance): WayOut {
  if (can.repeatsSafely) return 'repeat'
  return can.listsSent ? 'look' : 'hold'
}

function callerOf(db: Queries, message: Message): Caller | undefined {
  const conversation = message.conversationId === null ? undefined : conversationById(db, message.conversationId)
  return conversation && callerById(db, conversation.callerId)
}

function secondsLeft(message: Message, now: Temporal.Instant): number {
  const left = message.notAfter ? Math.floor((message.notAfter.epochMilliseconds - now.epochMilliseconds) / 1000) : 3600
  return Math.min(36_000, Math.max(1, left))
}
