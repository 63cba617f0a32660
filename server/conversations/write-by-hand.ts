import { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import type { Tx } from '../database/open.ts'
import { ownLine } from '../settings/company-store.ts'
import { readShop } from '../settings/store.ts'
import { asSent } from './as-sent.ts'
import { withdrawDraft } from './drafts.ts'
import { handOver } from './hand-over.ts'
import { threadById } from './inbox-store.ts'
import { lastMessageIn } from './last-said-store.ts'
import { queueMessage, type Refusal } from './queue-message.ts'
import { type Message, messageByOnceKey } from './store.ts'
import { withdrawHeldForHours } from './withdraw.ts'

/** `token`: 24 hexadecimal digits of the form that was filled in, the same however often it is sent. `by`: who of the shop wrote it, where that is known. */
export type HandWritten = { conversationId: number; body: string; token: string; by?: number }

export type Written =
  | { do: 'queued' | 'repeated'; message: Message }
  | { do: 'refused'; because: Exclude<Refusal, 'already-queued'> | 'no-line' | 'form-used' | 'just-sent' }
  | { do: 'refused'; because: 'no-such-conversation' }

/** After so long the words would come out of the blue. */
const goodForMinutes = 60
/** A browser that goes back fills an old text into a fresh form: within this time the same words again are taken for a slip. */
const slipMinutes = 10

/** Queues what a person of the shop wrote, once per form. The box falls silent there until the conversation is given back. */
export function writeByHand(appliance: Appliance, written: HandWritten): Written {
  const result = appliance.db.transaction((tx) => write(tx, appliance, written), { behavior: 'immediate' })
  if (result.do === 'queued') appliance.wake()
  return result
}

function write(tx: Tx, appliance: Appliance, { conversationId, body: typed, token, by }: HandWritten): Written {
  const { config, messenger, quietHours } = appliance
  const now = appliance.now()
  const thread = threadById(tx, conversationId)
  if (!thread) return { do: 'refused', because: 'no-such-conversation' }
  const body = asSent(typed)
  const onceKey = `by-hand:${token}`
  const known = messageByOnceKey(tx, onceKey)
  if (known) return known.conversationId === conversationId && known.body === body ? repeated(known) : used
  if (isSlip(lastMessageIn(tx, conversationId), { body, now })) return { do: 'refused', because: 'just-sent' }
  const line = thread.line ?? ownLine(tx, config)
  if (!line) return { do: 'refused', because: 'no-line' }
  const notAfter = now.add({ minutes: goodForMinutes })
  const text = { caller: thread.caller, line, kind: 'by-hand', body, onceKey, notAfter, writtenBy: by } as const
  const queued = queueMessage(tx, text, { shop: readShop(tx, config), messenger: messenger.name, quietHours, now })
  if (queued.do === 'queued') {
    withdrawDraft(tx, conversationId, 'answered-by-hand', now)
    withdrawHeldForHours(tx, conversationId, { because: 'answered-by-hand', now })
    handOver(tx, conversationId, 'by-hand', now)
    return queued
  }
  return queued.because === 'already-queued' ? used : { do: 'refused', because: queued.because }
}

/** What failed is rightly tried again, and who got an answer in between may well say the same once more. */
function isSlip(last: Message | undefined, { body, now }: { body: string; now: Temporal.Instant }): boolean {
  if (last?.kind !== 'by-hand' || last.body !== body || isLost(last)) return false
  return Temporal.Instant.compare(last.createdAt.add({ minutes: slipMinutes }), now) > 0
}

function isLost({ state }: Message): boolean {
  return state === 'failed' || state === 'held' || state === 'suppressed'
}

// A browser that goes back shows the form as it was: new words in it are a new text, and need a new form.
const used = { do: 'refused', because: 'form-used' } as const

function repeated(message: Message): Written {
  return { do: 'repeated', message }
}
