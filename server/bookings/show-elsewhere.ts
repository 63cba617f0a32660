import type { Appliance } from '../appliance.ts'
import { wantCopies } from '../calendars/want-copies.ts'
import type { Tx } from '../database/open.ts'
import type { Booking } from './store.ts'
import { wantEventMails } from './want-event-mails.ts'

/** Lets the shop's calendars and the customer's own show a job as it stands now; call it whenever its revision was counted up. */
export function showElsewhere(tx: Tx, appliance: Appliance, booking: Booking): void {
  wantCopies(tx, booking, appliance.now())
  wantEventMails(tx, appliance, booking)
}
