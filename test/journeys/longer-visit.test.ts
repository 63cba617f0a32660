import { expect, test } from 'vitest'
import { moveByHand } from '../../server/bookings/by-hand.ts'
import { bookedAhead } from '../../server/bookings/store.ts'
import { eightToFive } from '../bookings/booked-shop.ts'
import { openTalk, owner, type Talk } from './talk.ts'

const open = (hours = eightToFive) => openTalk({ set: { hours, trustLevel: 'assist', trade: 'plumber' } })

function ahead({ shop, conversation }: Talk): string[] {
  const jobs = bookedAhead(shop.db, conversation().callerId, shop.now())
  return jobs.map(({ startsAt, endsAt, service }) => {
    return `${startsAt.toZonedDateTimeISO('America/Toronto').toPlainDateTime()} ${startsAt.until(endsAt).total('minutes')} ${service}`
  })
}

const both: [string, string, string][] = [
  ['en', 'My kitchen tap drips, 5 Oak Rd', 'also my toilet is blocked'],
  ['es', 'Mi llave de la cocina gotea, 5 Oak Rd', 'también tengo el inodoro tapado'],
  ['fr', 'Mon robinet de cuisine goutte, 5 rue Oak', "j'ai aussi une toilette bouchée"],
]

test.each(both)('in %s, two things to do at one visit take the time of both', async (_, first, second) => {
  const talk = await open()
  await talk.says(first)
  await talk.says(second)
  await talk.says('1')
  expect(ahead(talk)).toEqual([expect.stringMatching(/ 120 /)])
})

test.each([
  'My kitchen tap drips. Also my toilet is clogged. 5 Oak Rd',
  'My kitchen tap drips and my toilet is clogged too, 5 Oak Rd',
  'La llave de la cocina gotea. También tengo el inodoro tapado. 5 Oak Rd',
  "Mon robinet de cuisine goutte. J'ai aussi une toilette bouchée. 5 rue Oak",
])('"%s" is two things, and both are told the owner', async (text) => {
  const talk = await open()
  await talk.says(text)
  await talk.says('1')
  expect(ahead(talk)).toEqual([expect.stringMatching(/ 120 /)])
  expect(talk.reads(owner).join()).toMatch(/toilet is clogged|inodoro tapado|toilette bouchée/)
})

test.each([
  'My kitchen tap drips and there is water under the sink, 5 Oak Rd',
  'My kitchen tap drips, it is also very loud, 5 Oak Rd',
  'My kitchen tap drips. You also fixed my toilet last year. 5 Oak Rd',
])('"%s" is one thing', async (text) => {
  const talk = await open()
  await talk.says(text)
  await talk.says('1')
  expect(ahead(talk)).toEqual([expect.stringMatching(/ (?:60|75) /)])
})

test('what is named twice takes its time once', async () => {
  const talk = await open()
  await talk.says('My kitchen tap drips, 5 Oak Rd')
  await talk.says('also the bathroom tap drips')
  await talk.says('1')
  expect(ahead(talk)).toEqual([expect.stringMatching(/ 60 /)])
})

test('what no day of the shop could hold together takes as long as such a day', async () => {
  const short = { ...eightToFive }
  for (const day of ['mon', 'tue', 'wed', 'thu', 'fri'] as const) short[day] = { opens: '08:00', closes: '09:30' }
  const talk = await open(short)
  await talk.says('My kitchen tap drips, 5 Oak Rd')
  await talk.says('also my toilet is blocked')
  await talk.says('1')
  expect(ahead(talk)).toEqual([expect.stringMatching(/T08:00:00 90 /)])
})

/** The shop gave a tap on Thursday at eight three hours. */
async function drawnLonger(): Promise<Talk> {
  const talk = await open()
  const { shop } = talk
  await talk.says('My kitchen tap drips, 5 Oak Rd, thursday at 8am please')
  await talk.says('1')
  await talk.says('Bo')
  const [job] = bookedAhead(shop.db, talk.conversation().callerId, shop.now())
  if (!job) throw new Error('nothing is booked')
  const start = job.startsAt.epochMilliseconds
  const longer = { start, end: start + 180 * 60_000, crewId: job.crewId }
  moveByHand(shop, { id: job.id, seen: job.revision, insists: true, ...longer }, { by: undefined, tell: null })
  return talk
}

test('a job that the shop gave more time keeps it when its customer moves it', async () => {
  const talk = await drawnLonger()
  await talk.says('can we do friday instead')
  await talk.says('1')
  expect(ahead(talk)).toEqual([expect.stringMatching(/^2026-05-15T.* 180 faucet$/)])
})

test('a job that the shop gave more time is had again as it was by who cancelled it and wants it back', async () => {
  const talk = await drawnLonger()
  const before = ahead(talk)
  await talk.says('I need to cancel my appointment')
  expect(ahead(talk)).toEqual([])
  await talk.says('actually no, I want to keep it')
  expect(ahead(talk)).toEqual(before)
})
