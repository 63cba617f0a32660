import type { Appliance } from '../appliance.ts'
import { jobsBehind } from './copies-store.ts'
import { wantCopies } from './want-copies.ts'

/** Leaves what a change of a job left no wish for, as when its customer was forgotten; what was wished for is not wished for twice. */
export function bringCopies(appliance: Appliance): void {
  const { db } = appliance
  if (jobsBehind(db).length === 0) return
  db.transaction(
    (tx) => {
      for (const job of jobsBehind(tx)) wantCopies(tx, job, appliance.now())
    },
    { behavior: 'immediate' },
  )
  appliance.wake()
}
