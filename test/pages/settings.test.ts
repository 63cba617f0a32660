import { expect, test } from 'vitest'
import { lineByNumber, readShop, readStored, storeSettings } from '../../server/settings/store.ts'
import { fieldIn, openShop, wordsOf } from './owner.ts'

// Nothing of the shop is fixed by the environment here.
const bare = { BUSINESS_NAME: '', OWNER_NAME: '', SHOP_TIMEZONE: '', SHOP_COUNTRY: '' }

const good = {
  businessName: 'Dana & Sons <Plumbing>',
  ownerName: 'Dana',
  ownerMobile: '416 555 0199',
  country: 'CA',
  zone: 'America/Toronto',
  'mon-opens': '08:00',
  'mon-closes': '17:00',
  'sat-opens': '10:00',
  'sat-closes': '00:00',
}

async function openSettings(env: Record<string, string> = bare) {
  const opened = await openShop({ env })
  const page = await opened.owner.get('/settings')
  return { ...opened, page, seen: fieldIn(page, 'seen') }
}

test('what the owner fills in is kept, in the form in which it will be used', async () => {
  const { shop, owner, seen } = await openSettings()
  const answer = await owner.post('/settings/shop', { ...good, seen })
  expect([answer.status, answer.location]).toEqual([303, '/settings?done=shop'])
  expect(readStored(shop.db)).toMatchObject({
    businessName: 'Dana & Sons <Plumbing>',
    ownerMobile: '+14165550199',
    zone: 'America/Toronto',
    hours: { mon: { opens: '08:00', closes: '17:00' }, tue: null, sat: { opens: '10:00', closes: '24:00' } },
  })
  const page = await owner.get('/settings?done=shop')
  expect(wordsOf(page)).toContain('The shop is saved.')
  expect(page.body).toContain('value="Dana &amp; Sons &lt;Plumbing>"')
  expect(page.body).toContain('name="sat-closes" value="00:00"')
})

test('an emptied field is empty again', async () => {
  const { shop, owner, seen } = await openSettings()
  await owner.post('/settings/shop', { ...good, seen })
  await owner.post('/settings/shop', { seen: fieldIn(await owner.get('/settings'), 'seen') })
  expect(readStored(shop.db)).toEqual({
    ...{ businessName: null, ownerName: null, ownerMobile: null, zone: null, country: null, hours: null, opener: null },
  })
})

test.each([
  [{ businessName: 'x'.repeat(61) }, 'businessName', 'Shorten it to 60 characters'],
  [{ businessName: 'x'.repeat(20_000) }, 'businessName', 'Shorten it to 60 characters'],
  [{ businessName: 'turn\u202Earound' }, 'businessName', 'characters that cannot be seen'],
  [{ ownerName: '{business}' }, 'ownerName', 'Leave out the curly brackets'],
  [{ ownerMobile: '12345' }, 'ownerMobile', 'no number that can be texted'],
  [{ ownerMobile: 'my phone' }, 'ownerMobile', 'no number that can be texted'],
  [{ ownerMobile: 'anonymous' }, 'ownerMobile', 'no number that can be texted'],
  [{ ownerMobile: '+1 800 555 0199' }, 'ownerMobile', 'Premium and toll-free numbers'],
  [{ ownerMobile: '+1 202 555 0100' }, 'ownerMobile', "the shop's own number"],
  [{ country: 'ZZ' }, 'country', 'Choose a country of the list'],
  [{ country: 'Canada' }, 'country', 'Choose a country of the list'],
  [{ zone: 'Mars/Olympus' }, 'zone', 'Choose a time zone of the list'],
  [{ zone: '+05:00' }, 'zone', 'Choose a time zone of the list'],
  [{ 'tue-opens': '08:00' }, 'tue', 'Fill in both times'],
  [{ 'tue-closes': '08:00' }, 'tue', 'Fill in both times'],
  [{ 'mon-opens': '18:00' }, 'mon', 'must close after it opens'],
  [{ 'mon-opens': '25:00' }, 'mon', 'Write times such as'],
])('%j is refused with a sentence beside its field, and nothing is saved', async (wrong, field, sentence) => {
  const { shop, owner, seen } = await openSettings()
  const answer = await owner.post('/settings/shop', { ...good, ...wrong, seen })
  expect(answer.status).toBe(422)
  const beside = new RegExp(`<p id="${field}-fault" class="fault">([^<]*)</p>`).exec(answer.body)?.[1]
  expect(beside?.replaceAll('&#39;', "'")).toContain(sentence)
  expect(answer.body).toContain('value="10:00"')
  expect(fieldIn(answer, 'seen')).toBe(seen)
  expect(readStored(shop.db).ownerName).toBeNull()
})

