// What is asked beside a choice, or beside a wish for another time, takes neither away, and is answered in the same text or passed on.
import { expect, test } from 'vitest'
import { bookings } from '../../server/database/schema.ts'
import { eightToFive } from '../bookings/booked-shop.ts'
import { type Around, openTalk, owner, type Talk } from './talk.ts'

const jobs = {
  en: 'need a tap fixed at 28 Woodbine Cres',
  es: 'gotea la llave en 28 Woodbine Cres',
  fr: 'mon robinet coule au 28 Woodbine Cres',
}
type Language = keyof typeof jobs

/** On a Wednesday noon today at three, tomorrow at eight and Friday at eight are on offer. */
async function offered(language: Language, set: Around['set'] = {}): Promise<Talk> {
  const talk = await openTalk({ set: { hours: eightToFive, trustLevel: 'assist', ...set } })
  await talk.says(jobs[language])
  talk.reads()
  talk.reads(owner)
  return talk
}

async function booked(language: Language, set: Around['set'] = {}): Promise<Talk> {
  const talk = await offered(language, set)
  await talk.says('2')
  await talk.says('Ann')
  talk.reads()
  talk.reads(owner)
  return talk
}

function ahead({ shop }: Talk): string[] {
  const all = shop.db.select().from(bookings).all()
  return all
    .filter(({ state }) => state === 'booked')
    .map(({ startsAt }) => startsAt.toZonedDateTimeISO('America/Toronto').toPlainDateTime().toString().slice(5, 16))
}

const choices: [Language, string][] = [
  ['en', 'how much is it? 2 works though'],
  ['en', 'how much? and 2'],
  ['es', 'cuánto cobran? y 2'],
  ['fr', "c'est combien? 2 ça marche"],
]

test.each(choices)('in %s, "%s" is booked, and the price goes to the owner', async (language, text) => {
  const talk = await offered(language)
  await talk.says(text)
  expect(ahead(talk)).toEqual(['05-14T08:00'])
  expect(talk.conversation().handedOverBecause).toBe('question')
  const [said] = talk.reads()
  expect(said).toMatch(/28 Woodbine Cres/)
  expect(said).toMatch(/price question|pregunta sobre el precio|question sur le prix/)
})

test('what the sheet says is said with the booking where prices go by themselves', async () => {
  const talk = await offered('en', { callOutFee: '$80', trustLevel: 'auto' })
  await talk.says('how much? and 2')
  expect(talk.reads()).toEqual([expect.stringMatching(/^You're booked: .*The call-out fee is \$80/)])
})

test.each(choices)('in %s, "%s" is booked at once, and what the sheet says waits', async (language, text) => {
  const talk = await offered(language, { callOutFee: '$80' })
  await talk.says(text)
  expect(ahead(talk)).toEqual(['05-14T08:00'])
  expect(talk.reads().join()).not.toContain('80')
  expect(talk.draft()).toMatchObject({ because: 'price-asked', body: expect.stringContaining('$80') })
})

test('what is taken on a condition is asked about, and booked by its number', async () => {
  const talk = await offered('en')
  await talk.says('does 1 come with free estimate? if yes then 1')
  expect(ahead(talk)).toEqual([])
  expect(talk.reads()).toEqual([expect.stringMatching(/price question to Mike\. .*Reply 1\.$/)])
  await talk.says('1')
  expect(ahead(talk)).toEqual(['05-13T15:00'])
})

const moves: [Language, string][] = [
  ['en', 'can we do friday? also do you charge extra?'],
  ['en', 'can we do friday, and how much is it'],
  ['es', '¿se puede el viernes? ¿y cobran más?'],
  ['fr', "on peut faire vendredi? et c'est combien?"],
]

test.each(moves)('in %s, "%s" of who is booked gets times, which can be taken', async (language, text) => {
  for (const callOutFee of [null, '$80']) {
    const talk = await booked(language, { callOutFee })
    await talk.says(text)
    expect(talk.reads()).toEqual([expect.stringMatching(/(?:Mike|80).*(?:1, 2, 3)/)])
    await talk.says('1')
    expect(ahead(talk)).toEqual(['05-15T08:00'])
  }
})

test('the hours of a day are no wish for it', async () => {
  const talk = await booked('en')
  await talk.says('are you open on friday?')
  expect(talk.reads().join()).not.toContain('Which suits?')
})

const asked: [Language, string, string][] = [
  ['en', 'can you come tomorrow?', '05-14T08:00'],
  ['en', 'could you come friday?', '05-15T08:00'],
  ['es', '¿puede venir mañana?', '05-14T08:00'],
  ['fr', 'pouvez-vous passer vendredi?', '05-15T08:00'],
]

test.each(asked)('in %s, "%s" is answered by the booking, and nobody else has to', async (language, text, at) => {
  const talk = await offered(language)
  await talk.says(text)
  expect(ahead(talk)).toEqual([at])
  expect(talk.conversation().handedOverBecause).toBeNull()
  expect(talk.reads().join()).not.toContain('Mike,')
})

test('what else is asked with it is passed on', async () => {
  const talk = await offered('en')
  await talk.says('can you come tomorrow? do i need to be home?')
  expect(ahead(talk)).toEqual(['05-14T08:00'])
  expect(talk.conversation().handedOverBecause).toBe('question')
})

test.each(['the other one you said', 'la otra que me dijo', "l'autre que vous aviez dit"])(
  '"%s", when nothing is left of that list, gets others, which can be taken',
  async (text) => {
    const talk = await offered('en')
    await talk.says('3')
    await talk.says('Ann')
    await talk.passes({ hours: 30 })
    talk.reads()
    await talk.says(text)
    expect(talk.reads().join()).toMatch(/1, 2/)
    await talk.says('2')
    expect(ahead(talk)).toEqual(['05-15T12:00'])
    expect(talk.shop.db.select().from(bookings).all().at(0)?.note ?? '').toBe('')
  },
)
