import { expect, test } from 'vitest'
import { watchWaiting } from '../../server/alerts/watch-waiting.ts'
import { bookings } from '../../server/database/schema.ts'
import { eightToFive } from '../bookings/booked-shop.ts'
import { openTalk, owner, type Talk } from './talk.ts'

/** Times are on offer, and the owner has taken the conversation. */
async function taken(): Promise<Talk> {
  const talk = await openTalk({ set: { hours: eightToFive } })
  await talk.says("My kitchen tap drips, 5 Oak Rd. I'm Dana")
  await talk.says('3', { from: owner })
  talk.reads()
  talk.reads(owner)
  return talk
}

function booked({ shop }: Talk): string[] {
  const all = shop.db.select().from(bookings).all()
  return all.filter(({ state }) => state === 'booked').map(({ startsAt }) => startsAt.toString())
}

test('what a caller chose while the owner had the conversation is booked when it is given back', async () => {
  const talk = await taken()
  await talk.says('2')
  expect(talk.reads()).toEqual([])
  await talk.says('back', { from: owner })
  expect(talk.reads()).toEqual([expect.stringContaining("You're booked: Thu May 14")])
  expect([booked(talk), talk.conversation().waitsSince]).toEqual([['2026-05-14T12:00:00Z'], null])
})

test('all that was written meanwhile is answered as one', async () => {
  const talk = await taken()
  await talk.says('thursday')
  await talk.says('at 10 would be best')
  await talk.says('back', { from: owner })
  expect(talk.reads()).toEqual([expect.stringContaining('10-11')])
})

test('what the owner answered by hand is not answered again', async () => {
  const talk = await taken()
  await talk.says('thursday at 10')
  await talk.says('A1 See you on Thursday at 10', { from: owner })
  talk.reads()
  await talk.says('back', { from: owner })
  await talk.passes({ minutes: 15 })
  expect(talk.reads()).toEqual([])
})

test('given back twice, it is answered once', async () => {
  const talk = await taken()
  await talk.says('2')
  await talk.says('back', { from: owner })
  await talk.says('3', { from: owner })
  await talk.says('back', { from: owner })
  expect([talk.reads().length, booked(talk)]).toEqual([1, ['2026-05-14T12:00:00Z']])
})

test('what is older than half an hour is shown to the owner first', async () => {
  const talk = await taken()
  await talk.says('thursday at 10')
  await talk.passes({ minutes: 45 })
  await talk.says('back', { from: owner })
  expect([talk.reads(), talk.draft()?.because]).toEqual([[], 'late'])
  await talk.passes({ minutes: 11 })
  watchWaiting(talk.shop)
  await talk.shop.settle()
  expect(talk.reads(owner).at(-1)).toContain('thursday at 10')
})

/** The owner wrote to them, they wrote back, and the box is to answer again. */
async function answersOwner(job: string, own: string, text: string): Promise<Talk> {
  const talk = await openTalk({ set: { hours: eightToFive } })
  await talk.says(job)
  await talk.says(`A1 ${own}`, { from: owner })
  await talk.says(text)
  talk.reads()
  await talk.says('back', { from: owner })
  return talk
}

const agreed: [job: string, own: string, text: string][] = [
  ['My tap drips, 5 Oak Rd', 'can do tomorrow 4pm', 'yes 4pm is good'],
  ['My tap drips, 5 Oak Rd', 'can do tomorrow 4pm', 'sounds good'],
  ['gotea la llave, 5 Oak Rd', 'puedo mañana a las 4', 'si, a las 4 esta bien'],
  ['mon robinet coule, 45 rue Panet', 'je peux demain 16h', 'oui parfait'],
]

test.each(agreed)('to "%s" and the owner\'s "%s", "%s" is left to the owner when it is given back', async (...said) => {
  const talk = await answersOwner(...said)
  expect([talk.reads(), booked(talk), talk.draft()]).toEqual([[], [], undefined])
  await talk.passes({ minutes: 11 })
  watchWaiting(talk.shop)
  await talk.shop.settle()
  expect(talk.conversation().waitsSince).not.toBeNull()
  expect(talk.reads(owner).join()).toContain(said[2])
})

test("what answers the owner's own question is not told that it was not understood", async () => {
  const talk = await answersOwner('My tap drips', 'how bad is it', 'bad, all over the floor')
  expect(talk.reads().join()).not.toContain('Sorry')
  expect(talk.draft()?.body ?? '').not.toContain('Sorry')
})

test('another wish than what the owner wrote is answered when it is given back', async () => {
  const talk = await answersOwner('My tap drips, 5 Oak Rd', 'can do tomorrow 4pm', 'what about friday instead?')
  expect(talk.reads().join()).toContain('Fri ')
})
