import { expect, test } from 'vitest'
import { storeSettings } from '../../server/settings/store.ts'
import { openShop, wordsOf } from './owner.ts'

test('the first page says of each part of the settings what stands now', async () => {
  const { owner } = await openShop({ env: { OWNER_MOBILE: '+14165550199' } })
  const words = wordsOf(await owner.get('/settings'))
  for (const row of [
    "ShopMike's Plumbing, Toronto time",
    'Numbers+1 202 555 0100',
    "TextsFirst text: Hey, it's Mike from Mike's Plumbing.",
    'ModelNone; replies use fixed words',
    'AlertsTexted to 416-555-0199',
    'Security1 browser signed in',
    'BackupNo copy yet; one is made every night',
  ])
    expect(words).toContain(row)
})

test('what is not set yet is marked, and each row leads to its page', async () => {
  const { shop, owner } = await openShop({ env: { BUSINESS_NAME: '', OWNER_NAME: '', SHOP_TIMEZONE: '' } })
  const page = await owner.get('/settings')
  expect(wordsOf(page)).toContain('ShopNo name yet, no time zone yetto do')
  expect(wordsOf(page)).toContain('AlertsOn the page only: no mobile number yetto do')
  const links = [...page.body.matchAll(/<a class="row place[^"]*" href="([^"]+)"/g)].flatMap(([, href]) => href ?? [])
  expect(links).toEqual([
    ...[
      'shop',
      'lines',
      'forwarding',
      'unwanted',
      'carrier',
      'companies',
      'texting',
      'texts',
      'replies',
      'follow-ups',
      'bookings',
      'days',
      'calendars',
      'feed',
      'model',
      'speech',
      'alerts',
      'crew',
      'security',
      'backup',
    ].map((name) => `/settings/${name}`),
    ...['/set-up/done', '/practice', '/calls', '/callbacks'],
  ])
  for (const link of links) expect((await owner.get(link)).status, link).toBe(200)
  storeSettings(shop.db, { businessName: 'Rohr', zone: 'America/Argentina/Buenos_Aires' }, shop.now())
  expect(wordsOf(await owner.get('/settings'))).toContain('ShopRohr, Buenos Aires time')
})

test('the old address of the security page leads to the new one', async () => {
  const { owner } = await openShop()
  const answer = await owner.get('/security')
  expect([answer.status, answer.location]).toEqual([301, '/settings/security'])
})
