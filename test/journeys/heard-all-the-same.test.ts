// Whatever comes between: what is clear by itself is heard, whoever has the conversation.
import { expect, test } from 'vitest'
import { bookings } from '../../server/database/schema.ts'
import { eightToFive } from '../bookings/booked-shop.ts'
import { openTalk, owner, type Talk } from './talk.ts'

const jobs = {
  en: ['my tap drips, 5 Oak Rd', '2'],
  es: ['gotea mi llave en 5 Oak Rd', 'la 2'],
  fr: ['mon robinet coule au 5 rue Oak', 'le 2'],
} as const
type Language = keyof typeof jobs

async function saying(...texts: readonly string[]): Promise<Talk> {
  const talk = await openTalk({ set: { hours: eightToFive, trustLevel: 'assist' } })
  for (const text of texts) {
    talk.reads()
    await talk.says(text)
  }
  return talk
}

function booked({ shop }: Talk) {
  const all = shop.db.select().from(bookings).all()
  return all
    .filter(({ state }) => state === 'booked')
    .map(({ startsAt, name, address, note }) => ({
      at: startsAt.toZonedDateTimeISO('America/Toronto').toPlainDateTime().toString().slice(5, 16),
      ...{ name, address, note },
    }))
}

const between: [Language, between: string[], name: string][] = [
  ['en', ["sorry it's 50 Oak Rd"], 'Bo'],
  ['en', ['how long does it take?'], 'Dave Miller'],
  ['en', ['2'], 'Bo'],
  ['en', ['can I talk to a real person?'], 'Tom Reed'],
  ['en', ['actually can we make it friday', '1'], 'Lou Grant'],
  ['en', ['how much will it be?'], 'maria'],
  ['en', ['will you bring the parts?', 'thanks'], 'Bo'],
  ['es', ['perdón, es 50 Oak Rd'], 'Ana Ruiz'],
  ['es', ['¿aceptan tarjeta?'], 'Luis'],
  ['fr', ["pardon c'est le 50 rue Oak"], 'Sophie Roy'],
  ['fr', ["c'est l'appartement 4, code 1234"], 'Luc Roy'],
  ['fr', ['vous prenez la carte?'], 'Anne Côté'],
]

test.each(between)('in %s, the name that we asked for is taken after %j: %s', async (language, texts, name) => {
  const talk = await saying(...jobs[language], ...texts, name)
  const called = name[0]?.toUpperCase() + name.slice(1)
  expect(booked(talk).map((booking) => booking.name)).toEqual([called])
})

test('a name that was asked for before the times is taken after the booking', async () => {
  const talk = await saying('need a toilet installed at 5 Oak Rd mid September', 'ok then july 10', '1', 'Bo')
  expect(booked(talk)).toMatchObject([{ name: 'Bo' }])
  expect(talk.reads()).toEqual(['Got it, thanks.'])
})

test('a name beside a second job is the first one’s, too', async () => {
  const talk = await saying(...jobs.en, 'also my rental at 8 Elm St has a clogged toilet', 'Bo')
  expect(booked(talk)).toMatchObject([{ name: 'Bo' }])
  expect(talk.reads().join()).toMatch(/^(?:Got it, thanks\. )?Which one suits/)
})

test('no name is made of what is told to the door', async () => {
  const talk = await saying(...jobs.en, 'will you bring parts?', 'Side door please')
  expect(booked(talk)).toMatchObject([{ name: null }])
})

const told: [what: string, texts: string[], answer: RegExp][] = [
  [
    'a job and its day after a cancellation',
    ['2', 'do you do warranties?', 'cancel it please', 'monday instead?'],
    /Mon 8/,
  ],
  ['a time of the list', ['are you licensed?', 'have someone call me', '2'], /booked: Thu May 14/],
  ['a time of the list after two thanks', ['great thanks', 'perfect thanks so much', 'sorry, 3'], /booked: Fri May 15/],
  ['when it is', ['2', 'Bo', 'how much will that be?', 'is it still on?'], /appointment is Thu May 14/],
  ['when it is, asked again', ['2', 'Bo', 'how much?', 'when are you coming again?'], /appointment is Thu May 14/],
  ['a cancellation', ['2', 'Bo', 'please have Mike call me', 'cancel it please'], /is cancelled/],
  ['a move', ['2', 'Bo', 'please have Mike call me', 'can we move it to friday?'], /We have Fri/],
  ['that all stays', ['2', 'Bo', 'can we do august 31?', 'no keep it'], /appointment is Thu May 14/],
]

test.each(told)('while a person has it, %s is heard', async (_what, texts, answer) => {
  const talk = await saying(jobs.en[0], ...texts)
  expect(talk.reads().join()).toMatch(answer)
})

test('who keeps it wants no other time of the owner any more', async () => {
  const talk = await saying(...jobs.en, 'Bo', 'can we do august 31?', 'no keep it')
  expect(talk.conversation()).toMatchObject({ handedOverAt: null, waitsSince: null })
})

