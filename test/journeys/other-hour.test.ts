import { expect, test } from 'vitest'
import { eightToFive } from '../bookings/booked-shop.ts'
import { booked, type Language, offered } from './leak-offered.ts'
import { openTalk } from './talk.ts'

const refused: [Language, string][] = [
  ['en', 'yes to tomorrow, though not in the morning'],
  ['en', 'tomorrow is good but 8 is too early'],
  ['en', '2 but a bit later'],
  ['es', 'mañana pero no tan temprano'],
  ['fr', 'demain mais pas si tôt'],
]

test.each(refused)('in %s, "%s" is offered later hours of that day, and books none', async (language, text) => {
  const talk = await offered(language)
  await talk.says(text)
  const said = talk.reads().join()
  expect(said).toMatch(/tomorrow|mañana|demain/)
  expect(said).not.toMatch(/tomorrow 8|mañana de 8|demain de 8/)
  expect(booked(talk)).toEqual([])
})

const unsure: [Language, string, string][] = [
  ['en', 'maybe tomorrow', 'yes'],
  ['es', 'quizás mañana', 'sí'],
  ['fr', 'peut-être demain', 'oui'],
]

test.each(unsure)('in %s, "%s" is asked whether to book it', async (language, text, yes) => {
  const talk = await offered(language)
  await talk.says(text)
  expect(talk.reads().join()).toMatch(/Shall we book it|La reservamos|On le réserve/i)
  expect(booked(talk)).toEqual([])
  await talk.says(yes)
  expect(booked(talk)).toEqual(['2026-05-14T08:00:00'])
})

test('an hour later, before anything is booked, is offered an hour later', async () => {
  const talk = await offered('en')
  await talk.says('wait, can you make it an hour later?')
  const said = talk.reads().join()
  expect(said).toContain('Which suits?')
  expect(said).not.toContain('your appointment')
})

test.each([
  ['en', 'Not before the 20th please'],
  ['es', 'no antes del 20'],
  ['fr', 'pas avant le 20'],
] as const)('in %s, "%s" is offered what is free from that day on', async (language, text) => {
  const talk = await offered(language)
  await talk.says(text)
  const [offer] = talk.reads()
  expect(offer).toMatch(/20|21|22/)
  expect(offer).not.toMatch(/free then|libre|libres/)
})

const apart: [Language, texts: string[], day: RegExp][] = [
  ['en', ['next thursday', '3pm'], /Thu May 21.* 3-/],
  ['en', ['can u do tuesday', 'ok but after 1pm'], /Tue 1-/],
  ['en', ['after 3', 'monday'], /Mon 3-/],
  ['es', ['el martes', 'despues de las 3'], /martes.* 3 a /],
  ['es', ['despues de las 3', 'el lunes'], /lunes de 3 a /],
  ['fr', ['mercredi prochain', 'vers 15h'], /mercredi 20 mai.* 15 h/],
  ['fr', ['après 15h', 'lundi'], /lundi de 15 h/],
]

test.each(apart)(
  'in %s, %j are one wish, and the day and the hour of both are offered',
  async (language, texts, day) => {
    const talk = await offered(language)
    for (const text of texts) await talk.says(text)
    expect(talk.reads().at(-1)).toMatch(day)
  },
)

test('the day that a booking was to be moved to is the day of the hour that is named after it', async () => {
  const talk = await offered('es')
  await talk.says('el viernes a las 8')
  await talk.says('no voy a poder el viernes, que tal el martes')
  talk.reads()
  await talk.says('despues de las 3')
  expect(talk.reads().join()).toMatch(/martes.* 3 a /)
  expect(booked(talk)).toEqual(['2026-05-19T15:00:00'])
})

test('an hour for what is booked, when its day was changed before, is of the day it is on now', async () => {
  const talk = await offered('en')
  await talk.says('friday')
  await talk.says('can we do tuesday instead')
  await talk.says('1')
  talk.reads()
  await talk.says('can we do the afternoon instead?')
  expect(talk.reads().join()).toMatch(/Tue 12-/)
})

