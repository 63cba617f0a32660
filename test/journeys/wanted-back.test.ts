import { expect, test } from 'vitest'
import { insertBooking } from '../../server/bookings/store.ts'
import { bookings } from '../../server/database/schema.ts'
import { storeSettings } from '../../server/settings/store.ts'
import { eightToFive } from '../bookings/booked-shop.ts'
import { type Around, openTalk, owner, type Talk } from './talk.ts'

const jobs = {
  en: ['need a faucet fixed at 12 Elm St', 'cancel my appointment please'],
  es: ['gotea la llave en 12 Elm St', 'cancele mi cita por favor'],
  fr: ['mon robinet coule au 45 rue Panet', 'annulez mon rendez-vous svp'],
} as const
type Language = keyof typeof jobs

/** Thursday at eight was booked, and given up again. */
async function givenUp(language: Language = 'en', set: Around['set'] = {}): Promise<Talk> {
  const talk = await openTalk({ set: { hours: eightToFive, ...set } })
  const [need, end] = jobs[language]
  for (const text of [need, '2', end]) await talk.says(text)
  expect(states(talk)).toEqual(['cancelled'])
  talk.reads()
  talk.reads(owner)
  return talk
}

function all({ shop }: Talk) {
  return shop.db
    .select()
    .from(bookings)
    .all()
    .filter(({ state }) => state !== 'held')
}

function states(talk: Talk) {
  return all(talk).map(({ state }) => state)
}

const wants: [Language, string][] = [
  ['en', 'wait, keep it'],
  ['en', 'wait sorry no, i can make it, keep the appointment'],
  ['en', 'actually leave it as it was'],
  ['en', 'undo that'],
  ['en', "no don't cancel it"],
  ['en', 'oh wait nvm i can make it after all'],
  ['en', 'cancel the cancellation please'],
  ['en', 'can i have my appointment back'],
  ['en', 'keep thursday'],
  ['es', 'no, espere, déjela'],
  ['es', 'perdon, si puedo, deje la cita como estaba'],
  ['es', 'no la cancele por favor'],
  ['fr', 'non attendez gardez-le'],
  ['fr', "finalement je peux, laissez comme c'était"],
  ['fr', "n'annulez pas svp"],
]

test.each(wants)('right after a cancellation, in %s, "%s" brings the same job back', async (language, text) => {
  const talk = await givenUp(language)
  const [before] = all(talk)
  await talk.says(text)
  const [after, ...more] = all(talk)
  expect(more).toEqual([])
  expect(after).toMatchObject({ id: before?.id, state: 'booked', startsAt: before?.startsAt, cancelledBy: null })
  expect(after?.revision).toBe((before?.revision ?? 0) + 1)
  expect(talk.reads()).toEqual([expect.stringMatching(/(?:You're booked|Su cita|réservé) ?: (?:Thu|jueves|jeudi)/)])
  expect(talk.reads(owner)).toEqual([expect.stringMatching(/^Brought back by the customer: Thu May 14, 8-9am\. /)])
  expect(talk.conversation().handedOverAt).toBeNull()
})

const leaves: [Language, string][] = [
  ['en', 'thanks, leave it cancelled'],
  ['en', 'sorry i really cant make it'],
  ['en', 'thanks'],
  ['en', 'found someone else'],
  ['es', 'gracias, ya no puedo'],
  ['fr', 'je peux plus, désolé'],
]

test.each(leaves)('right after a cancellation, in %s, "%s" leaves it cancelled', async (language, text) => {
  const talk = await givenUp(language)
  await talk.says(text)
  expect(states(talk)).toEqual(['cancelled'])
})

test('of "never mind" nobody knows what it takes back: the time is offered once more', async () => {
  const talk = await givenUp()
  await talk.says('nevermind')
  expect(talk.reads().join()).toMatch(/^We have tomorrow 8-9am then; near it .*Reply 1, 2, 3/)
  expect(states(talk)).toEqual(['cancelled'])
  await talk.says('1')
  expect(talk.reads().join()).toMatch(/^You're booked: Thu May 14, 8-9am, 12 Elm St\./)
})

test('what somebody else has by now is not promised twice: others are offered, for the same job', async () => {
  const talk = await givenUp()
  const [mine] = all(talk)
  if (!mine) throw new Error('nothing was booked')
  const { startsAt, endsAt, place, createdAt, changedAt, bookedAt } = mine
  insertBooking(talk.shop.db, {
    uid: 'raj',
    startsAt,
    endsAt,
    place,
    createdAt,
    changedAt,
    bookedAt,
    state: 'booked',
    name: 'Raj',
  })
  await talk.says('wait, keep it')
  expect(talk.reads().join()).toMatch(/^We aren't free then, sorry\. The nearest: (?!tomorrow 8-9am).*Reply 1/)
  await talk.says('1')
  const booked = all(talk).filter(({ state, callerId }) => state === 'booked' && callerId !== null)
  expect(booked.map(({ need, address }) => [need, address])).toEqual([['need a faucet fixed', '12 Elm St']])
})

test('another time than the one that was given up is offered for the same job', async () => {
  const talk = await givenUp()
  await talk.says('can we do friday instead')
  expect(talk.reads().join()).toMatch(/^We have Fri /)
  await talk.says('1')
  expect(all(talk).map(({ state, need }) => [state, need])).toEqual([
    ['cancelled', 'need a faucet fixed'],
    ['booked', 'need a faucet fixed'],
  ])
})

test('where a person looks at every text, it stands again when they send it', async () => {
  const talk = await givenUp()
  storeSettings(talk.shop.db, { trustLevel: 'draft' }, talk.shop.now())
  await talk.says('no wait keep it')
  expect([talk.draft()?.body, states(talk)]).toEqual([expect.stringMatching(/^You're booked: Thu/), ['cancelled']])
  // The first time it is shown, for its alert is still to come.
  for (let n = 0; n < 2; n++) await talk.says('A1 1', { from: owner })
  expect(states(talk)).toEqual(['booked'])
})

test('what the shop cancelled only a person brings back', async () => {
  const talk = await givenUp()
  const [mine] = all(talk)
  talk.shop.db.update(bookings).set({ cancelledBy: 'shop' }).run()
  await talk.says('wait, keep it')
  expect(talk.reads().join()).toContain("I've passed this on")
  expect(all(talk).map(({ id, state }) => [id, state])).toEqual([[mine?.id, 'cancelled']])
})
