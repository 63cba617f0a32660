import { expect, test } from 'vitest'
import { bookings } from '../../server/database/schema.ts'
import { eightToFive } from '../bookings/booked-shop.ts'
import { type Around, openTalk, owner, type Talk } from './talk.ts'

const jobs = {
  en: 'need a faucet fixed at 12 Elm St',
  es: 'gotea la llave en 12 Elm St',
  fr: 'mon robinet coule au 45 rue Panet',
}
type Language = keyof typeof jobs

/** On a Wednesday noon today at three, tomorrow at eight and Friday at eight are on offer. */
async function offered(language: Language = 'en', set: Around['set'] = {}): Promise<Talk> {
  const talk = await openTalk({ set: { hours: eightToFive, ...set } })
  await talk.says(jobs[language])
  talk.reads()
  talk.reads(owner)
  return talk
}

function booked({ shop }: Talk) {
  const all = shop.db.select().from(bookings).all()
  return all
    .filter(({ state }) => state === 'booked')
    .map(({ startsAt, service, note }) => ({ at: startsAt.toString(), service, note }))
}

const tomorrow = { at: '2026-05-14T12:00:00Z', service: 'faucet' }

const remarks: [Language, text: string, note: string][] = [
  ['en', '2, gate code 4455', 'gate code 4455'],
  ['en', '2 please and use side door', 'use side door'],
  ['en', '2, the garage door is open', 'garage door is open'],
  ['en', '2 buzz 305', 'buzz 305'],
  ['en', '2 apartment 3307', 'apartment 3307'],
  ['en', '2 thanks and bring a new toilet seat', 'bring a new toilet seat'],
  ['en', 'second one and the sink also', 'sink also'],
  ['es', 'la 2, la puerta del garage esta abierta', 'puerta del garage esta abierta'],
  ['fr', 'la 2, le code de la porte est 4455', 'code de la porte est 4455'],
]

test.each(remarks)(
  'in %s, "%s" takes the time that was offered, and the remark stands with it',
  async (...[language, text, note]) => {
    const talk = await offered(language)
    await talk.says(text)
    expect(booked(talk)).toEqual([{ ...tomorrow, note }])
    expect(talk.reads(owner).join()).toContain(`Note: ${note}.`)
  },
)

test('how to get in, told with the address, stands with the booking, and is no other job', async () => {
  const talk = await openTalk({ set: { hours: eightToFive } })
  await talk.says('need a faucet fixed')
  await talk.says('12 Elm St, gate code 4455, come in by the garage door')
  await talk.says('2')
  expect(booked(talk)).toEqual([{ ...tomorrow, note: 'gate code 4455; come in by the garage door' }])
})

test('a choice alone leaves no note', async () => {
  const choices = ['2', 'the second one works great thanks', 'ok 2 is perfect', 'la segunda me va bien', 'no. 2']
  for (const text of [...choices, 'tomorow', 'oh dear not today; tomorrow please dear', 'ok tomorrow i guess']) {
    const talk = await offered()
    await talk.says(text)
    expect(booked(talk)).toEqual([{ ...tomorrow, note: null }])
  }
})

const besides: [Language, texts: string[], note: string][] = [
  ['en', ['its a rheem 40 gallon', 'white fence'], 'a rheem 40 gallon; white fence'],
  ['en', ['dont be late', "there's a dog"], "dont be late; there's a dog"],
  ['en', ['its the upstairs bathroom'], 'upstairs bathroom'],
  ['en', ['please bring a ladder'], 'bring a ladder'],
  ['es', ['no llegue tarde', 'cerca blanca'], 'no llegue tarde; cerca blanca'],
  ['es', ['es un calentador rheem'], 'es un calentador rheem'],
  ['fr', ["soyez à l'heure svp", 'clôture blanche'], "soyez à l'heure svp; clôture blanche"],
]

test.each(besides)(
  'in %s, %s beside the times chooses none and rules none out, and stands with the booking',
  async (language, texts, note) => {
    const talk = await offered(language)
    for (const text of texts) {
      await talk.says(text)
      expect(talk.reads().join()).toMatch(/^(?:Got it|Entendido|C'est noté|Which|¿Cual|Qu'est-ce)/)
    }
    expect(booked(talk)).toEqual([])
    expect(talk.conversation().handedOverAt).toBeNull()
    await talk.says('2')
    expect(booked(talk)).toEqual([{ ...tomorrow, note }])
    expect(talk.reads(owner).join()).toContain('Note: ')
  },
)

