// How long a job takes, where it is done, and the time to keep free around it.
import type { Service } from '../understanding/packs/trade-pack.ts'
import { minute } from './interval.ts'
import type { Booking } from './store.ts'

export type Work = Pick<Service, 'minutes' | 'at' | 'before' | 'after'> & { key: string | null }

type Kept = Pick<Booking, 'service' | 'startsAt' | 'endsAt' | 'place' | 'beforeMinutes' | 'afterMinutes'>

/** What is booked keeps the length that it has by now, whoever gave it: it was agreed, or the owner knows better than the trade. */
export function workOf({ service, startsAt, endsAt, place, beforeMinutes, afterMinutes }: Kept): Work {
  const minutes = (endsAt.epochMilliseconds - startsAt.epochMilliseconds) / minute
  return { key: service, minutes, at: place, before: beforeMinutes, after: afterMinutes }
}
