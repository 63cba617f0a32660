// Who speaks with the voice and wants no texts, or a person after all is agreed.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bookings, callbacks, callers, calls, type conversations } from '../../server/database/schema.ts'
import { dialEnded } from '../twilio/webhooks.ts'
import { openSpeakingShop, type Speaker, type SpeakingShop } from './speaking-shop.ts'
import { dana, line, owner } from './twilio-shop.ts'

let twilio: SpeakingShop
beforeEach(async () => {
  twilio = await openSpeakingShop()
})
afterEach(() => twilio.close())

const rows = <Table extends typeof bookings | typeof callbacks | typeof callers | typeof calls | typeof conversations>(
  table: Table,
) => twilio.shop.db.select().from(table).all() as Table['$inferSelect'][]
const danaRow = () => rows(callers).find(({ number }) => number === dana)

async function book({ peer }: Speaker): Promise<string> {
  await peer.prompt('My kitchen sink is leaking')
  await peer.prompt('28 Woodbine Crescent, Toronto')
  await peer.prompt('Monday')
  const booked = await peer.prompt('yes')
  await peer.prompt('Dana Miller')
  return booked
}

test.each([
  ['please stop texting me', "All right, we won't text you any more. What can we help you with?"],
  ['arrêtez de me texter', 'D’accord, nous ne vous enverrons plus de textos.'],
  ['no me manden más mensajes', 'De acuerdo, ya no le mandaremos más textos.'],
])('who says aloud that they want no texts gets none, and hears so: %s', async (words, said) => {
  const { peer, hangUp } = await twilio.speak(dana)
  expect(await peer.prompt(words)).toContain(said)
  await hangUp()
  expect(danaRow()?.optedOutAt).not.toBeNull()
  expect(twilio.textsTo(dana)).toEqual([])
})

test.each([
  ['stop', 'All right. What can we help you with?'],
  ['stop stop stop', 'All right. What can we help you with?'],
  ['please stop talking', 'All right. What can we help you with?'],
  ['arrêtez', 'D’accord. Comment pouvons-nous vous aider?'],
  ['basta ya', 'De acuerdo. ¿En qué le podemos ayudar?'],
])('a bare stop means the machine that speaks, which asks shortly what is wanted: %s', async (words, said) => {
  const { peer, hangUp } = await twilio.speak(dana)
  expect(await peer.prompt(words)).toBe(said)
  await hangUp()
  expect(danaRow()?.optedOutAt).toBeNull()
})

