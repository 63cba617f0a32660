// What stands in a calendar after anything at all: the invariant of facts about crashes, lost answers and owners.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { cancelByHand, moveByHand, restoreByHand } from '../../server/bookings/by-hand.ts'
import { type Booking, insertBooking } from '../../server/bookings/store.ts'
import { takeOwnerMoves } from '../../server/bookings/take-owner-moves.ts'
import { columnsOf } from '../../server/calendars/account.ts'
import { bringCopies } from '../../server/calendars/bring-copies.ts'
import { copiesOf } from '../../server/calendars/copies-store.ts'
import { pullDue } from '../../server/calendars/pull-due.ts'
import { insertCalendar } from '../../server/calendars/store.ts'
import { wantCopies } from '../../server/calendars/want-copies.ts'
import { bookings, outbox } from '../../server/database/schema.ts'
import { openAppliance, type TestAppliance } from '../appliance.ts'
import { noon } from '../journeys/talk.ts'
import { type FakeCaldav, type Fault, login, startFakeCaldav } from '../providers/calendar/fake-caldav.ts'

const runs = Number(process.env.COPIES_RUNS ?? 15)

type Step =
  | { do: 'book' }
  | { do: 'move' | 'cancel' | 'restore' | 'owner-moves' | 'owner-deletes' | 'owner-notes'; job: number; by: number }
  | { do: 'fault'; fault: Fault }
  | { do: 'calm' | 'time' | 'kill' }
  | { do: 'kill-at-write'; when: 'before' | 'after' }

const faults: Fault[] = ['accepts-then-resets', 'accepts-then-500', 'fails', 'resets', 'no-etag', 'has-a-bin']
const deeds = ['move', 'cancel', 'restore', 'owner-moves', 'owner-deletes', 'owner-notes'] as const

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ do: 'book' } as const) },
  {
    weight: 8,
    arbitrary: fc.record({ do: fc.constantFrom(...deeds), job: fc.nat(9), by: fc.integer({ min: 1, max: 5 }) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('fault' as const), fault: fc.constantFrom(...faults) }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constantFrom('calm' as const, 'time' as const, 'kill' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('kill-at-write' as const), when: fc.constantFrom('before', 'after') }),
  },
)

test('after any bookings, moves, cancellations, deeds of the owner, lost answers and kills each job stands there once, and no other', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 24 }), async (steps) => {
      const world = await openWorld()
      try {
        for (const each of steps) await world.take(each)
        expect(await world.comesToRest()).toEqual({ wrong: [], leftOver: [], open: 0 })
      } finally {
        await world.close()
      }
    }),
    { numRuns: runs, ...(process.env.COPIES_SEED ? { seed: Number(process.env.COPIES_SEED) } : {}) },
  )
})

