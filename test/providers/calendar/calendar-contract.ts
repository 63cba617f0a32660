// What every calendar that can be written keeps, whoever keeps the calendar.
import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import type { CalendarProvider, OurEvent, Pulled, RemoteObject } from '../../../server/providers/calendar/calendar.ts'

/** One calendar, and its owner with a program of their own. */
export type CalendarBench = { provider: CalendarProvider; calendarId: string; owner: CalendarOwner }

/** What an owner does there; `uid` is of our event, unless it is said otherwise. */
type CalendarOwner = {
  /** Puts an event of theirs, a dentist, where ours would be created. */
  takesPlaceOf(uid: string): Promise<unknown> | unknown
  /** Adds an event with a uid of theirs that takes no time. */
  addsTheirs(uid: string): Promise<unknown> | unknown
  /** Gives ours an earlier start: 13:30. */
  moves(uid: string): Promise<unknown> | unknown
  /** Gives ours a colour and an alarm; what comes back looks whether they are still there. */
  decorates(uid: string): Promise<() => Promise<boolean> | boolean>
  removes(uid: string): Promise<unknown> | unknown
  /** The text below the title. */
  reads(uid: string): Promise<string> | string
}

type ByText = {
  provider: CalendarProvider
  calendarId: string
  ownerPuts(name: string, ics: string): Promise<void> | void
  ownerRemoves(name: string): Promise<void> | void
}

/** An owner whose program writes calendar texts under names. */
export function benchByText({ provider, calendarId, ownerPuts, ownerRemoves }: ByText): CalendarBench {
  const read = async (uid: string) => icsOf(await provider.get(provider.placeOf(calendarId, uid)))
  const alarm = ['BEGIN:VALARM', 'ACTION:DISPLAY', 'DESCRIPTION:Wake up', 'TRIGGER:-PT30M', 'END:VALARM']
  const decoration = ['COLOR:teal', ...alarm]
  return {
    ...{ provider, calendarId },
    owner: {
      takesPlaceOf: (uid) => ownerPuts(`${uid}.ics`, theirEvent(uid)),
      addsTheirs: (uid) => ownerPuts(`${uid} é@home+1.ics`, theirEvent(uid, ['TRANSP:TRANSPARENT'])),
      moves: async (uid) => ownerPuts(`${uid}.ics`, (await read(uid)).replace('T140000Z', 'T133000Z')),
      async decorates(uid) {
        const edited = (await read(uid)).replace(/END:VEVENT/, `${decoration.join('\r\n')}\r\nEND:VEVENT`)
        await ownerPuts(`${uid}.ics`, edited)
        return async () => {
          const ics = await read(uid)
          return decoration.every((line) => ics.includes(line))
        }
      },
      removes: (uid) => ownerRemoves(`${uid}.ics`),
      async reads(uid) {
        const [, text = ''] = /^DESCRIPTION:(.*)$/m.exec(await read(uid)) ?? []
        return text
          .trim()
          .replace(/\\n/g, '\n')
          .replace(/\\([\\;,])/g, '$1')
      },
    },
  }
}

export function newEvent(changes: Partial<OurEvent> = {}): OurEvent {
  return {
    uid: `job-${randomUUID()}-1`,
    start: Temporal.Instant.from('2026-11-24T14:00:00Z'),
    end: Temporal.Instant.from('2026-11-24T15:30:00Z'),
    summary: 'Burst pipe, Dana; 28 Woodbine Cres',
    location: '28 Woodbine Cres, Toronto',
    description: 'Basement.\nRing twice — “das große Fenster” ✓',
    url: 'http://box.lan:3000/bookings/7',
    revision: 1,
    ...changes,
  }
}

export function theirEvent(uid: string, more: string[] = []): string {
  const lines = ['DTSTAMP:20261120T080000Z', 'DTSTART:20261125T090000Z', 'DTEND:20261125T100000Z', 'SUMMARY:Dentist']
  const event = ['BEGIN:VEVENT', `UID:${uid}`, ...lines, ...more, 'END:VEVENT']
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Theirs//EN', ...event, 'END:VCALENDAR', ''].join('\r\n')
}

