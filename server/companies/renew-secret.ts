import type { Appliance } from '../appliance.ts'
import { reconnect } from '../set-up/reconnect.ts'
import { type AccountKey, accountSchemas, readAccounts, storeAccount } from '../settings/accounts.ts'
import { entries } from './entries.ts'
import { newSecret } from './new-secret.ts'

/** Makes a new secret for what the company calls here; what it was told before is met with silence from now on. False where it has none. */
export async function renewSecret(appliance: Appliance, key: AccountKey): Promise<boolean> {
  const { db, now } = appliance
  const isRenewed = db.transaction(
    (tx) => {
      const account = readAccounts(tx)[key]
      const renewed = account && entries[key].withSecret?.(account, newSecret())
      const read = accountSchemas[key].safeParse(renewed)
      if (read.success) storeAccount(tx, key, read.data, now())
      return read.success
    },
    { behavior: 'immediate' },
  )
  if (isRenewed) await reconnect(appliance)
  return isRenewed
}
