import type { Appliance } from '../appliance.ts'
import type { ReadScene } from './read-scene.ts'
import { isWorthThinking, noThought, type Thought, think } from './think.ts'

// While a caller may still be writing, the model already thinks about what they wrote: what it has not said by the deadline is not waited for.
const thoughts = new WeakMap<Appliance['db'], Map<number, { messageId: number; thought: Promise<Thought> }>>()

/** Begins to think about the newest text of a conversation; an older thought of it is dropped. */
export function beginThought(appliance: Appliance, read: ReadScene, messageId: number): void {
  if (!appliance.model.model() || !isWorthThinking(read)) return
  const known = thoughts.get(appliance.db) ?? new Map()
  thoughts.set(appliance.db, known)
  known.set(read.conversation.id, { messageId, thought: think(appliance, read, 'urgent') })
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
