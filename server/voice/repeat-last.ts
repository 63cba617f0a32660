import type { Appliance } from '../appliance.ts'
import { spokenWith } from '../conversations/spoken-language.ts'
import type { Tx } from '../database/open.ts'
import { readShop } from '../settings/store.ts'
import { againInDanger, waitInDanger } from './danger-aloud.ts'
import { lastAsked } from './last-asked.ts'
import { phrase } from './phrases.ts'
import { lastQuestion } from './plain-wishes.ts'
import type { Answered, Listening } from './take-turn.ts'

/** What our last words asked once more, without what stood before it; in danger, how to stay safe. */
export function repeatLast(tx: Tx, appliance: Appliance, listening: Listening, { isKeys = false } = {}): Answered {
  const language = spokenWith(tx, listening.conversation.callerId, readShop(tx, appliance.config))
  const inDanger = againInDanger(tx, appliance, listening)
  if (inDanger) return inDanger
  const last = lastAsked(tx, appliance, listening)
  const words = isKeys ? `${phrase(language, 'sayIt')} ${last}` : last
  return { words, language, follows: 'listen' }
}

/** Whoever has to look something up is given the time, and told in short what is waited for. */
export function takeYourTime(tx: Tx, appliance: Appliance, listening: Listening): Answered {
  const language = spokenWith(tx, listening.conversation.callerId, readShop(tx, appliance.config))
  const inDanger = waitInDanger(tx, appliance, listening)
  if (inDanger) return inDanger
  const question = lastQuestion(lastAsked(tx, appliance, listening))
  return { words: `${phrase(language, 'takeYourTime')} ${question}`, language, follows: 'listen' }
}
