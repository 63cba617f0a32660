import type { Appliance } from '../appliance.ts'
import { beginCallTest } from '../calls/call-test.ts'
import { storeCheck } from './store.ts'

/** Waits for a call to the shop's number, from the owner's own phone too. */
export function askForCall(appliance: Appliance): void {
  appliance.db.transaction(
    (tx) => {
      beginCallTest(tx, appliance)
      storeCheck(tx, 'call', { isAskedFor: true }, appliance.now())
    },
    { behavior: 'immediate' },
  )
}
