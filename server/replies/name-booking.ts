import type { Appliance } from '../appliance.ts'
import { amendBooking } from '../bookings/amend-booking.ts'
import type { Tx } from '../database/open.ts'
import type { ReadScene } from './read-scene.ts'

/** Whoever tells their name late, whatever they are answered, is known by it at the door. */
export function nameBooking(tx: Tx, appliance: Appliance, { scene, times }: ReadScene): void {
  const { name } = scene.enquiry
  if (name === null) return
  const nameless = times.ahead.filter((booking) => booking.name === null)
  for (const { id } of nameless) amendBooking(tx, appliance, { id, name, address: null, email: null })
}