const ahead: [Language, texts: string[]][] = [
  ['en', ['white fence', "there's a dog", 'i must leave at 8:30', 'dont be late']],
  ['es', ['cerca blanca', 'hay un perro', 'tengo que salir a las 8:30']],
  ['fr', ['la clôture est blanche', 'il y a un chien', 'je dois partir à 8h30']],
]

test.each(ahead)('in %s, %s after the booking stand with it, and are answered once', async (language, texts) => {
  const talk = await offered(language)
  await talk.says('2')
  talk.reads()
  for (const text of texts) await talk.says(text)
  expect(booked(talk)).toEqual([{ ...tomorrow, note: texts.join('\n') }])
  expect(talk.reads()).toEqual([expect.stringMatching(/passed this on|Le pasé su mensaje|transmis votre message/)])
})

test('a thing of another trade word, named beside the times, is another job only where they say so', async () => {
  const talk = await offered()
  await talk.says('white fence')
  await talk.says('2')
  expect(booked(talk)).toMatchObject([{ service: 'faucet' }])
  const more = await offered()
  await more.says('both toilets are clogged btw')
  await more.says('2')
  expect(more.reads(owner).join()).toContain('need a faucet fixed; both toilets are clogged btw')
})

const noRemarks = ['blorp znark', 'i dont understand', 'asdf', 'hmm', 'what']

test.each(noRemarks)('"%s" is no remark, and leaves no note', async (text) => {
  const talk = await offered()
  await talk.says(text)
  expect(talk.reads().join()).not.toMatch(/^Got it/)
  await talk.says('2')
  expect(booked(talk)).toEqual([{ ...tomorrow, note: null }])
})

const asides: [Language, text: string, answer: RegExp][] = [
  ['en', 'text me tomorrow', /^Yes, Thu .* is still free\. Shall we book it\? Reply 2\.$/],
  ['en', 'friday?? are you kidding me', /^Yes, Fri .* is still free\. Shall we book it\? Reply 3\.$/],
  ['en', 'its all good now', /^Which one suits: today/],
  ['en', 'nvm fixed it myself', /^No problem\./],
  ['en', 'all good i fixed it', /^No problem\./],
  ['es', 'me pagan el viernes', /todavia esta libre: viernes .* Responda 3\.$/],
  ['fr', 'ma paye rentre vendredi', /encore libre : vendredi .* Répondez 3\.$/],
]

test.each(asides)('in %s, "%s" books nothing', async (...[language, text, answer]) => {
  const talk = await offered(language)
  await talk.says(text)
  expect(booked(talk)).toEqual([])
  expect(talk.reads().at(-1)).toMatch(answer)
})

test('the first one, where we asked of another, is asked about too', async () => {
  const talk = await offered()
  await talk.says('prob 2')
  await talk.says('first one')
  expect(booked(talk)).toEqual([])
  await talk.says('first one')
  expect(booked(talk)).toHaveLength(1)
})

test('a number of the list that is the hour of another time as well is the number', async () => {
  const talk = await offered()
  await talk.says('the 3')
  expect(booked(talk)).toMatchObject([{ at: '2026-05-15T12:00:00Z', note: null }])
})

