import { expect, test } from 'vitest'
import { bookings } from '../../server/database/schema.ts'
import { eightToFive } from '../bookings/booked-shop.ts'
import { openTalk, type Talk } from './talk.ts'

const jobs = {
  en: 'need a faucet fixed at 12 Elm St',
  es: 'gotea la llave en 12 Elm St',
  fr: 'mon robinet coule au 45 rue Panet',
}
type Language = keyof typeof jobs

async function offered(language: Language = 'en'): Promise<Talk> {
  const talk = await openTalk({ set: { hours: eightToFive } })
  await talk.says(jobs[language])
  talk.reads()
  return talk
}

function booked({ shop }: Talk) {
  const all = shop.db.select().from(bookings).all()
  return all.filter(({ state }) => state === 'booked').length
}

const drops: [Language, string][] = [
  ['en', 'never mind about the name'],
  ['en', 'never mind the price'],
  ['en', 'nvm the price, sorry'],
  ['en', 'forget about the discount'],
  ['es', 'olvide lo del precio'],
  ['es', 'no importa el nombre, gracias'],
  ['fr', 'oubliez mon nom'],
  ['fr', 'laissez tomber le prix'],
]

const fine = /That's fine|No hay problema|Pas de souci/

test.each(drops)('in %s, "%s" lets that go, and the booking stands unasked', async (language, text) => {
  const talk = await offered(language)
  await talk.says('2')
  talk.reads()
  await talk.says(text)
  expect(talk.reads()).toEqual([expect.stringMatching(fine)])
  expect(booked(talk)).toBe(1)
})

test.each(drops)('in %s, "%s" beside the times lets that go, and they stay on offer', async (language, text) => {
  const talk = await offered(language)
  await talk.says(text)
  expect(talk.reads().join()).toMatch(/(?:That's fine|No hay problema|Pas de souci)\. .*(?:1, 2, 3)/)
  await talk.says('2')
  expect(booked(talk)).toBe(1)
})

test('a photo that is not to be had is asked for no more, and the place still is', async () => {
  const talk = await openTalk({ set: { hours: eightToFive } })
  await talk.says('need a faucet fixed')
  talk.reads()
  await talk.says('never mind the photo')
  expect(talk.reads()).toEqual(["That's fine. What's the address, with the town?"])
})

test('what is told beside it is heard', async () => {
  const talk = await offered()
  await talk.says('never mind the price, 2 works')
  expect(booked(talk)).toBe(1)
  await talk.says('never mind the price, just cancel it')
  expect(booked(talk)).toBe(0)
})

test('"never mind" alone still may mean the visit', async () => {
  const talk = await offered()
  await talk.says('2')
  talk.reads()
  await talk.says('never mind')
  expect(talk.reads().join()).toContain('Shall we cancel that one?')
})
