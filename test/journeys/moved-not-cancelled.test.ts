import { expect, test } from 'vitest'
import { watchWaiting } from '../../server/alerts/watch-waiting.ts'
import { bookings } from '../../server/database/schema.ts'
import { eightToFive } from '../bookings/booked-shop.ts'
import { openTalk, owner, type Talk } from './talk.ts'

const taps = {
  en: 'My kitchen tap drips, 5 Oak Rd',
  es: 'Mi llave de la cocina gotea, 5 Oak Rd',
  fr: 'Mon robinet de cuisine goutte, 5 rue Oak',
}
type Language = keyof typeof taps

/** On a Wednesday noon a tap is booked for Thursday at eight. */
async function booked(language: Language): Promise<Talk> {
  const talk = await openTalk({ set: { hours: eightToFive } })
  await talk.says(taps[language])
  await talk.says('2')
  await talk.passes({ minutes: 11 })
  talk.reads()
  talk.reads(owner)
  return talk
}

function jobs({ shop }: Talk) {
  const all = shop.db.select().from(bookings).all()
  return all
    .filter(({ state }) => state !== 'held')
    .map(({ state, startsAt, note }) => ({
      is: `${state} ${startsAt.toZonedDateTimeISO('America/Toronto').toPlainDate()}`,
      note,
    }))
}

const stands = [{ is: 'booked 2026-05-14', note: null }]

test.each<[Language, words: string, offers: RegExp]>([
  ['en', "thursday doesn't work anymore, any other day is fine", /today .*Fri .*Mon /],
  ['en', 'something came up can we push to the day after', /We have Fri /],
  ['en', 'can we push it back a day', /We have Fri /],
  ['en', 'can we do the day after instead', /We have Fri /],
  ['en', 'could we do the following day', /We have Fri /],
  ['en', 'can we push it back a week', /We have Thu May 21/],
  ['en', 'something came up, can we do another day', /Which suits\?/],
  ['en', "I can't make it, need to move it", /Which suits\?/],
  ['es', 'el jueves ya no puedo, cualquier otro día está bien', /hoy .*viernes .*lunes /],
  ['es', 'mejor al día siguiente', /viernes/],
  ['es', '¿podemos pasarla un día después?', /viernes/],
  ['fr', "jeudi ne marche plus, n'importe quel autre jour", /aujourd'hui .*vendredi .*lundi /],
  ['fr', 'plutôt le lendemain', /vendredi/],
  ['fr', "on peut repousser d'un jour ?", /vendredi/],
])(
  'in %s, who asks for another day is offered one, and nothing is cancelled: "%s"',
  async (language, words, offers) => {
    const talk = await booked(language)
    await talk.says(words)
    expect(talk.reads()).toEqual([expect.stringMatching(offers)])
    expect(jobs(talk)).toEqual(stands)
  },
)

test('on the day of theirs none is offered to who can come on any other', async () => {
  const talk = await booked('en')
  await talk.says("thursday doesn't work anymore, any other day is fine")
  expect(talk.reads().join()).not.toMatch(/tomorrow|Thu /)
})

test.each<[Language, words: string]>([
  ['en', 'running 15 min late tomorrow, is that ok'],
  ['en', "I'll be 20 minutes late getting home tomorrow"],
  ['en', 'could you come at the end of that window, I have a call at 8'],
  ['es', 'mañana voy a llegar 20 minutos tarde a casa'],
  ['fr', 'je vais être en retard de 15 minutes demain'],
])('in %s, when they come is written to the visit and told to the owner: "%s"', async (language, words) => {
  const talk = await booked(language)
  await talk.says(words)
  await talk.passes({ minutes: 11 })
  watchWaiting(talk.shop)
  await talk.shop.settle()
  expect(jobs(talk)).toEqual([{ is: 'booked 2026-05-14', note: words }])
  expect(talk.reads(owner).join()).toMatch(/late|call at 8|tarde|retard/)
})

test.each<[Language, words: string]>([
  ['en', 'remove me from the 8am slot'],
  ['en', 'please take me off the 8am appointment'],
  ['es', 'quítenme de la cita de las 8'],
  ['fr', 'enlevez-moi du rendez-vous de 8 h'],
])('in %s, who wants to be taken off it has it cancelled: "%s"', async (language, words) => {
  const talk = await booked(language)
  await talk.says(words)
  expect(jobs(talk).map(({ is }) => is)).toEqual(['cancelled 2026-05-14'])
})

test.each<[Language, words: string, note: RegExp]>([
  ['en', '2 but I have to be out by 8:30', /out by 8:30/],
  ['es', '2, tengo que salir a las 8:30', /salir a las 8:30/],
  ['fr', '2 mais je dois partir à 8 h 30', /partir/],
])('in %s, when they have to go is a note beside the choice: "%s"', async (language, words, note) => {
  const talk = await openTalk({ set: { hours: eightToFive } })
  await talk.says(taps[language])
  await talk.says(words)
  expect(jobs(talk)).toEqual([{ is: 'booked 2026-05-14', note: expect.stringMatching(note) }])
})
