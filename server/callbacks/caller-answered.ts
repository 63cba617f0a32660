import type { Appliance } from '../appliance.ts'
import { threadOfMessage } from '../conversations/thread.ts'
import type { ErrandVerbs } from '../outbox/deliver.ts'
import type { Outcome } from '../outbox/errand.ts'
import { isAutoReply } from '../understanding/empty-words.ts'
import { closeForWriting } from './store.ts'

/** A caller who writes waits for no call any more; whose phone answers by itself does. */
export const callerAnswered: ErrandVerbs = { whyNotNow: () => null, run, settle: () => undefined }

async function run(appliance: Appliance, messageId: number): Promise<Outcome> {
  const now = appliance.now()
  appliance.db.transaction((tx) => {
    const thread = threadOfMessage(tx, messageId)
    if (!thread || isAutoReply(thread.message.body)) return
    closeForWriting(tx, thread.caller.id, now)
  })
  appliance.wake()
  return { do: 'done' }
}
