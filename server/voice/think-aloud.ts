import type { Appliance } from '../appliance.ts'
import { conversationWith } from '../conversations/store.ts'
import type { Tx } from '../database/open.ts'
import { isUnsure } from '../replies/prompt.ts'
import { readScene } from '../replies/read-scene.ts'
import { isWorthThinking, think } from '../replies/think.ts'
import { asKept, keepHeard } from './keep-heard.ts'
import { soundOf } from './plain-wishes.ts'
import { lastSpokenIn } from './spoken-store.ts'
import { changeTalk, talkOf } from './talk-store.ts'
import type { Heard } from './turn.ts'

/**
 * What was heard, kept at once, with what a model makes of it where our own reading is not sure. Its words are not wanted: on
 * the telephone ours are said at once.
 */
export async function thinkAloud(
  appliance: Appliance,
  call: { id: number; callerId: number | null },
  { heard, signal }: { heard: Heard; signal: AbortSignal },
): Promise<Heard> {
  const words = asKept(heard.words)
  const conversation = call.callerId === null ? undefined : conversationWith(appliance.db, call.callerId)
  if (!conversation || soundOf(words, lastSpokenIn(appliance.db, conversation.id)?.body ?? '') !== 'words') return heard
  const hasModel = Boolean(appliance.model.model())
  const { message, read } = appliance.db.transaction((tx) => keep(tx, appliance, { call, words, hasModel }), {
    behavior: 'immediate',
  })
  const kept = { ...heard, messageId: message?.id }
  if (!read || !isWorthThinking(read) || !isUnsure(read)) return kept
  const { believed } = await think(appliance, read, { rank: 'urgent', signal })
  return { ...kept, believed }
}

type Keeping = { call: { id: number; callerId: number | null }; words: string; hasModel: boolean }

function keep(tx: Tx, appliance: Appliance, { call, words, hasModel }: Keeping) {
  const conversation = call.callerId === null ? undefined : conversationWith(tx, call.callerId)
  if (!conversation) return { message: undefined, read: null }
  const now = appliance.now()
  const message = keepHeard(tx, appliance, { conversation, words, now })
  changeTalk(tx, call.id, { saidAt: talkOf(tx, call.id)?.saidAt ?? now })
  return { message, read: hasModel ? readScene(tx, appliance, message.id) : null }
}
