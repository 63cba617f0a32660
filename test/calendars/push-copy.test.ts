import { expect, test } from 'vitest'
import { moveByHand, restoreByHand } from '../../server/bookings/by-hand.ts'
import { bookingById, changeBooking } from '../../server/bookings/store.ts'
import { takeOwnerMoves } from '../../server/bookings/take-owner-moves.ts'
import type { TellCustomer } from '../../server/bookings/tell-customer.ts'
import { bringCopies } from '../../server/calendars/bring-copies.ts'
import { changeCalendar, usedCalendar } from '../../server/calendars/store.ts'
import { watchCalendars } from '../../server/calendars/watch-calendars.ts'
import { writeInto } from '../../server/calendars/write-into.ts'
import { alerts } from '../../server/database/schema.ts'
import { noon } from '../journeys/talk.ts'
import type { Fault } from '../providers/calendar/fake-caldav.ts'
import { openWritten } from './written-shop.ts'

test('a job stands in the calendar as it was agreed last, invites nobody, and is gone when it was cancelled', async () => {
  const { book, amend, cancel, shop, there, taken, pulls } = await openWritten()
  const { id } = book()
  await shop.settle()
  expect(there()).toHaveLength(1)
  expect(there()[0]).toMatch(/SUMMARY:Dana: leak repair/)
  expect(there()[0]).toMatch(/DTSTART:20260514T120000Z\r\n/)
  expect(there()[0]).not.toMatch(/ATTENDEE|ORGANIZER|METHOD/)
  amend(id, 'Dana Reyes')
  await shop.settle()
  expect(there()).toEqual([
    expect.stringMatching(/SUMMARY:Dana Reyes: leak repair[\s\S]*SEQUENCE:2|SEQUENCE:2[\s\S]*SUMMARY:Dana Reyes/),
  ])
  await pulls()
  expect(taken()).toEqual([])
  cancel(id)
  await shop.settle()
  expect(there()).toEqual([])
})

test('five changes while the server is away are one write', async () => {
  const { book, amend, settles, fake, there } = await openWritten()
  fake.faults.add('resets')
  const { id } = book()
  for (let n = 0; n < 5; n++) amend(id, `Dana ${n}`)
  await settles(9)
  fake.faults.clear()
  fake.asked.length = 0
  await settles()
  expect(there()).toEqual([expect.stringContaining('Dana 4')])
  expect(fake.asked.filter(({ method }) => method === 'PUT')).toHaveLength(1)
})

test.each<Fault>([
  'accepts-then-resets',
  'accepts-then-500',
  'no-etag',
  'gzip-etags',
  'refuses-within-207',
  'fails',
  'is-too-busy',
])(
  'whatever a server does that %s, one event for each job stands there in the end, and none for what was cancelled',
  async (fault) => {
    const { book, amend, cancel, settles, fake, there, open } = await openWritten()
    fake.faults.add(fault)
    const first = book()
    const second = book('job-0b6f0c0a-6f6f-4a3e-9a53-7b1d0a526f6f', 30)
    await settles(6)
    amend(first.id, 'Dana Reyes')
    cancel(second.id)
    await settles(6)
    fake.faults.clear()
    await settles()
    expect(open()).toEqual([])
    expect(there()).toEqual([expect.stringContaining('SUMMARY:Dana Reyes: leak repair')])
  },
)

test('what the owner noted in the event stays, and another time of theirs is not written over', async () => {
  const { book, amend, fake, there, settles } = await openWritten()
  const { id } = book()
  await settles(3)
  const [name = '', { ics } = { ics: '' }] = [...fake.objects][0] ?? []
  fake.ownerPuts(name, ics.replace('END:VEVENT', 'X-COLOR:red\r\nEND:VEVENT'))
  amend(id, 'Dana Reyes')
  await settles(3)
  expect(there()[0]).toMatch(/X-COLOR:red/)
  expect(there()[0]).toMatch(/Dana Reyes/)
  const [now = ''] = there()
  fake.ownerPuts(name, now.replace('DTSTART:20260514T120000Z', 'DTSTART:20260514T113000Z'))
  amend(id, 'Dana R.')
  await settles(6)
  expect(there()[0]).toMatch(/DTSTART:20260514T113000Z/)
})

test('what the owner moved takes its new time as well', async () => {
  const { book, fake, settles, pulls, taken } = await openWritten()
  book()
  await settles(3)
  const [name = '', { ics } = { ics: '' }] = [...fake.objects][0] ?? []
  fake.ownerPuts(name, ics.replace('DTEND:20260514T130000Z', 'DTEND:20260514T150000Z'))
  await pulls({ minutes: 1 })
  expect(taken()).toEqual(['05-14T12:00 15:00 Dana: leak repair'])
})

