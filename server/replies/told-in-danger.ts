import { alertAbout } from '../alerts/alert-about.ts'
import type { Appliance } from '../appliance.ts'
import { updateCaller } from '../callers/store.ts'
import type { Tx } from '../database/open.ts'
import type { Emergency } from './emergency-store.ts'
import type { Enquiry } from './enquiry.ts'
import { asRow, changeEnquiry, type EnquiryRow } from './enquiry-store.ts'
import type { ReadScene } from './read-scene.ts'

type Read = ReadScene & { row: EnquiryRow }

/** Who they are, where, and by what other number, as far as their last words told it anew. */
export function newlyTold({ row, scene: { enquiry } }: Read): Pick<Enquiry, 'name' | 'address' | 'phone'> {
  return {
    name: enquiry.name === row.name ? null : enquiry.name,
    address: enquiry.address === row.address ? null : enquiry.address,
    phone: enquiry.phone === row.phone ? null : enquiry.phone,
  }
}

export function isAnythingTold({ name, address }: Pick<Enquiry, 'name' | 'address'>): boolean {
  return name !== null || address !== null
}

/** What a caller in danger tells beside it is kept: whoever goes there must find them. */
export function keepTold(tx: Tx, { scene: { enquiry }, row, caller, burst }: Read): void {
  const through = burst.at(-1)?.id
  changeEnquiry(tx, row.id, { ...asRow(enquiry), ...(through && { readThrough: through, answeredThrough: through }) })
  if (caller.name === null && enquiry.name !== null) updateCaller(tx, caller.id, { name: enquiry.name })
}

/** Whoever was told of the danger without it hears of it at once; the next round is neither earlier nor later for it. */
export function amendAlarm(tx: Tx, appliance: Appliance, { conversationId, rounds }: Emergency): void {
  // The first alarm tells of it.
  if (rounds === 0) return
  const now = appliance.now()
  alertAbout(tx, appliance, { conversationId, because: 'hand-over', isPressing: true, isOfDanger: true, now })
}
