import type { Appliance } from '../appliance.ts'
import { reconnect } from '../set-up/reconnect.ts'
import { lineById } from '../settings/store.ts'
import { deleteLine } from '../settings/unused-line-store.ts'
import { whyLineStays } from '../settings/why-line-stays.ts'

/** Takes a number off the list to which nothing ever came, as one that was mistyped. False where it stays. */
export async function removeNumber(appliance: Appliance, id: number): Promise<boolean> {
  const { db, config } = appliance
  const isRemoved = db.transaction(
    (tx) => {
      const line = lineById(tx, id)
      if (!line || whyLineStays(tx, config, line)) return false
      deleteLine(tx, id)
      return true
    },
    { behavior: 'immediate' },
  )
  if (isRemoved) await reconnect(appliance)
  return isRemoved
}