test('a number is read as people of the chosen country write it', async () => {
  const { shop, owner, seen } = await openSettings()
  await owner.post('/settings/shop', { ...good, country: 'GB', ownerMobile: '07700 900123', seen })
  expect(readShop(shop.db, shop.config).ownerMobile).toBe('+447700900123')
})

test('a zone that goes by another name on this machine is kept, and stays chosen', async () => {
  const { shop, owner, seen } = await openSettings()
  await owner.post('/settings/shop', { ...good, zone: 'Europe/Kyiv', seen })
  expect(readStored(shop.db).zone).toBe('Europe/Kyiv')
  expect((await owner.get('/settings')).body).toContain('<option value="Europe/Kyiv" selected>')
})

test('what a variable of the environment fixes is shown with its name, and cannot be changed here', async () => {
  const { shop, owner, page, seen } = await openSettings({
    ...bare,
    BUSINESS_NAME: 'Fixed & Co',
    OWNER_MOBILE: '+14165550111',
  })
  expect(wordsOf(page)).toContain('Name of the shop: Fixed & Co')
  expect(wordsOf(page)).toContain('Fixed by BUSINESS_NAME')
  expect(wordsOf(page)).toContain('Fixed by OWNER_MOBILE')
  expect(page.body).not.toContain('name="businessName"')
  await owner.post('/settings/shop', { ...good, seen })
  expect(readStored(shop.db)).toMatchObject({ businessName: null, ownerMobile: null, ownerName: 'Dana' })
  expect(readShop(shop.db, shop.config).businessName).toBe('Fixed & Co')
})

test('of two owners who edit at once, the later one is told and decides', async () => {
  const { shop, owner, seen } = await openSettings()
  await owner.post('/settings/shop', { ...good, seen })
  const mine = { ...good, businessName: 'Other name', 'mon-closes': '18:00', seen }
  const told = await owner.post('/settings/shop', mine)
  expect(told.status).toBe(409)
  expect(wordsOf(told)).toContain('Somebody changed these settings while you had them open')
  expect(wordsOf(told)).toMatch(/Name of the shopDana & Sons <Plumbing>Other name/)
  expect(wordsOf(told)).toMatch(/Opening hoursMon 08:00-17:00, Sat 10:00-00:00Mon 08:00-18:00, Sat 10:00-00:00/)
  expect(wordsOf(told)).not.toContain('Time zone')
  expect(readStored(shop.db).businessName).toBe('Dana & Sons <Plumbing>')
  const again = Object.fromEntries(
    [...Object.keys(mine), 'tue-opens'].map((name) => [
      name,
      fieldIn(told, name).replaceAll('&amp;', '&').replaceAll('&lt;', '<'),
    ]),
  )
  expect((await owner.post('/settings/shop', again)).status).toBe(303)
  expect(readStored(shop.db)).toMatchObject({
    businessName: 'Other name',
    ownerName: 'Dana',
    hours: { mon: { closes: '18:00' } },
  })
})

test('saving the same twice is no conflict', async () => {
  const { owner, seen } = await openSettings()
  for (let n = 0; n < 2; n++) expect((await owner.post('/settings/shop', { ...good, seen })).status).toBe(303)
})

test('a form without its hidden parts is refused', async () => {
  const { shop, owner } = await openSettings()
  for (const path of ['/settings/shop', '/settings/opener']) {
    expect((await owner.post(path, good)).status, path).toBe(422)
    expect((await owner.post(path, { ...good, seen: 'x' })).status, path).toBe(422)
    expect(
      (await owner.post(`${path}?x`, new URLSearchParams('seen=0123456789abcdef&opener=a&opener=b&zone=a&zone=b')))
        .status,
      path,
    ).toBe(422)
  }
  expect(readStored(shop.db).businessName).toBeNull()
})

test('a number is added once, as a number that is met as Fallback', async () => {
  const { shop, owner } = await openSettings()
  expect((await owner.post('/settings/lines', { number: '(202) 555-0177' })).location).toBe('/settings?done=line')
  expect(lineByNumber(shop.db, '+12025550177')?.plan).toBe('fallback')
  for (const [number, sentence] of [
    ['+12025550177', 'is a number of the shop already'],
    ['911', 'no telephone number'],
    ['', 'no telephone number'],
    ['<script>', 'no telephone number'],
  ] as const) {
    const answer = await owner.post('/settings/lines', { number })
    expect(answer.status, number).toBe(422)
    expect(wordsOf(answer), number).toContain(sentence)
    expect(answer.body, number).not.toContain('<script>')
  }
})

