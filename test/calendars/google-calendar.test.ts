import { expect, test } from 'vitest'
import { amendBooking } from '../../server/bookings/amend-booking.ts'
import { restoreByHand } from '../../server/bookings/by-hand.ts'
import { cancelBooking } from '../../server/bookings/cancel-booking.ts'
import { insertBooking } from '../../server/bookings/store.ts'
import { copiesOf } from '../../server/calendars/copies-store.ts'
import { changeCalendar } from '../../server/calendars/store.ts'
import { sentenceOf } from '../../server/calendars/trouble.ts'
import { wantCopies } from '../../server/calendars/want-copies.ts'
import { outbox } from '../../server/database/schema.ts'
import { type GoogleFault, ourEventIn } from '../providers/calendar/google-fake.ts'
import { openWithGoogle } from './calendar-shop.ts'

const uid = 'job-7b1d0a52-6f6f-4a3e-9a53-0b6f0c0a1b2c'
const at = (day: string, from: string, to: string) => ({
  start: { dateTime: `${day}T${from}:00-04:00`, timeZone: 'America/Toronto' },
  end: { dateTime: `${day}T${to}:00-04:00`, timeZone: 'America/Toronto' },
})
const dentist = { id: 'dentist1', summary: 'dentist', ...at('2026-05-14', '08:00', '09:30') }
const school = {
  ...{ id: 'school1', iCalUID: 'school1@google.com', summary: 'school', recurrence: ['RRULE:FREQ=WEEKLY;COUNT=3'] },
  ...at('2026-05-15', '15:00', '16:00'),
}
const other = (day: string, change: object) => ({
  ...{ id: `school1_${day}`, iCalUID: 'school1@google.com', recurringEventId: 'school1', summary: 'school' },
  ...{ originalStartTime: { dateTime: `${day}T15:00:00-04:00`, timeZone: 'America/Toronto' }, ...change },
})

async function openWritten() {
  const world = await openWithGoogle()
  const { shop, id, fake } = world
  changeCalendar(shop.db, id, { isWritten: true })
  const book = (named = uid, hours = 20) => {
    const now = shop.now()
    const times = { startsAt: now.add({ hours }), endsAt: now.add({ hours: hours + 1 }) }
    return shop.db.transaction((tx) => {
      const job = insertBooking(tx, {
        ...{ state: 'booked', uid: named, ...times, createdAt: now, changedAt: now, bookedAt: now },
        ...{ name: 'Dana', service: 'leak-repair', address: '28 Woodbine Cres', need: 'A leak' },
      })
      wantCopies(tx, job, now)
      return job
    })
  }
  const amend = (job: number, name: string) =>
    shop.db.transaction((tx) => amendBooking(tx, shop, { id: job, name, address: null, email: null }))
  const cancel = (job: number) => shop.db.transaction((tx) => cancelBooking(tx, shop, { id: job, by: 'caller' }))
  /** Lets the outbox try until nothing is left, for so long at most. */
  const settles = async (minutes = 90) => {
    for (let n = 0; n < minutes; n += 3) {
      await shop.settle()
      shop.pass({ minutes: 3 })
    }
    await shop.settle()
  }
  const there = () => fake.events().map(({ summary }) => summary)
  const open = () =>
    shop.db
      .select()
      .from(outbox)
      .all()
      .filter(({ kind, endedAt }) => kind === 'push-copy' && !endedAt)
  return { ...world, book, amend, cancel, settles, there, open }
}

test('what stands at Google is taken, series and their other days too, and follows what the owner does there', async () => {
  const { fake, pulls, taken, row } = await openWithGoogle()
  for (const event of [dentist, school, other('2026-05-22', { status: 'cancelled' })]) fake.ownerAdds(event)
  await pulls()
  const weeks = ['05-15T19:00 20:00 school', '05-29T19:00 20:00 school']
  expect(taken()).toEqual(['05-14T12:00 13:30 dentist', ...weeks])
  fake.ownerAdds(other('2026-05-29', at('2026-05-29', '09:00', '10:00')))
  fake.ownerRemoves('dentist1')
  await pulls({ minutes: 1 })
  expect(taken()).toEqual([weeks[0], '05-29T13:00 14:00 school'])
  fake.ownerChanges('school1', { attendees: [{ email: 'm', self: true, responseStatus: 'declined' }] })
  fake.ownerAdds({ id: 'off1', summary: 'off', start: { date: '2026-05-20' }, end: { date: '2026-05-21' } })
  await pulls({ minutes: 1 })
  expect(taken()).toEqual(['05-20T04:00 04:00 off', '05-29T13:00 14:00 school'])
  expect(row()).toMatchObject({ problem: null, failingSince: null })
  fake.asked.length = 0
  await pulls({ minutes: 1 })
  expect(fake.asked.map(({ query }) => query.has('syncToken'))).toEqual([true])
})

