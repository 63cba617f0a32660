import { expect, test } from 'vitest'
import { bookingById, changeBooking } from '../../server/bookings/store.ts'
import { callerByNumber, updateCaller } from '../../server/callers/store.ts'
import { updatePerson } from '../../server/crew/store.ts'
import { bookings } from '../../server/database/schema.ts'
import { book, dana, hire, meetDana, openHours, tuesday, wall } from '../bookings/full-week.ts'
import { fieldIn, openShop, wordsOf } from './owner.ts'

async function openWithJob() {
  const { shop, owner } = await openShop({ at: tuesday })
  openHours(shop)
  const callerId = meetDana(shop)
  const job = book(shop, '2026-11-25T09:00', {
    crewId: 1,
    callerId,
    name: 'Dana',
    need: 'leak',
    address: '28 Woodbine Cres',
  })
  const texts = () => shop.messenger.world.sent.map(({ body }) => body)
  const move = (form: Record<string, string>) =>
    owner.post(`/bookings/${job.id}/move`, {
      ...{ date: '2026-11-26', time: '10:00', minutes: '60', person: '1', seen: '1', tell: 'on' },
      ...form,
    })
  return { shop, owner, job, texts, move, read: () => bookingById(shop.db, job.id) }
}

test('the card of a job says when, who, what, where and what happened', async () => {
  const { owner, job } = await openWithJob()
  const page = await owner.get(`/bookings/${job.id}`)
  for (const words of ['Wed 25 Nov, 09:00-10:00', 'Dana 416-555-0134', 'leak', '28 Woodbine Cres', 'Booked by hand'])
    expect(wordsOf(page)).toContain(words)
  expect(page.body).toContain('query=28%20Woodbine%20Cres"')
  expect(page.body).toContain('rel="noreferrer"')
  for (const wrong of ['99', 'x', '0', '1e3']) expect((await owner.get(`/bookings/${wrong}`)).status).toBe(404)
})

test('a slot that is only held has no card', async () => {
  const { shop, owner } = await openWithJob()
  const held = book(shop, '2026-11-27T09:00', {
    crewId: 1,
    state: 'held',
    heldUntil: shop.now().add({ minutes: 9 }),
    bookedAt: null,
  })
  expect((await owner.get(`/bookings/${held.id}`)).status).toBe(404)
})

test('a job that is moved is there, and the customer is told once', async () => {
  const { shop, owner, job, texts, move, read } = await openWithJob()
  const moved = await move({})
  expect(moved.location).toBe(`/bookings/${job.id}?done=moved&told=texted`)
  await shop.settle()
  expect(read()).toMatchObject({ startsAt: wall('2026-11-26T10:00'), revision: 2, overlaps: false })
  expect(texts()).toEqual([
    "We've moved your appointment to Thu Nov 26, 10-11am, 28 Woodbine Cres. If that doesn't suit, just text here.",
  ])
  expect(wordsOf(await owner.get(`/bookings/${job.id}?done=moved&told=texted`))).toContain(
    'Moved by Mike, and they were texted',
  )
  expect((await move({})).status).toBe(409)
  await shop.settle()
  expect(texts()).toHaveLength(1)
})

test('nobody is told where that was not wished, and where it cannot be the page says so', async () => {
  const { shop, owner, texts, move } = await openWithJob()
  await move({ tell: '' })
  updateCaller(shop.db, callerByNumber(shop.db, dana)?.id ?? 0, { optedOutAt: shop.now() })
  const refused = await move({ time: '12:00', seen: '2' })
  expect(refused.location).toContain('told=opted-out')
  expect(wordsOf(await owner.get(refused.location ?? ''))).toContain('could not be texted: call them')
  await shop.settle()
  expect(texts()).toEqual([])
})

