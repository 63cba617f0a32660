// The language in which a caller is answered: the one that they write, and until they wrote the shop's.
import { languageOfConsentWord } from '../callers/opt-out.ts'
import type { Queries } from '../database/queries.ts'
import type { Shop } from '../settings/settings.ts'
import { readLanguage } from '../understanding/language/read-language.ts'
import { readText } from '../understanding/reading.ts'
import type { Language } from '../understanding/understanding.ts'
import { lastWordsOfCaller } from './last-said-store.ts'
import { type Conversation, conversationWith, type Message } from './store.ts'

/** As it is known of the conversation, else by the last texts of the caller. */
export function spokenWith(db: Queries, callerId: number, { language }: Pick<Shop, 'language'>): Language {
  return knownLanguage(db, callerId) ?? language
}

/** Null for who never wrote. */
export function knownLanguage(db: Queries, callerId: number): Language | null {
  const conversation = conversationWith(db, callerId)
  return conversation ? spokenBefore(db, conversation, null) : null
}

/** Of a wish about the texts themselves: STOP and its like are written by everyone, ARRET and BAJA are not. */
export function spokenInWish(
  db: Queries,
  conversation: Conversation,
  { message: { id, body }, shop }: { message: Message; shop: Pick<Shop, 'language'> },
): Language {
  const before = spokenBefore(db, conversation, id)
  const isOneWord = !/\S\s+\S/.test(body)
  if (isOneWord) return languageOfConsentWord(body) ?? before ?? shop.language
  return readLanguage(readText(body), { language: before, said: '' })
}

/** One text alone may be an address or a START. */
const textsRead = 5

function spokenBefore(db: Queries, { id, language }: Conversation, beforeId: number | null): Language | null {
  if (language) return language
  const words = lastWordsOfCaller(db, id, { most: textsRead, beforeId })
  return words.length === 0 ? null : readLanguage(readText(words.join('\n')), { language: null, said: '' })
}
