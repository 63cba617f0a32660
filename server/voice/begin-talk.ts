import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { emergencyNumberOf } from '../callers/emergency-number.ts'
import type { Caller } from '../callers/store.ts'
import { spokenWith } from '../conversations/spoken-language.ts'
import { conversationWith, openConversation } from '../conversations/store.ts'
import { businessName } from '../conversations/texts.ts'
import type { Tx } from '../database/open.ts'
import type { Queries } from '../database/queries.ts'
import { readShop } from '../settings/store.ts'
import { phrase } from './phrases.ts'
import { keepSpoken } from './say-aloud.ts'
import { lastSpokenIn } from './spoken-store.ts'
import { openTalk, type Talk } from './talk-store.ts'
import type { Turn } from './turn.ts'

type Begun = {
  callId: number
  /** What names this call in the words that are kept. */
  name: string
  caller: Caller
  lineId: number
  heardBy: Talk['heardBy']
  now: Temporal.Instant
}

/** The voice takes a call: it says who speaks, what becomes of the words, and asks what is needed. */
export function beginTalk(
  tx: Tx,
  { config, carrier }: Appliance,
  { callId, name, caller, lineId, heardBy, now }: Begun,
): Turn & { talk: Talk } {
  const { words } = greetAgain(tx, { config }, caller.id)
  const conversation = openConversation(tx, { callerId: caller.id, lineId, now })
  const greeting = { conversationId: conversation.id, by: 'voice', words, carrier: carrier.name, now } as const
  keepSpoken(tx, { ...greeting, name: `${name}:0` })
  const talk = openTalk(tx, { callId, heardBy, beganAt: now })
  return { ...sayAgain(tx, { config }, { callerId: caller.id, talk }), follows: 'listen', talk }
}

/** What a caller of this talk heard last, where the carrier asks once more what to say. */
export function sayAgain(
  db: Queries,
  appliance: Pick<Appliance, 'config'>,
  { callerId, talk }: { callerId: number; talk: Talk },
): Pick<Turn, 'words' | 'language'> {
  const greeting = greetAgain(db, appliance, callerId)
  const conversation = talk.turns > 0 ? conversationWith(db, callerId) : undefined
  const last = conversation && lastSpokenIn(db, conversation.id)
  return last ? { ...greeting, words: last.body } : greeting
}

/** The same first words, for another way of hearing the answer. */
export function greetAgain(
  db: Queries,
  { config }: Pick<Appliance, 'config'>,
  callerId: number,
): Pick<Turn, 'words' | 'language'> {
  const shop = readShop(db, config)
  const language = spokenWith(db, callerId, shop)
  const emergency = emergencyNumberOf(shop.country)
  return { words: phrase(language, 'greeting', { business: businessName(shop, language), emergency }), language }
}
