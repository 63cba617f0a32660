import { expect, test } from 'vitest'
import { bookedAhead } from '../../server/bookings/store.ts'
import { eightToFive } from '../bookings/booked-shop.ts'
import { openTalk, owner, type Talk } from './talk.ts'

type Language = 'en' | 'es' | 'fr'
const taps = {
  en: 'My kitchen tap drips, 5 Oak Rd',
  es: 'Mi llave de la cocina gotea, 5 Oak Rd',
  fr: 'Mon robinet de cuisine goutte, 5 rue Oak',
}
const toilets = {
  en: 'also my mom has a blocked toilet at 8 Elm St, when could you come?',
  es: 'también mi mamá tiene un inodoro tapado en 8 Elm St, ¿cuándo podrían venir?',
  fr: 'ma mère a aussi une toilette bouchée au 8 Elm St, quand pouvez-vous venir ?',
}
const tap = '2026-05-14 faucet'
const toilet = '2026-05-15 clogged-toilet'

/** On a Wednesday noon a tap is booked for Thursday at eight, and times for a toilet at another house are on offer. */
async function offered(language: Language): Promise<Talk> {
  const talk = await openTalk({ set: { hours: eightToFive, trustLevel: 'assist' } })
  for (const text of [taps[language], '2', 'Bo', toilets[language]]) await talk.says(text)
  talk.reads()
  talk.reads(owner)
  return talk
}

/** And the toilet is booked for Friday at eight. */
async function both(language: Language): Promise<Talk> {
  const talk = await offered(language)
  await talk.says('3')
  talk.reads()
  talk.reads(owner)
  return talk
}

function ahead({ shop, conversation }: Talk): string[] {
  const jobs = bookedAhead(shop.db, conversation().callerId, shop.now())
  return jobs.map(({ startsAt, service }) => {
    return `${startsAt.toZonedDateTimeISO('America/Toronto').toPlainDate()} ${service}`
  })
}

const cancelled: [Language, string, string][] = [
  ['en', 'cancel the one on friday please', tap],
  ['en', 'cancel the toilet one', tap],
  ['en', 'please cancel the tap appointment', toilet],
  ['es', 'cancelen la del viernes por favor', tap],
  ['fr', 'annulez celui de vendredi svp', tap],
]

test.each(cancelled)('in %s, of two "%s" leaves the other', async (language, text, left) => {
  const talk = await both(language)
  await talk.says(text)
  expect(ahead(talk)).toEqual([left])
})

const moved: [Language, string, string[]][] = [
  ['en', 'move the toilet one to monday', [tap, '2026-05-18 clogged-toilet']],
  ['en', "can you move my mom's to monday", [tap, '2026-05-18 clogged-toilet']],
  ['es', 'muevan la del inodoro al lunes', [tap, '2026-05-18 clogged-toilet']],
  ['fr', 'déplacez celui du robinet à lundi', [toilet, '2026-05-18 faucet']],
]

test.each(moved)('in %s, of two "%s" moves that one', async (language, text, left) => {
  const talk = await both(language)
  await talk.says(text)
  await talk.says('1')
  expect(ahead(talk)).toEqual(left)
})

const asked: [Language, string, string, string[]][] = [
  ['en', 'I need to cancel', 'the tap', [toilet]],
  ['en', 'I need to cancel one', '2', [tap]],
  ['en', 'I need to cancel', 'actually no, keep both', [tap, toilet]],
  ['es', 'quiero cancelar', 'la de la llave', [toilet]],
  ['fr', 'je dois annuler', 'celui du robinet', [toilet]],
]

test.each(asked)('in %s, to "%s" it is asked which, and "%s" says it', async (language, text, which, left) => {
  const talk = await both(language)
  await talk.says(text)
  expect(ahead(talk)).toEqual([tap, toilet])
  expect(talk.reads().join()).toMatch(/Oak.*8 Elm St\?$/)
  await talk.says(which)
  expect(ahead(talk)).toEqual(left)
})

test('the day that was wished for is kept while it is asked which', async () => {
  const talk = await both('en')
  await talk.says('can we reschedule one of them to monday?')
  await talk.says('the friday one')
  await talk.says('1')
  expect(ahead(talk)).toEqual([tap, '2026-05-18 clogged-toilet'])
})

