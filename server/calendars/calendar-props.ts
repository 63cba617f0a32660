import type { Temporal } from 'temporal-polyfill'
import type { CalendarProps } from '../../views/calendars/calendar-row.tsx'
import type { Appliance } from '../appliance.ts'
import { crewMembers } from '../crew/store.ts'
import { shopTime } from '../settings/shop-time.ts'
import { readShop } from '../settings/store.ts'
import { whatBlocksAll } from './blocks-everything.ts'
import { warningsOf } from './objects-store.ts'
import { isStale } from './staleness.ts'
import type { Calendar } from './store.ts'
import { sentenceOf } from './trouble.ts'

/** A calendar as a page shows it; nothing secret is in it. */
export function calendarProps({ db, config, now }: Appliance, calendar: Calendar): CalendarProps {
  const shop = readShop(db, config)
  const when = (at: Temporal.Instant | null) => at && shopTime(at, { zone: shop.zone, now: now() })
  const whose = crewMembers(db, shop).find(({ id }) => id === calendar.crewId)
  const { id, kind, name, isWritten, freshAt, failingSince, problem } = calendar
  return {
    ...{ id, name, kind, isWritten },
    whose: whose?.name ?? null,
    readAt: when(freshAt),
    isStale: isStale(calendar, now()),
    blocksAll: whatBlocksAll(db, id, now()),
    trouble:
      problem && failingSince
        ? { words: sentenceOf(problem), since: when(failingSince), isCertificate: problem.startsWith('tls:') }
        : null,
  }
}

const mostWarnings = 5

/** The first sentences about what could not be read, each once. */
export function warningWords({ db }: Appliance, { id }: Calendar): string[] {
  const all = warningsOf(db, id).flatMap((warnings) => JSON.parse(warnings) as string[])
  return [...new Set(all)].slice(0, mostWarnings)
}