test('another time in the calendar moves the job, the customer is told, and the copy stays where the owner put it', async () => {
  const { book, amend, fake, settles, pulls, shop, there, taken } = await openWritten()
  const { id } = book()
  await settles(3)
  const [name = '', { ics } = { ics: '' }] = [...fake.objects][0] ?? []
  fake.ownerPuts(name, ics.replace('DTSTART:20260514T120000Z', 'DTSTART:20260514T113000Z'))
  const told: string[] = []
  const tell: TellCustomer = (_tx, _appliance, { deed }) => {
    told.push(deed)
    return { do: 'queued', waitsUntil: null }
  }
  // Changed on both sides at once: the time is the owner's, the words are ours.
  amend(id, 'Dana Reyes')
  await pulls({ minutes: 1 })
  await takeOwnerMoves(shop, tell)
  // Also before the next list comes the job is all that takes the time.
  expect(taken()).toEqual([])
  await settles(6)
  await pulls({ minutes: 1 })
  await takeOwnerMoves(shop, tell)
  expect(told).toEqual(['moved'])
  expect(bookingById(shop.db, id)?.startsAt.toString()).toBe('2026-05-14T11:30:00Z')
  expect(there()).toEqual([expect.stringContaining('DTSTART:20260514T113000Z')])
  expect(there()[0]).toContain('Dana Reyes')
  expect(taken()).toEqual([])
  expect(shop.db.select().from(alerts).all()).toMatchObject([
    { words: expect.stringMatching(/^Moved in your calendar: /) },
  ])
})

test('a job that we moved is not moved back by an older list', async () => {
  const { book, fake, settles, pulls, shop, there } = await openWritten()
  const { id } = book()
  await settles(3)
  await pulls()
  const [start, end] = [noon.add({ hours: 22 }), noon.add({ hours: 23 })].map((at) => at.epochMilliseconds)
  moveByHand(
    shop,
    { id, seen: 1, insists: true, start: start ?? 0, end: end ?? 0, crewId: null },
    { by: undefined, tell: null },
  )
  await settles(3)
  await takeOwnerMoves(shop, () => ({ do: 'queued', waitsUntil: null }))
  expect(bookingById(shop.db, id)?.startsAt.toString()).toBe('2026-05-14T14:00:00Z')
  expect(there()[0]).toContain('DTSTART:20260514T140000Z')
  expect(fake.objects.size).toBe(1)
})

const thursday = /DTSTART:20260514T120000Z\r\nDTEND:20260514T130000Z/

test.each<[string, (ics: string) => string, RegExp]>([
  [
    'cancelled',
    (ics) => ics.replace('END:VEVENT', 'STATUS:CANCELLED\r\nEND:VEVENT'),
    /^Cancelled in your calendar, but it still stands here\. Cancel it under Calendar if it is off: Thu May 14/,
  ],
  [
    'drawn over a whole day',
    (ics) => ics.replace(thursday, 'DTSTART;VALUE=DATE:20260515\r\nDTEND;VALUE=DATE:20260516'),
    /^In your calendar this job now lasts whole days, without a time, so here it stands as agreed: Thu May 14/,
  ],
  [
    'made a series',
    (ics) => ics.replace('END:VEVENT', 'RRULE:FREQ=WEEKLY\r\nEND:VEVENT'),
    /^In your calendar this job now repeats, which a job cannot, so here it stands once, as agreed: Thu May 14/,
  ],
  [
    'moved into the past',
    (ics) => ics.replace(thursday, 'DTSTART:20260506T120000Z\r\nDTEND:20260506T130000Z'),
    /^In your calendar this job now lies in the past, so here it stands as agreed: Thu May 14/,
  ],
])('of a job that was %s in the calendar the owner hears once what stands', async (_, change, words) => {
  const { book, fake, settles, pulls, shop, there } = await openWritten()
  const { id } = book()
  await settles(3)
  const [name = '', { ics } = { ics: '' }] = [...fake.objects][0] ?? []
  fake.ownerPuts(name, change(ics))
  for (let n = 0; n < 3; n++) {
    await pulls({ minutes: 1 })
    await takeOwnerMoves(shop, () => {
      throw new Error('the customer was told')
    })
  }
  expect(shop.db.select().from(alerts).all()).toEqual([
    expect.objectContaining({ kind: 'calendar-touched', words: expect.stringMatching(words) }),
  ])
  expect(bookingById(shop.db, id)?.startsAt.toString()).toBe('2026-05-14T12:00:00Z')
  expect(there()).toEqual([change(ics)])
})

