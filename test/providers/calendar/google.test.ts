import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  CalendarError,
  type CalendarProblem,
  type OurEvent,
  type Pulled,
} from '../../../server/providers/calendar/calendar.ts'
import { eventIdOf } from '../../../server/providers/calendar/google/place.ts'
import { googleCalendar } from '../../../server/providers/calendar/google.ts'
import { type CalendarBench, calendarContract, icsOf, kindOf, newEvent } from './calendar-contract.ts'
import { account, type GoogleFake, type GoogleFault, newCalendar, ourEventIn, startGoogleFake } from './google-fake.ts'
import type { EventJson } from './google-fake-events.ts'

let fake: GoogleFake
let now: Temporal.Instant

beforeEach(async () => {
  fake = await startGoogleFake()
  now = Temporal.Instant.from('2026-11-21T15:00:00Z')
})
afterEach(() => fake.close())

const connect = (changes: Partial<typeof account> = {}) =>
  googleCalendar(
    { ...account, ...changes },
    { now: () => now, google: fake.google, doors: { ports: [3000], names: [], origin: null }, timeoutMs: 5000 },
  )
const pull = (cursor: string | null = null) => connect().pull(fake.calendarId, cursor)
const create = (event = newEvent()) => connect().create(fake.calendarId, event)
const at = (start: string, end: string, timeZone = 'America/Toronto') => ({
  start: { dateTime: start, timeZone },
  end: { dateTime: end, timeZone },
})
const dentist = at('2026-11-25T09:00:00-05:00', '2026-11-25T10:00:00-05:00')
const told = ({ upserts }: Pulled) => upserts.map((object) => icsOf(object).replaceAll('\r\n', '\n'))
const lines = (pulled: Pulled, name: RegExp) =>
  told(pulled).flatMap((ics) => ics.split('\n').filter((line) => name.test(line)))

const bench = (): CalendarBench => ({
  provider: connect(),
  calendarId: fake.calendarId,
  owner: {
    takesPlaceOf: (uid) => fake.ownerAdds({ id: eventIdOf(uid), summary: 'Dentist', ...dentist }),
    addsTheirs: (uid) => fake.ownerAdds({ id: 'theirs1', iCalUID: uid, transparency: 'transparent', ...dentist }),
    moves(uid) {
      const { start } = ourEventIn(fake, uid) ?? {}
      fake.ownerChanges(eventIdOf(uid), { start: { ...start, dateTime: '2026-11-24T13:30:00Z' } })
    },
    async decorates(uid) {
      const reminders = { useDefault: false, overrides: [{ method: 'popup', minutes: 30 }] }
      fake.ownerChanges(eventIdOf(uid), { colorId: '7', reminders })
      return () => {
        const { colorId, reminders: standing } = ourEventIn(fake, uid) ?? {}
        return colorId === '7' && standing === reminders
      }
    },
    removes: (uid) => fake.ownerRemoves(eventIdOf(uid)),
    reads: (uid) => ourEventIn(fake, uid)?.description ?? '',
  },
})

describe('a Google calendar', () => {
  calendarContract(bench)
})

describe.each<[string, GoogleFault]>([
  ['whose lists come in small pages', 'small-pages'],
  ['that lets us in anew now and then', 'refuses-access'],
])('a Google calendar %s', (_, fault) => {
  beforeEach(() => void fake.faults.add(fault))
  calendarContract(bench)
})

test('nobody is invited or told, and the event carries by what it is known again', async () => {
  const event = newEvent()
  await create(event)
  expect(ourEventIn(fake, event.uid)).toMatchObject({
    start: { dateTime: '2026-11-24T14:00:00Z' },
    transparency: 'opaque',
    location: '28 Woodbine Cres, Toronto',
    extendedProperties: { private: { firstringJob: event.uid, firstringRevision: '1' } },
  })
  expect(fake.asked.filter(({ method }) => method !== 'GET').every(({ body }) => !body?.attendees)).toBe(true)
  expect(fake.asked.map(({ query }) => query.get('sendUpdates')).filter((each) => each)).toEqual(['none'])
})

test.each<GoogleFault>(['accepts-then-resets', 'accepts-then-500'])(
  'a job is in the calendar once, whatever is answered: one that %s',
  async (fault) => {
    const event = newEvent()
    fake.faults.add(fault)
    const { ref, version } = await create(event)
    expect(await create(event)).toEqual({ ref, version })
    const moved = await connect().update(ref, { ...event, revision: 2, summary: 'Moved' }, version ?? '')
    expect(fake.events().map(({ summary }) => summary)).toEqual(['Moved'])
    await connect().remove(ref, moved.version ?? '')
    expect(fake.events()).toEqual([])
  },
)

