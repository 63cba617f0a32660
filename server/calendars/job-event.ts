import type { Appliance } from '../appliance.ts'
import { showNumber } from '../callers/phone-number.ts'
import { callerById } from '../callers/store.ts'
import type { OurEvent } from '../providers/calendar/calendar.ts'
import { readShop } from '../settings/store.ts'
import type { Copy, Job } from './copies-store.ts'

/** A job as the calendar shows it: who and what, where, and how to reach them. */
export function jobEvent({ db, config }: Appliance, job: Job, { uid }: Pick<Copy, 'uid'>): OurEvent {
  const { country } = readShop(db, config)
  const caller = job.callerId === null ? undefined : callerById(db, job.callerId)
  const number = caller?.number ?? null
  const shown = number && showNumber(number, country)
  const what = job.service?.replaceAll('-', ' ') ?? 'job'
  return {
    ...{ uid, start: job.startsAt, end: job.endsAt, revision: job.revision },
    summary: `${job.name ?? caller?.name ?? shown ?? 'Customer'}: ${what}`,
    location: job.place === 'customer' ? job.address : null,
    description: [job.need, shown, job.email, job.note].filter(Boolean).join('\n'),
    url: null,
  }
}
