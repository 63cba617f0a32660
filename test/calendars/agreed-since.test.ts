import { expect, test } from 'vitest'
import { takeOwnerMoves } from '../../server/bookings/take-owner-moves.ts'
import { keepObject } from '../../server/calendars/objects-store.ts'
import { insertCalendar, usedCalendar } from '../../server/calendars/store.ts'
import { watchCalendars } from '../../server/calendars/watch-calendars.ts'
import { openWritten } from './written-shop.ts'

const thursday = /DTSTART:20260514T120000Z\r\nDTEND:20260514T130000Z/
const friday = /DTSTART:20260515T080000Z\r\nDTEND:20260515T090000Z/

async function openTouched(change: (ics: string) => string) {
  const world = await openWritten()
  const { book, fake, settles } = world
  const { id: job } = book()
  await settles(3)
  const [name = '', { ics } = { ics: '' }] = [...fake.objects][0] ?? []
  fake.ownerPuts(name, change(ics))
  return { ...world, job, name, looksOn: looking(world) }
}

/** For so many minutes the calendar is read and looked at each minute, and the outbox tries. */
function looking({ pulls, shop, settles }: Awaited<ReturnType<typeof openWritten>>) {
  return async (minutes = 6) => {
    for (let n = 0; n < minutes; n += 3) {
      await pulls({ seconds: 1 })
      await takeOwnerMoves(shop, () => {
        throw new Error('the customer was told')
      })
      await settles(3)
    }
  }
}

const untilMade: [string, (ics: string) => string, RegExp][] = [
  [
    'cancelled',
    (ics) => ics.replace('END:VEVENT', 'STATUS:CANCELLED\r\nEND:VEVENT'),
    /^Cancelled in your calendar, but agreed anew here, so it is put there again\. .*: Fri May 15/,
  ],
  [
    'drawn over a whole day',
    (ics) =>
      ics.replace(
        thursday,
        'DTSTART;VALUE=DATE:20260515\r\nDTEND;VALUE=DATE:20260516\r\nX-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
      ),
    /^In your calendar this job lasted whole days; what was agreed here stands, and is put there: Fri May 15/,
  ],
  [
    'moved into the past',
    (ics) => ics.replace(thursday, 'DTSTART:20260506T120000Z\r\nDTEND:20260506T130000Z'),
    /^In your calendar this job lay in the past; what was agreed here stands, and is put there: Fri May 15/,
  ],
  [
    'left without a time',
    (ics) => ics.replace(thursday, 'DTSTART:20260514T120000Z\r\nDTEND:20260514T120000Z'),
    /^In your calendar this job had no time that can be read; what was agreed here stands, and is put there: Fri May 15/,
  ],
]

test.each(untilMade)(
  'what is agreed after a job was %s in the calendar is put there, once, and the owner is told at once',
  async (_, change, words) => {
    const { agree, job, looksOn, there, told, taken, pulls, open } = await openTouched(change)
    await looksOn()
    expect(told()).toHaveLength(1)
    agree(job, 40)
    await looksOn()
    expect(there()).toEqual([expect.stringMatching(friday)])
    expect(there()[0]).not.toMatch(/STATUS:CANCELLED|VALUE=DATE|ALLDAYEVENT/)
    expect(told().slice(1)).toEqual([expect.stringMatching(words)])
    await pulls({ seconds: 1 })
    expect(taken()).toEqual([])
    expect(open()).toEqual([])
  },
)

test.each(untilMade)(
  'what was agreed before anybody saw that the job was %s there is put there too',
  async (_, change, words) => {
    const { agree, job, looksOn, there, told } = await openTouched(change)
    agree(job, 40)
    await looksOn()
    expect(there()).toEqual([expect.stringMatching(friday)])
    expect(told()).toEqual([expect.stringMatching(words)])
  },
)

