// What a person of the shop changed of a job is written down with the change: who it was, what stood before and what stands now.
import * as z from 'zod'
import type { Tx } from '../database/open.ts'
import { type BookingChange, insertChange } from './changes-store.ts'
import type { Booking } from './store.ts'

/** By whom, and what they did. */
export type Deed = { deed: BookingChange['deed']; by: number | undefined }

const part = z.string().nullable().optional()
/** As it is kept: instants as ISO text, people by their rows. */
export const noted = z.object({
  ...{ startsAt: z.string().optional(), endsAt: z.string().optional(), crewId: z.number().nullable().optional() },
  ...{ name: part, need: part, address: part, email: part, note: part },
})
export type Noted = z.infer<typeof noted>

export function noteChange(tx: Tx, { before, after }: { before: Booking; after: Booking }, { deed, by }: Deed): void {
  const [was, is] = [asNoted(before), asNoted(after)]
  const keys = Object.keys(is) as (keyof Noted)[]
  const others: string[] = keys.filter((key) => was[key] !== is[key])
  // A beginning is nothing without its end.
  if (others.includes('startsAt') || others.includes('endsAt')) others.push('startsAt', 'endsAt')
  const [from, to] = [was, is].map((each) =>
    JSON.stringify(Object.fromEntries(Object.entries(each).filter(([key]) => others.includes(key)))),
  )
  const { id: bookingId, revision, changedAt: madeAt } = after
  insertChange(tx, { bookingId, revision, deed, madeBy: by ?? null, before: from ?? '{}', after: to ?? '{}', madeAt })
}

function asNoted({ startsAt, endsAt, crewId, name, need, address, email, note }: Booking): Noted {
  return { startsAt: startsAt.toString(), endsAt: endsAt.toString(), crewId, name, need, address, email, note }
}
