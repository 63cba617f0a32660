import type { Appliance } from '../appliance.ts'
import { spokenWith } from '../conversations/spoken-language.ts'
import type { Tx } from '../database/open.ts'
import { readShop } from '../settings/store.ts'
import { lastAsked } from './last-asked.ts'
import { phrase } from './phrases.ts'
import type { Answered, Listening } from './take-turn.ts'

/** What our last words asked once more, without what stood before it. */
export function repeatLast(tx: Tx, appliance: Appliance, listening: Listening, { isKeys = false } = {}): Answered {
  const language = spokenWith(tx, listening.conversation.callerId, readShop(tx, appliance.config))
  const last = lastAsked(tx, appliance, listening)
  const words = isKeys ? `${phrase(language, 'sayIt')} ${last}` : last
  return { words, language, follows: 'listen' }
}
