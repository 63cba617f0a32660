// One tap on a job tells its customer that somebody is on the way, in the customer's own language.
import type { Appliance } from '../appliance.ts'
import { canSetOut } from '../bookings/can-set-out.ts'
import { type Booking, bookingById } from '../bookings/store.ts'
import { type CustomerTold, toldPrefix } from '../bookings/tell-customer.ts'
import { callerById } from '../callers/store.ts'
import { queueMessage } from '../conversations/queue-message.ts'
import { spokenWith } from '../conversations/spoken-language.ts'
import { conversationWith } from '../conversations/store.ts'
import { businessName } from '../conversations/texts.ts'
import type { Tx } from '../database/open.ts'
import { ownLine } from '../settings/company-store.ts'
import { lineById, readShop } from '../settings/store.ts'
import { lastOnTheWay } from './follow-up-store.ts'
import { phrase } from './phrases.ts'

export type OnMyWay = { id: number; minutes: number; by: { id: number; name: string } | undefined }

/** A finger that taps twice means it once. */
const sameMinutes = 5
/** After so long it is no news. */
const goodForMinutes = 10

/** Null for what is no job that stands; who says it again a while later says something new. */
export function tellOnMyWay(appliance: Appliance, { id, ...said }: OnMyWay): CustomerTold | null {
  const told = appliance.db.transaction(
    (tx) => {
      const booking = bookingById(tx, id)
      if (booking?.state !== 'booked') return null
      // A page that was opened yesterday still has the button.
      const isNear = canSetOut(booking, appliance.now())
      return isNear ? tell(tx, appliance, booking, said) : ({ do: 'refused', because: 'not-near' } as const)
    },
    { behavior: 'immediate' },
  )
  appliance.wake()
  return told
}

function tell(tx: Tx, appliance: Appliance, booking: Booking, { minutes, by }: Omit<OnMyWay, 'id'>): CustomerTold {
  const { config, messenger, quietHours } = appliance
  const now = appliance.now()
  const shop = readShop(tx, config)
  const caller = booking.callerId === null ? undefined : callerById(tx, booking.callerId)
  if (!caller) return { do: 'refused', because: 'no-number' }
  const lineId = conversationWith(tx, caller.id)?.lineId ?? null
  const line = (lineId === null ? undefined : lineById(tx, lineId)) ?? ownLine(tx, config)
  if (!line) return { do: 'refused', because: 'no-line' }
  const prefix = `${toldPrefix(booking.id)}on-my-way:`
  const last = lastOnTheWay(tx, prefix)
  if (last && now.since(last).total('minutes') < sameMinutes) return { do: 'queued', waitsUntil: null }
  const language = spokenWith(tx, caller.id, shop)
  const values = { business: businessName(shop, language), minutes: `${minutes}`, name: by?.name.split(' ')[0] ?? '' }
  const body = phrase(language, values.name ? 'onMyWayNamed' : 'onMyWay', values)
  const onceKey = `${prefix}${now.epochMilliseconds}`
  const text = { caller, line, kind: 'on-my-way', body, onceKey, writtenBy: by?.id } as const
  const notAfter = now.add({ minutes: goodForMinutes })
  const queued = queueMessage(tx, { ...text, notAfter }, { shop, messenger: messenger.name, quietHours, now })
  return queued.do === 'queued' ? { do: 'queued', waitsUntil: queued.waitsUntil } : queued
}
