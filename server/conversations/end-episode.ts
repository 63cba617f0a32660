import { type Caller, updateCaller } from '../callers/store.ts'
import type { Tx } from '../database/open.ts'
import type { Message } from './store.ts'

/** An opener that surely reached nobody begins no episode: whoever calls again is texted, and is not told of a text that never was. */
export function endEpisodeOf(tx: Tx, caller: Caller, { kind, createdAt }: Message): void {
  if (kind !== 'text-back' || caller.lastTextedBackAt?.epochMilliseconds !== createdAt.epochMilliseconds) return
  updateCaller(tx, caller.id, { lastTextedBackAt: null })
}
