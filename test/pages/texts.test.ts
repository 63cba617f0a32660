import { expect, test } from 'vitest'
import { readSecondLanguage } from '../../server/settings/second-language.ts'
import { readStored } from '../../server/settings/store.ts'
import { fieldIn, openShop, wordsOf } from './owner.ts'

test('the first text is worded by the owner, and every caller gets it so', async () => {
  const { shop, owner } = await openShop()
  const form = await owner.get('/settings/texts')
  expect(wordsOf(form)).toContain("Hey, it's Mike from Mike's Plumbing. I just missed your call.")
  const opener = 'Mike’s Plumbing here,   sorry! What is it about? Reply STOP to opt out.'
  const saved = await owner.post('/settings/texts', { opener, seen: fieldIn(form, 'seen') })
  expect(saved.location).toBe('/settings/texts?done=saved')
  expect(readStored(shop.db).opener).toBe('{business} here, sorry! What is it about? Reply STOP to opt out.')
  shop.carrier.ring({ from: '+14165550134', to: '+12025550100' })
  await shop.settle()
  expect(shop.messenger.world.sent.map(({ body }) => body)).toEqual([
    "Mike's Plumbing here, sorry! What is it about? Reply STOP to opt out.",
  ])
  const page = await owner.get('/settings/texts')
  expect(wordsOf(page)).toMatch(/paid as one text 69 of 160 characters/)
})

test('a first text without the name of the shop or without STOP is refused, and stays as it was typed', async () => {
  const { shop, owner } = await openShop()
  const seen = fieldIn(await owner.get('/settings/texts'), 'seen')
  const answer = await owner.post('/settings/texts', { opener: 'Call me back. Reply STOP.', seen })
  expect(answer.status).toBe(422)
  expect(wordsOf(answer)).toContain('Name the shop, so that the caller knows who writes')
  expect(answer.body).toContain('>Call me back. Reply STOP.</textarea>')
  const long = await owner.post('/settings/texts', { opener: `{business} STOP ${'x'.repeat(20_000)}`, seen })
  expect([long.status, wordsOf(long).includes('Shorten it to 306 characters')]).toEqual([422, true])
  expect(readStored(shop.db).opener).toBeNull()
})

test('the later of two owners who word the first text is told', async () => {
  const { shop, owner } = await openShop()
  const seen = fieldIn(await owner.get('/settings/texts'), 'seen')
  await owner.post('/settings/texts', { opener: '{business}: one? STOP ends this.', seen })
  const told = await owner.post('/settings/texts', { opener: '{business}: two? STOP ends this.', seen })
  expect(told.status).toBe(409)
  expect(wordsOf(told)).toMatch(/Stands now{business}: one\? STOP ends this\.Yours{business}: two\?/)
  await owner.post('/settings/texts', { opener: fieldIn(told, 'opener'), seen: fieldIn(told, 'seen') })
  expect(readStored(shop.db).opener).toBe('{business}: two? STOP ends this.')
})

const path = '/settings/texts'

function asked(opener: string): string {
  return `${path}?${new URLSearchParams({ opener })}`
}

test('what is typed is shown as the caller would get it, with what it costs, and is not saved by that', async () => {
  const { shop, owner } = await openShop()
  const page = await owner.get(asked('Mike’s Plumbing – we’ll text back.  STOP ends this.'))
  expect(page.status).toBe(200)
  expect(wordsOf(page)).toContain("Mike's Plumbing - we'll text back. STOP ends this.paid") // nobody pays for a dash
  expect(wordsOf(page)).toContain('paid as one text 50 of 160 characters')
  expect(page.body).toContain('>Mike’s Plumbing – we’ll text back.  STOP ends this.</textarea>')
  expect(readStored(shop.db).opener).toBeNull()
})

test.each([
  ['Call me. STOP ends this.', 'Name the shop, so that the caller knows who writes'],
  ['{business} here. What is up?', 'Say how to stop the texts'],
  ['{business} {phone} STOP', 'Nothing can be put in the place of {phone}'],
  [`{business} STOP ${'x'.repeat(300)}`, 'Shorten it'],
])('%j is refused before it is saved, with the reason', async (opener, reason) => {
  const { owner } = await openShop()
  expect(wordsOf(await owner.get(asked(opener)))).toContain(`It cannot be saved so. ${reason}`)
})

