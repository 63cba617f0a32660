import { expect, test } from 'vitest'
import { type Booking, bookedAhead } from '../../server/bookings/store.ts'
import { eightToFive } from '../bookings/booked-shop.ts'
import { openTalk, owner, type Talk } from './talk.ts'

const leaks = {
  en: 'I have a leak in the basement, 28 Woodbine Cres, Toronto',
  es: 'Tengo una fuga de agua en el sotano, 28 Woodbine Cres, Toronto',
  fr: "J'ai une fuite d'eau au sous-sol, 28 Woodbine Cres, Toronto",
}
type Language = keyof typeof leaks

/** On a Wednesday noon a job is booked for Thursday at eight, or for what else was picked. */
async function booked(language: Language, pick = '2'): Promise<Talk> {
  const talk = await openTalk({ set: { hours: eightToFive, trustLevel: 'assist' } })
  await talk.says(leaks[language])
  await talk.says(pick)
  await talk.passes({ minutes: 15 })
  talk.reads()
  talk.reads(owner)
  return talk
}

function ahead({ shop, conversation }: Talk): Booking[] {
  return bookedAhead(shop.db, conversation().callerId, shop.now())
}

const asksToCancel = /Shall we cancel that one\?|¿Cancelamos esa cita\?|Voulez-vous annuler celui-là\?/
const offers = /Reply 1|Responda 1|Répondez 1/
const passedOn = /I've passed this on|transmis votre message/

const cannot: [Language, string][] = [
  ['es', 'ya no puedo hoy'],
  ['es', 'ya no'],
  ['es', 'hoy no puedo'],
  ['fr', 'venez pas'],
  ['fr', 'je peux plus'],
  ['fr', "finalement je peux pas aujourd'hui"],
  ['en', "today doesn't work anymore"],
  ['en', "I can't make it"],
  ['en', 'something came up'],
]

test.each(cannot)(
  'with a job ahead, in %s, "%s" asks what becomes of it, and the owner hears of it',
  async (...said) => {
    const talk = await booked(said[0])
    await talk.says(said[1])
    expect(talk.reads().join()).toMatch(asksToCancel)
    expect(talk.reads(owner).join()).toContain(said[1])
    expect(talk.conversation().closedAt).toBeNull()
    await talk.says('yes')
    expect(ahead(talk)).toEqual([])
  },
)

const wishes: [Language, string][] = [
  ['en', 'what about friday instead'],
  ['en', 'friday would be better'],
  ['en', 'do you have anything earlier'],
  ['fr', 'plutôt vendredi matin'],
  ['fr', 'lundi matin c possible à la place?'],
  ['es', 'mejor el viernes'],
]

test.each(wishes)('with a job ahead, in %s, "%s" moves it, and no second stands', async (...said) => {
  const talk = await booked(said[0])
  const [before] = ahead(talk)
  await talk.says(said[1])
  expect(talk.reads().join()).toMatch(offers)
  await talk.says('1')
  const after = ahead(talk)
  expect(after.map(({ id }) => id)).toEqual([before?.id])
  expect(after[0]?.startsAt).not.toEqual(before?.startsAt)
})

test('a job is in the way of no move of its own', async () => {
  const talk = await booked('en', '1')
  await talk.says('can we make it 2:30 today')
  expect(talk.reads().join()).toContain('today 2:30-3:45pm')
  await talk.says('1')
  expect(ahead(talk).map(({ startsAt }) => startsAt.toString())).toEqual(['2026-05-13T18:30:00Z'])
})

test('another place is written to the job and said back', async () => {
  const talk = await booked('en')
  await talk.says('actually my address is 14 Oak St')
  expect(talk.reads().join()).toContain('14 Oak St')
  expect(ahead(talk).map(({ address }) => address)).toEqual(['14 Oak St'])
  expect(talk.reads(owner).join()).toContain('14 Oak St')
})

const notes = [
  'gate code is 4432',
  'my dog is friendly',
  'use the side door, its 12B not 12',
  'my number is 416 555 0199',
  'do i need to be home',
  'I wont be home but the key is under the mat',
]

test.each(notes)('with a job ahead, "%s" goes to the owner, and nothing is asked', async (note) => {
  const talk = await booked('en')
  await talk.says(note)
  expect(talk.reads().join()).toMatch(passedOn)
  expect(talk.reads(owner).join()).toContain(note)
  await talk.says('cancel please')
  expect(talk.reads().join()).toContain('is cancelled')
})

test('whoever waits in vain is told nothing before the owner has seen it', async () => {
  const talk = await booked('en')
  await talk.says('its 3:20 nobody here')
  expect(talk.draft()?.because).toBe('complaint')
  expect(talk.reads(owner).join()).toContain('nobody here')
})

test('a booking beside a price question can be given up', async () => {
  const talk = await booked('en', '2 how much is it')
  expect(talk.conversation().handedOverBecause).toBe('question')
  await talk.says('cancel please')
  expect(ahead(talk)).toEqual([])
})

test('who gives no name keeps the job, and who is called Al is Al', async () => {
  const talk = await booked('en')
  await talk.says('no')
  expect(talk.reads()).toEqual(["That's fine."])
  const other = await booked('en')
  await other.says('call me Al')
  expect(ahead(other).map(({ name }) => name)).toEqual(['Al'])
})

const days: [Language, string][] = [
  ['en', 'is it wed?'],
  ['es', 'es el miercoles?'],
  ['fr', "c'est bien mercredi?"],
]

test.each(days)('in %s, "%s" is answered from the booking', async (...said) => {
  const talk = await booked(said[0])
  await talk.says(said[1])
  expect(talk.reads().join()).toMatch(/Thu May 14|jueves 14 de mayo|jeudi 14 mai/)
})

test('whoever asks somebody first is left to it', async () => {
  const talk = await booked('en')
  await talk.says('hmm let me check with my husband')
  expect(talk.reads()).toEqual([])
})

test('something else that is needed is another job', async () => {
  const talk = await booked('en')
  await talk.says('Also my toilet is clogged')
  expect(talk.reads().join()).toContain("What's the address")
})