test('whether a man is free is no question about the price', async () => {
  const talk = await offered()
  await talk.says('Friday would be lovely in the morning if the young man is free')
  const read = talk.reads().join()
  expect(read).toMatch(/^You're booked: Fri /)
  expect(read).not.toContain('price')
})

const refusals: [Language, refusal: string, choice: string][] = [
  ['en', 'actually i cant do today', 'the first one'],
  ['en', 'today is no good', '1'],
  ['es', 'hoy no puedo', 'la primera'],
  ['fr', "aujourd'hui je peux pas", 'la première'],
]

test.each(refusals)('in %s, after "%s" today is on offer no more', async (language, refusal, choice) => {
  const talk = await offered(language)
  await talk.says(refusal)
  expect(talk.reads().join()).not.toMatch(/today|hoy|aujourd/)
  await talk.says(choice)
  expect(booked(talk)).toEqual([{ ...tomorrow, note: null }])
})

test('a number out of a list that was turned down is asked back before it is booked', async () => {
  const talk = await offered()
  await talk.says('none of those work')
  await talk.says('2')
  expect(talk.reads().at(-1)).toMatch(/^Yes, .* is still free\. Shall we book it\?/)
  expect(booked(talk)).toEqual([])
  await talk.says('2')
  expect(booked(talk)).toHaveLength(1)
})

test.each(['assist', 'auto'] as const)(
  'at %s a choice beside a price that only the owner knows is booked',
  async (trustLevel) => {
    const talk = await offered('en', { trustLevel })
    await talk.says('second one works. how much?')
    expect(booked(talk)).toHaveLength(1)
    expect(talk.conversation().handedOverBecause).toBe('question')
  },
)

const questions: [Language, string][] = [
  ['en', 'any idea how long it takes'],
  ['en', 'do i have to be home'],
  ['en', 'who is coming'],
  ['es', 'tiene idea de cuanto tarda'],
  ['fr', 'vous avez une idée de combien de temps ça prend'],
  ['en', 'do you guys do financing'],
  ['en', 'is mike licensed and insured?'],
  ['en', 'ok and do you guarantee your work?'],
  ['es', 'dan garantia?'],
  ['fr', 'vous acceptez les cartes?'],
]

test.each(questions)('in %s, "%s" is passed on, and the times stay on offer', async (language, question) => {
  const talk = await offered(language)
  await talk.says(question)
  expect(talk.reads().join()).toMatch(
    /(?:passed this on|Le pasé su mensaje|transmis votre message).*(?:Reply|Responda|Répondez) 1, 2, 3/,
  )
  await talk.passes({ minutes: 12 })
  expect(talk.conversation().handedOverBecause).toBe('question')
  await talk.says('2')
  expect(booked(talk)).toEqual([{ ...tomorrow, note: null }])
})

test('who says it twice is asked nothing and told nothing, and the name that follows is theirs', async () => {
  const talk = await offered()
  await talk.says('the first one')
  talk.reads()
  await talk.says('ya the first')
  expect(talk.reads()).toEqual([])
  await talk.says('jayden')
  expect(talk.shop.db.select().from(bookings).all()[0]?.name).toBe('Jayden')
  expect(talk.conversation().handedOverAt).toBeNull()
})

test('of two things that are needed both stand in the summary', async () => {
  const talk = await offered()
  await talk.says('actually its the toilet too')
  await talk.says('2')
  expect(talk.reads(owner).join()).toContain('need a faucet fixed; actually its the toilet too')
})

const added: [Language, text: string][] = [
  ['en', 'also the kitchen sink'],
  ['en', 'can he look at the toilet too'],
  ['en', 'also my toilet is clogged can you do that too'],
  ['es', 'también el inodoro está tapado'],
  ['fr', 'la toilette est bouchée aussi'],
]

test.each(added)('in %s, "%s" after the booking is part of it, and the owner is told', async (language, text) => {
  const talk = await offered(language)
  await talk.says('2')
  talk.reads()
  await talk.says(text)
  const [said = ''] = talk.reads()
  expect(said).toMatch(/^(?:Done, your appointment is now|Listo, su cita queda asi|C'est fait, votre rendez-vous est)/)
  expect(booked(talk)).toHaveLength(1)
  const told = text.normalize('NFD').replaceAll(/\p{M}/gu, '')
  expect(talk.reads(owner).join().normalize('NFD').replaceAll(/\p{M}/gu, '')).toContain(`; ${told}`)
})

test('what is to be done on another day, or elsewhere, is a visit of its own', async () => {
  const talk = await offered()
  await talk.says('2')
  talk.reads()
  await talk.says('also can you come friday for my toilet')
  expect(talk.reads().join()).toMatch(/^We have Fri /)
  const other = await offered()
  await other.says('2')
  other.reads()
  await other.says('also the toilet at my moms is clogged')
  expect(other.reads().join()).toContain('address')
})
