// At the usual level a price that was asked is the owner's to send, and nothing else waits for it.
import { expect, test } from 'vitest'
import { watchWaiting } from '../../server/alerts/watch-waiting.ts'
import { eightToFive } from '../bookings/booked-shop.ts'
import { openTalk, owner, type Talk } from './talk.ts'

const set = { trustLevel: 'assist', callOutFee: '$95', ownerName: 'Mike', hours: eightToFive } as const

const talks = {
  en: ['toilet leaks at base, 12 Elm St', 'how much roughly', 'tomorrow afternoon'],
  es: ['mi inodoro gotea, 12 Elm St', 'cuanto sale', 'mañana en la tarde'],
  fr: ['ma toilette coule, 12 av Laurier', 'c combien', 'demain après-midi'],
} as const
type Language = keyof typeof talks
const languages = Object.keys(talks) as Language[]

const passedOn = /price question to Mike|Mike su pregunta sobre el precio|question sur le prix à Mike/
const agreed = /You're booked: |Su cita: |C'est réservé : /

/** The caller was offered times, and asked for a price. */
async function priceAsked(language: Language): Promise<Talk> {
  const talk = await openTalk({ set })
  await talk.rings()
  const [need, price] = talks[language]
  await talk.says(need)
  talk.reads()
  await talk.says(price)
  return talk
}

async function isWaitedFor(talk: Talk): Promise<void> {
  await talk.passes({ minutes: 11 })
  watchWaiting(talk.shop)
  await talk.shop.settle()
}

test.each(languages)('%s: they hear at once that it was passed on, and the price waits', async (language) => {
  const talk = await priceAsked(language)
  expect(talk.reads()).toEqual([expect.stringMatching(passedOn)])
  expect(talk.draft()).toMatchObject({ because: 'price-asked', body: expect.stringContaining('$95') })
})

test.each(languages)('%s: who writes on gets times, and the owner still has the question', async (language) => {
  const talk = await priceAsked(language)
  talk.reads()
  await talk.says(talks[language][2])
  expect(talk.reads()).toEqual([expect.stringMatching(/1, 2, 3/)])
  talk.reads(owner)
  await isWaitedFor(talk)
  expect(talk.reads(owner).join()).toMatch(/Needs you.*Draft: ".*\$95\." Reply 1 send/)
  await talk.says('1', { from: owner })
  expect(talk.reads()).toEqual([expect.stringContaining('$95')])
})

test.each(languages)('%s: a choice books at once, and no price goes with it', async (language) => {
  const talk = await priceAsked(language)
  talk.reads()
  await talk.says('2')
  const said = talk.reads().join()
  expect(said).toMatch(agreed)
  expect(said).not.toContain('95')
  expect(talk.conversation().waitsSince).not.toBeNull()
  await talk.passes({ hours: 3 })
  expect(talk.reads().join()).not.toContain('95')
})

test('the price is beside the question that is still open, and what is asked goes on', async () => {
  const talk = await openTalk({ set })
  await talk.says('my sink is clogged, how much?')
  expect(talk.reads()).toEqual([expect.stringMatching(/price question to Mike\. What's the address/)])
  await talk.says('1', { from: owner })
  expect(talk.reads()).toEqual(['The call-out fee is $95.'])
  await talk.says('12 Elm St')
  expect(talk.reads()).toEqual([expect.stringContaining('Which suits?')])
})

test('once the owner has sent it nobody waits for it', async () => {
  const talk = await priceAsked('en')
  await isWaitedFor(talk)
  await talk.says('1', { from: owner })
  expect(talk.conversation()).toMatchObject({ handedOverBecause: null, waitsSince: null })
  talk.reads(owner)
  await talk.says('ok thanks')
  await isWaitedFor(talk)
  expect(talk.reads(owner)).toEqual([])
})

test('what else they asked meanwhile is owed on when the price was sent', async () => {
  const talk = await priceAsked('en')
  await talk.says('do you take visa?')
  await talk.says('2')
  await isWaitedFor(talk)
  await talk.says('1', { from: owner })
  expect(talk.conversation()).toMatchObject({ handedOverBecause: 'question', waitsSince: expect.anything() })
})

test('who wants nothing any more is sent no price', async () => {
  const talk = await priceAsked('en')
  await talk.says('never mind, found somebody')
  expect(talk.draft()).toBeUndefined()
})
