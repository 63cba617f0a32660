import type { Appliance } from '../appliance.ts'
import { latestAlert, markAlertsSeen } from './store.ts'
import { tellOwner } from './tell-owner.ts'

/** Tells the owner something of no weight by the road of every alert, once for each `token` of a form. */
export function testAlert(appliance: Appliance, token: string): void {
  const { db, now, wake } = appliance
  db.transaction(
    (tx) => {
      const words = 'FirstRing: this is a test. Alerts reach you on this phone.'
      tellOwner(tx, appliance, { kind: 'test', onceKey: `test:${token}`, words, now: now() })
      const told = latestAlert(tx, 'test')
      // Whoever asked for it stands before the page: there is nothing to put aside.
      if (told) markAlertsSeen(tx, [told.id], now())
    },
    { behavior: 'immediate' },
  )
  wake()
}
