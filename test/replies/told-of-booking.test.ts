import { expect, test } from 'vitest'
import { bookings, drafts, enquiries } from '../../server/database/schema.ts'
import { eightToFive } from '../bookings/booked-shop.ts'
import { openTalk } from '../journeys/talk.ts'

const shop = { hours: eightToFive, trustLevel: 'auto', travelMinutes: 0 } as const
const leaks = {
  en: 'I have a leak in the basement, 28 Woodbine Cres. My name is Dana Brooks',
  es: 'Tengo una fuga de agua en el baño, 28 Woodbine Cres. Me llamo Lucía Ramos',
  fr: "J'ai une fuite d'eau au sous-sol, 28 Woodbine Cres. Je m'appelle Camille Roy",
}
type Turn = [says: string, is: RegExp]
const plays: Record<keyof typeof leaks, Turn[]> = {
  en: [
    ['is 2 still free?', /^Yes, .+ is still free\. Shall we book it\? Reply 2\.$/],
    ['yes', /^You're booked: /],
    ['what time is my appointment?', /^Your appointment is .+\. To change it, just text here\.$/],
    ["don't cancel my appointment", /^Your appointment is /],
    ['please cancel tuesday', /^Your appointment is .+\. Shall we cancel that one\?$/],
    ['no', /^Your appointment is .+\. To change it/],
    ['please cancel tuesday', /Shall we cancel that one\?$/],
    ['yes', /is cancelled\./],
  ],
  es: [
    ['¿sigue libre la 2?', /^Si, todavia esta libre: .+ Responda 2\.$/],
    ['sí', /^Su cita: /],
    ['¿a qué hora es mi cita?', /^Su cita es el /],
    ['no cancele mi cita', /^Su cita es el /],
    ['cancele lo del martes', /¿Cancelamos esa cita\?$/],
    ['sí', /queda cancelada\./],
  ],
  fr: [
    ['le 2 est toujours libre?', /^Oui, c'est encore libre : .+ Répondez 2\.$/],
    ['oui', /^C'est réservé : /],
    ['à quelle heure est mon rendez-vous?', /^Votre rendez-vous est le /],
    ["n'annulez pas mon rendez-vous", /^Votre rendez-vous est le /],
    ['annulez mardi svp', /Voulez-vous annuler celui-là\?$/],
    ['oui', /est annulé\./],
  ],
}

test.each(['en', 'es', 'fr'] as const)(
  'whoever asks about a time or a booking is answered from it in %s',
  async (tongue) => {
    const talk = await openTalk({ set: shop })
    const states = () =>
      talk.shop.db
        .select()
        .from(bookings)
        .all()
        .filter(({ state }) => state !== 'held')
    await talk.says(leaks[tongue])
    talk.reads()
    for (const [says, is] of plays[tongue]) {
      await talk.says(says)
      expect([says, talk.reads().join(' | ')]).toEqual([says, expect.stringMatching(is)])
      await talk.passes({ minutes: 2 })
    }
    expect(states().map(({ state }) => state)).toEqual(['cancelled'])
  },
)

test('who does not tell the address is booked without it, and never asked again', async () => {
  const talk = await openTalk({ set: shop })
  await talk.says('I have a leak in the basement')
  await talk.says("I'd rather not say")
  expect(talk.reads().at(-1)).toMatch(/^That's fine, we can sort that out by phone\. We have /)
  expect(talk.shop.db.select().from(enquiries).get()).toMatchObject({ address: null, misses: 0 })
  await talk.says('1')
  expect(talk.reads()).toEqual([expect.stringMatching(/^You're booked: [^?]+ What's your name, please\?$/)])
  await talk.says('prefer not to')
  expect(talk.reads()).toEqual(["That's fine."])
})

test('what brings nothing is met with silence and its reason, and a nudge with the question again', async () => {
  const talk = await openTalk({ set: shop })
  await talk.says('my toilet is clogged')
  const [asked] = talk.reads()
  const reasons = () =>
    talk.shop.db
      .select()
      .from(drafts)
      .all()
      .flatMap(({ state, because }) => (state === 'withdrawn' ? because : []))
  await talk.says('.')
  await talk.says('\u200b')
  expect([talk.reads(), reasons()]).toEqual([[], ['nothing-to-answer', 'nothing-to-answer']])
  await talk.says('??')
  expect(asked).toContain("What's the address, with the town?")
  expect(talk.reads()).toEqual(["What's the address, with the town?"])
  await talk.says('hello??')
  expect(talk.reads()).toEqual([expect.stringMatching(/passed this on/)])
})

test('thanks for an answer need none, and emoji are a person', async () => {
  const talk = await openTalk({ set: shop })
  await talk.says('What are your hours?')
  talk.reads()
  await talk.says('ok thanks')
  expect(talk.reads()).toEqual([])
  for (const body of ['😀', '😭', '🙏']) await talk.says(body, { from: '+14165550177' })
  expect(talk.conversation('+14165550177').handedOverAt).not.toBeNull()
})

test('keys hit without meaning are not understood, and the second time a person has them', async () => {
  const talk = await openTalk({ set: shop })
  await talk.says('asdf jkl qwe')
  expect(talk.reads().at(-1)).toMatch(/Sorry, I didn't get that\. What can we help you with\?$/)
  await talk.says('lkjh')
  expect(talk.reads()).toEqual([expect.stringMatching(/passed this on/)])
  expect(talk.enquiry()).toMatchObject({ need: null })
})

test('a contact card is no need, and thanks to the owner are no name', async () => {
  const talk = await openTalk({ set: { ...shop, ownerName: 'Mike Jones' } })
  await talk.says('BEGIN:VCARD\nVERSION:3.0\nFN:Ada Okafor\nTEL:+14165550188\nEND:VCARD')
  expect(talk.reads().at(-1)).toMatch(/What can we help you with\?$/)
  expect(talk.enquiry()).toMatchObject({ need: null, name: null, phone: '+14165550188' })
  await talk.says('my toilet is clogged. Thanks, Mike')
  expect(talk.enquiry()).toMatchObject({ name: null })
})

const secondThoughts: [tongue: keyof typeof leaks, wants: string, takesBack: string, is: RegExp][] = [
  ['en', 'can we do friday instead', 'nevermind', /^Your appointment is Thu/],
  ['en', 'can we do friday instead', 'never mind, keep it', /^Your appointment is Thu/],
  ['en', 'can we move it to friday', 'actually lets keep what we have', /^Your appointment is Thu/],
  ['es', '¿podemos cambiarla al viernes?', 'olvídalo, déjalo así', /^Su cita es el /],
  ['fr', 'peut-on déplacer à vendredi?', 'laisse tomber, on garde jeudi', /^Votre rendez-vous est le /],
]

test.each(secondThoughts)(
  'in %s, who takes "%s" back with "%s" has the booking as it was',
  async (tongue, wants, back, is) => {
    const talk = await openTalk({ set: shop })
    const states = () =>
      talk.shop.db
        .select()
        .from(bookings)
        .all()
        .map(({ state }) => state)
    await talk.says(leaks[tongue])
    await talk.says('2')
    await talk.passes({ minutes: 2 })
    await talk.says(wants)
    expect(states()).toContain('held')
    talk.reads()
    await talk.says(back)
    expect([talk.reads(), states()]).toEqual([[expect.stringMatching(is)], ['booked']])
    await talk.says('cancel please')
    expect(states()).toEqual(['booked'].map(() => 'cancelled'))
  },
)

test.each(['nvm found the address', 'the plumber I had before cancelled on me lol', "my wife can't make it thursday"])(
  '"%s" cancels nothing',
  async (words) => {
    const talk = await openTalk({ set: shop })
    await talk.says(leaks.en)
    await talk.says('1')
    await talk.passes({ minutes: 2 })
    await talk.says(words)
    expect(
      talk.shop.db
        .select()
        .from(bookings)
        .all()
        .filter(({ state }) => state !== 'held'),
    ).toMatchObject([{ state: 'booked' }])
  },
)
