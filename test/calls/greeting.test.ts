import { Temporal } from 'temporal-polyfill'
import { expect, onTestFinished, test } from 'vitest'
import { greet } from '../../server/calls/greeting.ts'
import { storeSecondLanguage } from '../../server/settings/second-language.ts'
import { readShop, storeSettings } from '../../server/settings/store.ts'
import { openAppliance } from '../appliance.ts'

const line = '+12025550100'
const dana = '+14165550134'
const noon = Temporal.Instant.from('2026-11-20T17:00:00Z')

async function openShop() {
  const shop = await openAppliance({ env: { OWNER_MOBILE: '+14165550001', SHOP_COUNTRY: 'CA' }, at: noon })
  onTestFinished(() => shop.close())
  const heard = (from: string) => {
    const [first] = shop.carrier.calls.get(shop.carrier.ring({ from, to: line }))?.heard ?? []
    return first?.do === 'say' ? first : null
  }
  return { shop, heard }
}

test("whose language is not known hears the shop's", async () => {
  const { shop, heard } = await openShop()
  expect(heard(dana)).toMatchObject({ language: 'en', words: expect.stringContaining('Nobody can pick up') })
  storeSettings(shop.db, { language: 'fr' }, shop.now())
  expect(heard('+14165550135')).toMatchObject({
    language: 'fr',
    words: expect.stringMatching(/appelez le 9 1 1\..*Personne ne peut répondre/),
  })
})

test('whoever wrote in a language is greeted in it', async () => {
  const { shop, heard } = await openShop()
  shop.messenger.receive({ from: dana, to: line, body: 'Hola, necesito un plomero, tengo una fuga en la cocina' })
  await shop.settle()
  expect(heard(dana)).toMatchObject({ language: 'es', words: expect.stringContaining('nadie puede contestar') })
})

test.each(['en', 'es', 'fr'] as const)(
  'in %s the emergency number comes first, and no word is left to fill in',
  async (language) => {
    const { shop } = await openShop()
    const all = (['withheld', 'landline', 'texted-recently', 'in-conversation', 'hourly-cap'] as const).map((because) =>
      greet({ do: 'stay-silent', because }, readShop(shop.db, shop.config), { language }),
    )
    for (const [first] of [greet({ do: 'text-back' }, readShop(shop.db, shop.config), { language }), ...all])
      expect(first).toMatchObject({ do: 'say', language, words: expect.stringMatching(/^[^.]*9 1 1\.[^{}]*$/s) })
  },
)

test.each([
  ['landline', 'will call you back', undefined],
  ['toll-free', 'will call you back', undefined],
  ['opted-out', 'will call you back', undefined],
  ['country-not-allowed', 'will call you back', undefined],
  ['daily-cap', 'will call you back', undefined],
  ['texted-recently', 'will call you back', false],
  ['texted-recently', 'We have texted you', true],
  ['premium', 'Please call again', undefined],
  ['blocked', 'Nobody can pick up right now. Goodbye.', undefined],
] as const)('who is not texted, for %s, hears "%s"', async (because, words, hasOurText) => {
  const { shop } = await openShop()
  const [first] = greet({ do: 'stay-silent', because, hasOurText }, readShop(shop.db, shop.config))
  expect(first).toMatchObject({ words: expect.stringContaining(words) })
})

test.each([
  ['es', 'le llamaremos'],
  ['fr', 'vous rappellerons'],
] as const)('that we call back is told in %s, too', async (language, words) => {
  const { shop } = await openShop()
  const said = (because: 'opted-out' | 'blocked') =>
    greet({ do: 'stay-silent', because }, readShop(shop.db, shop.config), { language })[0]
  expect(said('opted-out')).toMatchObject({ words: expect.stringContaining(words) })
  expect(said('blocked')).not.toMatchObject({ words: expect.stringContaining(words) })
})

test('in a shop of two languages who is not known hears a sentence in the other one, and who is known does not', async () => {
  const { shop, heard } = await openShop()
  storeSecondLanguage(shop.db, 'es', shop.now())
  const steps = (from: string) => shop.carrier.calls.get(shop.carrier.ring({ from, to: line }))?.heard ?? []
  expect(steps('+14165550136').map((step) => (step.do === 'say' ? step.language : step.do))).toEqual([
    'en',
    'es',
    'hang-up',
  ])
  shop.messenger.receive({ from: dana, to: line, body: 'Hello, I need a plumber, there is a leak in my kitchen' })
  await shop.settle()
  expect(steps(dana).filter((step) => step.do === 'say')).toHaveLength(1)
  storeSettings(shop.db, { language: 'es' }, shop.now())
  expect(heard('+14165550137')).toMatchObject({ language: 'es' })
  expect(steps('+14165550138').filter((step) => step.do === 'say')).toHaveLength(1)
})