test('where whole days block nothing, the owner still hears that whole days were made of a job', async () => {
  const { book, fake, settles, pulls, shop, id, told } = await openWritten()
  changeCalendar(shop.db, id, { allDayBlocks: false })
  book()
  await settles(3)
  const [name = '', { ics } = { ics: '' }] = [...fake.objects][0] ?? []
  fake.ownerPuts(name, ics.replace(thursday, 'DTSTART;VALUE=DATE:20260515\r\nDTEND;VALUE=DATE:20260516'))
  await pulls({ minutes: 1 })
  await takeOwnerMoves(shop, () => {
    throw new Error('the customer was told')
  })
  expect(told()).toEqual([expect.stringMatching(/^In your calendar this job now lasts whole days/)])
})

test('a job that the owner shows to others as free, and moves, is moved here', async () => {
  const { book, fake, settles, pulls, shop } = await openWritten()
  const { id } = book()
  await settles(3)
  const [name = '', { ics } = { ics: '' }] = [...fake.objects][0] ?? []
  const free = ics.replace('TRANSP:OPAQUE', 'TRANSP:TRANSPARENT')
  fake.ownerPuts(name, free.replace(thursday, 'DTSTART:20260514T140000Z\r\nDTEND:20260514T150000Z'))
  await pulls({ minutes: 1 })
  await takeOwnerMoves(shop, () => ({ do: 'queued', waitsUntil: null }))
  expect(bookingById(shop.db, id)?.startsAt.toString()).toBe('2026-05-14T14:00:00Z')
})

test('of a job that is over nobody hears what the calendar makes of it', async () => {
  const { book, fake, settles, pulls, shop } = await openWritten()
  book()
  await settles(3)
  const [name = '', { ics } = { ics: '' }] = [...fake.objects][0] ?? []
  await pulls({ hours: 30 })
  fake.ownerPuts(name, ics.replace(thursday, 'DTSTART:20260514T123000Z\r\nDTEND:20260514T133000Z'))
  await pulls({ minutes: 1 })
  await takeOwnerMoves(shop, () => {
    throw new Error('the customer was told')
  })
  expect(shop.db.select().from(alerts).all()).toEqual([])
})

test('what was moved there and here at once stands as agreed here, is put there, and the owner hears of it once', async () => {
  const { book, fake, settles, pulls, shop, there, taken } = await openWritten()
  const { id } = book()
  await settles(3)
  const [name = '', { ics } = { ics: '' }] = [...fake.objects][0] ?? []
  fake.ownerPuts(name, ics.replace(thursday, 'DTSTART:20260514T180000Z\r\nDTEND:20260514T190000Z'))
  const [start = 0, end = 0] = [44, 45].map((hours) => noon.add({ hours }).epochMilliseconds)
  moveByHand(shop, { id, seen: 1, insists: true, start, end, crewId: null }, { by: undefined, tell: null })
  await shop.settle()
  for (let n = 0; n < 3; n++) {
    await pulls({ minutes: 1 })
    await takeOwnerMoves(shop, () => {
      throw new Error('the customer was told')
    })
    await settles(3)
  }
  await pulls({ minutes: 1 })
  expect(bookingById(shop.db, id)?.startsAt.toString()).toBe('2026-05-15T12:00:00Z')
  expect(there()).toEqual([expect.stringContaining('DTSTART:20260515T120000Z')])
  expect(taken()).toEqual([])
  expect(shop.db.select().from(alerts).all()).toMatchObject([
    { words: expect.stringMatching(/^Moved in your calendar and here at once: .* Fri May 15/) },
  ])
})

test('what was deleted there is asked about once, after a second look', async () => {
  const { book, fake, settles, pulls, shop } = await openWritten()
  book()
  book('job-0b6f0c0a-6f6f-4a3e-9a53-7b1d0a526f6f', 30)
  await settles(3)
  await pulls()
  const [name = ''] = [...fake.objects.keys()]
  fake.ownerRemoves(name)
  const tell: TellCustomer = () => ({ do: 'queued', waitsUntil: null })
  await pulls({ minutes: 1 })
  await takeOwnerMoves(shop, tell)
  expect(shop.db.select().from(alerts).all()).toEqual([])
  await pulls({ minutes: 1 })
  await takeOwnerMoves(shop, tell)
  await takeOwnerMoves(shop, tell)
  expect(shop.db.select().from(alerts).all()).toMatchObject([
    { kind: 'calendar-touched', words: expect.stringMatching(/^Deleted in your calendar, but it still stands here/) },
  ])
})

