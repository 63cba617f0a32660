// Callers who ask, correct, take leave and mishear in the middle of a talk with the voice: it goes on where it was.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bookings, conversations } from '../../server/database/schema.ts'
import { lineByNumber, planLine, storeSettings } from '../../server/settings/store.ts'
import { verbsOf } from '../twilio/twiml.ts'
import { duringCall, newCallSid } from '../twilio/webhooks.ts'
import { openSpeakingShop, type Speaker, type SpeakingShop } from './speaking-shop.ts'
import { dana, line } from './twilio-shop.ts'

let twilio: SpeakingShop
beforeEach(async () => {
  twilio = await openSpeakingShop()
})
afterEach(() => twilio.close())

const jobs = () => twilio.shop.db.select().from(bookings).all()
const booked = () => jobs().filter(({ state }) => state === 'booked')
const conversation = () => twilio.shop.db.select().from(conversations).all().at(-1)

type Tongue = 'en' | 'es' | 'fr'
const lang: Record<Tongue, string> = { en: 'en-US', es: 'es-US', fr: 'fr-CA' }
const begin: Record<Tongue, string> = {
  en: 'My kitchen sink is leaking',
  es: 'Mi fregadero está goteando',
  fr: 'Mon évier de cuisine coule',
}
const monday: Record<Tongue, string> = { en: 'Monday', es: 'el lunes', fr: 'lundi' }
const offered: Record<Tongue, RegExp> = {
  en: /today 12 to 1:15 in the afternoon or Monday 8 to 9:15/,
  es: /hoy de 12 a 1:15 pm o lunes de 8 a 9:15/,
  fr: /aujourd'hui de 12 h à 13 h 15 ou lundi de 8 h à 9 h 15/,
}
const readBack: Record<Tongue, RegExp> = {
  en: /^So that's Monday November 23, 8 to 9:15 in the morning, 28 Woodbine Crescent, Toronto\. Is that right\?$/,
  es: /^Entonces, lunes 23 de noviembre, 8 a 9:15 am, 28 Woodbine Crescent, Toronto\. ¿Es correcto\?$/,
  fr: /^Donc, lundi 23 novembre, 8 h à 9 h 15, 28 Woodbine Crescent, Toronto\. C’est bien ça\?$/,
}

type Heard = Speaker & { say(words: string): Promise<string>; last(): Promise<string> }

async function speak(tongue: Tongue = 'en'): Promise<Heard> {
  const speaker = await twilio.speak(dana)
  return {
    ...speaker,
    say: (words) => speaker.peer.prompt(words, { lang: lang[tongue] }),
    last: async () => (await speaker.ended())[0]?.text ?? '',
  }
}

/** Times were offered. */
async function offer(tongue: Tongue = 'en'): Promise<Heard> {
  const heard = await speak(tongue)
  await heard.say(begin[tongue])
  expect(await heard.say('28 Woodbine Crescent, Toronto')).toMatch(offered[tongue])
  return heard
}

/** One of them was chosen, and read back. */
async function check(tongue: Tongue = 'en'): Promise<Heard> {
  const heard = await offer(tongue)
  expect(await heard.say(monday[tongue])).toMatch(readBack[tongue])
  return heard
}

async function book(): Promise<Heard> {
  const heard = await check()
  expect(await heard.say('yes')).toContain("You're booked")
  return heard
}

test.each<[Tongue, string]>([
  ['en', 'How long will it take?'],
  ['en', 'how long will it take'],
  ['en', 'Who will come?'],
  ['en', 'Do I need to be home?'],
  ['en', 'is there parking needed for your truck'],
  ['en', 'Are you licensed?'],
  ['en', 'How much will it cost?'],
  ['es', '¿Quién va a venir?'],
  ['es', '¿Cuánto cuesta?'],
  ['fr', 'Combien de temps ça prend?'],
  ['fr', 'Combien ça coûte?'],
])(
  'what is asked beside the times goes to the crew, they are told again, and one is booked: %s %s',
  async (tongue, words) => {
    const { say } = await offer(tongue)
    const answer = await say(words)
    expect(answer).toContain('Mike')
    expect(answer).toMatch(offered[tongue])
    expect(await say(monday[tongue])).toMatch(readBack[tongue])
    expect(await say(tongue === 'en' ? 'yes' : tongue === 'es' ? 'sí' : 'oui')).toMatch(/booked|reservada|réservé/)
    expect(booked()).toHaveLength(1)
    expect(conversation()).toMatchObject({ handedOverBecause: 'question', waitsSince: expect.anything() })
  },
)

