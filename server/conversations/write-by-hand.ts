import type { Appliance } from '../appliance.ts'
import type { Tx } from '../database/open.ts'
import { firstLine, readShop } from '../settings/store.ts'
import { threadById } from './inbox-store.ts'
import { type NotTextable, queueMessage } from './queue-message.ts'
import { plainLetters } from './segments.ts'
import { type Message, messageByOnceKey } from './store.ts'

/** `token`: 24 hexadecimal digits of the form that was filled in, the same however often it is sent. */
export type HandWritten = { conversationId: number; body: string; token: string }

export type Written =
  | { do: 'queued' | 'repeated'; message: Message }
  | { do: 'refused'; because: NotTextable | 'no-line' | 'form-used' }
  | { do: 'refused'; because: 'no-such-conversation' }

/** After so long the words would come out of the blue. */
const goodForMinutes = 60

/** Queues what a person of the shop wrote, once per form. */
export function writeByHand(appliance: Appliance, written: HandWritten): Written {
  const result = appliance.db.transaction((tx) => write(tx, appliance, written), { behavior: 'immediate' })
  if (result.do === 'queued') appliance.wake()
  return result
}

function write(tx: Tx, appliance: Appliance, { conversationId, body: typed, token }: HandWritten): Written {
  const { config, messenger } = appliance
  const now = appliance.now()
  const thread = threadById(tx, conversationId)
  if (!thread) return { do: 'refused', because: 'no-such-conversation' }
  const body = withPlainPunctuation(typed)
  const onceKey = `by-hand:${token}`
  const known = messageByOnceKey(tx, onceKey)
  if (known) return known.conversationId === conversationId && known.body === body ? repeated(known) : used
  const line = thread.line ?? firstLine(tx)
  if (!line) return { do: 'refused', because: 'no-line' }
  const notAfter = now.add({ minutes: goodForMinutes })
  const text = { caller: thread.caller, line, kind: 'by-hand', body, onceKey, notAfter } as const
  const queued = queueMessage(tx, text, { shop: readShop(tx, config), messenger: messenger.name, now })
  if (queued.do === 'queued') return queued
  return queued.because === 'already-queued' ? used : { do: 'refused', because: queued.because }
}

// A browser that goes back shows the form as it was: new words in it are a new text, and need a new form.
const used = { do: 'refused', because: 'form-used' } as const

function repeated(message: Message): Written {
  return { do: 'repeated', message }
}

/** Curly quotes and long dashes double the price and are nobody's wish; letters stay as the person wrote them. */
function withPlainPunctuation(typed: string): string {
  const plain = plainLetters(typed)
  return lettersOf(plain) === lettersOf(typed) ? plain : typed
}

function lettersOf(words: string): string {
  return words.normalize('NFC').replaceAll(/[^\p{L}\p{N}]/gu, '')
}