test('a move that came before we heard of our own write is still to be seen', async () => {
  const event = newEvent()
  const { ref } = await create(event)
  fake.ownerChanges(ourEventIn(fake, event.uid)?.id ?? '', { start: { dateTime: '2026-11-24T16:00:00Z' } })
  expect(await create(event)).toEqual({ ref, version: null })
  expect((await connect().update(ref, event, 'whatever')).version).toBeNull()
})

test('whatever befalls each request, in the end a job is there once as it was last wanted, or not at all', async () => {
  const faults: (GoogleFault | null)[] = [
    ...(['accepts-then-resets', 'accepts-then-500', 'resets', 'fails', 'is-too-busy', 'cuts-json'] as const),
    ...(['rate-limited', 'refuses-access', 'small-pages', null] as const),
  ]
  const step = fc.record({ fault: fc.constantFrom(...faults), removes: fc.boolean() })
  /** As somebody does who wants one thing and tries until it went well; a name that is kept is given up for the next. */
  const want = async (event: OurEvent, removes: boolean, tried = 0): Promise<OurEvent> => {
    const ref = connect().placeOf(fake.calendarId, event.uid)
    try {
      const standing = await connect().get(ref)
      if (standing && removes) await connect().remove(ref, standing.version ?? '')
      else if (standing) await connect().update(ref, event, standing.version ?? '')
      else if (!removes) await create(event)
      return event
    } catch (error) {
      if (!(error instanceof CalendarError) || tried > 3) throw error
      fake.faults.clear()
      return want(error.kind === 'reserved' ? { ...event, uid: `${event.uid}-g` } : event, removes, tried + 1)
    }
  }
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
      for (const { id } of fake.events()) fake.ownerRemoves(id)
      let event = newEvent()
      for (const [n, { fault, removes }] of steps.entries()) {
        if (fault) fake.faults.add(fault)
        event = await want({ ...event, revision: n + 1, summary: `Try ${n}` }, removes)
        fake.faults.clear()
        expect(fake.events().map(({ summary }) => summary)).toEqual(removes ? [] : [`Try ${n}`])
      }
    }),
    { numRuns: 25 },
  )
})

test('the place of a job that was deleted is told as kept, and nothing is put there', async () => {
  const event = newEvent()
  await create(event)
  fake.ownerRemoves(eventIdOf(event.uid))
  expect(await kindOf(create(event))).toBe('reserved')
  expect(fake.events()).toEqual([])
})

test('a whole day that the owner made of a job becomes hours again where the job is changed', async () => {
  const event = newEvent()
  const { ref } = await create(event)
  fake.ownerChanges(eventIdOf(event.uid), { start: { date: '2026-11-24' }, end: { date: '2026-11-25' } })
  const { version } = (await connect().get(ref)) ?? {}
  await connect().update(ref, { ...event, revision: 2 }, version ?? '')
  expect(ourEventIn(fake, event.uid)?.start).toEqual({ dateTime: '2026-11-24T14:00:00Z' })
})

test('an event that somebody made after the pattern of ours is not ours', async () => {
  const event = newEvent()
  await create(event)
  const { extendedProperties } = ourEventIn(fake, event.uid) ?? {}
  fake.ownerAdds({ id: 'copy12345', extendedProperties, ...dentist })
  const { upserts } = await pull()
  expect(upserts.map(({ uid }) => uid).toSorted()).toEqual(['copy12345@google.com', event.uid])
  expect(upserts.filter((object) => icsOf(object).includes('X-FIRSTRING')).map(({ uid }) => uid)).toEqual([event.uid])
})

test.each<[GoogleFault, CalendarProblem, RegExp]>([
  ['rate-limited', 'rate-limited', /wait/],
  ['daily-limit', 'rate-limited', /today/],
  ['is-too-busy', 'rate-limited', /wait/],
  ['fails', 'server', /a problem of its own \(500\)/],
  ['api-disabled', 'forbidden', /Calendar API is not switched on/],
  ['invalid-grant', 'auth', /^Google no longer accepts our permission: connect again\..*“In production”/],
  ['unknown-client', 'auth', /does not know this client/],
  ['cuts-json', 'bad-data', /ends in the middle/],
  ['login-page', 'bad-data', /not from Google/],
  ['resets', 'network', /broke before the answer was whole/],
])('what goes wrong is told by its kind and in a sentence: one that %s', async (fault, kind, sentence) => {
  fake.faults.add(fault)
  await expect(pull()).rejects.toMatchObject({ kind, detail: expect.stringMatching(sentence) })
  expect(await connect().probe()).toMatchObject({ ok: false, problem: kind })
  expect(await kindOf(create())).toBe(kind)
  if (fault !== 'cuts-json') expect(fake.events()).toEqual([])
  expect(JSON.stringify(await connect().probe())).not.toMatch(/GOCSPX|1\/\/the/)
})

