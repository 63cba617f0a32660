import { expect, test } from 'vitest'
import { unseenAlerts } from '../../server/alerts/store.ts'
import { fieldIn, openShop, wordsOf } from './owner.ts'

const path = '/settings/alerts'
const env = { OWNER_MOBILE: '+14165550199' }

test('a test alert is texted to the owner by the road of every alert, and how far it came is shown', async () => {
  const { shop, owner } = await openShop({ env })
  const page = await owner.get(path)
  expect(wordsOf(page)).toContain('416-555-0199By text from +1 202 555 0100')
  const sent = await owner.post(`${path}/test`, { token: fieldIn(page, 'token') })
  expect([sent.status, sent.location]).toEqual([303, `${path}?done=test`])
  await shop.settle()
  expect(shop.messenger.world.sent.map(({ to, body }) => [to, body])).toEqual([
    ['+14165550199', 'FirstRing: this is a test. Alerts reach you on this phone.'],
  ])
  expect(wordsOf(await owner.get(`${path}?done=test`))).toMatch(/Last test, [^:]*\d\d:\d\d: (sent|delivered)/)
  expect(unseenAlerts(shop.db, 10)).toEqual([])
})

test('one form sends one test, however often it is sent', async () => {
  const { shop, owner } = await openShop({ env })
  const token = fieldIn(await owner.get(path), 'token')
  await Promise.all([1, 2, 3].map(() => owner.post(`${path}/test`, { token })))
  await shop.settle()
  expect(shop.messenger.world.sent).toHaveLength(1)
  await owner.post(`${path}/test`, { token: fieldIn(await owner.get(path), 'token') })
  await shop.settle()
  expect(shop.messenger.world.sent).toHaveLength(2)
})

test('a test that the messenger does not take says so', async () => {
  const { shop, owner } = await openShop({ env })
  shop.messenger.world.mode = 'down'
  await owner.post(`${path}/test`, { token: fieldIn(await owner.get(path), 'token') })
  await shop.settle()
  expect(wordsOf(await owner.get(path))).toMatch(/Last test, .*(not sent yet|perhaps sent)/)
})

test('without a mobile the page says what is missing, and offers no test', async () => {
  const { owner } = await openShop()
  const page = await owner.get(path)
  expect(wordsOf(page)).toContain('They are not texted to you yet. Set your mobile number')
  expect(page.body).not.toContain('/settings/alerts/test')
})

test.each<Record<string, string>>([{}, { token: '' }, { token: 'x'.repeat(24) }])(
  'a form that no page of ours sends is refused (%#)',
  async (form) => {
    const { shop, owner } = await openShop({ env })
    expect((await owner.post(`${path}/test`, form)).status).toBe(422)
    await shop.settle()
    expect(shop.messenger.world.sent).toEqual([])
  },
)
