import type { Appliance } from '../appliance.ts'
import type { ReadScene } from './read-scene.ts'
import { isWorthThinking, noThought, type Thought, think } from './think.ts'

// While a caller may still be writing, the model already thinks about what they wrote: what it has not said by the deadline is not waited for.
const thoughts = new WeakMap<Appliance['db'], Map<number, Thinking>>()

type Thinking = { messageId: number; thought: Promise<Thought>; ending: AbortController }

/** Begins to think about the newest text of a conversation, once; an older thought is ended, and the model free for others. */
export function beginThought(appliance: Appliance, read: ReadScene, messageId: number): void {
  const conversationId = read.conversation.id
  if (thoughts.get(appliance.db)?.get(conversationId)?.messageId === messageId) return
  endThought(appliance, conversationId)
  if (!appliance.model.model() || !isWorthThinking(read)) return
  const known = thoughts.get(appliance.db) ?? new Map()
  thoughts.set(appliance.db, known)
  const ending = new AbortController()
  const thought = think(appliance, read, { rank: 'urgent', signal: ending.signal })
  known.set(conversationId, { messageId, thought, ending })
}

/** What was thought of a text: taken once, and only while it is still the newest. */
export async function takeThought(appliance: Appliance, conversationId: number, messageId: number): Promise<Thought> {
  const known = thoughts.get(appliance.db)
  const found = known?.get(conversationId)
  if (found?.messageId !== messageId) return noThought
  const thought = await found.thought
  if (known?.get(conversationId) === found) known.delete(conversationId)
  return thought
}

/** Nobody will use it. */
function endThought({ db }: Appliance, conversationId: number): void {
  const known = thoughts.get(db)
  known?.get(conversationId)?.ending.abort()
  known?.delete(conversationId)
}
