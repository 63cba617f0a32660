import { expect, test } from 'vitest'
import { readShop, readStored, storeSettings } from '../../server/settings/store.ts'
import { fieldIn, openShop, wordsOf } from './owner.ts'

// Nothing of the shop is fixed by the environment here.
const bare = { BUSINESS_NAME: '', OWNER_NAME: '', SHOP_TIMEZONE: '', SHOP_COUNTRY: '' }

const good = {
  businessName: 'Dana & Sons <Plumbing>',
  ownerName: 'Dana',
  ownerMobile: '416 555 0199',
  trade: 'hvac',
  country: 'CA',
  zone: 'America/Toronto',
  'mon-opens': '08:00',
  'mon-closes': '17:00',
  'sat-opens': '10:00',
  'sat-closes': '00:00',
}

async function openSettings(env: Record<string, string> = bare) {
  const opened = await openShop({ env })
  const page = await opened.owner.get('/settings/shop')
  return { ...opened, page, seen: fieldIn(page, 'seen') }
}

test('what the owner fills in is kept, in the form in which it will be used', async () => {
  const { shop, owner, seen } = await openSettings()
  const answer = await owner.post('/settings/shop', { ...good, seen })
  expect([answer.status, answer.location]).toEqual([303, '/settings/shop?done=saved'])
  expect(readStored(shop.db)).toMatchObject({
    businessName: 'Dana & Sons <Plumbing>',
    ownerMobile: '+14165550199',
    trade: 'hvac',
    zone: 'America/Toronto',
    hours: { mon: { opens: '08:00', closes: '17:00' }, tue: null, sat: { opens: '10:00', closes: '24:00' } },
  })
  const page = await owner.get('/settings/shop?done=saved')
  expect(wordsOf(page)).toContain('The shop is saved.')
  expect(page.body).toContain('value="Dana &amp; Sons &lt;Plumbing>"')
  expect(page.body).toContain('name="sat-closes" value="00:00"')
})

test('an emptied field is empty again', async () => {
  const { shop, owner, seen } = await openSettings()
  await owner.post('/settings/shop', { ...good, seen })
  await owner.post('/settings/shop', { seen: fieldIn(await owner.get('/settings/shop'), 'seen') })
  expect(readStored(shop.db)).toMatchObject({
    ...{
      businessName: null,
      ownerName: null,
      ownerMobile: null,
      zone: null,
      country: null,
      hours: null,
      opener: null,
      trade: null,
    },
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
  [{ trade: 'dentist' }, 'trade', 'Choose a trade of the list'],
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
  expect((await owner.get('/settings/shop')).body).toContain('<option value="Europe/Kyiv" selected>')
})

test('what a variable of the environment fixes is shown with its name, and cannot be changed here', async () => {
  const { shop, owner, page, seen } = await openSettings({
    ...bare,
    BUSINESS_NAME: 'Fixed & Co',
    OWNER_MOBILE: '+14165550111',
  })
  expect(wordsOf(page)).toContain('Name of the shopFixed & Co')
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
  expect(wordsOf(told)).toMatch(/Name of the shopStands nowDana & Sons <Plumbing>YoursOther name/)
  expect(wordsOf(told)).toMatch(
    /Opening hoursStands nowMon 08:00-17:00, Sat 10:00-00:00YoursMon 08:00-18:00, Sat 10:00-00:00/,
  )
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
  for (const path of ['/settings/shop', '/settings/texts']) {
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

test('one tap fills in a week beside what was typed, and saves nothing by itself', async () => {
  const { shop, owner, seen } = await openSettings()
  const filled = await owner.post('/settings/shop', { ...good, businessName: 'Half a na', preset: 'six-days', seen })
  expect(filled.status).toBe(200)
  expect(fieldIn(filled, 'businessName')).toBe('Half a na')
  const ends = ['mon', 'sat', 'sun'].map((day) => [fieldIn(filled, `${day}-opens`), fieldIn(filled, `${day}-closes`)])
  expect(ends).toEqual([
    ['08:00', '18:00'],
    ['08:00', '18:00'],
    ['', ''],
  ])
  expect(fieldIn(filled, 'seen')).toBe(seen)
  expect(readStored(shop.db).hours).toBeNull()
})

test('open day and night is midnight to midnight, also when it is saved and shown again', async () => {
  const { shop, owner, seen } = await openSettings()
  const filled = await owner.post('/settings/shop', { seen, preset: 'always' })
  const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].flatMap((day) => [`${day}-opens`, `${day}-closes`])
  const week = Object.fromEntries(days.map((name) => [name, fieldIn(filled, name)]))
  expect((await owner.post('/settings/shop', { ...week, seen })).status).toBe(303)
  expect(readStored(shop.db).hours?.sun).toEqual({ opens: '00:00', closes: '24:00' })
  expect((await owner.post('/settings/shop', { seen, preset: 'whenever' })).status).toBe(409)
})

test('the Enter key saves the shop: no button that fills in hours stands before the one that saves', async () => {
  const { page } = await openSettings()
  const buttons = [...page.body.matchAll(/<button type="submit"[^>]*>/g)].map(([tag]) => tag)
  expect(buttons.findIndex((tag) => tag.includes('preset'))).toBeGreaterThan(0)
  expect(buttons[0]).not.toContain('name=')
})

test('the browser’s time zone is proposed while none is set, and not after', async () => {
  const { shop, owner, page } = await openSettings()
  expect(page.body.match(/data-propose-zone/g)).toHaveLength(1)
  expect(page.body).toMatch(/<select id="zone"[^>]*data-propose-zone="true"/)
  expect(page.body).toMatch(/<p id="zone-proposed" class="hint" hidden>/)
  storeSettings(shop.db, { zone: 'Europe/Paris' }, shop.now())
  const later = await owner.get('/settings/shop')
  expect(later.body).not.toContain('zone-proposed')
  expect(later.body).not.toContain('data-propose-zone')
})

test('names of every kind stand in the settings as they were typed', async () => {
  const { shop, owner } = await openSettings()
  for (const businessName of ['سباكة الأمين', '<img src=x onerror=alert(1)>', '🔧 Rohr & Söhne', 'W'.repeat(60)]) {
    const seen = fieldIn(await owner.get('/settings/shop'), 'seen')
    expect((await owner.post('/settings/shop', { ...good, businessName, seen })).status).toBe(303)
    expect(readStored(shop.db).businessName).toBe(businessName)
    for (const path of ['/settings', '/settings/texts'])
      expect(wordsOf(await owner.get(path)), path).toContain(businessName)
    const escaped = businessName.replace('&', '&amp;').replace('<', '&lt;')
    expect((await owner.get('/settings/shop')).body).toContain(`name="businessName" dir="auto" value="${escaped}"`)
  }
})
