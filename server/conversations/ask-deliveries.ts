import type { Appliance } from '../appliance.ts'
import { numbersOf } from '../settings/store.ts'
import { receiveReceipt } from './receive-receipt.ts'
import { messageByProviderId, oldestUndelivered } from './store.ts'

/** What was not delivered by then is not asked after any more. */
const patienceHours = 4

/** Asks how far our texts came where no receipt reaches the box. Throws what the messenger throws. */
export async function askDeliveries(appliance: Appliance): Promise<number> {
  const { db, messenger, now } = appliance
  if (!messenger.receiptsSince) return 0
  const since = oldestUndelivered(db, messenger.name, now().subtract({ hours: patienceHours }))
  if (!since) return 0
  const told = await messenger.receiptsSince(since, numbersOf(db))
  // The shop changed its company meanwhile: this is not the new one's word.
  if (appliance.messenger !== messenger) return 0
  const known = told.filter(({ messageId }) => messageByProviderId(db, messenger.name, messageId) !== undefined)
  return known.filter((receipt) => receiveReceipt(appliance, receipt) === 'recorded').length
}
