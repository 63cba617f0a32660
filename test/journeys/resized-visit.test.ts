import { expect, test } from 'vitest'
import { bookedAhead } from '../../server/bookings/store.ts'
import { eightToFive } from '../bookings/booked-shop.ts'
import { openTalk, owner, type Talk } from './talk.ts'

type Language = 'en' | 'es' | 'fr'
const cuts = { en: 'Hi, I need a haircut', es: 'Hola, necesito un corte de pelo', fr: 'Bonjour, je voudrais une coupe' }

/** On a Wednesday noon a cut is booked for Thursday at eight. */
async function booked(language: Language): Promise<Talk> {
  const talk = await openTalk({ set: { hours: eightToFive, trustLevel: 'assist' }, env: { TRADE: 'salon' } })
  for (const text of [cuts[language], '2', 'Ana']) await talk.says(text)
  talk.reads()
  talk.reads(owner)
  return talk
}

/** And the hour after it is somebody else's. */
async function between(): Promise<Talk> {
  const talk = await booked('en')
  const from = '+14165550199'
  for (const body of [cuts.en, '2', 'Zoe']) await talk.says(body, { from })
  talk.reads(owner)
  return talk
}

function ahead({ shop, conversation }: Talk): string[] {
  const jobs = bookedAhead(shop.db, conversation().callerId, shop.now())
  return jobs.map(({ startsAt, endsAt, service }) => {
    return `${startsAt.toZonedDateTimeISO('America/Toronto').toPlainDateTime()} ${startsAt.until(endsAt).total('minutes')} ${service}`
  })
}

const cut = '2026-05-14T08:00:00 45 haircut'
const withColor = '2026-05-14T08:00:00 165 color'

const more: [Language, string, string][] = [
  ['en', 'can I add color as well?', 'actually just the cut'],
  ['en', 'I want color with that', 'ok forget the color then'],
  ['es', '¿puedo agregar tinte también?', 'mejor solo el corte'],
  ['fr', 'je peux ajouter une coloration ?', 'finalement juste la coupe'],
]

test.each(more)('in %s, "%s" makes a visit longer where there is time, and "%s" shorter again', async (...told) => {
  const [language, add, drop] = told
  const talk = await booked(language)
  await talk.says(add)
  expect(ahead(talk)).toEqual([withColor])
  expect(talk.reads().join()).toMatch(/8-10:45am|8 a 10:45 am|8 h à 10 h 45/)
  expect(talk.reads(owner).join()).toContain('Changed: Thu May 14, 8-10:45am')
  await talk.says(drop)
  expect(ahead(talk)).toEqual([cut])
})

test('where there is no time for more, other times are offered, and the visit stands until one is taken', async () => {
  const talk = await between()
  await talk.says('can I add color as well?')
  expect(ahead(talk)).toEqual([cut])
  expect(talk.reads().join()).toContain('takes longer than we have there. We have tomorrow')
  expect(talk.reads(owner).join()).toContain('not in the time yet: can I add color')
  await talk.says('2')
  expect(ahead(talk)).toEqual([expect.stringMatching(/^2026-05-14T1[0-9]:00:00 165 color$/)])
  expect(talk.reads(owner).join()).not.toContain('not in the time yet')
})

test('another day that is wished for then is as long', async () => {
  const talk = await between()
  for (const text of ['can I add color as well?', 'friday afternoon?', '1']) await talk.says(text)
  expect(ahead(talk)).toEqual(['2026-05-15T12:00:00 165 color'])
})

test('who then wants no more keeps the visit as it was', async () => {
  const talk = await between()
  for (const text of ['can I add color as well?', 'ok forget the color then']) await talk.says(text)
  expect(ahead(talk)).toEqual([cut])
  expect(talk.reads(owner).at(-1)).not.toContain('not in the time yet')
})

test.each(['do you do color too?', 'how much is color?', 'will my color fade in the sun?'])(
  '"%s" adds nothing',
  async (text) => {
    const talk = await booked('en')
    await talk.says(text)
    expect(ahead(talk)).toEqual([cut])
  },
)

const plumbing: [string, string, string][] = [
  [
    'My kitchen tap drips, 5 Oak Rd',
    "can you look at the toilet while you're here tomorrow? it's clogged too",
    'forget the toilet, my brother fixed it',
  ],
  ['Mi llave de la cocina gotea, 5 Oak Rd', '¿aprovechan y me destapan el inodoro también?', 'solo la llave entonces'],
  [
    'Mon robinet de cuisine goutte, 5 rue Oak',
    'pouvez-vous aussi déboucher la toilette en même temps ?',
    'juste le robinet finalement',
  ],
]

test.each(plumbing)('after "%s", "%s" is done at the same visit, and "%s" takes it away', async (job, add, drop) => {
  const talk = await openTalk({ set: { hours: eightToFive, trustLevel: 'assist' } })
  for (const text of [job, '2', 'Bo', add]) await talk.says(text)
  expect(ahead(talk)).toEqual([expect.stringMatching(/^2026-05-14T08:00:00 1[23][05] /)])
  await talk.says(drop)
  expect(ahead(talk)).toEqual(['2026-05-14T08:00:00 60 faucet'])
})

test.each([
  ['leaky faucet and a clogged toilet at 5 Oak Rd', 120],
  ['gotea la llave y el inodoro está tapado, 5 Oak Rd', 120],
  ['robinet qui fuit et toilette bouchée, 5 rue Oak', 120],
  ['toilet is clogged and the toilet seat is broken, 5 Oak Rd', 60],
  ['My tap drips and it is very loud, 5 Oak Rd', 60],
])('"%s" takes %i minutes', async (text, minutes) => {
  const talk = await openTalk({ set: { hours: eightToFive, trustLevel: 'assist' } })
  await talk.says(text)
  await talk.says('2')
  expect(ahead(talk)).toEqual([expect.stringContaining(` ${minutes} `)])
})

test.each([
  'la llave la tiene mi vecina en 7 Oak Rd',
  'my neighbor at 7 Oak Rd has the key',
  'pick up the key at 7 Oak Rd',
  'do I need to clear the cabinet under the sink?',
  '¿tengo que vaciar el mueble debajo del fregadero?',
  "dois-je vider le meuble sous l'évier ?",
])('"%s" opens no job', async (text) => {
  const talk = await openTalk({ set: { hours: eightToFive, trustLevel: 'assist' } })
  for (const told of ['My kitchen tap drips, 5 Oak Rd', '2', 'Bo', text]) await talk.says(told)
  expect(ahead(talk)).toEqual(['2026-05-14T08:00:00 60 faucet'])
  expect(talk.conversation().handedOverBecause).toBe('about-booking')
})

test('what to do before a visit is asked of a person, also by who has none', async () => {
  const talk = await openTalk({ set: { hours: eightToFive, trustLevel: 'assist' } })
  await talk.says('do I need to clear the cabinet under the sink?')
  expect(talk.enquiry()?.need).toBeNull()
  expect(talk.conversation().handedOverBecause).toBe('question')
})
