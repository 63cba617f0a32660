import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { optIn, optOut } from '../callers/meet-caller.ts'
import { isCarrierHelpWord, isCarrierStartWord, isExactStopWord } from '../callers/opt-out.ts'
import { showNumber } from '../callers/phone-number.ts'
import { type Caller, callerById } from '../callers/store.ts'
import type { Tx } from '../database/open.ts'
import type { MessageEvent } from '../providers/messenger/messenger.ts'
import type { Shop } from '../settings/settings.ts'
import type { Line } from '../settings/store.ts'
import type { Language } from '../understanding/understanding.ts'
import { queueMessage } from './queue-message.ts'
import { spokenInWish } from './spoken-language.ts'
import { type Conversation, hasRealTexts, type Message } from './store.ts'
import { helpAnswer, optInAnswer, optOutAnswer } from './texts.ts'
import { withdrawUnsent } from './withdraw.ts'

type Word = 'stop' | 'start' | 'help'

type Wish = {
  word: Word
  event: Extract<MessageEvent, { kind: 'received' }>
  line: Line
  caller: Caller
  conversation: Conversation
  message: Message
  shop: Shop
  now: Temporal.Instant
}

/** STOP, START and HELP at once, before anything else is made of a text. */
export function honourConsent(tx: Tx, appliance: Appliance, wish: Wish): void {
  const { word, caller, conversation, now } = wish
  if (word === 'stop') {
    withdrawUnsent(tx, conversation.id, { because: 'opted-out', now })
    optOut(tx, caller, 'text', now)
  }
  if (word === 'start' && !isPlayed(tx, appliance, conversation)) optIn(tx, caller, appliance.hashKey)
  if (!isAnsweredByMessenger(appliance, wish)) answer(tx, appliance, wish)
}

/** On the practice phone anybody can be played; who has texted with a real company takes back an opt-out by that one alone. */
function isPlayed(tx: Tx, { messenger }: Appliance, { id }: Conversation): boolean {
  return messenger.name === 'simulated' && hasRealTexts(tx, id)
}

const carrierKnows: Record<Word, (body: string) => boolean> = {
  stop: isExactStopWord,
  start: isCarrierStartWord,
  help: isCarrierHelpWord,
}

function isAnsweredByMessenger({ messenger }: Appliance, { word, event }: Wish): boolean {
  return messenger.can.answersStop && (event.consent !== null || carrierKnows[word](event.body))
}

const answers: Record<
  Word,
  { kind: Message['kind'] & `${string}-answer`; words: (shop: Shop, line: string, language: Language) => string }
> = {
  stop: { kind: 'opt-out-answer', words: (shop, _line, language) => optOutAnswer(shop, language) },
  start: { kind: 'opt-in-answer', words: (shop, _line, language) => optInAnswer(shop, language) },
  help: { kind: 'help-answer', words: helpAnswer },
}

function answer(tx: Tx, appliance: Appliance, { word, caller, line, conversation, message, shop, now }: Wish): void {
  // Somebody who was out already has been told so once.
  if (word === 'stop' && caller.optedOutAt) return
  const { kind, words } = answers[word]
  const language = spokenInWish(tx, conversation, { message, shop })
  const body = words(shop, showNumber(line.number, shop.country), language)
  const text = { caller: callerById(tx, caller.id) ?? caller, line, kind, body, onceKey: `answer:${message.id}` }
  const means = { shop, messenger: appliance.messenger.name, quietHours: appliance.quietHours, now }
  queueMessage(tx, { ...text, notAfter: now.add({ minutes: 10 }) }, means)
}
