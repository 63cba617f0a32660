// Who speaks with the voice and takes something back, answers another question than ours, or was not heard out.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bookings, callbacks, calls, enquiries } from '../../server/database/schema.ts'
import { openSpeakingShop, type Speaker, type SpeakingShop } from './speaking-shop.ts'
import { dana, owner } from './twilio-shop.ts'

let twilio: SpeakingShop
beforeEach(async () => {
  twilio = await openSpeakingShop()
})
afterEach(() => twilio.close())

const rows = <Table extends typeof bookings | typeof callbacks | typeof calls | typeof enquiries>(table: Table) =>
  twilio.shop.db.select().from(table).all() as Table['$inferSelect'][]
const booked = () => rows(bookings).filter(({ state }) => state === 'booked')

/** Today at twelve and Monday at eight are on offer. */
async function offered(): Promise<Speaker> {
  const speaker = await twilio.speak(dana)
  await speaker.peer.prompt('leaky faucet')
  expect(await speaker.peer.prompt('88 Harbour Street Toronto')).toContain('today 12 to 1')
  return speaker
}

async function readBack(): Promise<Speaker> {
  const speaker = await offered()
  expect(await speaker.peer.prompt('monday at ten')).toContain('Monday November 23, 10 to 11')
  return speaker
}

test('a "never mind" before another hour corrects the one that was read back', async () => {
  const { peer } = await readBack()
  expect(await peer.prompt('oh never mind, make it eleven')).toContain("So that's Monday November 23, 11")
  expect(await peer.prompt('ok never mind then monday at 4')).toContain("So that's Monday November 23, 4 to 5")
  expect(booked()).toEqual([])
})

test.each([
  ['no importa, el lunes a las 10 está bien', 'lunes 23 de noviembre, 10 a 11'],
  ['laissez tomber, lundi à 10 h ça va', 'lundi 23 novembre, 10 h'],
  ['never mind, the second one', 'Monday November 23, 8 to 9'],
])('a "never mind" beside a choice or another time ends nothing: %s', async (words, read) => {
  const { peer } = await offered()
  expect(await peer.prompt(words)).toContain(read)
})

test('a "never mind" before another need takes the first one back', async () => {
  const { peer } = await twilio.speak(dana)
  await peer.prompt('leaky faucet')
  expect(await peer.prompt("never mind, it's my toilet that is clogged")).toContain("What's the address")
  expect(rows(enquiries)).toMatchObject([{ service: 'clogged-toilet', need: "it's my toilet that is clogged" }])
})

test.each(["oh you're a machine, never mind", 'never mind', 'no importa'])(
  'who wants no machine is met like any missed call: %s',
  async (words) => {
    const { peer, hangUp } = await twilio.speak(dana)
    expect(await peer.prompt(words)).toBe('(end)')
    await hangUp()
    expect(rows(calls)).toMatchObject([{ decision: 'text-back' }])
    expect(twilio.textsTo(dana)).toEqual([expect.stringContaining('just missed your call')])
    expect(rows(callbacks)).toMatchObject([{ because: 'missed-call', closedAt: null }])
  },
)

test('who says "never mind" of a job that was told is texted and waits for a call', async () => {
  const { peer, hangUp } = await offered()
  await peer.prompt('never mind')
  await hangUp()
  expect(twilio.textsTo(dana)).toEqual([expect.stringContaining('If you need us later, just text us here')])
  expect(rows(callbacks)).toMatchObject([{ because: 'missed-call', closedAt: null }])
})

test.each(['never mind I found somebody else', "I don't need it anymore"])(
  'who gives the job up gets no text, and waits for no call: %s',
  async (words) => {
    const { peer, hangUp } = await offered()
    expect(await peer.prompt(words)).toBe('(end)')
    await hangUp()
    expect(rows(calls)).toMatchObject([{ because: 'settled-by-voice' }])
    expect([twilio.textsTo(dana), rows(callbacks)]).toEqual([[], []])
  },
)

test('who hangs up at a time of their own is told by text how to take it', async () => {
  const { hangUp } = await readBack()
  await hangUp()
  expect(twilio.textsTo(dana)).toEqual([expect.stringContaining('Shall we book it? Reply 1.')])
})

test.each([
  ['leaky faucet', 'tuesday at ten', "What's the address", 'Tuesday 10 to 11'],
  ['mi llave gotea', 'el martes a las diez', 'la dirección', /Tuesday 10 to 11|martes de 10 a 11/],
  ['mon robinet coule', 'mardi à dix heures', 'l’adresse', /Tuesday 10 to 11|mardi de 10 h à 11 h/],
])('who tells a time where the address was asked is asked for it again: %s, %s', async (need, time, asked, slot) => {
  const { peer } = await twilio.speak(dana)
  await peer.prompt(need)
  expect(await peer.prompt(time)).toContain(asked)
  expect(await peer.prompt('88 Harbour Street Toronto')).toMatch(slot)
})

