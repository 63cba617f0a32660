import { expect, test } from 'vitest'
import { watchWaiting } from '../../server/alerts/watch-waiting.ts'
import { bookings } from '../../server/database/schema.ts'
import { eightToFive } from '../bookings/booked-shop.ts'
import { openTalk, owner, type Talk } from './talk.ts'

type Language = 'en' | 'es' | 'fr'
const places = { en: '12 Elm St', es: '12 Elm St', fr: '45 rue Panet' }

async function asked(trade: string, job: string): Promise<Talk> {
  const talk = await openTalk({ env: { TRADE: trade }, set: { hours: eightToFive } })
  await talk.says(job)
  talk.reads()
  return talk
}

const facts: [Language, trade: string, job: string, fact: string][] = [
  ['en', 'hvac', 'furnace wont start', 'its a Lennox about 12 yrs old'],
  ['en', 'painter', 'need my garage painted', '3 doors plus a garage'],
  ['en', 'plumber', 'water heater leaking', 'not flooding yet'],
  ['en', 'electrician', 'smoke alarm chirping', 'tried batteries yes'],
  ['es', 'plumber', 'gotea la llave', 'ya lo tengo comprado'],
  ['fr', 'hvac', 'ma fournaise fait du bruit', 'ça sent rien non, juste du bruit'],
]

test.each(facts)(
  'in %s, a %s who is told "%s" and then "%s" asks for the place again, and takes it to the visit',
  async (...[language, trade, job, fact]) => {
    const talk = await asked(trade, job)
    await talk.says(fact)
    await talk.says(fact)
    const [first, ...more] = talk.reads()
    expect(first).toMatch(/^(?:Got it|Entendido|C'est noté).*(?:address|direcci[oó]n|adresse)/)
    expect(more.join()).not.toMatch(/Sorry|Perdon|Désolé/)
    expect([talk.enquiry()?.misses, talk.conversation().handedOverAt]).toEqual([0, null])
    await talk.says(places[language])
    await talk.says('2')
    const { note } = talk.shop.db.select().from(bookings).all().at(-1) ?? {}
    expect(fact).toContain(note?.split('; ')[0] ?? 'nothing')
  },
)

const noFacts = ['asdf', 'hmm', 'i dont understand', 'blorp znark']

test.each(noFacts)('"%s" where the place is asked for is no fact', async (text) => {
  const talk = await asked('plumber', 'water heater leaking')
  await talk.says(text)
  expect(talk.reads().join()).not.toMatch(/^Got it/)
})

const questions: [Language, trade: string, job: string, question: string][] = [
  ['en', 'auto-repair', 'brakes grinding', 'is it safe to drive?'],
  ['en', 'auto-repair', 'brakes grinding', 'dont wanna drive it. can you tow'],
  ['en', 'plumber', 'bathtub drains super slow', 'I rent, does the landlord have to call?'],
  ['en', 'plumber', 'toilet wont flush', 'can i still use the shower'],
  ['en', 'plumber', 'bathtub drains super slow', 'will it take a while?'],
  ['es', 'auto-repair', 'mis frenos rechinan', 'es seguro manejar?'],
  ['es', 'plumber', 'gotea la llave', 'rento, mi casero tiene que llamar?'],
  ['fr', 'auto-repair', 'mes freins grincent', 'je peux rouler avec?'],
  ['fr', 'plumber', 'mon robinet coule', 'est-ce que mon proprio doit appeler?'],
]

test.each(questions)(
  'in %s, of a %s who is told "%s", "%s" is passed on and told to the owner',
  async (...[, trade, job, question]) => {
    const talk = await asked(trade, job)
    await talk.says(question)
    expect(talk.reads().join()).toMatch(/passed this on|Le pasé su mensaje|transmis votre message/)
    expect(talk.conversation().handedOverBecause).toBe('question')
    await talk.passes({ minutes: 12 })
    watchWaiting(talk.shop)
    await talk.shop.settle()
    expect(talk.reads(owner).join()).toContain(question)
  },
)

const inOne: [Language, trade: string, text: string][] = [
  ['en', 'auto-repair', 'my brakes make a grinding noise, safe to drive?'],
  ['es', 'auto-repair', 'mis frenos rechinan, es seguro manejar?'],
  ['fr', 'auto-repair', 'mes freins grincent, est-ce dangereux de rouler?'],
]

test.each(inOne)(
  'in %s, of a %s the question in "%s" is passed on, and times are offered',
  async (...[, trade, text]) => {
    const talk = await openTalk({ env: { TRADE: trade }, set: { hours: eightToFive } })
    await talk.says(text)
    expect(talk.reads().join()).toMatch(/(?:passed this on|Le pasé su mensaje|transmis votre message).* 1, 2, 3/)
    expect(talk.conversation().handedOverBecause).toBe('question')
  },
)

const statements: [trade: string, text: string][] = [
  ['auto-repair', 'brakes grinding and it is not safe to drive'],
  ['plumber', 'my landlord says the tap must be fixed'],
]

test.each(statements)('to a %s "%s" asks nothing', async (trade, text) => {
  const talk = await openTalk({ env: { TRADE: trade }, set: { hours: eightToFive } })
  await talk.says(text)
  expect(talk.reads().join()).not.toContain('passed this on')
})