test.each([
  ['no date', { date: '' }, 'Choose a date'],
  ['a date that there is not', { date: '2026-02-30' }, 'Choose a date'],
  ['nonsense for a date', { date: 'tomorrow' }, 'Choose a date'],
  ['nonsense for a time', { time: '25:99' }, 'Write a time such as 09:00'],
  ['a time that the clocks leave out', { date: '2027-03-14', time: '02:30' }, 'there is no such time that day'],
  ['no length', { minutes: '0' }, 'how many minutes'],
  ['a length of words', { minutes: 'an hour' }, 'how many minutes'],
  ['a length without end', { minutes: '99999' }, 'how many minutes'],
  ['nobody', { person: '' }, 'Choose somebody who works here'],
  ['somebody unknown', { person: '77' }, 'Choose somebody who works here'],
  ['a time in the past', { date: '2026-11-23' }, 'That is over already'],
])(
  'a job is not moved with %s, and what was typed stands in the form',
  async (_what, form: Record<string, string>, words) => {
    const { job, move, read } = await openWithJob()
    const page = await move(form)
    expect(page.status).toBe(422)
    expect(wordsOf(page)).toContain(words)
    expect(page.body).toContain('aria-invalid')
    for (const [name, value] of Object.entries(form)) if (name !== 'person') expect(fieldIn(page, name)).toBe(value)
    expect(read()).toMatchObject({ startsAt: job.startsAt, revision: 1 })
  },
)

test('what is in the way is told, and done only for the very place that was told of', async () => {
  const { shop, move, read } = await openWithJob()
  book(shop, '2026-11-26T10:30', { crewId: 1, name: 'Ahmed', need: 'drain' })
  const told = await move({})
  expect(told.status).toBe(409)
  expect(wordsOf(told)).toContain('Thu 26 Nov, 10:30-11:30 is booked: Ahmed, drain.')
  const insist = fieldIn(told, 'insist')
  expect((await move({ insist, time: '10:15' })).status).toBe(409)
  expect(read()?.revision).toBe(1)
  expect((await move({ insist })).status).toBe(303)
  expect(read()).toMatchObject({ overlaps: true, startsAt: wall('2026-11-26T10:00') })
})

test('outside of working hours is told too', async () => {
  const { move } = await openWithJob()
  expect(wordsOf(await move({ time: '16:30' }))).toContain('outside of working hours')
  expect(wordsOf(await move({ date: '2026-11-28' }))).toContain('outside of working hours')
  expect((await move({ time: '16:00' })).status).toBe(303)
})

test('a job whose person left says so, and is moved to somebody who is there', async () => {
  const { shop, owner, job, move, read } = await openWithJob()
  const raj = hire(shop)
  changeBooking(shop.db, job.id, { crewId: raj })
  updatePerson(shop.db, raj, { revokedAt: shop.now() })
  const page = await owner.get(`/bookings/${job.id}`)
  expect(wordsOf(page)).toContain('Raj Patelworks here no more')
  expect(page.body).toContain('<option value selected>Choose</option>')
  const refused = await move({ person: `${raj}` })
  expect(refused.status).toBe(422)
  expect(wordsOf(refused)).toContain('Choose somebody who works here')
  expect((await move({ person: '1' })).status).toBe(303)
  expect(read()?.crewId).toBe(1)
})

test('a cancelled job comes back within ten minutes and no later, and who was told is told again', async () => {
  const { shop, owner, job, texts, read } = await openWithJob()
  const gone = await owner.post(`/bookings/${job.id}/cancellation`, { tell: 'on' })
  const page = await owner.get(gone.location ?? '')
  expect(page.body).toContain(`action="/bookings/${job.id}/restoration"`)
  expect(read()).toMatchObject({ state: 'cancelled', cancelledBy: 'shop' })
  await shop.settle()
  await owner.post(`/bookings/${job.id}/restoration`, { tell: 'on' })
  await shop.settle()
  expect(read()).toMatchObject({ state: 'booked', cancelledAt: null, cancelledBy: null })
  expect(texts()).toEqual([
    'Your appointment Wed Nov 25, 9-10am is cancelled. If you need us again, just text here.',
    "You're booked: Wed Nov 25, 9-10am, 28 Woodbine Cres. To change it, just text here.",
  ])
  await owner.post(`/bookings/${job.id}/cancellation`)
  shop.pass({ minutes: 11 })
  expect((await owner.post(`/bookings/${job.id}/restoration`)).status).toBe(409)
  expect(read()?.state).toBe('cancelled')
})