test('who stops the voice in the middle of the times is asked for one of them, and books as before', async () => {
  const speaker = await twilio.speak(dana)
  const { peer } = speaker
  await peer.prompt('My kitchen sink is leaking')
  await peer.prompt('28 Woodbine Crescent, Toronto')
  peer.send({ type: 'interrupt', utteranceUntilInterrupt: 'We have today 12', durationUntilInterruptMs: 900 })
  expect(await peer.prompt('stop')).toBe('All right. Which suits you?')
  expect(await peer.prompt('Monday')).toContain("So that's Monday November 23")
  expect(await peer.prompt('stop')).toMatch(/^All right\. So that's Monday November 23.* Is that right\?$/)
  await peer.prompt('yes')
  await speaker.hangUp()
  expect(rows(bookings)).toMatchObject([{ state: 'booked' }])
  expect(twilio.textsTo(dana)).toEqual([expect.stringContaining("You're booked")])
})

test.each([
  "please don't text me just call me",
  'no texts please, just call me back',
  "can you call me instead of texting, I don't want a text",
  'no me mande mensajes, mejor llámeme',
  'ne me textez pas, appelez-moi',
])('who would rather be called is sent no text and stands in the queue: %s', async (words) => {
  const { peer, hangUp } = await twilio.speak(dana)
  await peer.prompt('leaky faucet')
  expect(await peer.prompt(words)).toBe('(end)')
  await hangUp()
  expect(twilio.textsTo(dana)).toEqual([])
  expect(danaRow()?.optedOutAt).not.toBeNull()
  expect(rows(callbacks).filter(({ closedAt }) => closedAt === null)).toHaveLength(1)
  expect(twilio.textsTo(owner)).not.toEqual([])
})

test.each(['I got no text from you, please call me', "don't text this number, text my wife, or call"])(
  'words about a text that refuse none leave texts as they are: %s',
  async (words) => {
    const { peer, hangUp } = await twilio.speak(dana)
    await peer.prompt(words)
    await hangUp()
    expect(danaRow()?.optedOutAt).toBeNull()
  },
)

test.each(['oh sorry, wrong number', "never mind, I don't need it anymore", 'désolé, mauvais numéro'])(
  'who wants nothing of the shop gets no text, and waits for no call: %s',
  async (words) => {
    const { peer, hangUp } = await twilio.speak(dana)
    await peer.prompt(words)
    await hangUp()
    expect(rows(calls)).toMatchObject([{ decision: 'stay-silent', because: 'settled-by-voice' }])
    expect(twilio.textsTo(dana)).toEqual([])
    expect(rows(callbacks)).toEqual([])
    expect(twilio.textsTo(owner)).toEqual([])
  },
)

test('who dialled wrong once and has a leak the next time is texted like everybody', async () => {
  const wrong = await twilio.speak(dana)
  await wrong.peer.prompt('wrong number')
  await wrong.hangUp()
  const { peer, hangUp } = await twilio.speak(dana)
  await peer.prompt('leaky faucet')
  await hangUp()
  expect(twilio.textsTo(dana)).toHaveLength(1)
})

test.each(['cancel', 'quit', 'the sink will not stop leaking', 'can you stop by today'])(
  'words that end texts only where they are written end none: %s',
  async (words) => {
    const { peer, hangUp } = await twilio.speak(dana)
    await peer.prompt(words)
    await hangUp()
    expect(danaRow()?.optedOutAt).toBeNull()
  },
)

test('who has opted out of texts books by voice like everybody, and no text is promised or sent', async () => {
  await twilio.text(dana, 'STOP')
  const texts = twilio.textsTo(dana).length
  const speaker = await twilio.speak(dana)
  const booked = await book(speaker)
  expect(booked).toMatch(/^You're booked: .*I've written it down\./)
  await speaker.hangUp()
  expect(rows(bookings)).toMatchObject([{ state: 'booked', address: '28 Woodbine Crescent, Toronto' }])
  expect(twilio.textsTo(dana)).toHaveLength(texts)
})

test('who has opted out of texts and books nothing waits for a call', async () => {
  await twilio.text(dana, 'STOP')
  const texts = twilio.textsTo(dana).length
  const { peer, hangUp } = await twilio.speak(dana)
  expect(await peer.prompt('leaky faucet')).toContain("What's the address")
  await hangUp()
  expect(twilio.textsTo(dana)).toHaveLength(texts)
  expect(rows(callbacks)).toMatchObject([{ because: 'opted-out', closedAt: null }])
})

test('who wants a person after a booking, of whom none comes, stands in the queue, and the owner is told', async () => {
  const speaker = await twilio.speak(dana)
  await book(speaker)
  expect(await speaker.peer.prompt('can I speak to Mike please')).toBe('(end)')
  await speaker.ended()
  const { callSid } = speaker
  const told = twilio.textsTo(owner).length
  await twilio.post(
    '/webhooks/twilio/ring-ended',
    dialEnded({ callSid, from: dana, to: line, dialStatus: 'no-answer', bridged: false }),
  )
  await speaker.hangUp()
  expect(rows(callbacks).filter(({ closedAt }) => closedAt === null)).toMatchObject([{ because: 'asked-for-person' }])
  expect(twilio.textsTo(owner).length).toBeGreaterThan(told)
})

test('whose confirmation cannot be texted after all waits for a call', async () => {
  twilio.fake.modes.script = [{ refuse: 21635 }]
  const speaker = await twilio.speak(dana)
  await book(speaker)
  await twilio.shop.settle()
  await speaker.peer.prompt('no thanks')
  await speaker.ended()
  await speaker.hangUp()
  expect(rows(callbacks).filter(({ closedAt }) => closedAt === null)).toMatchObject([{ because: 'landline' }])
})

test('who is booked and has no more to say stands in no queue', async () => {
  const speaker = await twilio.speak(dana)
  await book(speaker)
  await speaker.peer.prompt('no thanks')
  await speaker.ended()
  await speaker.hangUp()
  expect(rows(callbacks).filter(({ closedAt }) => closedAt === null)).toEqual([])
})

test.each([
  [['my basement is leaking', "I'd rather talk to a person"], /passed this on to Mike.*What's the address/],
  [
    ["I'd rather talk to a person"],
    /passed this on to Mike.*What can we help you with\?|passed this on to Mike.*What .*\?/,
  ],
  [['el sótano tiene una fuga', 'prefiero hablar con una persona'], /Mike.*direccion/],
  [['mon sous-sol coule', 'je veux parler à une personne'], /Mike.*adresse/],
  [
    ['my basement is leaking', '28 Woodbine Crescent, Toronto', "I'd rather talk to a person"],
    /will answer you here\. Reply STOP/,
  ],
  [['I need to move my appointment'], /You'll get the answer here\. Reply STOP/],
])(
  'the text after a call that was passed on asks for what whoever takes it over has to know: %j',
  async (said, text) => {
    await twilio.close()
    twilio = await openSpeakingShop({ OWNER_MOBILE: '' })
    const { peer, hangUp } = await twilio.speak(dana)
    for (const words of said) await peer.prompt(words)
    await hangUp()
    expect(twilio.textsTo(dana)).toEqual([expect.stringMatching(text)])
  },
)