test.each(['What will that cost me?', 'Is there a warranty?', 'does he need to get into the basement?'])(
  'what is asked while it is read back is passed on, and it is read back again: %s',
  async (words) => {
    const { say } = await check()
    expect(await say(words)).toMatch(/Mike.*So that's Monday November 23.*Is that right\?$/)
    expect(await say('yes')).toContain("You're booked")
  },
)

test.each(['Who will come?', 'why do you need that'])(
  'what is asked instead of the place is passed on, and the place asked again: %s',
  async (words) => {
    const { say } = await speak()
    await say('My kitchen sink is leaking')
    expect(await say(words)).toMatch(/passed this on to Mike.*What's the address, with the town\?$/)
    expect(await say('28 Woodbine Crescent, Toronto')).toMatch(offered.en)
  },
)

test('who tells something of the job instead of the address is thanked, and asked for it again', async () => {
  const { say } = await speak()
  await say('My kitchen sink is leaking')
  expect(await say('blue is my favourite')).toBe("Thanks. What's the address, with the town?")
})

test('a price on the sheet is told beside the times where the owner lets it be told', async () => {
  storeSettings(twilio.shop.db, { trustLevel: 'auto', callOutFee: '$80' }, twilio.shop.now())
  const { say } = await offer()
  expect(await say('How much do you charge to come out?')).toMatch(
    /The call-out fee is \$80\..*Which one suits: today 12/,
  )
  expect(await say('Monday')).toMatch(readBack.en)
})

test.each(['assist', 'draft'] as const)(
  'at the level of %s a price on the sheet is passed on, however it is asked',
  async (trustLevel) => {
    storeSettings(twilio.shop.db, { trustLevel, callOutFee: '$80' }, twilio.shop.now())
    const { say } = await speak()
    const asked = 'How much do you charge to come out?'
    const answers = [await say(asked), await say(begin.en)]
    expect(answers[0]).toMatch(/Mike/)
    if (trustLevel === 'assist') {
      for (const words of ['28 Woodbine Crescent, Toronto', asked, 'Monday works, and is there a call-out fee?', 'yes'])
        answers.push(await say(words))
      expect(answers.at(-2)).toMatch(/Mike.*So that's Monday/)
      expect(answers.at(-1)).toContain("You're booked")
    }
    expect(answers.join()).not.toContain('80')
  },
)

test('a price on the sheet that is asked with the choice is told where the owner lets it be told', async () => {
  storeSettings(twilio.shop.db, { trustLevel: 'auto', callOutFee: '$80' }, twilio.shop.now())
  const { say } = await offer()
  expect(await say('Monday works, and is there a call-out fee?')).toMatch(
    /The call-out fee is \$80\..*So that's Monday/,
  )
})

test('a price asked with the choice is answered with what is read back', async () => {
  const { say } = await offer()
  expect(await say('Monday works, and how much is it?')).toMatch(/Mike.*So that's Monday/)
})

test.each<[Tongue, string]>([
  ['en', 'what?'],
  ['en', 'sorry?'],
  ['en', 'can you repeat that'],
  ['en', 'come again'],
  ['en', 'huh'],
  ['en', 'sorry, what times?'],
  ['en', 'what are my options'],
  ['en', "ok I'm back"],
  ['es', '¿Cómo?'],
  ['es', '¿Me lo puede repetir?'],
  ['es', '¿Perdón?'],
  ['fr', 'Pardon?'],
  ['fr', 'Pouvez-vous répéter?'],
  ['fr', 'Hein?'],
])('who asks again hears the times again, and what is read back whole: %s %s', async (tongue, words) => {
  const { say } = await offer(tongue)
  expect(await say(words)).toMatch(offered[tongue])
  expect(await say(words)).toMatch(offered[tongue])
  expect(await say(monday[tongue])).toMatch(readBack[tongue])
  expect(await say(words)).toMatch(readBack[tongue])
})

test('who interrupted the times and asks again hears all of them', async () => {
  const { say, peer } = await offer()
  peer.send({ type: 'interrupt', utteranceUntilInterrupt: 'We have today', durationUntilInterruptMs: 400 })
  expect(await say('what?')).toMatch(offered.en)
})

test('who has to look something up is given the time', async () => {
  const { say } = await offer()
  expect(await say('hang on a second')).toBe('Sure, take your time. Which suits you?')
  expect(await say('Monday')).toMatch(readBack.en)
})

test.each<[Tongue, string]>([
  ['en', 'uh huh'],
  ['en', 'mm-hmm'],
  ['en', "yep that's right"],
  ['en', 'sounds good'],
  ['en', "that's it"],
  ['es', 'ajá'],
  ['es', 'claro'],
  ['fr', 'ouais'],
  ['fr', 'mm-hmm'],
])('is a yes to what was read back, and no note: %s %s', async (tongue, words) => {
  const { say } = await check(tongue)
  expect(await say(words)).toMatch(/booked|reservada|réservé/)
  expect(booked()).toMatchObject([{ note: null }])
})

test('a hum where no yes was asked for is a sound', async () => {
  const { say } = await offer()
  expect(await say('mm-hmm')).toMatch(/^Sorry, I didn't catch that\. We have today/)
})

test.each([
  ["no, it's 82 not 28", /8 to 9:15 in the morning, 82 Woodbine Crescent, Toronto\. Is that right/],
  ['no it should be 30 Woodbine Crescent', /8 to 9:15 in the morning, 30 Woodbine Crescent, Toronto\. Is that right/],
  ['no the name is Dana', /^The name is Dana\. So that's Monday November 23, 8 to 9:15/],
  ['yes but at 3 instead', /^So that's Monday November 23, 3 to 4:15 in the afternoon, 28 Woodbine/],
  ['no, Tuesday at 2', /^So that's Tuesday November 24, 2 to 3:15 in the afternoon, 28 Woodbine/],
  ["actually it's the bathroom sink", /^So that's Monday November 23, 8 to 9:30 in the morning, 28 Woodbine/],
])('one thing is otherwise, and all of it is read back anew: %s', async (words, said) => {
  const { say } = await check()
  expect(await say(words)).toMatch(said)
  expect(booked()).toEqual([])
  expect(await say('yes')).toContain("You're booked")
})

test('another day is offered, chosen and read back', async () => {
  const { say } = await check()
  expect(await say('actually Wednesday')).toMatch(/^We have Wednesday 8 to 9:15/)
  expect(await say('the first one')).toMatch(/^So that's Wednesday November 25/)
})

test.each<[Tongue, string, string, RegExp]>([
  ['en', 'no', 'the address', /^Thanks\. What's the address, with the town\?$/],
  ['en', "that's wrong", 'the time', /What day and time suit you\?$/],
  ['es', 'no', 'la dirección', /dirección/],
  ['fr', 'non', 'l’heure', /jour/],
])('a plain no asks what is wrong: %s %s, %s', async (tongue, no, wrong, asked) => {
  const { say } = await check(tongue)
  expect(await say(no)).toMatch(/time or the address\?|hora o la dirección\?|l’heure ou l’adresse\?/)
  expect(await say(wrong)).toMatch(asked)
  expect(booked()).toEqual([])
})

test('the day is called wrong, and another is asked for', async () => {
  const { say } = await check()
  expect(await say("that's the wrong day")).toContain('What day and time suit you?')
})

test.each<[Tongue, string, RegExp]>([
  ['en', "that's all thanks", /^I've written it down\. Thanks for calling\. Goodbye\.$/],
  ['en', 'have a good one', /^I've written it down\./],
  ['es', 'adiós', /^Queda anotado\. Gracias por llamar\. Adiós\.$/],
  ['fr', 'bonne journée', /^C’est noté\. Merci de votre appel\. Au revoir\.$/],
])(
  'who says goodbye before anything is agreed is let go, and texted what was asked: %s %s',
  async (tongue, words, said) => {
    const { say, last, hangUp } = await offer(tongue)
    expect(await say(words)).toBe('(end)')
    expect(await last()).toMatch(said)
    await hangUp()
    expect(twilio.textsTo(dana)).toEqual([expect.stringMatching(/12-1:15pm|12 a 1:15 pm|12 h à 13 h/)])
  },
)

test('who says goodbye at once is let go, and texted', async () => {
  const { say, last, hangUp } = await speak()
  expect(await say('ok bye')).toBe('(end)')
  expect(await last()).toBe('Thanks for calling. Goodbye.')
  await hangUp()
  expect(twilio.textsTo(dana)).toEqual([expect.stringContaining('What can we help you with?')])
})

test('who agrees and says goodbye in one breath is booked, and asked nothing more', async () => {
  const { say, last } = await check()
  expect(await say('ok, thank you, bye')).toBe('(end)')
  expect(await last()).toMatch(/^You're booked: Monday.*I'm texting you that now\. Thanks for calling\. Goodbye\.$/)
  expect(booked()).toMatchObject([{ note: null }])
})

test('who says goodbye instead of the name hears when it is', async () => {
  const { say, last } = await book()
  expect(await say('have a good one')).toBe('(end)')
  expect(await last()).toBe(
    'Your appointment is Monday November 23, 8 to 9:15 in the morning. Thanks for calling. Goodbye.',
  )
})

test.each(['nothing else', "no that's everything, thank you so much, bye bye", 'no thanks'])(
  'who has nothing else is let go, and nothing is passed on: %s',
  async (words) => {
    const { say, last } = await book()
    await say('Dana')
    expect(await say(words)).toBe('(end)')
    expect(await last()).toBe('Thanks for calling. Goodbye.')
    expect(conversation()).toMatchObject({ handedOverBecause: null })
  },
)

test('a thank you in the middle ends nothing', async () => {
  const { say } = await speak()
  await say('My kitchen sink is leaking')
  expect(await say('thanks')).toBe("What's the address, with the town?")
  await say('28 Woodbine Crescent, Toronto')
  expect(await say('thank you')).toMatch(offered.en)
})

test('who was promised an answer of the crew and says goodbye still waits for it', async () => {
  const { say } = await offer()
  await say('How much will it cost?')
  await say('bye')
  expect(conversation()).toMatchObject({ handedOverBecause: 'question', waitsSince: expect.anything() })
})

test.each<[Tongue, string, string, RegExp, string]>([
  [
    'en',
    "I'm in Leslieville",
    '28 Woodbine Crescent',
    /What street and number is that\?/,
    '28 Woodbine Crescent, Leslieville',
  ],
  ['en', 'Toronto', 'just Toronto', /What street and number is that\?/, 'Toronto'],
  ['en', 'Leslieville', "I don't know the number", /What street and number is that\?/, 'Leslieville'],
  ['es', 'estoy en Scarborough', 'solo Scarborough', /calle y número/, 'Scarborough'],
  ['fr', 'je suis à Montréal', '12 rue des Érables', /quelle rue/, '12 rue des Érables, Montréal'],
])(
  'the town alone is asked for its street once, and then taken: %s %s, %s',
  async (tongue, town, street, asked, address) => {
    const { say } = await speak(tongue)
    await say(begin[tongue])
    expect(await say(town)).toMatch(asked)
    expect(await say(street)).toMatch(offered[tongue])
    expect(jobs()).toContainEqual(expect.objectContaining({ state: 'held', address }))
  },
)

test('a cancellation is read back, done after a yes, said and texted', async () => {
  const first = await book()
  await first.say('Dana')
  await first.hangUp()
  const { say, hangUp } = await speak()
  const asked = await say('I want to cancel my appointment')
  expect(asked).toBe('Your appointment is Monday November 23, 8 to 9:15 in the morning. Shall we cancel that one?')
  expect(booked()).toHaveLength(1)
  expect(await say('what?')).toBe(asked)
  expect(await say('yes')).toMatch(/is cancelled\. I'm texting you that now\. Is there anything else\?$/)
  await hangUp()
  expect(booked()).toEqual([])
  expect(twilio.textsTo(dana).at(-1)).toContain('is cancelled')
})

test.each(['no', 'actually no, keep it'])('a cancellation that is not meant is none: %s', async (words) => {
  const { say } = await book()
  await say('Dana')
  await say('I want to cancel my appointment')
  expect(await say(words)).toBe(
    'Your appointment is Monday November 23, 8 to 9:15 in the morning. Is there anything else?',
  )
  expect(booked()).toHaveLength(1)
})

test.each(['whichever is sooner', 'as soon as possible'])(
  'whoever takes the soonest has it read back: %s',
  async (words) => {
    const { say } = await offer()
    expect(await say(words)).toMatch(/^So that's Friday November 20, 12 to 1:15/)
  },
)

test('a name that is spelled is written as one, and a yes is none', async () => {
  const { say } = await book()
  expect(await say('yes')).toContain("What's your name")
  expect(await say('D A N A')).toContain('Is there anything else?')
  expect(booked()).toMatchObject([{ name: 'Dana' }])
})

test('what a recogniser notes of noise is nobody’s word', async () => {
  const { say } = await speak()
  expect(await say('[noise]')).toMatch(/^Sorry, I didn't catch that/)
  await say('My kitchen sink is leaking [background noise]')
  await say('28 Woodbine Crescent, Toronto')
  await say('the Monday one')
  expect(await say('[noise] yeah')).toContain("You're booked")
})

test('a question after the booking goes to the crew, and the talk goes on', async () => {
  const { say } = await book()
  await say('Dana')
  expect(await say('Do I need to clear under the sink?')).toMatch(/Mike.*Is there anything else\?$/)
})

test('who asks how we are has told no need', async () => {
  const { say } = await speak()
  expect(await say('Hi, good morning, how are you today?')).toContain('What can we help you with?')
})

test('the same holds question by question', async () => {
  const { db } = twilio.shop
  planLine(db, lineByNumber(db, line)?.id ?? 0, { heardBy: 'gather' })
  const callSid = newCallSid()
  await twilio.ring(dana, callSid)
  const about = duringCall({ callSid, from: dana, to: line })
  const say = async (turn: number, SpeechResult: string) => {
    const sent = await twilio.post(`/webhooks/twilio/gather?turn=${turn}`, { ...about, SpeechResult })
    const [first, ...after] = verbsOf(sent.body)
    return [first?.inside[0]?.text ?? first?.text ?? '', ...after.map(({ name }) => name)]
  }
  await say(0, 'My kitchen sink is leaking')
  expect((await say(1, "I'm in Leslieville"))[0]).toBe('What street and number is that?')
  expect((await say(2, '28 Woodbine Crescent'))[0]).toMatch(offered.en)
  expect((await say(3, 'Who will come?'))[0]).toMatch(offered.en)
  expect((await say(4, 'what?'))[0]).toMatch(offered.en)
  expect((await say(5, 'Monday'))[0]).toContain('28 Woodbine Crescent, Leslieville. Is that right?')
  expect((await say(6, "no, it's 82 not 28"))[0]).toContain('82 Woodbine Crescent, Leslieville. Is that right?')
  expect(await say(7, 'ok, bye')).toEqual([expect.stringMatching(/^You're booked: Monday.*Goodbye\.$/), 'Hangup'])
  expect(booked()).toHaveLength(1)
})
