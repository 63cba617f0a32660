import type { Appliance } from '../appliance.ts'
import type { StorableCompany } from '../settings/company.ts'
import { storeCompany } from '../settings/company-store.ts'
import { changeable } from './change-company.ts'
import { reconnect } from './reconnect.ts'
import { dropChecks } from './store.ts'

/** Whether Twilio tells the box, or the box asks Twilio; it counts at once. */
export async function chooseMode(
  appliance: Appliance,
  twilioMode: NonNullable<StorableCompany['twilioMode']>,
): Promise<void> {
  const { db, now } = appliance
  db.transaction(
    (tx) => {
      storeCompany(tx, changeable({ twilioMode }, appliance), now())
      dropChecks(tx, ['connection'])
    },
    { behavior: 'immediate' },
  )
  await reconnect(appliance)
}