test('how long Google wants us to wait is known', async () => {
  fake.faults.add('is-too-busy')
  await expect(pull()).rejects.toMatchObject({ retryAfterSeconds: 17 })
})

test('access is asked for once for all who come at a time, again a minute before it ends, and not before', async () => {
  await Promise.all([pull(), pull(), connect().listCalendars()])
  now = now.add({ minutes: 58 })
  await pull()
  expect(fake.tokens).toEqual(['refresh'])
  now = now.add({ minutes: 1 })
  await Promise.all([pull(), pull()])
  expect(fake.tokens).toEqual(['refresh', 'refresh'])
})

test('access that ended before its time is asked for once more, and then believed', async () => {
  await pull()
  fake.faults.add('refuses-access')
  await pull()
  expect(fake.tokens).toEqual(['refresh', 'refresh'])
})

test('the calendars of the account are listed, its own first, by the names that the owner gave them', async () => {
  fake.calendars.set('x', newCalendar({ id: 'x', summary: 'Holidays', accessRole: 'reader' }))
  fake.calendars.set('y', newCalendar({ id: 'y', summary: 'Jobs', summaryOverride: 'Van', accessRole: 'writer' }))
  fake.calendars.set('z', newCalendar({ id: 'z', summary: 'Old', accessRole: 'owner', deleted: true }))
  fake.faults.add('small-pages')
  expect(await connect().listCalendars()).toEqual([
    { id: 'mike@example.com', name: 'Mike', isWritable: true, color: null, isMain: true },
    { id: 'x', name: 'Holidays', isWritable: false, color: null },
    { id: 'y', name: 'Van', isWritable: true, color: null },
  ])
})

test.each<[string, Partial<EventJson>, 'OPAQUE' | 'TRANSPARENT']>([
  ['one of their own', {}, 'OPAQUE'],
  ['one that is shown as free', { transparency: 'transparent' }, 'TRANSPARENT'],
  ['one not answered yet', { attendees: [{ email: 'm', self: true, responseStatus: 'needsAction' }] }, 'OPAQUE'],
  ['one they declined', { attendees: [{ email: 'm', self: true, responseStatus: 'declined' }] }, 'TRANSPARENT'],
  ['one somebody else declined', { attendees: [{ email: 'o', responseStatus: 'declined' }] }, 'OPAQUE'],
  ['one that is not certain', { status: 'tentative' }, 'OPAQUE'],
  ['out of office', { eventType: 'outOfOffice' }, 'OPAQUE'],
  ['time to focus', { eventType: 'focusTime' }, 'OPAQUE'],
  ['where they work', { eventType: 'workingLocation' }, 'TRANSPARENT'],
  ['a birthday', { eventType: 'birthday' }, 'TRANSPARENT'],
])('whether an event takes time: %s', async (_, event, transparency) => {
  fake.ownerAdds({ id: 'one12345', summary: 'x', ...dentist, ...event })
  expect(lines(await pull(), /^TRANSP/)).toEqual([`TRANSP:${transparency}`])
})

const weekly: EventJson = {
  id: 'school12345',
  iCalUID: 'school@google.com',
  summary: 'School; pick up, then home',
  recurrence: ['RRULE:FREQ=WEEKLY;BYDAY=MO', 'EXDATE;TZID=America/Toronto:20261221T150000'],
  ...at('2026-11-23T15:00:00-05:00', '2026-11-23T16:00:00-05:00'),
}
const otherDay = (day: string, change: Partial<EventJson>): EventJson => ({
  id: `school12345_${day.replaceAll('-', '')}T200000Z`,
  iCalUID: 'school@google.com',
  recurringEventId: 'school12345',
  originalStartTime: { dateTime: `${day}T15:00:00-05:00`, timeZone: 'America/Toronto' },
  ...change,
})
const moved = otherDay('2026-11-30', at('2026-11-30T17:00:00-05:00', '2026-11-30T18:00:00-05:00'))
const dropped = otherDay('2026-12-07', { status: 'cancelled' })