test('a cancelled job does not come back unseen onto what took its place', async () => {
  const { shop, owner, job, read } = await openWithJob()
  await owner.post(`/bookings/${job.id}/cancellation`)
  book(shop, '2026-11-25T09:30', { crewId: 1, name: 'Ahmed' })
  const told = await owner.post(`/bookings/${job.id}/restoration`)
  expect(told.status).toBe(409)
  expect(wordsOf(told)).toContain('That time is taken by now')
  await owner.post(`/bookings/${job.id}/restoration`, { insist: 'yes' })
  expect(read()).toMatchObject({ state: 'booked', overlaps: true })
})

test('done is said once and can be taken back', async () => {
  const { shop, owner, job, read } = await openWithJob()
  expect((await owner.get(`/bookings/${job.id}`)).body).not.toContain('/completion')
  shop.pass({ hours: 48 })
  expect(wordsOf(await owner.get(`/bookings/${job.id}`))).toContain('Over, not marked done')
  const { location } = await owner.post(`/bookings/${job.id}/completion`)
  expect((await owner.get(location ?? '')).body).toContain(`action="/bookings/${job.id}/reopening"`)
  expect((await owner.post(`/bookings/${job.id}/completion`)).status).toBe(409)
  await owner.post(`/bookings/${job.id}/reopening`)
  expect(read()?.state).toBe('booked')
})

test('words and the note are kept as they are typed, without what cannot be seen', async () => {
  const { owner, job, read } = await openWithJob()
  await owner.post(`/bookings/${job.id}/words`, { name: ' Zoë \u202e O’Neil', need: '<b>tap</b>', address: '' })
  await owner.post(`/bookings/${job.id}/note`, { note: 'Key under\r\nthe pot' })
  expect(read()).toMatchObject({
    name: 'Zoë O’Neil',
    need: '<b>tap</b>',
    address: null,
    note: 'Key under\nthe pot',
    revision: 3,
  })
  expect((await owner.get(`/bookings/${job.id}`)).body).toContain('&lt;b>tap&lt;/b>')
  const long = await owner.post(`/bookings/${job.id}/words`, { name: 'x'.repeat(61), need: '', address: '' })
  expect(long.status).toBe(422)
  expect(wordsOf(long)).toContain('at most 60 characters')
  expect(fieldIn(long, 'name')).toBe('x'.repeat(61))
  const note = await owner.post(`/bookings/${job.id}/note`, { note: 'x'.repeat(2001) })
  expect([note.status, note.body.includes('x'.repeat(2001))]).toEqual([422, true])
  const endless = [
    await owner.post(`/bookings/${job.id}/note`, { note: 'x'.repeat(20_000) }),
    await owner.post(`/bookings/${job.id}/words`, { need: 'x'.repeat(5001) }),
  ]
  expect(endless.map(({ status }) => status)).toEqual([422, 422])
})

test('the address of a refused form leads to the job', async () => {
  const { owner, job } = await openWithJob()
  expect((await owner.get(`/bookings/${job.id}/move`)).location).toBe(`/bookings/${job.id}`)
})

const newJob = {
  ...{ caller: '', number: '', name: 'Zoe', need: 'tap', address: '', service: '' },
  ...{ date: '2026-11-27', time: '10:00', minutes: '60', person: '1' },
}

test('a job is written down for a number, which is known from then on, and told on wish', async () => {
  const { shop, owner, texts } = await openWithJob()
  const added = await owner.post('/bookings', { ...newJob, number: '416 555 0177', service: 'faucet', tell: 'on' })
  expect(added.location).toMatch(/^\/bookings\/2\?done=added&told=texted$/)
  await shop.settle()
  expect(texts()).toEqual(["You're booked: Fri Nov 27, 10-11am. To change it, just text here."])
  const caller = callerByNumber(shop.db, '+14165550177')
  expect(bookingById(shop.db, 2)).toMatchObject({
    callerId: caller?.id,
    name: 'Zoe',
    service: 'faucet',
    state: 'booked',
  })
  expect(caller?.name).toBe('Zoe')
})