test('a letter that doubles the price is named', async () => {
  const { owner } = await openShop()
  const page = await owner.get(asked(`{business} 🔧 ${'x'.repeat(50)} STOP`))
  expect(wordsOf(page)).toContain('paid as 2 texts')
  expect(wordsOf(page)).toContain('With 🔧 it is not in plain letters any more (UCS-2): 70 characters make one text')
})

test('a look at other words keeps in mind what the form was filled in over', async () => {
  const { shop, owner } = await openShop()
  const seen = fieldIn(await owner.get(path), 'seen')
  await owner.post(path, { opener: '{business}: one? STOP ends this.', seen })
  const looked = await owner.get(`${path}?${new URLSearchParams({ opener: '{business}: two? STOP', seen })}`)
  expect((await owner.post(path, { opener: '{business}: two? STOP', seen: fieldIn(looked, 'seen') })).status).toBe(409)
  expect(readStored(shop.db).opener).toBe('{business}: one? STOP ends this.')
})

test.each([
  '?opener=a&opener=b',
  '?opener[x]=1',
  `?opener=${'x'.repeat(5000)}`,
  '?seen=zz&opener=a',
  '?done=everything',
])('the page bears to be asked for %#', async (query) => {
  const { owner } = await openShop()
  expect((await owner.get(path + query)).status).toBe(200)
})

test('every other fixed text stands there to be read, and who answers STOP where the company does', async () => {
  const { owner } = await openShop()
  const words = wordsOf(await owner.get(path))
  for (const part of [
    "Mike's Plumbing. We missed your call at 2:05pm",
    'saw you called again',
    'we saw your call',
    "you won't get any more texts from us",
    'you will get our texts again',
    'Call +1 202 555 0100 to reach us',
  ])
    expect(words).toContain(part)
  expect(words).not.toContain('are answered by the company')
  const twilio = await openShop({ env: { MESSENGER: 'twilio' } })
  expect(wordsOf(await twilio.owner.get(path))).toContain('STOP, START and HELP are answered by the company')
})

test('the limits stand where the texts do, with the names that set them', async () => {
  const { owner } = await openShop({ env: { TEXTBACKS_PER_HOUR: '7', EPISODE_HOURS: '1' } })
  const words = wordsOf(await owner.get(path))
  expect(words).toContain('At most 7 missed calls are texted back in an hour. (TEXTBACKS_PER_HOUR)')
  expect(words).toContain('one first text in an hour. (EPISODE_HOURS)')
})

test('the language of the first text is chosen beside its preview', async () => {
  const { shop, owner } = await openShop()
  const page = await owner.get(path)
  const form = page.body.slice(page.body.indexOf('action="/settings/texts/language"'))
  const seen = fieldIn({ ...page, body: form }, 'seen')
  const saved = await owner.post('/settings/texts/language', { language: 'es', seen })
  expect(saved.location).toBe('/settings/texts?done=language')
  expect(readStored(shop.db).language).toBe('es')
  expect(wordsOf(await owner.get(path))).toContain('Hola, soy Mike de')
  const told = await owner.post('/settings/texts/language', { language: 'fr', seen })
  expect([told.status, wordsOf(told).includes('Spanish')]).toEqual([409, true])
  expect((await owner.post('/settings/texts/language', { language: 'xx', seen })).status).toBe(422)
})

test('a second language of the callers is kept beside the first, and taken away again', async () => {
  const { shop, owner } = await openShop()
  const choose = async (second: string) => {
    const seen = /name="seen" value="([0-9a-f]{16})"\/?><div class="field"><label for="language"/.exec(
      (await owner.get('/settings/texts')).body,
    )?.[1]
    return owner.post('/settings/texts/language', { language: 'en', second, seen: seen ?? '' })
  }
  expect((await choose('fr')).location).toBe('/settings/texts?done=language')
  expect(readSecondLanguage(shop.db)).toBe('fr')
  await choose('')
  expect(readSecondLanguage(shop.db)).toBeNull()
})
