import type { Temporal } from 'temporal-polyfill'
import { tellOwner } from '../alerts/tell-owner.ts'
import type { Appliance } from '../appliance.ts'
import { shopTime } from '../settings/shop-time.ts'
import { readShop } from '../settings/store.ts'
import { whatBlocksAll } from './blocks-everything.ts'
import { tellOfClashes } from './clashes.ts'
import { stuckCopies } from './copies-store.ts'
import { isStale } from './staleness.ts'
import { type Calendar, usedCalendars } from './store.ts'
import { sentenceOf } from './trouble.ts'

/** What is over by then needs nobody: a router that starts anew, a server that is brought up to date. */
const patienceMinutes = 10

/** What the shop's calendars do not say, or do not take, for long. */
export function watchCalendars(appliance: Appliance): void {
  tellOfStale(appliance)
  tellOfStuckCopies(appliance)
  tellOfBlocked(appliance)
  tellOfClashes(appliance)
}

/** So long a job may be missing in the calendar before that is worth a text. */
const stuckHours = 2

/** Tells the owner once when jobs do not get into a calendar. */
function tellOfStuckCopies(appliance: Appliance): void {
  const now = appliance.now()
  const stuck = stuckCopies(appliance.db, now.subtract({ hours: stuckHours }))
  if (stuck.length === 0) return
  appliance.db.transaction((tx) => {
    for (const { calendarId, name, since, problem } of stuck) {
      const words = `FirstRing: jobs booked here do not get into your calendar “${name}”. They stand here all the same. ${sentenceOf(problem ?? '')}`
      const onceKey = `copies-stuck:${calendarId}:${since?.toString() ?? ''}`
      tellOwner(tx, appliance, { kind: 'calendar-stuck', onceKey, words: words.trim(), now })
    }
  })
  appliance.wake()
}

/** Tells the owner once when what cannot be read in a calendar leaves no time to offer. */
function tellOfBlocked(appliance: Appliance): void {
  const { db } = appliance
  const now = appliance.now()
  const blocked = usedCalendars(db).flatMap(({ id, name }) => {
    const warning = whatBlocksAll(db, id, now)
    return warning === null ? [] : [{ id, name, warning }]
  })
  if (blocked.length === 0) return
  db.transaction((tx) => {
    for (const { id, name, warning } of blocked) {
      const words = `FirstRing: something in your calendar “${name}” cannot be read and takes all of the coming week, so callers are offered no times. ${warning}`
      tellOwner(tx, appliance, { kind: 'calendar-blocks', onceKey: `calendar-blocks:${id}:${warning}`, words, now })
    }
  })
  appliance.wake()
}

/** Tells the owner once when a calendar has said nothing for so long that no times are offered any more. */
function tellOfStale(appliance: Appliance): void {
  const now = appliance.now()
  const silent = usedCalendars(appliance.db).filter(
    (calendar) => isStale(calendar, now) && isFailingLong(calendar, now),
  )
  if (silent.length === 0) return
  appliance.db.transaction((tx) => {
    for (const calendar of silent) {
      const spell = (calendar.freshAt ?? calendar.createdAt).toString()
      const onceKey = `calendar-stale:${calendar.id}:${spell}`
      tellOwner(tx, appliance, { kind: 'calendar-stale', onceKey, words: wordsFor(appliance, calendar), now })
    }
  })
  appliance.wake()
}

function isFailingLong({ failingSince }: Calendar, now: Temporal.Instant): boolean {
  return failingSince !== null && now.epochMilliseconds - failingSince.epochMilliseconds >= patienceMinutes * 60_000
}

function wordsFor({ db, config, now }: Appliance, { name, freshAt, problem }: Calendar): string {
  const { zone } = readShop(db, config)
  const since = freshAt ? `was last read at ${shopTime(freshAt, { zone, now: now() }).words}` : 'was never read'
  const why = problem ? ` ${sentenceOf(problem)}` : ''
  return `FirstRing: your calendar “${name}” ${since}, so callers are offered no times.${why}`
}