export const icsOf = (object: RemoteObject | null | undefined) =>
  object ? object.body.ics.replace(/\r?\n[ \t]/g, '') : ''

export const kindOf = (failing: Promise<unknown>) =>
  failing.then(
    () => 'went well',
    (error) => error.kind ?? error,
  )

export function calendarContract(bench: () => CalendarBench): void {
  const only = ({ upserts }: Pulled, uid: string) => upserts.filter((object) => object.uid === uid)
  const create = (event: OurEvent) => bench().provider.create(bench().calendarId, event)
  const pull = (cursor: string | null = null) => bench().provider.pull(bench().calendarId, cursor)
  const icsAt = async (ref: string) => icsOf(await bench().provider.get(ref))
  const versionAt = async (ref: string) => (await bench().provider.get(ref))?.version ?? ''

  test('the address and the password find the calendar, and it may be written', async () => {
    const report = await bench().provider.probe()
    expect(report).toMatchObject({ ok: true, words: expect.stringMatching(/^It works: /) })
    const ids = (await bench().provider.listCalendars()).filter(({ isWritable }) => isWritable).map(({ id }) => id)
    expect(ids).toContain(bench().calendarId)
  })

  test('a job stands in the calendar as it was written, with nobody invited', async () => {
    const event = newEvent()
    const { ref, version } = await create(event)
    const [object] = only(await pull(), event.uid)
    expect(object).toMatchObject({ ref, version })
    const ics = icsOf(object)
    expect(ics).toMatch(/^DTSTART:20261124T140000Z\r?$/m)
    expect(ics).toMatch(/^DTEND:20261124T153000Z\r?$/m)
    expect(ics).toMatch(/^SUMMARY:Burst pipe\\, Dana\\; 28 Woodbine Cres\r?$/m)
    const text = 'Basement.\nRing twice — “das große Fenster” ✓\n\nhttp://box.lan:3000/bookings/7'
    expect(await bench().owner.reads(event.uid)).toBe(text)
    expect(ics).not.toMatch(/ORGANIZER|ATTENDEE|METHOD/)
  })

  test('a job that is created again and again, or at the same moment, is there once', async () => {
    const event = newEvent()
    const all = await Promise.all([1, 2, 3, 4, 5].map(() => create(event)))
    all.push(await create(event))
    expect(new Set(all.map(({ ref, version }) => `${ref} ${version}`)).size).toBe(1)
    expect(only(await pull(), event.uid)).toHaveLength(1)
  })

  test('what stands in the place of a job is not written over', async () => {
    const event = newEvent()
    await bench().owner.takesPlaceOf(event.uid)
    expect(await kindOf(create(event))).toBe('exists')
    expect(icsOf(only(await pull(), event.uid)[0])).toContain('Dentist')
  })

  test('a job that another revision is there of is not created a second time', async () => {
    const event = newEvent()
    await create(event)
    expect(await kindOf(create({ ...event, revision: 2 }))).toBe('exists')
  })

  test('a change replaces what is ours, and keeps what the owner added', async () => {
    const event = newEvent()
    const { ref } = await create(event)
    const isDecorated = await bench().owner.decorates(event.uid)
    const later = { ...event, revision: 2, summary: 'Moved', end: Temporal.Instant.from('2026-11-24T16:00:00Z') }
    const { version } = await bench().provider.update(ref, later, await versionAt(ref))
    const ics = await icsAt(ref)
    expect(version).toBe(await versionAt(ref))
    for (const line of ['SUMMARY:Moved', 'DTEND:20261124T160000Z', 'SEQUENCE:2']) expect(ics).toContain(line)
    expect(await isDecorated()).toBe(true)
    expect(ics.match(/^(DTSTART|DTEND|SUMMARY|UID|SEQUENCE|X-FIRSTRING-JOB)\b/gm)?.toSorted()).toEqual([
      'DTEND',
      'DTSTART',
      'SEQUENCE',
      'SUMMARY',
      'UID',
      'X-FIRSTRING-JOB',
    ])
  })

  test('a change that was made already is not made again', async () => {
    const event = newEvent()
    const { ref } = await create(event)
    const [before, later] = [await versionAt(ref), { ...event, revision: 2, summary: 'Moved' }]
    const first = await bench().provider.update(ref, later, before)
    expect(await bench().provider.update(ref, later, before)).toEqual(first)
    expect(await bench().provider.update(ref, later, first.version ?? '')).toEqual(first)
  })

  test('on a version that is no longer there nothing is changed and nothing removed', async () => {
    const event = newEvent()
    const { ref } = await create(event)
    const before = await versionAt(ref)
    await bench().owner.moves(event.uid)
    expect(await kindOf(bench().provider.update(ref, { ...event, revision: 2 }, before))).toBe('conflict')
    expect(await kindOf(bench().provider.remove(ref, before))).toBe('conflict')
    expect(await icsAt(ref)).toContain('DTSTART:20261124T133000Z')
  })

  test('what is gone cannot be changed, and is removed already', async () => {
    const event = newEvent()
    const { ref, version } = await create(event)
    await bench().provider.remove(ref, version ?? '')
    await bench().provider.remove(ref, version ?? '')
    expect(await bench().provider.get(ref)).toBeNull()
    expect(await kindOf(bench().provider.update(ref, { ...event, revision: 2 }, version ?? ''))).toBe('not-found')
  })

  test('without a version nothing is changed', async () => {
    const event = newEvent()
    const { ref } = await create(event)
    await expect(bench().provider.update(ref, { ...event, revision: 2 }, '')).rejects.toThrow(/version/)
    await expect(bench().provider.remove(ref, '')).rejects.toThrow(/version/)
    expect(await icsAt(ref)).toContain('SEQUENCE:1')
  })

  test('from one pull to the next comes what was added, changed and removed, and nothing else', async () => {
    const [one, two, three] = [newEvent(), newEvent(), newEvent()]
    await create(one)
    const second = await create(two)
    const { cursor, isSnapshot, isComplete } = await pull()
    expect([isSnapshot, isComplete]).toEqual([true, true])
    expect(await pull(cursor)).toMatchObject({ upserts: [], deletedRefs: [], isSnapshot: false, isComplete: true })
    await create(three)
    await bench().owner.moves(one.uid)
    await bench().owner.removes(two.uid)
    const changes = await pull(cursor)
    expect(changes).toMatchObject({ isSnapshot: false, isComplete: true, deletedRefs: [second.ref] })
    expect(changes.upserts.map(({ uid }) => uid).toSorted()).toEqual([one.uid, three.uid].toSorted())
    expect(await pull(changes.cursor)).toMatchObject({ upserts: [], deletedRefs: [] })
  })

  test('a cursor that nobody knows leads to a snapshot', async () => {
    const event = newEvent()
    await create(event)
    const snapshot = await pull('sync:http://example.com/sync/from-another-time')
    expect(snapshot).toMatchObject({ isSnapshot: true, isComplete: true, cursor: expect.any(String) })
    expect(only(snapshot, event.uid)).toHaveLength(1)
  })

  test('an event with a name of its own has one place, however it is told', async () => {
    const { cursor } = await pull()
    const { uid } = newEvent()
    await bench().owner.addsTheirs(uid)
    const [told] = only(await pull(cursor), uid)
    const [listed] = only(await pull(), uid)
    expect(told).toEqual(listed)
    expect(await bench().provider.get(told?.ref ?? '')).toEqual(listed)
    await bench().provider.remove(told?.ref ?? '', told?.version ?? '')
    expect(only(await pull(), uid)).toEqual([])
  })
}
