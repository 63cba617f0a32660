import type { Appliance } from '../appliance.ts'
import { spokenWith } from '../conversations/spoken-language.ts'
import type { Tx } from '../database/open.ts'
import { readShop } from '../settings/store.ts'
import { phrase } from './phrases.ts'
import { lastQuestion } from './plain-wishes.ts'
import { lastSpokenIn } from './spoken-store.ts'
import type { Answered, Listening } from './take-turn.ts'

/** Our last words once more, shorter: the question alone. */
export function repeatLast(
  tx: Tx,
  { config }: Appliance,
  { conversation }: Listening,
  { isKeys = false } = {},
): Answered {
  const language = spokenWith(tx, conversation.callerId, readShop(tx, config))
  const last = lastQuestion(lastSpokenIn(tx, conversation.id)?.body ?? '')
  const words = isKeys ? `${phrase(language, 'sayIt')} ${last}` : last
  return { words, language, follows: 'listen' }
}