test.each(['cancel both please', 'can we swap them, toilet tomorrow and tap on friday?'])(
  'of two "%s" is for a person',
  async (text) => {
    const talk = await both('en')
    await talk.says(text)
    expect(ahead(talk)).toEqual([tap, toilet])
    expect(talk.conversation().handedOverBecause).toMatch(/^(cancel|reschedule)$/)
  },
)

test('who asks when we come is told of both', async () => {
  const talk = await both('en')
  await talk.says('what time are you coming?')
  expect(talk.reads().join()).toMatch(/Thu May 14, 8-9am.*Fri May 15, 8-9am/)
})

const mine: [Language, string][] = [
  ['en', 'can we move mine to Monday?'],
  ['en', 'could you reschedule my appointment to monday'],
  ['es', '¿podemos pasar la mía al lunes?'],
  ['fr', 'on peut déplacer le mien à lundi ?'],
]

test.each(mine)('in %s, while times for another are on offer "%s" moves what is booked', async (language, text) => {
  const talk = await offered(language)
  await talk.says(text)
  await talk.says('1')
  expect(ahead(talk)).toEqual(['2026-05-18 faucet'])
  await talk.says({ en: 'friday', es: 'el viernes', fr: 'vendredi' }[language])
  await talk.says('1')
  expect(ahead(talk)).toEqual([toilet, '2026-05-18 faucet'])
})

test.each(['friday for her please', "let's make it friday", 'the friday one'])(
  'while times for another are on offer "%s" moves nothing',
  async (text) => {
    const talk = await offered('en')
    await talk.says(text)
    await talk.says('3')
    expect(ahead(talk)).toEqual([tap, toilet])
  },
)

const forTwo: [Language, string][] = [
  ['en', '2 for me, and friday for my sister'],
  ['en', '2 for me and 3 for her'],
  ['es', 'la 2, y para mi hermana el viernes'],
  ['fr', 'le 2 pour moi et vendredi pour ma soeur'],
]

test.each(forTwo)('in %s, "%s" takes the one, and a person hears of the other', async (language, text) => {
  const talk = await openTalk({ set: { hours: eightToFive, trustLevel: 'assist' } })
  await talk.says(taps[language])
  await talk.says(text)
  await talk.says('Bo')
  expect(ahead(talk)).toEqual([tap])
  expect(talk.reads(owner).join()).toMatch(/not booked: .*(?:sister|her|hermana|soeur)/)
  expect(talk.conversation().handedOverBecause).toBe('question')
})

test('a choice that is made for somebody else is one choice', async () => {
  const talk = await openTalk({ set: { hours: eightToFive, trustLevel: 'assist' } })
  await talk.says(taps.en)
  await talk.says("2 please, it's for my mom")
  expect(ahead(talk)).toEqual([tap])
  expect(talk.conversation().handedOverBecause).toBeNull()
})

const weeks: [Language, string][] = [
  ['en', 'can we do the week after?'],
  ['es', '¿puede ser la semana siguiente?'],
  ['fr', "plutôt la semaine d'après ?"],
]

test.each(weeks)('in %s, "%s" is counted from what is booked', async (language, text) => {
  const talk = await openTalk({ set: { hours: eightToFive, trustLevel: 'assist' } })
  await talk.says(taps[language])
  await talk.says({ en: 'monday june 8', es: 'el lunes 8 de junio', fr: 'lundi 8 juin' }[language])
  await talk.says('1')
  expect(ahead(talk)).toEqual(['2026-06-08 faucet'])
  await talk.says(text)
  await talk.says('1')
  expect(ahead(talk)).toEqual([expect.stringMatching(/^2026-06-1[5-9] faucet$/)])
})

const givenUp: [Language, string][] = [
  ['en', 'something came up tomorrow, could you push me back to Friday?'],
  ['es', 'se me complicó mañana, ¿lo pasamos al viernes?'],
  ['fr', "j'ai un empêchement demain, on peut décaler à vendredi ?"],
]

test.each(givenUp)('in %s, the day on which they cannot is not offered again: "%s"', async (language, text) => {
  const talk = await openTalk({ set: { hours: eightToFive, trustLevel: 'assist' } })
  await talk.says(taps[language])
  await talk.says('2')
  await talk.says(text)
  await talk.says('1')
  expect(ahead(talk)).toEqual(['2026-05-15 faucet'])
})
