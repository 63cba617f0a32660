// What is left to do for who booked by voice, once the call is over: what was corrected is confirmed anew, and who has nothing in writing is known.
import type { Temporal } from 'temporal-polyfill'
import { tellOwner } from '../alerts/tell-owner.ts'
import type { Appliance } from '../appliance.ts'
import { type Booking, bookedAhead, changeBooking } from '../bookings/store.ts'
import { describe } from '../bookings/tell-of-booking.ts'
import { type Caller, callerById, updateCaller } from '../callers/store.ts'
import { plainLetters } from '../conversations/segments.ts'
import { spokenWith } from '../conversations/spoken-language.ts'
import { conversationWith } from '../conversations/store.ts'
import type { Tx } from '../database/open.ts'
import { readQuotable } from '../replies/quotable.ts'
import { confirmByText, mayNeedMobile, planOfBooking } from './confirm-by-text.ts'
import { confirmationsSince } from './spoken-store.ts'
import { talkOf } from './talk-store.ts'

type Booked = {
  call: { id: number; textedCallerId: number | null }
  /** Who spoke. */
  caller: Caller
  now: Temporal.Instant
}

export function endBooked(tx: Tx, appliance: Appliance, { call, caller, now }: Booked): void {
  const talk = talkOf(tx, call.id)
  if (!talk) return
  const mobile = call.textedCallerId === null ? undefined : callerById(tx, call.textedCallerId)
  const isOfTalk = ({ changedAt }: Booking) => changedAt.epochMilliseconds >= talk.beganAt.epochMilliseconds
  const jobs = bookedAhead(tx, caller.id, now).filter(isOfTalk)
  const since = talk.beganAt
  for (const booking of jobs) confirmAnew(tx, appliance, { call, caller, to: mobile ?? caller, booking, since })
  if (mobile) for (const booking of jobs) giveToMobile(tx, booking, mobile)
  else if (mayNeedMobile(caller, readQuotable(tx, appliance)))
    for (const booking of jobs) tellNothingWritten(tx, appliance, booking, now)
}

type Anew = Pick<Booked, 'call' | 'caller'> & { to: Caller; booking: Booking; since: Temporal.Instant }

/** So much of an address stands in a text at least. */
const mostLetters = 40

/** Where to come was corrected after it was confirmed: one more text, however often it was. */
function confirmAnew(tx: Tx, appliance: Appliance, { call, caller, to, booking, since }: Anew): void {
  const conversation = conversationWith(tx, to.id)
  const said = conversation ? confirmationsSince(tx, conversation.id, since) : []
  const address = booking.address && plainLetters(booking.address).slice(0, mostLetters)
  if (!address || said.length === 0 || said.some((body) => body.includes(address))) return
  const shop = readQuotable(tx, appliance)
  const language = spokenWith(tx, caller.id, shop)
  const wallClock = appliance
    .now()
    .toZonedDateTimeISO(shop.zone ?? 'UTC')
    .toPlainDateTime()
  const spoken = conversationWith(tx, caller.id)
  if (!spoken) return
  const read = { caller: to, conversation: spoken, shop, wallClock }
  const plan = planOfBooking(booking, { saying: 'stands', language })
  confirmByText(tx, appliance, { read, plan, onceKey: `corrected-aloud:${call.id}:${booking.id}` })
}

/** What goes out about it from now on goes where it can be read, and is answered from there. */
function giveToMobile(tx: Tx, { id, name }: Booking, mobile: Caller): void {
  const conversationId = conversationWith(tx, mobile.id)?.id
  changeBooking(tx, id, { callerId: mobile.id, ...(conversationId === undefined ? {} : { conversationId }) })
  if (mobile.name === null && name !== null) updateCaller(tx, mobile.id, { name })
}

function tellNothingWritten(tx: Tx, appliance: Appliance, booking: Booking, now: Temporal.Instant): void {
  const first = 'Booked by voice, with nothing in writing'
  tellOwner(tx, appliance, {
    kind: 'booked',
    onceKey: `nothing-written:${booking.id}:${booking.revision}`,
    words: `${describe(tx, appliance, booking, first)} Their telephone takes no texts, and they gave no mobile.`,
    conversationId: booking.conversationId ?? undefined,
    now,
  })
}
