import type { Appliance } from '../appliance.ts'
import { threadOfMessage } from '../conversations/thread.ts'
import type { ErrandVerbs } from '../outbox/deliver.ts'
import type { Outcome } from '../outbox/errand.ts'
import { closeCallbacks } from './store.ts'

/** A caller who writes waits for no call any more. */
export const callerAnswered: ErrandVerbs = { whyNotNow: () => null, run, settle: () => undefined }

async function run(appliance: Appliance, messageId: number): Promise<Outcome> {
  const now = appliance.now()
  appliance.db.transaction((tx) => {
    const thread = threadOfMessage(tx, messageId)
    if (!thread) return
    closeCallbacks(tx, thread.caller.id, { because: 'answered-by-text', now })
  })
  appliance.wake()
  return { do: 'done' }
}
