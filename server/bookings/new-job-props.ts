import type { NewJobProps } from '../../views/bookings/new-job.tsx'
import type { Appliance } from '../appliance.ts'
import { readSearch } from '../callers/search.ts'
import { findCallers } from '../callers/search-store.ts'
import { callerById } from '../callers/store.ts'
import { whoIs } from '../callers/who.ts'
import { conversationWith } from '../conversations/store.ts'
import { readShop } from '../settings/store.ts'
import { peopleChoices } from './job-props.ts'
import { anybody, readAt } from './job-time.ts'
import { type JobFaults, servicesOf, type TypedJob } from './new-job.ts'
import { resourcesOfShop } from './week-people.ts'

export type UnsavedNewJob = { typed: TypedJob; faults: JobFaults; conflicts?: string[]; insist?: string }
type Query = { at?: unknown; caller?: unknown; q?: unknown; person?: unknown }

const mostFound = 8

export function newJobProps(appliance: Appliance, query: Query, unsaved?: UnsavedNewJob): NewJobProps {
  const { db, config } = appliance
  const shop = readShop(db, config)
  const q = typeof query.q === 'string' ? query.q.slice(0, 60) : ''
  const typed = unsaved?.typed ?? blank(appliance, query)
  const caller = /^\d{1,15}$/.test(typed.caller) ? callerById(db, Number(typed.caller)) : undefined
  const at = typeof query.at === 'string' && readAt(query.at) ? query.at : ''
  return {
    typed,
    faults: unsaved?.faults ?? {},
    conflicts: unsaved?.conflicts ?? [],
    insist: unsaved?.insist ?? null,
    at,
    q,
    found: findCallers(db, readSearch(q, shop.country), mostFound).flatMap((id) => {
      const found = callerById(db, id)
      return found ? [{ id, who: whoIs(found, { country: shop.country }), href: addressOf(at, id) }] : []
    }),
    caller: caller ? { who: whoIs(caller, { country: shop.country }), others: addressOf(at, null) } : null,
    services: servicesOf(appliance).map(({ key, name, minutes }): [string, string] => [
      key,
      `${name.en} (${minutes} min)`,
    ]),
    people: peopleChoices(db, null),
    isMailed: appliance.mailer.from !== null,
    isZoneSet: shop.zone !== null,
  }
}

/** The next full hour today, or the morning of another day; with whoever takes jobs. */
function blank(appliance: Appliance, query: Query): TypedJob {
  const { db, config, now } = appliance
  const shop = readShop(db, config)
  const local = now().toZonedDateTimeISO(shop.zone ?? 'UTC')
  const at = readAt(query.at)
  const isToday = !at || at.date === local.toPlainDate().toString()
  const hour = isToday && local.hour < 23 ? local.add({ hours: 1 }).toPlainTime().toString().slice(0, 2) : '09'
  const [taker] = resourcesOfShop(db, shop)
  const caller = typeof query.caller === 'string' ? callerById(db, Number(query.caller) || 0) : undefined
  return {
    date: at?.date ?? local.toPlainDate().toString(),
    time: at?.time || `${hour}:00`,
    minutes: '',
    person: taker?.id ? `${taker.id}` : anybody,
    ...{ name: caller?.name ?? '', need: '', address: '', email: '', number: '', service: '' },
    caller: caller?.number ? `${caller.id}` : '',
    tell: caller && conversationWith(db, caller.id) ? 'on' : undefined,
  }
}

function addressOf(at: string, caller: number | null): string {
  const query = new URLSearchParams({ ...(at ? { at } : {}), ...(caller ? { caller: `${caller}` } : {}) })
  return `/bookings/new?${query}`
}
