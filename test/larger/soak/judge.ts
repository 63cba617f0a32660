// Judges by what stands in the box's database, in the calendars themselves and on the callers' phones, with no code of ours.
import { ask } from '../records.ts'
import { type OwnersDeeds, utc } from './owner.ts'
import type { World } from './world.ts'

export type Verdict = {
  jobs: number
  cancelled: number
  /** Pairs of jobs of one person at one time, of which no owner wanted either there. */
  overlaps: string[]
  /** Jobs that a caller was given in time that a calendar had said long enough to be taken. */
  overBusy: string[]
  /** Jobs that are not in the calendar exactly once, as they stand. */
  wrongCopies: string[]
  /** Events of jobs that do not stand. */
  leftOver: string[]
  /** Callers whose last word from the shop is not what stands. */
  toldOtherwise: string[]
  /** Jobs that the owner deleted there, about which nobody asked. */
  unasked: string[]
  /** What was still to be written. */
  unwritten: string[]
}

type Job = {
  id: number
  uid: string
  state: 'booked' | 'done' | 'cancelled'
  crewId: number | null
  start: number
  end: number
  overlaps: 0 | 1
  revision: number
  bookedAt: number | null
  number: string | null
  calendarUid: string | null
}

/** So old may be what a calendar said when a time is promised, and so long may it take until the promise stands. */
const believedMs = 16 * 60_000

export async function judge(world: World, deeds: OwnersDeeds): Promise<Verdict> {
  const jobs = readJobs(world.box.dataDir)
  const standing = jobs.filter(({ state }) => state === 'booked' || state === 'done')
  const there = await eventsOf(world)
  return {
    jobs: standing.length,
    cancelled: jobs.length - standing.length,
    overlaps: overlapsAmong(standing),
    overBusy: standing.filter((job) => !isOwners(job, deeds)).flatMap((job) => busyUnder(job, world, deeds)),
    wrongCopies: standing.flatMap((job) => faultOfCopy(job, there, deeds)),
    leftOver: there
      .filter(({ uid }) => uid.startsWith('job-') && !standing.some((job) => job.calendarUid === uid))
      .map(({ uid }) => uid),
    toldOtherwise: toldOtherwise(world, jobs),
    unasked: unasked(world, { standing, there, deeds }),
    unwritten: (ask(world.box.dataDir, openPushes) as { words: string }[]).map(({ words }) => words),
  }
}

const openPushes = `select pushes.copy_id || ' ' || outbox.state || ' ' || outbox.attempts || ' ' || coalesce(outbox.because, '') as words
  from outbox join pushes on pushes.id = outbox.subject_id
  where outbox.kind = 'push-copy' and outbox.state in ('due', 'attempting', 'unknown', 'held')`

function readJobs(dataDir: string): Job[] {
  return ask(
    dataDir,
    `select bookings.id, bookings.uid, bookings.state, bookings.crew_id as crewId, bookings.starts_at as start,
       bookings.ends_at as end, bookings.overlaps, bookings.revision, bookings.booked_at as bookedAt, callers.number,
       calendar_copies.uid as calendarUid
     from bookings left join callers on callers.id = bookings.caller_id
     left join calendar_copies on calendar_copies.booking_id = bookings.id
     where bookings.state <> 'held' order by bookings.id`,
  ) as Job[]
}

type There = { uid: string; start: string; end: string; revision: string; summary: string }

async function eventsOf({ radicale, calendars }: World): Promise<There[]> {
  const found: There[] = []
  for (const calendar of [calendars.shop, calendars.van]) {
    const text = (await (await radicale.ask('GET', calendar)).text()).replace(/\r?\n[ \t]/g, '')
    for (const [event] of text.matchAll(/BEGIN:VEVENT[\s\S]*?END:VEVENT/g)) {
      const said = (name: string) => new RegExp(`^${name}[^:\\r\\n]*:(.*?)\\r?$`, 'm').exec(event)?.[1] ?? ''
      found.push({
        ...{ uid: said('UID'), start: said('DTSTART'), end: said('DTEND') },
        ...{ revision: said('X-FIRSTRING-REVISION'), summary: said('SUMMARY') },
      })
    }
  }
  return found
}

function overlapsAmong(jobs: Job[]): string[] {
  return jobs.flatMap((one, n) =>
    jobs
      .slice(n + 1)
      .filter((other) => isSamePerson(one, other) && one.start < other.end && other.start < one.end)
      .filter((other) => !one.overlaps && !other.overlaps)
      .map((other) => `${nameOf(one)} and ${nameOf(other)}`),
  )
}

