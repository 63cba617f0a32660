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

const remarks: [Language, string][] = [
  ['en', 'i wont be home but my wife will'],
  ['en', 'dont come to the front, use the alley'],
  ['en', 'dont need you to bring a ladder'],
  ['en', 'no need to come early'],
  ['en', 'cancel the toilet part just do the leak'],
  ['en', 'i wont be there till 8:15'],
  ['es', 'no puedo estar pero el portero abre'],
  ['fr', 'ça presse pas, pas besoin de venir vite'],
]

test.each(remarks)('with a job ahead, in %s, "%s" cancels nothing and goes to the owner', async (...said) => {
  const talk = await booked(said[0])
  const before = ahead(talk).map(({ id, startsAt }) => [id, startsAt.toString()])
  await talk.says(said[1])
  expect(talk.reads().join()).toMatch(/I've passed this on|Le pasé su mensaje|transmis votre message/)
  expect(talk.reads(owner).join()).toContain(said[1].slice(-20))
  expect(ahead(talk).map(({ id, startsAt }) => [id, startsAt.toString()])).toEqual(before)
})

test('what may mean all of it is asked, and a yes cancels it', async () => {
  const talk = await booked('en')
  await talk.says('cancel the basement')
  expect(talk.reads().join()).toMatch(asksToCancel)
  expect(ahead(talk)).toHaveLength(1)
  await talk.says('yes')
  expect(ahead(talk)).toEqual([])
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

test('something else that is needed is another job, where it is no more of the same visit', async () => {
  const talk = await booked('en')
  await talk.says('I have another job too, my toilet is clogged')
  // Where it is is known.
  expect(talk.reads().join()).toMatch(/^We have /)
  expect(ahead(talk)).toHaveLength(1)
  expect(talk.enquiry()).toMatchObject({ service: 'clogged-toilet', address: '28 Woodbine Cres, Toronto' })
})

test.each<[Language, string]>([
  ['en', 'can I have the other one you said'],
  ['en', 'actually the other one you said, the first one, is better'],
  ['en', 'the other time please'],
  ['es', 'mejor la otra que me dijo'],
  ['fr', "je préfère l'autre que vous aviez proposé"],
])(
  'in %s, "%s" of who is booked offers what was offered beside their time, and a choice moves it',
  async (language, words) => {
    const talk = await booked(language)
    const [before] = ahead(talk)
    await talk.says(words)
    const answer = talk.reads().join()
    expect(answer).toMatch(offers)
    await talk.says('1')
    const [after] = ahead(talk)
    expect(after?.id).toBe(before?.id)
    expect(after?.startsAt.equals(before?.startsAt ?? after.startsAt)).toBe(false)
  },
)

test('the other one of their own things is no other time', async () => {
  const talk = await booked('en')
  await talk.says('the other one is leaking too')
  expect(talk.reads().join()).not.toMatch(offers)
})
