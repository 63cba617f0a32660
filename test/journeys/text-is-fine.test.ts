import { expect, test } from 'vitest'
import { bookings } from '../../server/database/schema.ts'
import { eightToFive } from '../bookings/booked-shop.ts'
import { openTalk, type Talk } from './talk.ts'

type Language = 'en' | 'es' | 'fr'

async function asked(text: string): Promise<Talk> {
  const talk = await openTalk({ set: { hours: eightToFive } })
  await talk.says(text)
  talk.reads()
  return talk
}

const mind: [Language, wish: string, text: string, place: string][] = [
  ['en', 'please call me', 'actually no, text is fine. my tap drips', '12 Elm St'],
  ['en', 'can someone call me', 'nvm you can just text. my tap drips', '12 Elm St'],
  ['en', 'can I speak to a person', 'no need to call, my tap drips', '12 Elm St'],
  ['es', 'llameme por favor', 'mejor por mensaje. gotea la llave', '12 Elm St'],
  ['fr', 'rappelez-moi svp', "non finalement par texto c'est bon. mon robinet coule", '45 rue Panet'],
]

test.each(mind)('in %s, after "%s" "%s" lets the talk go on up to the booking', async (...[, wish, text, place]) => {
  const talk = await asked(wish)
  expect(talk.conversation().handedOverAt).not.toBeNull()
  await talk.says(text)
  expect(talk.reads().join()).toMatch(/address|direcci[oó]n|adresse/)
  expect(talk.conversation().handedOverAt).toBeNull()
  await talk.says(place)
  expect(talk.reads().join()).toMatch(/1, 2, 3/)
  await talk.says('2')
  expect(talk.shop.db.select().from(bookings).all()).toMatchObject([{ state: 'booked' }])
})

const alone: [Language, wish: string, text: string, answer: RegExp][] = [
  ['en', 'please call me', 'actually text is fine', /^That's fine\. What can we help you with/],
  ['es', 'llameme por favor', 'mejor por mensaje', /^No hay problema\. /],
  ['fr', 'rappelez-moi svp', 'finalement par texto', /^Pas de souci\. /],
]

test.each(alone)('in %s, after "%s" "%s" alone is asked what it is about', async (...[, wish, text, answer]) => {
  const talk = await asked(wish)
  await talk.says(text)
  expect(talk.reads().join()).toMatch(answer)
  expect(talk.conversation().handedOverAt).toBeNull()
})

const still: [Language, wish: string, text: string][] = [
  ['en', 'please call me', 'text me when you are about to call'],
  ['en', 'please call me', 'my tap drips'],
  ['en', 'please call me', 'dont text, call me'],
  ['es', 'llameme por favor', 'gotea la llave'],
  ['fr', 'rappelez-moi svp', 'mon robinet coule'],
]

test.each(still)('in %s, after "%s" "%s" still waits for the call', async (...[, wish, text]) => {
  const talk = await asked(wish)
  await talk.says(text)
  expect(talk.conversation().handedOverBecause).toBe('asked-for-call')
})