test('a job that repeats in the calendar is not written over: the owner is told once what to do, and once it is one job again it is put there', async () => {
  const { agree, job, looksOn, there, told, shop, name, fake } = await openTouched((ics) =>
    ics.replace('END:VEVENT', 'RRULE:FREQ=WEEKLY\r\nEND:VEVENT'),
  )
  await looksOn()
  agree(job, 40)
  await looksOn()
  shop.pass({ hours: 3 })
  await looksOn()
  watchCalendars(shop)
  expect(there()).toEqual([expect.stringMatching(/DTSTART:20260514T120000Z[\s\S]*RRULE:FREQ=WEEKLY/)])
  expect(told().slice(1)).toEqual([
    expect.stringMatching(
      /^In your calendar this job repeats, so its new time is not put there\. Move that day there yourself: Fri May 15/,
    ),
  ])
  fake.ownerPuts(name, there()[0]?.replace('RRULE:FREQ=WEEKLY\r\n', '') ?? '')
  await looksOn(12)
  expect(there()).toEqual([expect.stringMatching(friday)])
  expect(told()).toHaveLength(2)
})

test('other words of a job that is no job in the calendar by now wait there, and nobody is told of a calendar that takes nothing', async () => {
  const { amend, job, looksOn, there, told, shop, name, fake } = await openTouched((ics) =>
    ics.replace(thursday, 'DTSTART;VALUE=DATE:20260515\r\nDTEND;VALUE=DATE:20260516'),
  )
  amend(job, 'Dana Reyes')
  await looksOn()
  shop.pass({ hours: 3 })
  await looksOn()
  watchCalendars(shop)
  expect(told()).toEqual([expect.stringMatching(/^In your calendar this job now lasts whole days/)])
  const back = 'DTSTART:20260514T120000Z\r\nDTEND:20260514T130000Z'
  fake.ownerPuts(name, there()[0]?.replace(/DTSTART;VALUE=DATE:20260515\r\nDTEND;VALUE=DATE:20260516/, back) ?? '')
  await looksOn(12)
  expect(there()).toEqual([expect.stringMatching(/Dana Reyes/)])
  expect(there()[0]).toMatch(thursday)
})

test('who cancels a job that repeats in the calendar leaves the series there, and the owner is told', async () => {
  const { cancel, job, looksOn, there, told, open } = await openTouched((ics) =>
    ics.replace('END:VEVENT', 'RRULE:FREQ=WEEKLY\r\nEND:VEVENT'),
  )
  cancel(job)
  await looksOn()
  expect(there()).toEqual([expect.stringContaining('RRULE:FREQ=WEEKLY')])
  expect(told()).toEqual([
    expect.stringMatching(/^Dana: leak repair is cancelled, but repeats in your calendar “Van”, so it was left there/),
  ])
  expect(open()).toEqual([])
})

test.each(['before', 'after'])(
  'what is agreed %s the list says that the job was deleted there is put there again, once',
  async (when) => {
    const { agree, book, fake, settles, there, told, open, ...world } = await openWritten()
    const looksOn = looking({ agree, book, fake, settles, there, told, open, ...world })
    const { id } = book()
    await settles(3)
    await looksOn(3)
    for (const name of fake.objects.keys()) fake.ownerRemoves(name)
    if (when === 'after') await looksOn()
    agree(id, 40)
    await looksOn(9)
    expect(there()).toEqual([expect.stringMatching(friday)])
    expect(told().at(-1)).toMatch(/^Deleted in your calendar, but agreed anew here, so it is put there again\./)
    expect(told()).toHaveLength(when === 'after' ? 2 : 1)
    expect(open()).toEqual([])
  },
)

test('what the owner put into another calendar does not stand twice: what is agreed since then is told', async () => {
  const { agree, book, fake, id, settles, shop, there, told, ...world } = await openWritten()
  const looksOn = looking({ agree, book, fake, id, settles, shop, there, told, ...world })
  const { id: job } = book()
  await settles(3)
  const [[name, { ics }] = ['', { ics: '' }]] = fake.objects
  fake.ownerRemoves(name)
  const { id: _one, ...row } = usedCalendar(shop.db, id) ?? {}
  const other = insertCalendar(shop.db, { ...row, remoteId: 'other', isWritten: false } as Parameters<
    typeof insertCalendar
  >[1])
  keepObject(shop.db, other.id, {
    ref: 'other',
    uid: /UID:(\S+)/.exec(ics)?.[1] ?? '',
    version: '1',
    body: ics,
    warnings: '[]',
  })
  agree(job, 40)
  await looksOn(9)
  expect(there()).toEqual([])
  expect(told()).toEqual([
    expect.stringMatching(
      /^In another of your calendars by now, where its new time is not put\. Move it there yourself: Fri/,
    ),
  ])
})