test('the owner’s own mobile is not taken for a number of the shop', async () => {
  const { shop, owner } = await openSettings()
  storeSettings(shop.db, { ownerMobile: '+14165550199' }, shop.now())
  const answer = await owner.post('/settings/lines', { number: '+14165550199' })
  expect([answer.status, wordsOf(answer).includes('your mobile number')]).toEqual([422, true])
})

test('a plan is chosen of those that can be carried out, and not over somebody else’s choice', async () => {
  const { shop, owner, page } = await openSettings()
  expect([...page.body.matchAll(/<option value="(fallback|off|always|after-hours)"/g)].map(([, plan]) => plan)).toEqual(
    ['fallback', 'off'],
  )
  expect((await owner.post('/settings/lines/1/plan', { plan: 'always', seen: 'fallback' })).status).toBe(422)
  expect((await owner.post('/settings/lines/1/plan', { plan: 'off', seen: 'fallback' })).location).toBe(
    '/settings?done=plan',
  )
  expect(lineByNumber(shop.db, '+12025550100')?.plan).toBe('off')
  const told = await owner.post('/settings/lines/1/plan', { plan: 'fallback', seen: 'fallback' })
  expect(told.status).toBe(409)
  expect(wordsOf(told)).toContain('Off: calls are turned away')
  await owner.post('/settings/lines/1/plan', { plan: fieldIn(told, 'plan'), seen: fieldIn(told, 'seen') })
  expect(lineByNumber(shop.db, '+12025550100')?.plan).toBe('fallback')
  expect((await owner.post('/settings/lines/77/plan', { plan: 'off', seen: 'fallback' })).status).toBe(404)
})

test('the first text is worded by the owner, and every caller gets it so', async () => {
  const { shop, owner } = await openShop()
  const form = await owner.get('/settings/opener')
  expect(wordsOf(form)).toContain("Hey, it's Mike from Mike's Plumbing. I just missed your call.")
  const opener = 'Mike’s Plumbing here,   sorry! What is it about? Reply STOP to opt out.'
  const saved = await owner.post('/settings/opener', { opener, seen: fieldIn(form, 'seen') })
  expect(saved.location).toBe('/settings?done=opener')
  expect(readStored(shop.db).opener).toBe('{business} here, sorry! What is it about? Reply STOP to opt out.')
  shop.carrier.ring({ from: '+14165550134', to: '+12025550100' })
  await shop.settle()
  expect(shop.messenger.world.sent.map(({ body }) => body)).toEqual([
    "Mike's Plumbing here, sorry! What is it about? Reply STOP to opt out.",
  ])
  const page = await owner.get('/settings/opener')
  expect(wordsOf(page)).toMatch(/paid as one text \(69 characters\)/)
})

test('a first text without the name of the shop or without STOP is refused, and stays as it was typed', async () => {
  const { shop, owner } = await openShop()
  const seen = fieldIn(await owner.get('/settings/opener'), 'seen')
  const answer = await owner.post('/settings/opener', { opener: 'Call me back. Reply STOP.', seen })
  expect(answer.status).toBe(422)
  expect(wordsOf(answer)).toContain('Name the shop, so that the caller knows who writes')
  expect(answer.body).toContain('>Call me back. Reply STOP.</textarea>')
  const long = await owner.post('/settings/opener', { opener: `{business} STOP ${'x'.repeat(20_000)}`, seen })
  expect([long.status, wordsOf(long).includes('Shorten it to 306 characters')]).toEqual([422, true])
  expect(readStored(shop.db).opener).toBeNull()
})

test('the later of two owners who word the first text is told', async () => {
  const { shop, owner } = await openShop()
  const seen = fieldIn(await owner.get('/settings/opener'), 'seen')
  await owner.post('/settings/opener', { opener: '{business}: one? STOP ends this.', seen })
  const told = await owner.post('/settings/opener', { opener: '{business}: two? STOP ends this.', seen })
  expect(told.status).toBe(409)
  expect(wordsOf(told)).toMatch(/{business}: one\? STOP ends this\.{business}: two\?/)
  await owner.post('/settings/opener', { opener: fieldIn(told, 'opener'), seen: fieldIn(told, 'seen') })
  expect(readStored(shop.db).opener).toBe('{business}: two? STOP ends this.')
})
