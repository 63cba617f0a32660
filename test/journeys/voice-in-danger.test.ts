// Who tells the answering voice of a danger: what is said, who is rung, and that it is the truth.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { alerts, bridges, emergencies, enquiries, type messages } from '../../server/database/schema.ts'
import { openSpeakingShop, type SpeakingShop } from './speaking-shop.ts'
import { dana, owner } from './twilio-shop.ts'

let twilio: SpeakingShop
beforeEach(async () => {
  twilio = await openSpeakingShop()
})
afterEach(() => twilio.close())

const rows = <Table extends typeof bridges | typeof emergencies | typeof messages>(table: Table) =>
  twilio.shop.db.select().from(table).all() as Table['$inferSelect'][]

/** Dana tells of gas in a first call, and nobody answers. */
async function firstCall(words = 'I smell gas in my kitchen'): Promise<void> {
  twilio.fake.modes.placed.first = 'no-answer'
  const { peer, hangUp } = await twilio.speak(dana)
  await peer.prompt(words)
  await twilio.shop.settle()
  await hangUp()
  twilio.shop.pass({ minutes: 2 })
  await twilio.shop.settle()
}

test.each([
  [
    'I smell gas in my kitchen',
    /^If anybody is in danger, call 9 1 1 first\. I'm ringing our people on call again now\./,
  ],
  ['is somebody coming?', /^I'm ringing our people on call again now\. If it gets worse, call 9 1 1\./],
])('who calls again about a danger that nobody has taken has everybody rung again: %s', async (words, said) => {
  await firstCall()
  const before = { rung: rows(bridges).length, told: twilio.textsTo(owner).length }
  const { peer } = await twilio.speak(dana)
  expect(await peer.prompt(words)).toMatch(said)
  await twilio.shop.settle()
  expect(rows(bridges).length).toBe(before.rung + 1)
  expect(twilio.textsTo(owner).length).toBe(before.told + 1)
  expect(peer.told).not.toContainEqual({ type: 'end' })
})

test('who wrote of it first and then calls is told what is true, and everybody is rung again', async () => {
  twilio.fake.modes.placed.first = 'no-answer'
  await twilio.missedCall(dana)
  await twilio.text(dana, 'I smell gas in my kitchen')
  twilio.shop.pass({ minutes: 1 })
  await twilio.shop.settle()
  const rung = rows(bridges).length
  const { peer } = await twilio.speak(dana)
  await peer.prompt('hello, I smell gas')
  await twilio.shop.settle()
  expect(rows(bridges).length).toBe(rung + 1)
})

test('after the last round nothing is said to be done that is not', async () => {
  await firstCall()
  for (let round = 0; round < 2; round++) {
    twilio.shop.pass({ minutes: 10 })
    await twilio.shop.settle()
  }
  const rung = rows(bridges).length
  const { peer } = await twilio.speak(dana)
  const answer = await peer.prompt('I still smell gas')
  expect(answer).toMatch(
    /call 9 1 1 first\..*Nobody of the shop has answered so far\. Call 9 1 1, or another company, now\.$/,
  )
  await twilio.shop.settle()
  expect(rows(bridges).length).toBe(rung)
})

test.each([
  ['Huelo a gas en la cocina', 'Ahora no podemos llamar a nadie', '9 1 1'],
  ['Ça sent le gaz dans ma cuisine', 'Nous ne pouvons joindre personne', '9 1 1'],
  ['I smell gas in my kitchen', 'Nobody of the shop can be rung right now', '9 1 1'],
])('where no phone is on call it is said at once: %s', async (words, said, number) => {
  await twilio.close()
  twilio = await openSpeakingShop({ OWNER_MOBILE: '' })
  const { peer } = await twilio.speak(dana)
  const answer = await peer.prompt(words)
  expect(answer).toContain(said)
  expect(answer).toContain(number)
  expect(answer).not.toMatch(/telling our people|avisando a nuestro|préviens nos gens/)
})

test('whoever presses 1 while the caller still speaks with the voice has taken it, and nobody hears otherwise', async () => {
  twilio.fake.modes.placed.other = 'busy'
  const { peer, ended, hangUp } = await twilio.speak(dana)
  await peer.prompt('I smell gas in the kitchen')
  await twilio.shop.settle()
  expect(await peer.next()).toBe('(end)')
  const [say, last] = await ended()
  expect(say?.text).toMatch(/Somebody of the shop (has taken this on|has answered and is calling you)/)
  expect(last?.name).toBe('Hangup')
  await hangUp()
  for (let round = 0; round < 4; round++) {
    twilio.shop.pass({ minutes: 11 })
    await twilio.shop.settle()
  }
  expect(rows(emergencies)).toMatchObject([{ endedBecause: 'taken' }])
  expect(rows(bridges)).toHaveLength(1)
  const texts = twilio.textsTo(dana)
  expect(texts.filter((text) => text.includes('calling you'))).toHaveLength(1)
  expect(texts.filter((text) => text.includes('Nobody has answered'))).toEqual([])
})

test.each([
  [
    'sorry false alarm, no gas, it is all fine',
    'I smell gas',
    "Good. I'm telling our people that it is over. Is there anything else?",
  ],
  ['fue una falsa alarma, no era nada', 'Huelo a gas', 'Qué bueno. Le aviso a nuestra gente que ya pasó. ¿Algo más?'],
  ['fausse alerte, c’était rien', 'Ça sent le gaz', 'Tant mieux. Je dis à nos gens que c’est fini. Autre chose?'],
])('who takes the alarm back in the same call ends it, and the talk goes on: %s', async (words, danger, said) => {
  twilio.fake.modes.placed.first = 'no-answer'
  const { peer, hangUp } = await twilio.speak(dana)
  await peer.prompt(danger)
  expect(await peer.prompt(words)).toBe(said)
  if (danger === 'I smell gas') {
    expect(await peer.prompt('I need a leaky faucet fixed')).toContain("What's the address")
    expect(await peer.prompt('28 Woodbine Crescent, Toronto')).toContain('Which suits you?')
  }
  await twilio.shop.settle()
  await hangUp()
  for (let round = 0; round < 4; round++) {
    twilio.shop.pass({ minutes: 11 })
    await twilio.shop.settle()
  }
  expect(rows(emergencies)).toMatchObject([{ endedBecause: 'closed' }])
  expect(rows(bridges).length).toBeLessThan(2)
  expect(twilio.textsTo(dana).filter((text) => text.includes('911'))).toEqual([])
})

test.each([
  ['I smell gas in my kitchen', "we're fine but it still smells"],
  ['the basement is flooding', "we're ok but the water is still coming in"],
  ['the basement is flooding', "ok we're fine nobody is hurt"],
  ['the basement is flooding', 'never mind 911 I need a plumber'],
  ['I smell gas in my kitchen', 'never mind that just send somebody'],
  ['Hay olor a gas en la cocina', 'estamos todos bien, nadie está herido'],
  ['Hay olor a gas en la cocina', 'olvídese del 911, mande a alguien'],
  ['Ça sent le gaz dans ma cuisine', 'laissez faire le 911, envoyez quelqu’un'],
])('being unhurt, or not wanting 911, ends no alarm: %s, %s', async (danger, words) => {
  twilio.fake.modes.placed.first = 'no-answer'
  const { peer, hangUp } = await twilio.speak(dana)
  await peer.prompt(danger)
  expect(await peer.prompt(words)).not.toMatch(/that it is over|que ya pasó|que c’est fini/)
  await twilio.shop.settle()
  await hangUp()
  for (let round = 0; round < 4; round++) {
    twilio.shop.pass({ minutes: 11 })
    await twilio.shop.settle()
  }
  expect(rows(emergencies)).toMatchObject([{ endedBecause: 'nobody-answered', rounds: 3 }])
  expect(twilio.textsTo(dana).join()).toContain('911')
})

const instructions = /^If anybody is in danger, call 9 1 1 first\..*If you smell gas, leave the building now\..*9 1 1/
test.each(['hello?', 'what?', 'what did you say', 'can you repeat that', 'what should I do', "what's the number"])(
  'who has not caught how to stay safe hears it again: %s',
  async (words) => {
    twilio.fake.modes.placed.first = 'no-answer'
    const { peer } = await twilio.speak(dana)
    expect(await peer.prompt('I smell gas in my kitchen')).toMatch(instructions)
    expect(await peer.prompt(words)).toMatch(instructions)
    expect(await peer.prompt(words)).toMatch(instructions)
    expect(rows(emergencies)).toHaveLength(1)
  },
)

test.each([
  ['Hay olor a gas en la cocina', '¿cómo dijo?', /^Si alguien está en peligro, llame primero al 9 1 1/],
  ['Hay olor a gas en la cocina', '¿qué hago?', /^Si alguien está en peligro, llame primero al 9 1 1/],
  ['Ça sent le gaz dans ma cuisine', 'pardon?', /^Si quelqu’un est en danger, appelez d’abord le 9 1 1/],
  ['Ça sent le gaz dans ma cuisine', 'je fais quoi?', /^Si quelqu’un est en danger, appelez d’abord le 9 1 1/],
])('in their own language: %s, %s', async (danger, words, said) => {
  twilio.fake.modes.placed.first = 'no-answer'
  const { peer } = await twilio.speak(dana)
  await peer.prompt(danger)
  expect(await peer.prompt(words)).toMatch(said)
})

test('who needs a moment in danger is waited for with the address', async () => {
  twilio.fake.modes.placed.first = 'no-answer'
  const { peer } = await twilio.speak(dana)
  await peer.prompt('I smell gas in my kitchen')
  expect(await peer.prompt('hold on')).toBe("Sure, take your time. What's the address there, with the town?")
})

test('before anything was said of it in this call, "hello?" is greeted', async () => {
  await firstCall()
  const { peer } = await twilio.speak(dana)
  expect(await peer.prompt('hello?')).toMatch(/What can we help you with\?$/)
})

test.each([
  [
    'I smell gas in my kitchen',
    "my name is Dana I'm at 28 Woodbine Crescent in Toronto",
    "Thanks, I'm telling our people: Dana, 28 Woodbine Crescent in Toronto.",
    { name: 'Dana', address: '28 Woodbine Crescent in Toronto' },
  ],
  [
    'Hay olor a gas en la cocina',
    'calle Roble 12 en Toronto, me llamo Ana',
    'Gracias, se lo digo a nuestra gente: Ana, calle Roble 12 en Toronto.',
    { name: 'Ana', address: 'calle Roble 12 en Toronto' },
  ],
  [
    'Ça sent le gaz dans ma cuisine',
    '12 rue Panet à Montréal, je suis Luc',
    'Merci, je le dis à nos gens: Luc, 12 rue Panet à Montréal.',
    { name: 'Luc', address: '12 rue Panet à Montréal' },
  ],
])('where it is and who calls is asked once, kept, said back and passed on: %s', async (danger, words, said, kept) => {
  twilio.fake.modes.placed.first = 'no-answer'
  const { peer, hangUp } = await twilio.speak(dana)
  const first = await peer.prompt(danger)
  expect(first).toMatch(/(address|dirección|adresse)[^.?]*\?$/)
  expect(first.indexOf('9 1 1')).toBeLessThan(60)
  const answer = await peer.prompt(words)
  expect(answer.startsWith(said)).toBe(true)
  expect(answer).not.toMatch(/(address|dirección|adresse)[^.?]*\?$/)
  await twilio.shop.settle()
  expect(twilio.shop.db.select().from(enquiries).all()).toMatchObject([kept])
  const told = twilio.textsTo(owner).filter((text) => text.includes(kept.address) && text.includes(kept.name))
  expect(told).toHaveLength(1)
  expect(told[0]).toContain('EMERGENCY, gas')
  await hangUp()
})

test('the address is asked once, and what is told later neither hastens nor delays a round', async () => {
  twilio.fake.modes.placed.first = 'no-answer'
  const { peer, hangUp } = await twilio.speak(dana)
  expect(await peer.prompt('I smell gas in my kitchen')).toContain("What's the address")
  expect(await peer.prompt('I still smell gas')).not.toContain("What's the address")
  await peer.prompt('28 Woodbine Crescent in Toronto')
  await hangUp()
  const alarms = () =>
    twilio.shop.db
      .select()
      .from(alerts)
      .all()
      .filter(({ kind }) => kind === 'emergency')
  expect(alarms()).toHaveLength(1)
  twilio.shop.pass({ minutes: 10 })
  await twilio.shop.settle()
  expect(alarms()).toHaveLength(2)
})

test('who tells where it is with the danger is not asked', async () => {
  const { peer } = await twilio.speak(dana)
  const answer = await peer.prompt('I smell gas at 12 Elm Street in Toronto')
  expect(answer).toMatch(
    /call 9 1 1 first.*leave the building now.*I'm telling our people: 12 Elm Street in Toronto\.$/,
  )
})

test.each([
  [
    'I smell gas in my kitchen',
    "I'm at my mother's place, I have to look",
    "it's 28 Woodbine Crescent in Toronto",
    /What's the address there, with the town\?$/,
  ],
  [
    'Hay olor a gas en la cocina',
    'no sé, espere',
    'es en la calle Roble 12 en Toronto',
    /¿Cuál es la dirección allí, con la ciudad\?$/,
  ],
  [
    'Ça sent le gaz dans ma cuisine',
    'euh, je cherche, je suis chez ma mère',
    '12 rue Panet à Montréal',
    /Quelle est l’adresse là-bas, avec la ville\?$/,
  ],
])(
  'when nobody has answered and where it is was not told, they are not left: %s',
  async (danger, words, place, asked) => {
    twilio.fake.modes.placed.first = 'no-answer'
    const { peer, ended } = await twilio.speak(dana)
    await peer.prompt(danger)
    const told = peer.next()
    await twilio.shop.settle()
    expect(await told).toMatch(asked)
    expect(await peer.prompt(words)).toMatch(asked)
    expect(peer.told).not.toContainEqual({ type: 'end' })
    expect(await peer.prompt(place)).toBe('(end)')
    expect((await ended())[0]?.text).toMatch(/(our people|nuestra gente|nos gens): .*9 1 1/)
  },
)

test('who never tells it is not kept for ever', async () => {
  twilio.fake.modes.placed.first = 'no-answer'
  const { peer, ended } = await twilio.speak(dana)
  await peer.prompt('I smell gas in my kitchen')
  await twilio.shop.settle()
  for (let turn = 0; turn < 9 && !peer.told.some(({ type }) => type === 'end'); turn++)
    await peer.prompt('please hurry')
  expect((await ended())[0]?.text).toMatch(/^Nobody has answered yet\. We go on trying\..*call 9 1 1/)
})

test('who says nothing more is asked twice, and let go with the number to call', async () => {
  twilio.fake.modes.placed.first = 'no-answer'
  const { peer, ended } = await twilio.speak(dana)
  await peer.prompt('I smell gas in my kitchen')
  const told = peer.next()
  await twilio.shop.settle()
  expect(await told).toContain('Nobody of the shop has answered so far')
  expect(await peer.prompt('')).toContain("What's the address there")
  expect(await peer.prompt('')).toContain("What's the address there")
  expect(await peer.prompt('')).toBe('(end)')
  expect((await ended())[0]?.text).toMatch(/^Nobody has answered yet\..*call 9 1 1/)
})

test.each([
  ['I smell gas in my kitchen', /call 911.*What's the address/],
  ['Hay olor a gas en la cocina', /911.*direccion/],
  ['Ça sent le gaz dans ma cuisine', /911.*adresse/],
  ['I smell gas at 12 Elm Street in Toronto', /call 911 and your gas company\.(?: Reply STOP to opt out\.)?$/],
])('the text after it asks where it is, where that is not known: %s', async (danger, text) => {
  twilio.fake.modes.placed.first = 'no-answer'
  const { peer, hangUp } = await twilio.speak(dana)
  await peer.prompt(danger)
  await hangUp()
  expect(twilio.textsTo(dana)[0]).toMatch(text)
})
