import type { Appliance } from '../appliance.ts'
import { writeByHand } from '../conversations/write-by-hand.ts'
import type { Act } from './carry-out.ts'
import { whyNot } from './refusal-words.ts'
import type { Reply } from './reply-words.ts'

/** Sends a person's own words, once for each text of theirs however often it is said. */
export function writeAsAsked(appliance: Appliance, { said, candidate, text, words }: Act & { words: string }): Reply {
  const { conversationId, code, who } = candidate
  const by = said.by === undefined ? {} : { by: said.by }
  const written = writeByHand(appliance, { conversationId, body: words, token: text.reference, ...by })
  if (written.do === 'refused')
    return { words: `${code}: not sent, ${whyNot(written.because)}.`, conversationId, isAsking: true }
  const again = written.do === 'repeated' ? ' already. It was not sent again' : ''
  return { words: `${code}: sent to ${who}${again}.`, conversationId }
}