test('where the owner wrote last, they answer', async () => {
  const talk = await saying(...jobs.en, 'can I talk to a real person?')
  await talk.says('A1 Sure, what is it about?', { from: owner })
  talk.reads()
  for (const text of ['Bo', 'when are you coming?', 'can we move it to friday?']) await talk.says(text)
  expect(talk.reads()).toEqual([])
})

const alarms: [Language, texts: string[], at: string, note?: string][] = [
  [
    'en',
    [jobs.en[0], 'I smell gas', "it's ok, turned out to be the neighbour's bbq. still need the tap", '2'],
    '05-14T08:00',
  ],
  ['en', [jobs.en[0], 'I smell gas', 'false alarm, but the tap still drips', '2'], '05-14T08:00'],
  [
    'en',
    [
      'my basement is flooding! 14 Maple Dr',
      "plumber friend shut the water off, we're ok now. when can you come fix the pipe?",
      '1',
    ],
    '05-13T14:30',
    'plumber friend shut the water off',
  ],
  [
    'es',
    ['Huele a gas en la cocina, 5 Oak Rd', 'falsa alarma, era el vecino. pero mi llave gotea', 'mañana a las 9', '1'],
    '05-14T09:00',
  ],
  [
    'fr',
    [jobs.fr[0], 'ça sent le gaz', "fausse alerte, c'était le barbecue du voisin. mais le robinet coule toujours", '2'],
    '05-14T08:00',
  ],
]

test.each(alarms)('in %s, a job beside a false alarm is heard: %j', async (_language, texts, at, note) => {
  const talk = await saying(...texts)
  expect(booked(talk)).toMatchObject([{ at, note: note ?? null }])
})

test('who is booked and tells of a low battery is told that it stands, and may move it', async () => {
  const talk = await saying(...jobs.en, 'Bo', 'my carbon monoxide alarm is beeping', 'just low battery, all good')
  expect(talk.reads().join()).toBe("That's fine. Your appointment is Thu May 14, 8-9am. To change it, just text here.")
  await talk.says('move it to friday please')
  expect(talk.reads().join()).toMatch(/^We have Fri 8-9am/)
})

test.each([
  ['en', ['no thanks, found someone else', 'he cancelled on me. can you do friday?']],
  ['en', ['no thanks, found someone else', 'the other guy cancelled on me. can you do friday?']],
  ['en', ['no thanks got someone else', 'he never showed up']],
  ['es', ['no gracias, ya conseguí a otro', 'me canceló. ¿pueden el viernes?']],
  ['fr', ["non merci, j'ai trouvé quelqu'un d'autre", 'il a annulé. vous pouvez vendredi?']],
] as const)('in %s, who was let down by somebody else comes back with the job: %j', async (language, texts) => {
  const talk = await saying(jobs[language][0], ...texts)
  expect(talk.reads().join()).toMatch(/ 1, 2, 3 /)
  await talk.says('1')
  expect(booked(talk)).toMatchObject([{ note: null }])
})

test('who went elsewhere and blames us is the owner’s', async () => {
  const talk = await saying(jobs.en[0], 'no thanks, found someone else', 'you guys never showed up')
  expect([talk.reads(), talk.draft()?.body]).toEqual([[], expect.stringContaining("I'm sorry about that")])
})

test.each([
  ['en', ["no sorry it's 15 Oak Rd", '2'], '15 Oak Rd'],
  ['en', ['sorry number 15 not 5', '2'], '15 Oak Rd'],
  ['en', ['2', 'meant 15 not 5'], '15 Oak Rd'],
  ['es', ['no, es 15 Oak Rd', 'la 2'], '15 Oak Rd'],
  ['es', ['la 2', 'es el 24, no el 5'], '24 Oak Rd'],
  ['fr', ["non pardon, c'est le 21 rue Oak", 'le 2 svp'], '21 rue Oak'],
  ['fr', ["c'est le 22, pas le 5", 'le 2'], '22 rue Oak'],
] as const)('in %s, a place that is put right turns down no time: %j', async (language, texts, address) => {
  const talk = await saying(jobs[language][0], ...texts)
  expect(booked(talk)).toEqual([{ at: '05-14T08:00', name: null, address, note: null }])
})

test.each([
  ['en', ['2, no wait 3'], '05-15T08:00'],
  ['en', ['hi Mike, 2'], '05-14T08:00'],
  ['en', ['sorry, 3'], '05-15T08:00'],
  ['es', ['la dos por favor'], '05-14T08:00'],
  ['es', ['mejor la 2'], '05-14T08:00'],
  ['fr', ['euh non plutôt le 2'], '05-14T08:00'],
] as const)('in %s, of %j nothing is noted but the time', async (language, texts, at) => {
  const talk = await saying(jobs[language][0], ...texts)
  expect(booked(talk)).toMatchObject([{ at, note: null }])
})

test('a nearer month is heard where the far one is with the owner', async () => {
  const talk = await saying(
    'need a toilet installed at 5 Oak Rd in mid September',
    'Bo Smith',
    'ok can you do july then?',
  )
  expect(talk.reads().join()).toMatch(/^We have Wed Jul 1/)
})
