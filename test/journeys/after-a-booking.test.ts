import { expect, test } from 'vitest'
import { bookings, callbacks } from '../../server/database/schema.ts'
import { eightToFive } from '../bookings/booked-shop.ts'
import { openTalk, owner, type Talk } from './talk.ts'

const set = { hours: eightToFive, trustLevel: 'auto', ownerName: 'Mike' } as const
const taps = {
  en: 'My kitchen tap drips, 5 Oak Rd',
  es: 'Mi llave de la cocina gotea, 5 Oak Rd',
  fr: 'Mon robinet de cuisine goutte, 5 rue Oak',
}
type Language = keyof typeof taps
const wife = '+14165550177'

/** On a Wednesday noon a tap is booked for Thursday at eight. */
async function booked(language: Language): Promise<Talk> {
  const talk = await openTalk({ set })
  await talk.says(taps[language])
  await talk.says('2')
  talk.reads()
  talk.reads(owner)
  return talk
}

function jobs({ shop }: Talk): string[] {
  return shop.db
    .select()
    .from(bookings)
    .all()
    .flatMap(({ state, startsAt }) =>
      state === 'held' ? [] : `${state} ${startsAt.toZonedDateTimeISO('America/Toronto').toPlainDate()}`,
    )
}

const asked = /Shall we cancel that one\?|¿Cancelamos esa cita\?|Voulez-vous annuler celui-là\?/

test.each<[Language, string]>([
  ['en', 'nvm'],
  ['en', 'forget it'],
  ['en', 'lets skip it'],
  ['en', 'forget it im too busy this week'],
  ['en', 'cancel my other request from last week'],
  ['es', 'olvidelo'],
  ['es', 'tengo q trabajar mañana'],
  ['es', 'cancele mi otra cita'],
  ['fr', 'laissez tomber'],
  ['fr', 'on laisse faire'],
  ['fr', 'je dois travailler demain'],
])('in %s, whether "%s" gives the booking up is asked, and the owner is told', async (language, words) => {
  const talk = await booked(language)
  await talk.passes({ minutes: 11 })
  await talk.says(words)
  expect(talk.reads()).toEqual([expect.stringMatching(asked)])
  expect(talk.reads(owner)).toHaveLength(1)
  expect([jobs(talk), talk.enquiry()?.name]).toEqual([['booked 2026-05-14'], null])
})

test.each<[Language, string]>([
  ['en', 'please remove the appointment tomorrow'],
  ['es', 'tengo que cancelar'],
  ['es', 'buenas tardes tengo que cancelar la cita'],
  ['fr', 'supprimez mon rdv svp'],
])('in %s, "%s" cancels it', async (language, words) => {
  const talk = await booked(language)
  await talk.says(words)
  expect(jobs(talk)).toEqual(['cancelled 2026-05-14'])
})

test('who asks for another day by way of mouth is offered it', async () => {
  const talk = await booked('es')
  await talk.says('me salio algo, se puede mover pal lunes?')
  expect(talk.reads().join()).toContain('Tenemos lunes')
})

test.each<[Language, string]>([
  ['en', 'cant wait'],
  ['en', 'bye'],
  ['en', 'lol'],
  ['es', 'q amable'],
  ['fr', 'ouin ok'],
])('in %s, "%s" needs nobody', async (language, words) => {
  const talk = await booked(language)
  await talk.says(language === 'en' ? 'Dana Brooks' : 'Ana Ruiz')
  talk.reads()
  await talk.says(words)
  expect([talk.reads(), talk.conversation().handedOverAt]).toEqual([[], null])
})

test.each<[Language, string]>([
  ['en', 'i get home at 8:10'],
  ['es', 'llego a las 8:10'],
  ['fr', "j'arrive vers 8h10"],
])('in %s, "%s" moves nothing and is the owner’s to know', async (language, words) => {
  const talk = await booked(language)
  await talk.says(words)
  expect(talk.conversation().handedOverBecause).toBe('about-booking')
  expect(talk.shop.db.select().from(bookings).get()?.note).toContain(words)
})

test.each([
  'hi im Tims wife, 5 Oak Rd, can we move toms appointment to friday',
  'my husband has an appointment tomorrow at 5 Oak Rd, can you come friday instead',
  'soy la esposa de Tim, 5 Oak Rd, ¿podemos mover la cita al viernes?',
  'je suis la femme de Tim, 5 rue Oak, peut-on déplacer le rendez-vous à vendredi?',
])('"%s", from another number, makes no second job', async (words) => {
  const talk = await booked('en')
  await talk.says(words, { from: wife })
  await talk.says('1', { from: wife })
  expect(jobs(talk)).toEqual(['booked 2026-05-14'])
  expect(talk.conversation(wife).handedOverBecause).toBe('reschedule')
  expect(talk.reads(owner).join()).toContain('Needs you')
})

test.each([
  'actually please stop texting me just call',
  'no más mensajes, solo llamadas',
  'arrêtez les textos, appelez plutôt',
])('"%s": the owner hears of it, and they wait for a call', async (words) => {
  const talk = await openTalk({ set })
  await talk.says(taps.en)
  talk.reads(owner)
  await talk.says(words)
  expect(talk.shop.db.select().from(callbacks).all()).toHaveLength(1)
  expect(talk.reads(owner)).toHaveLength(1)
})

test.each([
  'can i talk to a real person',
  'call me please',
  'quiero hablar con una persona',
  'je veux parler à quelqu’un',
])('a time that is picked after "%s" is booked, and the person is owed on', async (words) => {
  const talk = await openTalk({ set })
  await talk.says(taps.en)
  await talk.says(words)
  talk.reads()
  await talk.says('2')
  expect(talk.reads().join()).toMatch(/You're booked|Su cita|C'est réservé/)
  expect(talk.conversation().waitsSince).not.toBeNull()
})

test.each(['auto', 'assist'] as const)(
  'at %s, who asks a price that nobody wrote down goes on to a time, and the owner is told',
  async (trustLevel) => {
    const talk = await openTalk({ set: { ...set, trustLevel } })
    await talk.says('how much do u charge per hour')
    expect(talk.reads().join()).toContain("I've passed your price question to Mike.")
    expect(talk.reads(owner).join()).toContain('how much do u charge')
    await talk.says('fine. 4 King st clogged tub')
    expect(talk.reads().join()).toContain('Which suits?')
    await talk.says('2')
    expect(talk.reads().join()).toContain("You're booked")
    expect(talk.conversation().waitsSince).not.toBeNull()
  },
)

test.each([
  'sorry missed ur call whos this',
  'missed a call from this number who is it',
  'I was returning a missed call from this number',
  'me llamaron de este número, ¿quién es?',
  "j'ai manqué votre appel, c'est qui?",
])('"%s" is told who we are and asked what they need', async (words) => {
  const talk = await openTalk({ set })
  await talk.rings()
  talk.reads()
  await talk.says(words)
  expect(talk.reads().join()).toMatch(
    /automated assistant.*What can we help you with|asistente.*ayudar|assistant.*pouvons-nous/,
  )
  expect(talk.enquiry()?.need).toBeNull()
})