function isSamePerson(one: Job, other: Job): boolean {
  return one.crewId === null || other.crewId === null || one.crewId === other.crewId
}

/** What the owner put there stands there, whatever is in the way. */
function isOwners({ id, calendarUid }: Job, { movedThere, movedHere }: OwnersDeeds): boolean {
  return movedHere.has(id) || movedThere.has(calendarUid ?? '')
}

function busyUnder(job: Job, { box }: World, { events }: OwnersDeeds): string[] {
  const [sam] = ask(box.dataDir, `select id from crew where name = 'Sam'`) as { id: number }[]
  const at = job.bookedAt ?? 0
  return events
    .filter(({ calendar }) => calendar === 'shop' || job.crewId === null || job.crewId === sam?.id)
    .filter(({ from, until }) => from + believedMs < at && at < until)
    .filter(({ start, end }) => start < job.end && job.start < end)
    .map(
      ({ uid, from }) => `${nameOf(job)} was booked ${Math.round((at - from) / 60_000)} min after ${uid} stood there`,
    )
}

function faultOfCopy(job: Job, there: There[], { deletedThere }: OwnersDeeds): string[] {
  const found = there.filter(({ uid }) => uid === job.calendarUid)
  const [copy] = found
  if (!copy) return deletedThere.has(job.calendarUid ?? '') ? [] : [`${nameOf(job)} is not there`]
  if (found.length > 1) return [`${nameOf(job)} is there ${found.length} times`]
  const isEqual = copy.start === utc(job.start) && copy.end === utc(job.end)
  return isEqual && copy.revision === `${job.revision}` ? [] : [`${nameOf(job)} is there as ${JSON.stringify(copy)}`]
}

function toldOtherwise({ fake }: World, jobs: Job[]): string[] {
  const byNumber = Map.groupBy(
    jobs.filter(({ number }) => number !== null),
    ({ number }) => number ?? '',
  )
  return [...byNumber].flatMap(([number, theirs]) => {
    const told = fake.messages.filter(({ to }) => to === number).map(({ body }) => body)
    const last = told.findLast((body) => /You're booked|your new time|moved your appointment|is cancelled/.test(body))
    const jobs = theirs.filter(({ state }) => state !== 'cancelled')
    const isCancelled = !last || / is cancelled/.test(last)
    if (jobs.length === 0) return isCancelled ? [] : [`${number}: ${last} — but nothing stands`]
    // Somebody may have two jobs: then each was told of, and the last word was of one of them.
    const isTold = jobs.every(({ start }) => told.some((body) => body.includes(inWords(start))))
    const isLast = isCancelled ? jobs.length > 1 : jobs.some(({ start }) => last.includes(inWords(start)))
    return isTold && isLast ? [] : [`${number}: ${last} — but ${jobs.map(nameOf).join(', ')}`]
  })
}

/** As a caller in Toronto is told: `May 15, 12` or `May 15, 8:30`. */
function inWords(start: number): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone: 'America/Toronto', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' },
  }).formatToParts(start)
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? ''
  const minutes = part('minute') === '00' ? '' : `:${part('minute')}`
  return `${part('month')} ${part('day')}, ${part('hour')}${minutes}`
}

function unasked(
  { box }: World,
  { standing, there, deeds }: { standing: Job[]; there: There[]; deeds: OwnersDeeds },
): string[] {
  const alerts = ask(box.dataDir, `select once_key as onceKey from alerts where kind = 'calendar-touched'`) as {
    onceKey: string
  }[]
  return standing
    .filter(({ calendarUid }) => deeds.deletedThere.has(calendarUid ?? ''))
    .filter(({ calendarUid }) => !there.some(({ uid }) => uid === calendarUid))
    .filter((job) => {
      const [copy] = ask(box.dataDir, `select id from calendar_copies where uid = '${job.calendarUid}'`) as {
        id: number
      }[]
      return !alerts.some(({ onceKey }) => onceKey.startsWith(`deleted-there:${copy?.id}:`))
    })
    .map(nameOf)
}

function nameOf({ id, uid, crewId, start, end, revision, state }: Job): string {
  return `job ${id} (${uid}, ${state}, revision ${revision}, person ${crewId}, ${utc(start)}-${utc(end)})`
}
