import type { Appliance } from '../appliance.ts'
import type { Tx } from '../database/open.ts'
import { CalendarError, type Pulled, type RemoteObject } from '../providers/calendar/calendar.ts'
import { markMissing } from './copies-store.ts'
import { readTexts, takeReading } from './expand.ts'
import { dropObjects, keepObject, objectsOf } from './objects-store.ts'
import type { ApartReading } from './read-apart.ts'
import { type Calendar, changeCalendar, usedCalendar } from './store.ts'

type Told = Omit<RemoteObject, 'body'> & { body: string }

/** `written`: where copies of ours stood before the calendar was asked. */
type Answer = { pulled: Pulled; written: string[] }

/** Keeps what was pulled, all of it or nothing; what a whole list no longer names is gone. Throws a CalendarError where a published calendar cannot be read. */
export async function keepPulled(appliance: Appliance, calendar: Calendar, { pulled, written }: Answer): Promise<void> {
  const known = new Map(objectsOf(appliance.db, calendar.id).map((object) => [object.ref, object]))
  const told = pulled.upserts.map((object) => ({ ...object, body: object.body.ics }))
  const changed = told.filter(({ ref, body }) => known.get(ref)?.body !== body)
  const texts = changed.map(({ body }) => body)
  const readings = await readTexts(appliance, calendar, texts)
  if (calendar.kind === 'ics') refuseUnreadable(readings)
  const { db } = appliance
  db.transaction(
    (tx) => {
      const standing = usedCalendar(tx, calendar.id)
      // Removed, or led elsewhere: what was read is of another calendar.
      if (standing?.remoteId !== calendar.remoteId || standing.secret !== calendar.secret) return
      for (const [n, object] of changed.entries()) keepOne(tx, calendar, { object, reading: readings[n] })
      const gone = goneFrom(pulled, [...known.keys(), ...written])
      dropObjects(tx, calendar.id, gone)
      markMissing(tx, calendar.id, { gone, told: told.map(({ ref }) => ref), now: appliance.now() })
      recordGood(tx, appliance, { calendar: standing, read: calendar, pulled })
    },
    { behavior: 'immediate' },
  )
}

const unreadable: Record<Extract<ApartReading, { because: string }>['because'], string> = {
  empty: 'The calendar is empty, without even its first line.',
  'not-a-calendar': 'What the address answers is no calendar.',
  'cut-off': 'The calendar ends in the middle.',
  'too-large': 'The calendar is larger than we can read.',
  'too-many-events': 'The calendar holds more events than we can read.',
  'too-slow': 'The calendar takes too long to read: one of its events may recur without end.',
}

function refuseUnreadable(readings: ApartReading[]): void {
  for (const reading of readings) {
    if ('because' in reading) throw new CalendarError('bad-data', unreadable[reading.because])
  }
}

type One = { object: Told; reading: ApartReading | undefined }

function keepOne(tx: Tx, { id: calendarId }: Calendar, { object, reading }: One): void {
  const { ref, uid, version, body } = object
  const warnings = JSON.stringify(warningsIn(reading))
  const objectId = keepObject(tx, calendarId, { ref, uid, version, body, warnings })
  takeReading(tx, { calendarId, objectId }, reading)
}

function warningsIn(reading: ApartReading | undefined): string[] {
  if (!reading || 'because' in reading) return ['An event could not be read. What was known of it before still counts.']
  return reading.warnings
}

function goneFrom({ upserts, deletedRefs, isSnapshot, isComplete }: Pulled, known: string[]): string[] {
  if (!isSnapshot) return deletedRefs
  const told = new Set(upserts.map(({ ref }) => ref))
  return isComplete ? known.filter((ref) => !told.has(ref)) : []
}

type Good = { calendar: Calendar; read: Calendar; pulled: Pulled }

function recordGood(tx: Tx, { now }: Appliance, { calendar, read, pulled }: Good): void {
  const at = now()
  const isWhole = pulled.isSnapshot && pulled.isComplete
  // What the owner wants otherwise since then is not worked out yet.
  const isSame = calendar.allDayBlocks === read.allDayBlocks
  changeCalendar(tx, calendar.id, {
    askedAt: at,
    cursor: pulled.cursor,
    doubted: null,
    ...(isWhole || isUnchangedWhole(read, pulled) ? { reconciledAt: at } : {}),
    ...(isSame ? {} : { expandedTo: null }),
    ...(pulled.isComplete ? { freshAt: at, failingSince: null, problem: null, notBefore: null } : {}),
  })
}

/** A published calendar is always compared as a whole. */
function isUnchangedWhole({ kind }: Calendar, { isComplete }: Pulled): boolean {
  return kind === 'ics' && isComplete
}
