// How people really speak with the voice: who hesitates, hears badly, calls it dear, changes their mind, or tells the town late.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { alerts, bookings, calls } from '../../server/database/schema.ts'
import { openSpeakingShop, type SpeakingShop } from './speaking-shop.ts'
import { dana } from './twilio-shop.ts'

let twilio: SpeakingShop
beforeEach(async () => {
  twilio = await openSpeakingShop()
})
afterEach(() => twilio.close())

type Tongue = 'en' | 'es' | 'fr'
const lang: Record<Tongue, string> = { en: 'en-US', es: 'es-US', fr: 'fr-CA' }
const first: Record<Tongue, string[]> = {
  en: ['leaky faucet', '28 Woodbine Crescent', 'Monday'],
  es: ['el grifo gotea', '28 Woodbine Crescent', 'el lunes'],
  fr: ['mon robinet fuit', '28 Woodbine Crescent', 'lundi'],
}
const yes: Record<Tongue, string> = { en: 'yes', es: 'sí', fr: 'oui' }
const nameAsked = /(name|nombre|nom)[^?]*\?$/
const moreAsked = /(Is there anything else\?|¿Algo más\?|Autre chose\?)$/

async function speak(tongue: Tongue = 'en', said: readonly string[] = []) {
  const { peer, hangUp } = await twilio.speak(dana)
  const say = (words: string) => peer.prompt(words, { lang: lang[tongue] })
  const answers: string[] = []
  for (const words of said) answers.push(await say(words))
  return { say, hangUp, last: answers.at(-1) ?? '' }
}

const booked = () =>
  twilio.shop.db
    .select()
    .from(bookings)
    .all()
    .filter(({ state }) => state === 'booked')
const passedOn = () =>
  twilio.shop.db
    .select()
    .from(alerts)
    .all()
    .filter(({ kind }) => kind === 'hand-over')

test.each<[Tongue, string]>([
  ['en', 'no thanks'],
  ['en', "I'd rather not say"],
  ['es', 'no gracias'],
  ['fr', 'non merci'],
])('who is booked and gives no name is let be, and nobody is told of it: %s %s', async (tongue, words) => {
  const { say, hangUp, last } = await speak(tongue, [...first[tongue], yes[tongue]])
  expect(last).toMatch(nameAsked)
  expect(await say(words)).toMatch(moreAsked)
  await hangUp()
  expect(passedOn()).toEqual([])
})

test.each<[Tongue, string]>([
  ['en', "that's all"],
  ['en', "mm that's fine"],
  ['en', "no dear that's everything, God bless you"],
  ['es', 'no mijo, es todo, Dios lo bendiga'],
  ['es', 'así está bien, gracias'],
  ['fr', "non c'est bon"],
  ['fr', 'ça va aller, merci'],
])('who wants nothing more is let go, and nobody is told of it: %s %s', async (tongue, words) => {
  const { say, hangUp, last } = await speak(tongue, [...first[tongue], yes[tongue], 'Edith'])
  expect(last).toMatch(moreAsked)
  expect(await say(words)).toBe('(end)')
  await hangUp()
  expect(passedOn()).toEqual([])
  expect(booked()).toHaveLength(1)
})

test.each<[Tongue, string]>([
  ['en', 'what was that dear?'],
  ['en', 'can you speak up please'],
  ['en', 'sorry love, what did you say'],
  ['es', '¿qué horas tiene?'],
  ['es', 'más despacio por favor'],
  ['fr', 'vous avez quoi comme heures?'],
  ['fr', 'parlez plus fort'],
])('who has not caught the times hears them again, and nobody is told of it: %s %s', async (tongue, words) => {
  const { say } = await speak(tongue, first[tongue].slice(0, 2))
  expect(await say(words)).toMatch(/12.*(1:15|1 in|1 pm|13 h).*8.*\?$/)
  expect(passedOn()).toEqual([])
})

test.each([
  ['uh twenty eight uh Woodbine um Crescent', '28 Woodbine Crescent'],
  ['hmm, 28 Woodbine, uh, Crescent', '28 Woodbine, Crescent'],
  ['three forty five Bloor Street West apartment twelve oh four', '345 Bloor Street West, apartment 1204'],
  ['28 Woodbine Crescent apartment twenty three', '28 Woodbine Crescent, apartment 23'],
])('an address is heard as people say it: %s', async (words, address) => {
  const { last } = await speak('en', ['leaky faucet', words, 'Monday', 'yes'])
  expect(last).toContain("You're booked")
  expect(booked()).toMatchObject([{ address: expect.stringContaining(address) }])
})

test.each<[Tongue, string, string]>([
  ['en', 'Toronto', '28 Woodbine Crescent, Toronto'],
  ['en', "Toronto, dear, it's in Toronto", '28 Woodbine Crescent, Toronto'],
  ['es', 'en Toronto', '28 Woodbine Crescent, Toronto'],
  ['fr', 'à Toronto', '28 Woodbine Crescent, Toronto'],
])('a town that is told after the street belongs to it: %s %s', async (tongue, town, address) => {
  const { say } = await speak(tongue, first[tongue].slice(0, 2))
  expect(await say(town)).toMatch(/\?$/)
  await say(first[tongue].at(-1) ?? '')
  await say(yes[tongue])
  expect(booked()).toMatchObject([{ address }])
})

test.each<[Tongue, string, string]>([
  ['en', '28 Woodbine Crescent Toronto', 'actually the address is 82 Woodbine Crescent'],
  ['es', '28 Woodbine Crescent, Toronto', 'la dirección es 82 Woodbine Crescent'],
  ['fr', '28 Woodbine Crescent, Toronto', "l'adresse est le 82 Woodbine Crescent"],
])('a street that is corrected after the booking stays in its town: %s', async (tongue, street, words) => {
  const [need = '', , day = ''] = first[tongue]
  const { hangUp } = await speak(tongue, [need, street, day, yes[tongue], 'Edith', words])
  await hangUp()
  expect(booked()).toMatchObject([{ address: '82 Woodbine Crescent, Toronto' }])
})

test.each<[Tongue, string]>([
  ['en', 'no wait Monday was better'],
  ['es', 'no espere, el lunes era mejor'],
  ['fr', "non attendez, lundi c'était mieux"],
])('who takes the other day after all has it read back, or is offered it: %s', async (tongue, words) => {
  const tuesday = { en: 'Tuesday', es: 'el martes', fr: 'mardi' }[tongue]
  const { say } = await speak(tongue, [...first[tongue].slice(0, 2), tuesday])
  await say('1')
  expect(await say(words)).toMatch(/Monday|lunes|lundi/)
  expect(booked()).toEqual([])
})

test.each<[Tongue, string]>([
  ['es', '88 Harbour Street'],
  ['es', '88 Harbour Street, Toronto'],
  ['fr', '88 Harbour Street West, unit 4, Toronto'],
])('an English street changes no language, spoken or written: %s %s', async (tongue, street) => {
  const { last, hangUp } = await speak(tongue, [first[tongue][0] ?? '', street])
  expect(last).toMatch(/^(Tenemos|Nous avons)/)
  await hangUp()
  expect(twilio.textsTo(dana).join()).not.toMatch(/We have|Which suits/)
})

test('who sells something is let go', async () => {
  const { last, hangUp } = await speak('en', ["Hi I'm calling from Google about your business listing"])
  expect(last).toBe('(end)')
  await hangUp()
  expect(twilio.shop.db.select().from(calls).all()).toMatchObject([{ because: 'settled-by-voice' }])
})