test('who never tells where to come is passed on in the end, with the time', async () => {
  const { peer, hangUp } = await twilio.speak(dana)
  await peer.prompt('leaky faucet')
  expect(await peer.prompt('tuesday at ten')).toContain("What's the address")
  expect(await peer.prompt('just come tuesday')).toContain("What's your name")
  expect(await peer.prompt('Dana')).toBe('(end)')
  await hangUp()
  expect(twilio.textsTo(owner).join()).toContain('Wants Tue 24 Nov after 10:00')
})

test.each(['is there anything sooner', 'can you come any earlier'])(
  'who wants it sooner hears that nothing is, and chooses from what there is: %s',
  async (words) => {
    const { peer } = await offered()
    const answer = await peer.prompt(words)
    expect(answer).toContain("We have nothing sooner, sorry. I've told Mike")
    expect(answer).toContain('Which one suits: today 12 to 1 in the afternoon or Monday 8 to 9')
    expect(await peer.prompt('ok fine the first one')).toContain('November 20, 12 to 1')
    await peer.prompt('yes')
    expect(booked()).toHaveLength(1)
  },
)

test('the owner reads that somebody wants it sooner', async () => {
  const { peer, hangUp } = await offered()
  await peer.prompt('is there anything sooner')
  await hangUp()
  expect(twilio.textsTo(owner).join()).toContain(
    'Needs you. leaky faucet, 88 Harbour Street Toronto. Wants today before',
  )
})

test('who wants it sooner than what was read back is offered what is', async () => {
  const { peer } = await readBack()
  expect(await peer.prompt('do you have anything sooner')).toMatch(/^We have Monday 8 to 9/)
})

test.each(['', "So that's", "So that's Monday"])(
  'a yes to a time that was cut off before it was heard books nothing: "%s"',
  async (heard) => {
    const { peer } = await readBack()
    peer.send({ type: 'interrupt', utteranceUntilInterrupt: heard, durationUntilInterruptMs: 300 })
    expect(await peer.prompt('yes')).toContain("So that's Monday November 23, 10 to 11")
    expect(booked()).toEqual([])
    expect(await peer.prompt('yes')).toContain("You're booked")
  },
)

test('a yes to a time that was heard books it, whatever was cut off behind it', async () => {
  const { peer } = await readBack()
  const heard = "So that's Monday November 23, 10 to 11"
  peer.send({ type: 'interrupt', utteranceUntilInterrupt: heard, durationUntilInterruptMs: 900 })
  expect(await peer.prompt('yes')).toContain("You're booked")
})

test('what was cut off and then repeated was heard', async () => {
  const { peer } = await readBack()
  peer.send({ type: 'interrupt', utteranceUntilInterrupt: "So that's", durationUntilInterruptMs: 300 })
  await peer.prompt('what did you say')
  expect(await peer.prompt('yes')).toContain("You're booked")
})

test.each([
  ['yeah I just got your text', 'What can we help you with?'],
  ["I'm calling about the text you sent", 'What can we help you with?'],
  ['you texted me', 'What can we help you with?'],
  ["j'ai reçu votre texto", 'Comment pouvons-nous vous aider?'],
  ['recibí su mensaje', '¿En qué le podemos ayudar?'],
  ['¿habla español?', '¿En qué le podemos ayudar?'],
  ['parlez-vous français', 'Comment pouvons-nous vous aider?'],
  ['quiet', 'What can we help you with?'],
  ["um I don't know", 'What can we help you with?'],
  ['can you take a message for Mike', 'What can we help you with?'],
])('who has not said yet what they need is asked for it: %s', async (words, asked) => {
  const { peer } = await twilio.speak(dana)
  expect(await peer.prompt(words)).toContain(asked)
  expect(rows(enquiries)).toMatchObject([{ need: null }])
  await peer.prompt('leaky faucet')
  expect(rows(enquiries)).toMatchObject([{ service: 'faucet' }])
})

test('who only says that our text came is thanked for the call, and for no text', async () => {
  const { peer, hangUp } = await twilio.speak(dana)
  await peer.prompt('hi I got a text from you')
  await hangUp()
  expect(twilio.textsTo(dana)).toEqual([
    expect.stringMatching(/^Mike's Plumbing: thanks for your call\. What can we help you with\?/),
  ])
})

test.each([
  ["yes that's right but it's 98 Harbour", '98 Harbour Street Toronto'],
  ["almost, it's eighty nine", '89 Harbour Street Toronto'],
  ["it's apartment 3", '88 Harbour Street Toronto, apartment 3'],
])('where to come is corrected in what was read back: %s', async (words, place) => {
  const { peer } = await readBack()
  expect(await peer.prompt(words)).toContain(place)
  await peer.prompt('yes')
  expect(booked()).toMatchObject([{ address: place }])
})

test.each([
  ['14 Elm Street in Toronto apartment 3', '14 Elm Street in Toronto, apartment 3'],
  ['14 Elm Street apartment three B in Toronto', '14 Elm Street, apartment 3B, Toronto'],
])('the door and the town are kept, in whichever order they are told: %s', async (words, place) => {
  const { peer } = await twilio.speak(dana)
  await peer.prompt('leaky faucet')
  await peer.prompt(words)
  expect(await peer.prompt('monday at ten')).toContain(place)
})