test('what recurs is told as its rule, on the clock of its zone, with the days that are otherwise', async () => {
  for (const event of [weekly, moved, dropped]) fake.ownerAdds(event)
  const { upserts } = await pull()
  expect(upserts).toHaveLength(1)
  expect(upserts[0]).toMatchObject({ uid: 'school@google.com', version: fake.events()[0]?.etag })
  expect(lines(await pull(), /^(DTSTART|DTEND|RRULE|EXDATE|RECURRENCE|SUMMARY)/)).toEqual([
    'DTSTART;TZID=America/Toronto:20261123T150000',
    'DTEND;TZID=America/Toronto:20261123T160000',
    'RRULE:FREQ=WEEKLY;BYDAY=MO',
    'EXDATE;TZID=America/Toronto:20261221T150000',
    'EXDATE;TZID=America/Toronto:20261207T150000',
    'SUMMARY:School\\; pick up\\, then home',
    'RECURRENCE-ID;TZID=America/Toronto:20261130T150000',
    'DTSTART;TZID=America/Toronto:20261130T170000',
    'DTEND;TZID=America/Toronto:20261130T180000',
  ])
})

test.each<[string, EventJson]>([
  ['is moved', moved],
  ['is dropped', dropped],
])('a series is told whole when one of its days %s', async (_, day) => {
  for (const event of [weekly, otherDay('2027-01-04', { summary: 'Early', ...dentist })]) fake.ownerAdds(event)
  const { cursor } = await pull()
  fake.ownerAdds(day)
  const changes = await pull(cursor)
  expect(changes).toMatchObject({ isSnapshot: false, isComplete: true, deletedRefs: [] })
  expect(changes.upserts).toEqual((await pull()).upserts)
  expect(await connect().get(changes.upserts[0]?.ref ?? '')).toEqual(changes.upserts[0])
})

test('where a series cannot be had whole, everything is read', async () => {
  fake.ownerAdds(weekly)
  const { cursor } = await pull()
  fake.ownerAdds(moved)
  fake.faults.add('hides-other-days')
  const changes = await pull(cursor)
  expect(changes.isSnapshot).toBe(true)
  expect(lines(changes, /^RECURRENCE/)).toHaveLength(1)
})

test('a series that is deleted is gone with all of its days', async () => {
  for (const event of [weekly, moved]) fake.ownerAdds(event)
  const { cursor, upserts } = await pull()
  fake.ownerRemoves('school12345')
  fake.ownerRemoves(moved.id)
  expect(await pull(cursor)).toMatchObject({ upserts: [], deletedRefs: [upserts[0]?.ref], isSnapshot: false })
  expect(await pull()).toMatchObject({ upserts: [], isSnapshot: true, isComplete: true })
})

test('one day of a series that others keep takes its time alone', async () => {
  fake.ownerAdds(moved)
  const pulled = await pull()
  expect(lines(pulled, /^(DTSTART|RECURRENCE)/)).toEqual(['DTSTART;TZID=America/Toronto:20261130T170000'])
  expect(pulled.upserts).toHaveLength(1)
})

test('a whole day is a day and no hours, and a zone that nobody knows is read by its hours', async () => {
  fake.ownerAdds({ id: 'day12345', start: { date: '2026-11-27' }, end: { date: '2026-11-28' } })
  fake.ownerAdds({ ...weekly, ...at('2026-11-23T15:00:00-05:00', '2026-11-23T16:00:00-05:00', 'Mars/Base') })
  expect(lines(await pull(), /^(DTSTART|DTEND)/)).toEqual([
    'DTSTART;VALUE=DATE:20261127',
    'DTEND;VALUE=DATE:20261128',
    'DTSTART;TZID=America/Toronto:20261123T150000',
    'DTEND;TZID=America/Toronto:20261123T160000',
  ])
})

test('what is long over is not told any more, but for jobs of ours', async () => {
  now = Temporal.Instant.from('2027-03-01T15:00:00Z')
  fake.ownerAdds({ id: 'old12345', ...dentist })
  fake.ownerAdds(weekly)
  const event = newEvent()
  await create(event)
  expect((await pull()).upserts.map(({ uid }) => uid).toSorted()).toEqual([event.uid, 'school@google.com'])
})

test('a token that is over, or was never given, leads to a snapshot', async () => {
  fake.ownerAdds({ id: 'one12345', ...dentist })
  const { cursor } = await pull()
  fake.faults.add('forgets-sync-tokens')
  expect(await pull(cursor)).toMatchObject({ isSnapshot: true, isComplete: true, cursor })
  fake.faults.clear()
  fake.faults.add('gives-no-sync-token')
  expect(await pull()).toMatchObject({ isSnapshot: true, isComplete: true, cursor: null })
})

test('a calendar that this account does not see is told as such', async () => {
  await expect(connect().pull('other@example.com', null)).rejects.toMatchObject({ kind: 'not-found' })
})
