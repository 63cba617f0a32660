// What somebody has in writing who books with the voice: where their telephone takes no texts, and where something is corrected after it.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { cannotBeTexted } from '../../server/callers/meet-caller.ts'
import { callerByNumber } from '../../server/callers/store.ts'
import { bookings, callbacks, calls, consents } from '../../server/database/schema.ts'
import { openSpeakingShop, type Speaker, type SpeakingShop } from './speaking-shop.ts'
import { dana, owner } from './twilio-shop.ts'

const landline = '+14165550190'
const mobile = '+14165550177'

let twilio: SpeakingShop
beforeEach(async () => {
  twilio = await openSpeakingShop()
})
afterEach(() => twilio.close())

type Tongue = 'en' | 'es' | 'fr'
const lang: Record<Tongue, string> = { en: 'en-US', es: 'es-US', fr: 'fr-CA' }
const words: Record<Tongue, string[]> = {
  en: ['leaky faucet', '28 Woodbine Crescent, Toronto', 'Monday'],
  es: ['el grifo gotea', '28 Woodbine Crescent, Toronto', 'el lunes'],
  fr: ['mon robinet fuit', '28 Woodbine Crescent, Toronto', 'lundi'],
}
const yes: Record<Tongue, string> = { en: 'yes', es: 'sí', fr: 'oui' }
const asked: Record<Tongue, string> = {
  en: 'What mobile number can I text the confirmation to?',
  es: '¿A qué número de celular le mando la confirmación?',
  fr: 'À quel numéro de cellulaire puis-je envoyer la confirmation?',
}

type Talking = Speaker & { say(words: string): Promise<string> }

async function speak(from: string, tongue: Tongue = 'en', isAskedForMobile = false): Promise<Talking> {
  const speaker = await twilio.speak(from, { isAskedForMobile })
  return { ...speaker, say: (said) => speaker.peer.prompt(said, { lang: lang[tongue] }) }
}

/** A call from a telephone that takes no texts, up to the booking. */
async function bookFromLandline(tongue: Tongue = 'en'): Promise<Talking & { booked: string }> {
  await twilio.missedCall(landline)
  const { db, now } = twilio.shop
  db.transaction((tx) => cannotBeTexted(tx, callerByNumber(tx, landline)?.id ?? 0, '30006', now()))
  twilio.shop.pass({ hours: 72 })
  const talking = await speak(landline, tongue, true)
  for (const said of words[tongue]) await talking.say(said)
  return { ...talking, booked: await talking.say(yes[tongue]) }
}

const booked = () =>
  twilio.shop.db
    .select()
    .from(bookings)
    .all()
    .filter(({ state }) => state === 'booked')
const toldOwner = () => twilio.textsTo(owner).filter((text) => text.includes('nothing in writing'))
const openers = 1

test.each<[Tongue, string]>([
  ['en', "it's four one six, triple five, oh one seven seven"],
  ['en', '416-555-0177'],
  ['es', 'es el cuatro uno seis, cinco cinco cinco, cero uno siete siete'],
  ['fr', 'quatre un six, cinq cinq cinq, zéro un sept sept'],
])(
  'who books from a landline says a mobile, hears it read back, and the confirmation goes there: %s %s',
  async (tongue, number) => {
    const { say, hangUp, booked: agreed } = await bookFromLandline(tongue)
    expect(agreed.endsWith(asked[tongue])).toBe(true)
    expect(await say(number)).toContain('4 1 6, 5 5 5, 0 1 7 7')
    expect(twilio.textsTo(mobile)).toEqual([])
    expect(await say(yes[tongue])).toMatch(/(name|nombre|nom)[^?]*\?$/)
    await say('Edith')
    await hangUp()
    expect(twilio.textsTo(mobile)).toEqual([expect.stringMatching(/28 Woodbine Crescent, Toronto.*STOP/)])
    expect(twilio.textsTo(landline)).toHaveLength(openers)
    expect(toldOwner()).toEqual([])
    const caller = callerByNumber(twilio.shop.db, mobile)
    expect(caller).toMatchObject({ name: 'Edith' })
    expect(booked()).toMatchObject([{ callerId: caller?.id, name: 'Edith' }])
    const call = twilio.shop.db.select().from(calls).all().at(-1)
    expect(call).toMatchObject({ because: 'booked-by-voice', textedCallerId: caller?.id })
    expect(twilio.shop.db.select().from(consents).all()).toContainEqual(
      expect.objectContaining({ callerId: caller?.id }),
    )
    expect(
      twilio.shop.db
        .select()
        .from(callbacks)
        .all()
        .filter(({ closedAt }) => closedAt === null),
    ).toEqual([])
  },
)

