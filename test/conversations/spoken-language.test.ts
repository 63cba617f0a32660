import { Temporal } from 'temporal-polyfill'
import { expect, onTestFinished, test } from 'vitest'
import { updateConversation } from '../../server/conversations/store.ts'
import { openAppliance } from '../appliance.ts'

const noon = Temporal.Instant.from('2026-05-13T16:00:00Z')
const dana = '+14165550134'
const line = '+12025550100'

async function openShop() {
  const shop = await openAppliance({ at: noon, env: { OWNER_MOBILE: '+14165550100' } })
  onTestFinished(() => shop.close())
  const calls = async () => {
    shop.carrier.hangUp(shop.carrier.ring({ from: dana, to: line }))
    await shop.settle()
  }
  const writes = async (...bodies: string[]) => {
    for (const body of bodies) {
      shop.messenger.receive({ from: dana, to: line, body })
      await shop.settle()
    }
  }
  const heard = () => shop.messenger.world.sent.filter(({ to }) => to === dana).map(({ body }) => body)
  return { shop, calls, writes, heard }
}

const optedOut = {
  en: "Mike's Plumbing: you won't get any more texts from us. Reply START if you change your mind.",
  es: "Mike's Plumbing: ya no recibira mas textos nuestros. Responda START si cambia de opinion.",
  fr: "Mike's Plumbing : vous ne recevrez plus de textos de notre part. Répondez START si vous changez d'avis.",
}

test.each([
  ['STOP', 'en'],
  ['stop texting me', 'en'],
  ['ARRET', 'fr'],
  ['Arrêtez', 'fr'],
  ['desabonnement', 'fr'],
  ['ne me textez plus', 'fr'],
  ['ALTO', 'es'],
  ['BAJA', 'es'],
  ['parar', 'es'],
  ['no me escriban más', 'es'],
] as const)('who begins with %s is answered in %s', async (body, language) => {
  const { writes, heard } = await openShop()
  await writes(body)
  expect(heard()).toEqual([optedOut[language]])
})

test.each([
  [['Bonjour, mon lavabo coule', 'STOP'], optedOut.fr],
  [['Hola, necesito un plomero', 'STOP'], optedOut.es],
  [['Hola, necesito un plomero', '44 Elm St', 'ARRET'], optedOut.fr],
  [['Hola, necesito un plomero', '44 Elm St', 'STOP'], optedOut.es],
  [['My sink leaks', 'BAJA'], optedOut.es],
  [['Hola, necesito un plomero', 'please stop texting me'], optedOut.en],
] as const)('after %j the last word is answered as the caller speaks', async (bodies, answer) => {
  const { writes, heard } = await openShop()
  await writes(...bodies)
  expect(heard().at(-1)).toBe(answer)
})

test('what is known of the conversation goes before the last words', async () => {
  const { shop, writes, heard } = await openShop()
  await writes('44 Elm St')
  updateConversation(shop.db, 1, { language: 'fr' })
  await writes('STOP')
  expect(heard().at(-1)).toBe(optedOut.fr)
})

test('START and HELP are answered in the language of the conversation, since everybody writes them so', async () => {
  const { writes, heard } = await openShop()
  await writes('Bonjour, mon lavabo coule', 'ARRET', 'START', 'HELP')
  expect(heard().slice(-2)).toEqual([
    "Mike's Plumbing : vous recevrez de nouveau nos textos. Répondez STOP pour ne plus en recevoir.",
    expect.stringContaining("Mike's Plumbing : nous vous écrivons parce que"),
  ])
})

test('who calls again is told so in the language they wrote, and the first text is the shop’s own', async () => {
  const { calls, writes, heard } = await openShop()
  await calls()
  await writes('Hola, necesito un plomero')
  await calls()
  expect(heard()[0]).toMatch(/^Hey, it's Mike/)
  expect(heard().at(-1)).toMatch(/^Mike's Plumbing: vimos que llamo otra vez/)
})

test('who wrote first and calls then is told so in the language they wrote', async () => {
  const { calls, writes, heard } = await openShop()
  await writes('Bonjour, mon lavabo coule')
  await calls()
  expect(heard().at(-1)).toMatch(/^Mike's Plumbing : nous avons vu votre appel/)
})
