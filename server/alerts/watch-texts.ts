import type { Appliance } from '../appliance.ts'
import { waitingSince } from '../outbox/store.ts'
import { tellOwner } from './tell-owner.ts'

const stuckMinutes = 5

/** One alert when texts have not gone for five minutes, not one per call. */
export function watchTexts(appliance: Appliance): void {
  const now = appliance.now()
  const since = waitingSince(appliance.db, 'texts')
  if (!since || now.epochMilliseconds - since.epochMilliseconds < stuckMinutes * 60_000) return
  appliance.db.transaction((tx) => {
    const words =
      'FirstRing: texts are not going out. The messenger does not take them; callers wait in the call-back queue.'
    tellOwner(tx, appliance, { kind: 'texts-stuck', onceKey: `texts-stuck:${since.toString()}`, words, now })
  })
}
