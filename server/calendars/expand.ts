// What calendars say, worked out into taken times: from yesterday to a good year ahead, in the shop's zone, in a thread of its own.
import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import type { Tx } from '../database/open.ts'
import { readShop } from '../settings/store.ts'
import { objectsOf, ourTimes, replaceBusy } from './objects-store.ts'
import { type ApartReading, readApart } from './read-apart.ts'
import type { Occurrence, Reading } from './reading/reading.ts'
import { type Calendar, changeCalendar, usedCalendar } from './store.ts'

const backHours = 24
const aheadDays = 400
const dayHours = 24

/** Reads texts of a calendar by the rules that it has now. */
export function readTexts(
  appliance: Appliance,
  calendar: Calendar,
  texts: string[],
  since?: Temporal.Instant,
): Promise<ApartReading[]> {
  if (texts.length === 0) return Promise.resolve([])
  const { ownerEmail, zone } = readShop(appliance.db, appliance.config)
  const now = appliance.now()
  const ownAddresses = [ownerEmail, calendar.username].filter((address) => address?.includes('@') ?? false)
  return readApart(texts, {
    zone: zone ?? 'UTC',
    from: (since ?? now.subtract({ hours: backHours })).epochMilliseconds,
    to: horizon(now).epochMilliseconds,
    allDayBlocks: calendar.allDayBlocks,
    ownAddresses: ownAddresses.filter((address) => address !== null),
  })
}

/** Works everything out again where a day has passed, the shop has moved to another zone, or the owner wants it otherwise. What cannot be read any more stays. */
export async function expandAll(appliance: Appliance, calendar: Calendar): Promise<void> {
  const { db, config, now } = appliance
  const zone = readShop(db, config).zone ?? 'UTC'
  if (isExpanded(calendar, { zone, now: now() })) return
  const objects = objectsOf(db, calendar.id)
  const to = horizon(now())
  const bodies = objects.map(({ body }) => body)
  const readings = await readTexts(appliance, calendar, bodies)
  db.transaction(
    (tx) => {
      const standing = usedCalendar(tx, calendar.id)
      // Meanwhile the owner may want it otherwise: then it is worked out once more.
      if (standing?.allDayBlocks !== calendar.allDayBlocks) return
      for (const [n, { id }] of objects.entries())
        takeReading(tx, { calendarId: calendar.id, objectId: id }, readings[n])
      changeCalendar(tx, calendar.id, { expandedTo: to, expandedIn: zone })
    },
    { behavior: 'immediate' },
  )
}

/** Puts what was read in the place of what was known; without a reading that stays. The copy of a booking takes no time of its own but where somebody moved it to. */
export function takeReading(
  tx: Tx,
  place: { calendarId: number; objectId: number },
  reading: ApartReading | undefined,
): void {
  if (!reading || 'because' in reading) return
  replaceBusy(tx, place, notOurs(tx, reading))
}

function notOurs(tx: Tx, { occurrences }: Reading): Occurrence[] {
  const uids = new Set(occurrences.flatMap(({ uid }) => (uid?.startsWith('job-') ? uid : [])))
  const ours = ourTimes(tx, [...uids])
  return occurrences.filter(({ uid, start, end }) => uid === null || ours.get(uid) !== `${start}-${end}`)
}

function isExpanded(
  { expandedTo, expandedIn }: Calendar,
  { zone, now }: { zone: string; now: Temporal.Instant },
): boolean {
  if (!expandedTo || expandedIn !== zone) return false
  const rest = horizon(now).epochMilliseconds - expandedTo.epochMilliseconds
  return Math.abs(rest) < dayHours * 3_600_000
}

/** The shop has moved to another zone since: what names no zone is at another time now. */
export function isOfOtherZone({ db, config }: Appliance, { expandedTo, expandedIn }: Calendar): boolean {
  return expandedTo !== null && expandedIn !== (readShop(db, config).zone ?? 'UTC')
}

function horizon(now: Temporal.Instant): Temporal.Instant {
  return now.add({ hours: aheadDays * dayHours })
}
