import type { Appliance } from '../appliance.ts'
import { spokenWith } from '../conversations/spoken-language.ts'
import type { Tx } from '../database/open.ts'
import { readShop } from '../settings/store.ts'
import { lastAsked } from './last-asked.ts'
import { phrase } from './phrases.ts'
import type { Answered, Listening } from './take-turn.ts'
import { changeTalk } from './talk-store.ts'
import { mostSilences } from './turn.ts'

/** Nothing was said, or it was no words: the caller is asked twice, and then let go. */
export function hearNothing(
  tx: Tx,
  appliance: Appliance,
  { talk, conversation, now }: Listening,
  because: 'silence' | 'too-long',
): Answered {
  const language = spokenWith(tx, conversation.callerId, readShop(tx, appliance.config))
  const silences = talk.silences + 1
  changeTalk(tx, talk.callId, { silences })
  if (because === 'too-long' || silences > mostSilences) {
    changeTalk(tx, talk.callId, { endedAt: now, endedBecause: because === 'silence' ? 'silent' : 'too-long' })
    return { words: phrase(language, because === 'silence' ? 'silentGoodbye' : 'goodbye'), language, follows: 'end' }
  }
  const last = lastAsked(tx, appliance, { conversation, talk })
  const words = silences === 1 ? phrase(language, 'notHeard') : phrase(language, 'stillThere')
  return { words: `${words} ${last}`, language, follows: 'listen' }
}
