import type { Appliance } from '../appliance.ts'
import { storeCompany } from '../settings/company-store.ts'
import { changeable } from './change-company.ts'
import { reconnect } from './reconnect.ts'
import { dropChecks } from './store.ts'

/** From here on nothing leaves the box. The account stays on record, for another day. */
export async function backToPractice(appliance: Appliance): Promise<void> {
  const { db, now } = appliance
  db.transaction(
    (tx) => {
      const values = { chosenCompany: 'simulated', carrier: 'simulated', messenger: 'simulated' } as const
      storeCompany(tx, changeable(values, appliance), now())
      dropChecks(tx, ['connection', 'text', 'call'])
    },
    { behavior: 'immediate' },
  )
  await reconnect(appliance)
}
