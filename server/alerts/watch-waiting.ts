import type { Appliance } from '../appliance.ts'
import { untoldWaiting } from './about-store.ts'
import { alertAbout, alertKinds } from './alert-about.ts'

/** What could not be told at once, because the owner had just been told of the same conversation, is told when that may be. */
export function watchWaiting(appliance: Appliance): void {
  const now = appliance.now()
  appliance.db.transaction(
    (tx) => {
      for (const conversationId of untoldWaiting(tx, alertKinds))
        alertAbout(tx, appliance, { conversationId, because: 'hand-over', now })
    },
    { behavior: 'immediate' },
  )
  appliance.wake()
}