/** A shop whose box loses its power at once: what it had committed is all that the next one knows. */
async function openWorld() {
  const folder = mkdtempSync(join(tmpdir(), 'firstring-copies-'))
  const fake = await startFakeCaldav()
  const deletedThere = new Set<string>()
  let lives = 0
  let clock = noon
  const open = (file: string) => openAppliance({ at: clock, file })
  let shop = await open(join(folder, 'firstring.db'))
  const account = { kind: 'caldav', address: fake.url, ...login } as const
  const row = { remoteId: fake.calendarId, name: 'Van', isWritten: true, createdAt: noon }
  insertCalendar(shop.db, { ...columnsOf(account), ...row })
  let left: Buffer | null = null

  const dies = () => {
    left = shop.db.$client.serialize()
  }
  /** Whatever the old one still does by then reaches nobody. */
  const livesAgain = async () => {
    if (!left) return
    fake.powerFails = () => true
    fake.faults.add('resets')
    await shop.close()
    fake.faults.delete('resets')
    fake.powerFails = null
    const file = join(folder, `life-${++lives}.db`)
    writeFileSync(file, left)
    left = null
    shop = await open(file)
  }
  const settle = async () => {
    await shop.settle()
    await livesAgain()
    await shop.settle()
  }
  const passes = async (time: Temporal.DurationLike) => {
    shop.pass(time)
    clock = clock.add(time)
    await settle()
    await pullDue(shop)
    bringCopies(shop)
    await takeOwnerMoves(shop, () => ({ do: 'queued', waitsUntil: null }))
    await settle()
  }
  const take = async (step: Step) => {
    if (step.do === 'book') book(shop)
    else if (step.do === 'fault') fake.faults.add(step.fault)
    else if (step.do === 'calm') fake.faults.clear()
    else if (step.do === 'time') return passes({ minutes: 4 })
    else if (step.do === 'kill-at-write') killAt(step.when)
    else if (step.do === 'kill') {
      shop.wake()
      await new Promise(setImmediate)
      dies()
    } else if ('job' in step) act(step)
    // Half of what happens does so before the box has done anything.
    if (step.do !== 'book') await settle()
  }
  const killAt = (when: 'before' | 'after') => {
    fake.powerFails = (now) => {
      if (left) return true
      if (now !== when) return false
      dies()
      return true
    }
  }
  const act = ({ do: deed, job: n, by }: Extract<Step, { job: number }>) => {
    const jobs = shop.db.select().from(bookings).all()
    const job = jobs[n % Math.max(1, jobs.length)]
    if (!job) return
    const hand = { by: undefined, tell: null }
    if (deed === 'move') moveTo(shop, job, by)
    else if (deed === 'cancel') cancelByHand(shop, job.id, hand)
    else if (deed === 'restore') restoreByHand(shop, { id: job.id, insists: true }, hand)
    else ownerActs(fake, { deed, by, uid: copiesOf(shop.db, job.id)[0]?.uid ?? '', deletedThere })
  }
  return {
    take,
    async comesToRest() {
      fake.faults.clear()
      fake.powerFails = null
      for (let n = 0; n < 40; n++) await passes({ minutes: 5 })
      return judge(shop, fake, deletedThere)
    },
    async close() {
      await shop.close()
      await fake.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function book(shop: TestAppliance): void {
  const now = shop.now()
  shop.db.transaction((tx) => {
    const count = tx.select().from(bookings).all().length
    const startsAt = noon.add({ hours: 20 + count * 12 })
    const times = { startsAt, endsAt: startsAt.add({ hours: 1 }), createdAt: now, changedAt: now, bookedAt: now }
    const job = insertBooking(tx, { state: 'booked', uid: `job-${crypto.randomUUID()}`, ...times, overlaps: true })
    wantCopies(tx, job, now)
  })
  shop.wake()
}

function moveTo(shop: TestAppliance, { id, revision, startsAt, endsAt }: Booking, hours: number): void {
  const [start, end] = [startsAt, endsAt].map((at) => at.add({ hours }).epochMilliseconds)
  const wish = { id, seen: revision, insists: true, crewId: null, start: start ?? 0, end: end ?? 0 }
  moveByHand(shop, wish, { by: undefined, tell: null })
}

type OwnersDeed = { deed: string; by: number; uid: string; deletedThere: Set<string> }

function ownerActs(fake: FakeCaldav, { deed, by, uid, deletedThere }: OwnersDeed): void {
  const name = `${uid}.ics`
  const there = fake.objects.get(name)
  if (!there) return
  if (deed === 'owner-notes') fake.ownerPuts(name, there.ics.replace('END:VEVENT', 'COLOR:teal\r\nEND:VEVENT'))
  if (deed === 'owner-moves')
    fake.ownerPuts(
      name,
      there.ics.replace(/^(DTSTART|DTEND):(\S+)/gm, (_, what, at) => `${what}:${utc(timeOf(at).add({ hours: by }))}`),
    )
  if (deed !== 'owner-deletes') return
  deletedThere.add(uid)
  fake.ownerRemoves(name)
}

function judge({ db }: TestAppliance, { objects }: FakeCaldav, deletedThere: Set<string>) {
  const there = [...objects.values()].map(({ ics }) => ({
    uid: /^UID:(\S+)/m.exec(ics)?.[1] ?? '',
    at: /^DTSTART:(\S+)/m.exec(ics)?.[1] ?? '',
    revision: Number(/^X-FIRSTRING-REVISION:(\d+)/m.exec(ics)?.[1]),
  }))
  const standing = db
    .select()
    .from(bookings)
    .all()
    .filter(({ state }) => state === 'booked')
    .map((job) => {
      const [copy] = copiesOf(db, job.id)
      return { ...job, copy: copy?.uid ?? '', isKnownGone: copy?.missingSince != null }
    })
  const wrong = standing.flatMap((job) => {
    const found = there.filter(({ uid }) => uid === job.copy || uid.startsWith(job.uid))
    if (found.length === 0 && job.isKnownGone && deletedThere.has(job.copy)) return []
    const [only] = found
    const isRight = found.length === 1 && only?.at === utc(job.startsAt) && only.revision === job.revision
    return isRight ? [] : [{ job: `${utc(job.startsAt)} revision ${job.revision}`, found }]
  })
  const open = db.select().from(outbox).all()
  return {
    wrong,
    leftOver: there.filter(({ uid }) => !standing.some(({ copy }) => copy === uid)),
    open: open.filter(({ kind, endedAt }) => kind === 'push-copy' && !endedAt).length,
  }
}

function utc(at: Temporal.Instant): string {
  return at.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')
}

function timeOf(written: string): Temporal.Instant {
  return Temporal.Instant.from(written.replace(/(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/, '$1-$2-$3T$4:$5:$6Z'))
}
