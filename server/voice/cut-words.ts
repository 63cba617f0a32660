import type { Appliance } from '../appliance.ts'
import { conversationWith, updateMessage } from '../conversations/store.ts'
import { lastSpokenIn } from './spoken-store.ts'

/** Who was interrupted has said only what was heard: the rest is struck out of what we keep. */
export function cutWords({ db }: Appliance, call: { callerId: number | null }, heard: string): void {
  db.transaction(
    (tx) => {
      const conversation = call.callerId === null ? undefined : conversationWith(tx, call.callerId)
      const last = conversation && lastSpokenIn(tx, conversation.id)
      if (!last) return
      const words = heardOf(last.body, heard)
      if (words === '') updateMessage(tx, last.id, { state: 'suppressed', because: 'interrupted' })
      else updateMessage(tx, last.id, { body: words })
    },
    { behavior: 'immediate' },
  )
}

/** As much of our words as was heard; the company may write them a little otherwise. */
function heardOf(ours: string, heard: string): string {
  const told = heard.trim().replace(/[\s.…]+$/, '')
  if (told === '') return ''
  const at = ours.toLowerCase().indexOf(told.toLowerCase())
  return at === -1 ? ours.slice(0, Math.min(ours.length, told.length)) : ours.slice(0, at + told.length)
}
