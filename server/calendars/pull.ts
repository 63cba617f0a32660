// Keeps what a calendar says: what is new of it is read, worked out and kept in one piece, and only then the place where to go on.
import type { Appliance } from '../appliance.ts'
import type { Db } from '../database/open.ts'
import { CalendarError, type CalendarProvider, type Pulled } from '../providers/calendar/calendar.ts'
import { accountOf } from './account.ts'
import { writtenRefs } from './copies-store.ts'
import { digestOf, eventsIn, isDoubtful } from './doubt.ts'
import { expandAll } from './expand.ts'
import { keepPulled } from './keep-pulled.ts'
import { objectsOf } from './objects-store.ts'
import { reach } from './reach.ts'
import { type Calendar, changeCalendar, usedCalendar } from './store.ts'
import { asKept, doubted, faultOfOurs, partlyUnread, type Trouble } from './trouble.ts'

/** Of each box, the calendars that are being read. */
const underWay = new WeakMap<Db, Map<number, Promise<void>>>()

/** Reads what is new in a calendar, once at a time. Never throws: what goes wrong stands on the calendar's row. */
export function pull(appliance: Appliance, calendarId: number): Promise<void> {
  const pulls = underWay.get(appliance.db) ?? new Map<number, Promise<void>>()
  underWay.set(appliance.db, pulls)
  const running = pulls.get(calendarId)
  if (running) return running
  const begun = pullOnce(appliance, calendarId).finally(() => pulls.delete(calendarId))
  pulls.set(calendarId, begun)
  return begun
}

async function pullOnce(appliance: Appliance, calendarId: number): Promise<void> {
  const calendar = usedCalendar(appliance.db, calendarId)
  const account = calendar && accountOf(calendar)
  if (!account) return
  try {
    const trouble = await readNew(appliance, calendar, await reach(appliance, account))
    if (trouble) recordTrouble(appliance, calendar, trouble)
  } catch (error) {
    // The box was closed meanwhile.
    if (!appliance.db.$client.open) return
    recordTrouble(appliance, calendar, troubleOf(appliance, error))
  }
}

/** Null where all that there is was read. */
async function readNew(appliance: Appliance, calendar: Calendar, provider: CalendarProvider): Promise<Trouble | null> {
  await expandAll(appliance, calendar)
  const isWhole = isReconcileDue(appliance, calendar)
  const written = writtenRefs(appliance.db, calendar.id)
  const pulled = await provider.pull(calendar.remoteId, isWhole ? null : calendar.cursor)
  const answer = judge(appliance, calendar, pulled)
  if (answer.isDoubtful && answer.digest !== calendar.doubted) {
    changeCalendar(appliance.db, calendar.id, { doubted: answer.digest })
    return doubted
  }
  await keepPulled(appliance, calendar, { pulled, written })
  return pulled.isComplete ? null : partlyUnread
}

const reconcileHours = 24

function isReconcileDue({ now }: Appliance, { reconciledAt }: Calendar): boolean {
  if (!reconciledAt) return true
  return Math.abs(now().epochMilliseconds - reconciledAt.epochMilliseconds) >= reconcileHours * 3_600_000
}

function judge({ db }: Appliance, { id, kind }: Calendar, pulled: Pulled): { isDoubtful: boolean; digest: string } {
  if (pulled.upserts.length === 0 && pulled.deletedRefs.length === 0 && !pulled.isSnapshot)
    return { isDoubtful: false, digest: '' }
  // A list with holes in it says of nothing that it is gone.
  if (pulled.isSnapshot && !pulled.isComplete) return { isDoubtful: false, digest: '' }
  const known = objectsOf(db, id)
  const before = kind === 'ics' ? known.flatMap(({ body }) => eventsIn(body)) : known.map(({ ref }) => ref)
  const after = new Set(namesAfter(pulled, { kind, before }))
  const { isSnapshot } = pulled
  const counted = { before: new Set(before).size, after: after.size, isSnapshot }
  return { isDoubtful: isDoubtful(counted), digest: digestOf(after) }
}

function namesAfter(
  { upserts, deletedRefs, isSnapshot }: Pulled,
  { kind, before }: { kind: Calendar['kind']; before: string[] },
): string[] {
  if (kind === 'ics') return upserts.flatMap(({ body }) => eventsIn(body.ics))
  const told = upserts.map(({ ref }) => ref)
  const gone = new Set(deletedRefs)
  return isSnapshot ? told : [...before.filter((ref) => !gone.has(ref)), ...told]
}

function recordTrouble({ db, now }: Appliance, calendar: Calendar, trouble: Trouble): void {
  const { failingSince } = calendar
  const wait = trouble.retryAfterSeconds
  changeCalendar(db, calendar.id, {
    askedAt: now(),
    failingSince: failingSince ?? now(),
    problem: asKept(trouble),
    notBefore: wait === null ? null : now().add({ seconds: wait }),
  })
}

function troubleOf({ log }: Appliance, error: unknown): Trouble {
  if (error instanceof CalendarError)
    return { word: error.kind, sentence: error.detail, retryAfterSeconds: error.retryAfterSeconds }
  log.error({ err: error }, 'a calendar could not be read')
  return faultOfOurs
}