test('what is wrong stands with the calendar, and what was known stays', async () => {
  const { fake, pulls, taken, row, shop } = await openWithGoogle()
  fake.ownerAdds(dentist)
  await pulls()
  fake.faults.add('is-too-busy')
  await pulls({ minutes: 1 })
  expect(row().notBefore).toEqual(shop.now().add({ seconds: 17 }))
  fake.faults.clear()
  fake.faults.add('invalid-grant')
  await pulls({ hours: 1 })
  expect(sentenceOf(row().problem ?? '')).toMatch(/^Google no longer accepts our permission: connect again\./)
  expect(taken()).toEqual(['05-14T12:00 13:30 dentist'])
})

test.each<GoogleFault>([
  'accepts-then-resets',
  'accepts-then-500',
  'cuts-json',
  'fails',
  'is-too-busy',
  'rate-limited',
  'refuses-access',
])(
  'whatever Google does that %s, one event for each job stands there in the end, and none for what was cancelled',
  async (fault) => {
    const { book, amend, cancel, settles, fake, there, open, pulls, taken } = await openWritten()
    fake.faults.add(fault)
    const first = book()
    const second = book('job-0b6f0c0a-6f6f-4a3e-9a53-7b1d0a526f6f', 30)
    await settles(6)
    amend(first.id, 'Dana Reyes')
    cancel(second.id)
    await settles(6)
    fake.faults.clear()
    await settles()
    expect([open(), there()]).toEqual([[], ['Dana Reyes: leak repair']])
    await pulls()
    expect(taken()).toEqual([])
  },
)

test('what the owner noted in the event stays, and another time of theirs is not written over', async () => {
  const { book, amend, fake, settles, there, open } = await openWritten()
  const { id } = book()
  await settles(3)
  const [{ id: eventId } = { id: '' }] = fake.events()
  fake.ownerChanges(eventId, { colorId: '7' })
  amend(id, 'Dana Reyes')
  await settles(3)
  expect(ourEventIn(fake, uid)).toMatchObject({ summary: 'Dana Reyes: leak repair', colorId: '7' })
  fake.ownerChanges(eventId, { start: { dateTime: '2026-05-14T10:00:00Z' }, end: { dateTime: '2026-05-14T11:00:00Z' } })
  amend(id, 'Dana R')
  await settles(3)
  expect([there(), open().length]).toEqual([['Dana Reyes: leak repair'], 1])
  expect(ourEventIn(fake, uid)?.start?.dateTime).toBe('2026-05-14T10:00:00Z')
})

test('what was cancelled and comes back gets a name of its own, as Google keeps that of what was deleted', async () => {
  const { book, cancel, settles, there, shop, fake } = await openWritten()
  const { id } = book()
  await settles(3)
  cancel(id)
  await settles(3)
  expect(there()).toEqual([])
  expect(restoreByHand(shop, { id, insists: false }, { by: undefined, tell: null }).do).toBe('done')
  await settles(6)
  expect([there(), ourEventIn(fake, `${uid}-g2`)?.summary]).toEqual([['Dana: leak repair'], 'Dana: leak repair'])
})

test('a job whose name Google keeps from before, though nothing of that is known here, is written under the next one', async () => {
  const { book, settles, there, fake, shop, pulls, open } = await openWritten()
  const { id } = book()
  fake.ownerAdds({
    id: `fr${Buffer.from(uid).toString('hex')}`,
    summary: 'before',
    ...at('2026-05-14', '08:00', '09:00'),
  })
  for (const event of fake.events()) fake.ownerRemoves(event.id)
  await settles(6)
  expect([there(), open()]).toEqual([['Dana: leak repair'], []])
  expect(copiesOf(shop.db, id)).toMatchObject([{ uid: `${uid}-g2`, pushedRevision: 1 }])
  await pulls()
  await settles(6)
  expect(there()).toHaveLength(1)
})