test('a text from that mobile is about what was booked', async () => {
  const { say, hangUp } = await bookFromLandline()
  for (const said of ['416 555 0177', 'yes', 'Edith', 'no thanks']) await say(said)
  await hangUp()
  await twilio.text(mobile, 'when are you coming?')
  await twilio.shop.settle()
  expect(twilio.textsTo(mobile).at(-1)).toContain('Mon Nov 23')
})

test('keys are one number, and a no asks once more', async () => {
  const { say, peer, hangUp } = await bookFromLandline()
  const answer = peer.next()
  for (const digit of '4165550188') peer.send({ type: 'dtmf', digit })
  expect(await answer).toContain('4 1 6, 5 5 5, 0 1 8 8')
  expect(await say('no')).toBe(asked.en)
  expect(await say('416 555 0177')).toContain('0 1 7 7')
  await say("yes that's right")
  await hangUp()
  expect([twilio.textsTo(mobile).length, twilio.textsTo('+14165550188').length]).toEqual([1, 0])
})

test.each<[Tongue, string]>([
  ['en', "I don't have one dear"],
  ['en', 'no'],
  ['en', 'this is a landline'],
  ['es', 'no tengo celular'],
  ['fr', "je n'ai pas de cellulaire"],
])(
  'who gives none hears once more when it is, and the owner is told that nothing is in writing: %s %s',
  async (tongue, none) => {
    const { say, hangUp } = await bookFromLandline(tongue)
    expect(await say(none)).toMatch(/(23 de noviembre|23 novembre|November 23).*(name|nombre|nom)[^?]*\?$/)
    expect(await say('Edith')).not.toContain(asked[tongue])
    await hangUp()
    expect(toldOwner()).toEqual([expect.stringMatching(/Mon Nov 23.*Edith 416-555-0190.*takes no texts/)])
    expect(booked()).toHaveLength(1)
  },
)

test('who hangs up at the question is booked, and the owner is told', async () => {
  const { hangUp } = await bookFromLandline()
  await hangUp()
  expect(toldOwner()).toHaveLength(1)
  expect(booked()).toHaveLength(1)
})

test('a number that takes no texts is told so and another asked for, three times at most', async () => {
  const { say, hangUp } = await bookFromLandline()
  expect(await say('800 555 0134')).toBe(`I can't text that number. ${asked.en}`)
  expect(await say('416 555')).toBe(`That was not a whole telephone number. ${asked.en}`)
  expect(await say('416 555')).not.toContain(asked.en)
  await hangUp()
  expect(toldOwner()).toHaveLength(1)
})

test('who asks something else instead is answered, and not asked again', async () => {
  const { say, hangUp } = await bookFromLandline()
  expect(await say('will it be Mike who comes?')).toContain('Mike')
  expect(await say('no thanks')).not.toContain(asked.en)
  await hangUp()
  expect(toldOwner()).toHaveLength(1)
})

test('who can be texted is asked for no other number', async () => {
  const { say, hangUp } = await speak(dana)
  for (const said of words.en) await say(said)
  expect(await say('yes')).not.toContain(asked.en)
  await hangUp()
  expect(toldOwner()).toEqual([])
})

test.each<[Tongue, string[]]>([
  ['en', ['actually the address is 82 Woodbine Crescent', 'sorry, the address is 84 Woodbine Crescent, Toronto']],
  ['es', ['la dirección es 84 Woodbine Crescent, Toronto']],
  ['fr', ["l'adresse est le 84 Woodbine Crescent, Toronto"]],
])(
  'a place that is corrected after the booking is texted once more, however often it was: %s',
  async (tongue, corrections) => {
    const { say, hangUp } = await speak(dana, tongue)
    for (const said of [...words[tongue], yes[tongue], 'Edith', ...corrections]) await say(said)
    await hangUp()
    await hangUp()
    expect(twilio.textsTo(dana)).toEqual([
      expect.stringContaining('28 Woodbine Crescent'),
      expect.stringContaining('84 Woodbine Crescent'),
    ])
  },
)

test('what stands as it was confirmed is texted once', async () => {
  const { say, hangUp } = await speak(dana)
  for (const said of [...words.en, 'yes', 'Edith', 'no thanks']) await say(said)
  await hangUp()
  expect(twilio.textsTo(dana)).toHaveLength(1)
})
