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

/** On a Wednesday noon today at three, tomorrow at eight and Friday at eight are on offer. */
async function offered(language: Language): Promise<Talk> {
  const talk = await openTalk({ set: { hours: eightToFive } })
  await talk.says(jobs[language])
  talk.reads()
  return talk
}

function booked({ shop }: Talk): string[] {
  const all = shop.db.select().from(bookings).all()
  return all.filter(({ state }) => state === 'booked').map(({ startsAt }) => startsAt.toString())
}

const today = /today 3-|hoy de 3 |aujourd'hui de 15 h/
const tomorrow = /tomorrow 8-|mañana de 8 |demain de 8 h/
const friday = /Fri 8-|viernes de 8 |vendredi de 8 h/

const refusals: [Language, text: string, isNotOffered: RegExp[]][] = [
  ['en', "1 and 3 don't work", [today, friday]],
  ['en', "1 and 2 I'm at work", [today, tomorrow]],
  ['en', '2 would have worked but my car is at the shop', [tomorrow]],
  ['en', '1 is too late, 2 too early', [today, tomorrow]],
  ['en', 'anything but 2', [tomorrow]],
  ['en', 'any day but friday', [/Fri /]],
  ['en', 'any day but friday, mornings', [today, /Fri /]],
  ['en', 'any morning except tomorrow', [today, /tomorrow /]],
  ['en', 'no one will be home tomorrow', [/tomorrow /]],
  ['en', '3pm but not today', [/today /]],
  ['en', 'nobody is home until friday', [today, tomorrow]],
  ['es', 'la 1 y la 3 no me sirven', [today, friday]],
  ['es', 'cualquier día menos el viernes, por la mañana', [today, /viernes/]],
  ['fr', 'le 1 et le 2 ne vont pas', [today, tomorrow]],
  ['fr', "n'importe quel jour sauf vendredi, le matin", [today, /vendredi/]],
]

test.each(refusals)('in %s, "%s" books nothing, and what was refused is not offered again', async (...row) => {
  const [language, text, isNotOffered] = row
  const talk = await offered(language)
  await talk.says(text)
  const answer = talk.reads().join()
  expect(booked(talk)).toEqual([])
  expect(answer).toMatch(/Which suits|le conviene|vous convient/)
  for (const one of isNotOffered) expect(answer).not.toMatch(one)
})

const choices: [Language, text: string, at: string][] = [
  ['en', '1 & 2 no, 3 yes', '2026-05-15T12:00:00Z'],
  ['en', '1... actually no 2', '2026-05-14T12:00:00Z'],
  ['en', 'cant do tomorrow, what about the day after', '2026-05-15T12:00:00Z'],
  ['es', 'la primera no, la segunda', '2026-05-14T12:00:00Z'],
  ['fr', 'pas le 1, le 3', '2026-05-15T12:00:00Z'],
]

test.each(choices)('in %s, "%s" takes the one that is not refused', async (language, text, at) => {
  const talk = await offered(language)
  await talk.says(text)
  expect(booked(talk)).toEqual([at])
})

const questions: [text: string, answer: RegExp][] = [
  ['is friday at 8 the only friday time?', /Fri 8-9am, Fri /],
  ['is that 8 in the morning tomorrow?', /Thu May 14, 8-9am is still free\. Shall we book it\? Reply 2\.$/],
  ['8', /tomorrow 8-9am, Fri 8-9am/],
  ['1 and 2 we have the inspector', /^Which one suits: /],
]

test.each(questions)('"%s" is answered, and takes nothing', async (text, answer) => {
  const talk = await offered('en')
  await talk.says(text)
  expect(booked(talk)).toEqual([])
  expect(talk.reads().join()).toMatch(answer)
})

test('a given name behind the number is that of the customer', async () => {
  const talk = await offered('en')
  await talk.says('2 Dana Lopez')
  const all = talk.shop.db.select().from(bookings).all()
  const taken = all.filter(({ state }) => state === 'booked')
  expect(taken.map(({ name, note }) => ({ name, note }))).toEqual([{ name: 'Dana Lopez', note: null }])
})

test('who gives up the day that is booked is offered others than that day', async () => {
  const talk = await offered('en')
  await talk.says('2')
  talk.reads()
  await talk.says('not thursday after all, any other day works')
  expect(talk.reads().join()).not.toMatch(/tomorrow|Thu May 14/)
})