test('what the owner moved before we heard that it was written at all is taken over as well', async () => {
  const { book, amend, fake, settles, pulls, shop } = await openWritten()
  const move = () => {
    for (const [name, { ics }] of fake.objects)
      fake.ownerPuts(
        name,
        ics.replace(/T1(\d)0000Z/g, (_, hour) => `T1${Number(hour) + 1}0000Z`),
      )
  }
  const tell: TellCustomer = () => ({ do: 'queued', waitsUntil: null })
  const loseAnswer = () => {
    fake.powerFails = (when) => {
      if (when === 'after') fake.faults.add('resets')
      return when === 'after'
    }
  }
  const hearAgain = () => {
    fake.powerFails = null
    fake.faults.clear()
  }
  loseAnswer()
  const { id } = book()
  await shop.settle()
  expect(fake.objects.size).toBe(1)
  move()
  hearAgain()
  await settles(9)
  await pulls({ minutes: 1 })
  await takeOwnerMoves(shop, tell)
  expect(bookingById(shop.db, id)?.startsAt.toString()).toBe('2026-05-14T13:00:00Z')
  // The same of a change whose answer was lost.
  await settles(9)
  loseAnswer()
  amend(id, 'Dana Reyes')
  await shop.settle()
  expect(fake.faults.has('resets')).toBe(true)
  move()
  hearAgain()
  await settles(9)
  await pulls({ minutes: 1 })
  await takeOwnerMoves(shop, tell)
  expect(bookingById(shop.db, id)?.startsAt.toString()).toBe('2026-05-14T14:00:00Z')
})

test('what the owner deleted before any list named it is asked about', async () => {
  const { book, fake, settles, pulls, shop } = await openWritten()
  book()
  await settles(3)
  for (const name of fake.objects.keys()) fake.ownerRemoves(name)
  for (let n = 0; n < 2; n++) await pulls({ minutes: 1 })
  await takeOwnerMoves(shop, () => ({ do: 'queued', waitsUntil: null }))
  expect(shop.db.select().from(alerts).all()).toMatchObject([{ kind: 'calendar-touched' }])
})

test('what was deleted there, cancelled here and brought back stands there again', async () => {
  const { book, cancel, fake, settles, pulls, there, shop } = await openWritten()
  const { id } = book()
  await settles(3)
  for (const name of fake.objects.keys()) fake.ownerRemoves(name)
  for (let n = 0; n < 2; n++) await pulls({ minutes: 1 })
  cancel(id)
  await settles(3)
  restoreByHand(shop, { id, insists: false }, { by: undefined, tell: null })
  await settles(3)
  expect(there()).toEqual([expect.stringContaining('SUMMARY:Dana: leak repair')])
})

test('what was deleted there is not put back by itself', async () => {
  const { book, amend, fake, settles, there, open } = await openWritten()
  const { id } = book()
  await settles(3)
  for (const name of fake.objects.keys()) fake.ownerRemoves(name)
  amend(id, 'Dana Reyes')
  await settles(6)
  expect(there()).toEqual([])
  expect(open()).toEqual([])
})

test('what was cancelled and comes back gets a name of its own, as what was deleted may still be kept there', async () => {
  const { book, cancel, fake, settles, there, shop } = await openWritten()
  fake.faults.add('has-a-bin')
  const { id } = book()
  await settles(3)
  cancel(id)
  await settles(3)
  const hand = { by: undefined, tell: null }
  expect(restoreByHand(shop, { id, insists: false }, hand).do).toBe('done')
  await settles(6)
  expect(there()).toEqual([expect.stringMatching(/UID:job-[\da-f-]{36}-g2\r/)])
})

test('a calendar that takes nothing for hours is told of once', async () => {
  const { book, fake, settles, shop } = await openWritten()
  fake.faults.add('fails')
  book()
  await settles(60)
  watchCalendars(shop)
  expect(shop.db.select().from(alerts).all()).toEqual([])
  await settles(90)
  watchCalendars(shop)
  watchCalendars(shop)
  const told = shop.db.select().from(alerts).all()
  expect(told.map(({ kind, words }) => [kind, words])).toEqual([
    ['calendar-stuck', expect.stringContaining('do not get into your calendar “Van”')],
  ])
})

test('a calendar that is chosen later gets what is booked already, and a change without a wish is brought too', async () => {
  const { book, shop, id, there, settles } = await openWritten()
  changeCalendar(shop.db, id, { isWritten: false })
  const job = book()
  await settles(3)
  expect(there()).toEqual([])
  const calendar = usedCalendar(shop.db, id)
  if (calendar) writeInto(shop, calendar, true)
  await settles(3)
  expect(there()).toHaveLength(1)
  changeBooking(shop.db, job.id, { name: null, revision: (bookingById(shop.db, job.id)?.revision ?? 0) + 1 })
  bringCopies(shop)
  await settles(3)
  expect(there()[0]).toContain('SUMMARY:Customer: leak repair')
})