test.each([
  ['en', 'can we push to 10 instead', /Fri 10-/],
  ['es', 'mejor a las 10', /viernes de 10 a/],
  ['fr', 'finalement 10h', /vendredi de 10 h/],
] as const)('in %s, "%s" is an hour of the day that is booked', async (language, text, day) => {
  const talk = await offered(language)
  await talk.says('3')
  talk.reads()
  await talk.says(text)
  expect(talk.reads().join()).toMatch(day)
})

test('half an hour earlier than what is booked is never later', async () => {
  const talk = await offered('en')
  await talk.says('2')
  talk.reads()
  await talk.says('can you come 30 min earlier')
  expect(talk.reads().join()).not.toMatch(/tomorrow|Fri|Mon/)
})

test.each([
  ['en', 'tuesday?', '28 Woodbine Cres'],
  ['es', 'el martes?', '28 Woodbine Cres'],
  ['fr', 'mardi?', '28 Woodbine Cres'],
] as const)(
  'in %s, who comes back after days with "%s" is offered it for what was left open',
  async (language, text, at) => {
    const talk = await offered(language)
    await talk.passes({ hours: 4 * 24 })
    await talk.says(text)
    expect(talk.enquiry()).toMatchObject({ service: 'leak-repair', address: expect.stringContaining(at) })
    expect(talk.reads().join()).toMatch(/Tue 8-|martes de 8|mardi de 8/)
  },
)

test('who comes back after days with another need begins anew', async () => {
  const talk = await offered('en')
  await talk.passes({ hours: 4 * 24 })
  await talk.says('my toilet is clogged')
  expect(talk.enquiry()).toMatchObject({ service: 'clogged-toilet', address: null })
})

const urgent: [Language, string][] = [
  ['en', 'urgent sink clogged 45 Keele St, Toronto'],
  ['es', 'necesito un plomero urgente, se tapó el lavabo, 45 Keele St, Toronto'],
  ['fr', "j'ai besoin d'un plombier au plus vite, toilette bouchée au 45 rue Keele, Toronto"],
]

test.each(urgent)('in %s, "%s" is a person’s, and may be booked meanwhile', async (_language, text) => {
  const talk = await openTalk({ set: { hours: eightToFive, trustLevel: 'auto' } })
  await talk.says(text)
  expect(talk.conversation()).toMatchObject({ handedOverBecause: 'urgent' })
  await talk.says('1')
  expect(booked(talk)).toEqual(['2026-05-13T14:30:00'])
})

test('who asked for an appointment that nobody knows of, and then tells a job, is offered times for it', async () => {
  const talk = await openTalk({ set: { hours: eightToFive, trustLevel: 'auto' } })
  await talk.says('when is my appointment')
  await talk.says('leak under the sink, 4 King st, Toronto')
  await talk.says('2')
  expect(booked(talk)).toEqual(['2026-05-14T08:00:00'])
})

test.each(['any day but tuesday', 'another day'])('after Tuesday was offered, "%s" is no Tuesday', async (text) => {
  const talk = await offered('en')
  await talk.says('tuesday')
  await talk.says(text)
  await talk.says('in the afternoon')
  expect(talk.reads().at(-1)).not.toMatch(/Tue/)
})

test.each([
  ['en', 'friday', 'or monday'],
  ['es', 'el viernes', 'o el lunes'],
  ['fr', 'vendredi', 'ou lundi'],
] as const)('in %s, "%s" and right after it "%s" books none of both', async (language, one, other) => {
  const talk = await offered(language)
  await talk.types(one)
  await talk.passes({ seconds: 4 })
  await talk.says(other)
  expect(booked(talk)).toEqual([])
  expect(talk.reads()).toHaveLength(1)
})

test.each<[Language, string]>([
  ['en', 'May twentieth at 2'],
  ['es', 'el veinte de mayo a las dos'],
  ['fr', 'le vingt mai à quatorze heures'],
])('in %s, "%s" is that day, a week ahead, and nothing sooner is booked', async (language, text) => {
  const talk = await offered(language)
  await talk.says(text)
  expect(talk.reads().join()).toMatch(/May 20|20 (?:de )?may|20 mai/)
  expect(booked(talk).filter((at) => !at.startsWith('2026-05-20'))).toEqual([])
})