test('a job of which nothing is said of its length takes as long as its service does', async () => {
  const { shop, owner } = await openWithJob()
  const [service] = shop.trades.find(({ key }) => key === 'plumber')?.services ?? []
  if (!service) throw new Error('a plumber does something')
  await owner.post('/bookings', { ...newJob, service: service.key, minutes: '' })
  await owner.post('/bookings', { ...newJob, date: '2026-11-30', minutes: '' })
  const lengths = [2, 3].map((id) => {
    const job = bookingById(shop.db, id)
    return job?.startsAt.until(job.endsAt).total('minutes')
  })
  expect(lengths).toEqual([service.minutes, 60])
})

test('a job for a known caller bears their name, and one without a number needs a name', async () => {
  const { shop, owner } = await openWithJob()
  const found = await owner.get('/bookings/new?at=2026-11-27T10:00&q=dan')
  expect(found.body).toContain('href="/bookings/new?at=2026-11-27T10%3A00&amp;caller=1"')
  expect(fieldIn(await owner.get('/bookings/new?at=2026-11-27T10:00&caller=1'), 'time')).toBe('10:00')
  await owner.post('/bookings', { ...newJob, caller: '1', name: '' })
  expect(bookingById(shop.db, 2)).toMatchObject({ callerId: 1, name: 'Dana' })
  const nobody = await owner.post('/bookings', { ...newJob, name: ' ', time: '13:00' })
  expect(nobody.status).toBe(422)
  expect(wordsOf(nobody)).toContain('Write who it is for')
})

test.each([
  ['a number that is none', { number: 'call me' }, 'That is no phone number'],
  ["the shop's own number", { number: '+12025550100' }, 'the number of your own shop'],
  ['a time that the clocks leave out', { date: '2027-03-14', time: '02:30' }, 'there is no such time that day'],
  ['a date of nonsense', { date: '!' }, 'Choose a date'],
])('a new job with %s is not added, and nothing typed is lost', async (_what, form: Record<string, string>, words) => {
  const { shop, owner } = await openWithJob()
  const page = await owner.post('/bookings', { ...newJob, ...form })
  expect(page.status).toBe(422)
  expect(wordsOf(page)).toContain(words)
  for (const [name, value] of Object.entries({ name: 'Zoe', need: 'tap', ...form }))
    expect(fieldIn(page, name)).toBe(value)
  expect(shop.db.select().from(bookings).all()).toHaveLength(1)
})

test('a new job on a taken time is told of, and added on wish', async () => {
  const { shop, owner } = await openWithJob()
  const there = { ...newJob, date: '2026-11-25', time: '09:30' }
  const told = await owner.post('/bookings', there)
  expect(told.status).toBe(409)
  expect(wordsOf(told)).toContain('Wed 25 Nov, 09:00-10:00 is booked: Dana, leak.')
  await owner.post('/bookings', { ...there, insist: fieldIn(told, 'insist') })
  expect(bookingById(shop.db, 2)?.overlaps).toBe(true)
})

test('today shows what is booked for today and tomorrow', async () => {
  const { shop, owner } = await openWithJob()
  book(shop, '2026-11-24T13:00', { crewId: 1, name: 'Ahmed', need: 'drain' })
  book(shop, '2026-11-26T13:00', { crewId: 1, name: 'Later' })
  const words = wordsOf(await owner.get('/'))
  expect(words).toContain('Booked today 1')
  expect(words).toMatch(/Ahmed.*Tomorrow 1.*Dana/s)
  expect(words).not.toContain('Later')
})

test('a conversation shows what stands with its caller, and what is kept for them until when', async () => {
  const { shop, owner, job } = await openWithJob()
  shop.messenger.receive({ from: dana, to: '+12025550100', body: 'Hi' })
  await shop.settle()
  const page = await owner.get('/conversations/1')
  expect(page.body).toContain(`href="/bookings/${job.id}"`)
  const heldUntil = shop.now().add({ minutes: 30 })
  book(shop, '2026-11-27T09:00', {
    crewId: 1,
    state: 'held',
    heldUntil,
    bookedAt: null,
    conversationId: 1,
    callerId: 1,
  })
  expect(wordsOf(await owner.get('/conversations/1'))).toContain(
    'On offer: Fri 27 Nov, 09:00-10:00. Kept for them until 10:50',
  )
  shop.pass({ minutes: 31 })
  expect(wordsOf(await owner.get('/conversations/1'))).not.toContain('On offer')
})
