import { expect, test } from 'vitest'
import { fieldIn, openShop, wordsOf } from './owner.ts'

const path = '/settings/alerts'

test('a mail address is saved, tried, and what became of the last mail is shown', async () => {
  const { shop, owner } = await openShop()
  const page = await owner.get(path)
  const saved = await owner.post(`${path}/mail`, { ownerEmail: ' mike@example.com ', seen: fieldIn(page, 'seen') })
  expect([saved.status, saved.location]).toEqual([303, `${path}?done=mail`])
  const with_ = await owner.get(`${path}?done=mail`)
  expect(wordsOf(with_)).toContain('mike@example.comBy mail, when texts fail')
  const token = /test-mail[\s\S]*?name="token" value="([0-9a-f]{24})"/.exec(with_.body)?.[1] ?? ''
  for (let n = 0; n < 3; n++) await owner.post(`${path}/test-mail`, { token })
  await shop.settle()
  expect(shop.mailer.sent).toMatchObject([{ to: 'mike@example.com', subject: "Mike's Plumbing: a test" }])
  expect(wordsOf(await owner.get(path))).toMatch(/Last mail, .*: “Mike's Plumbing: a test”, the mail server took it\./)
  shop.mailer.answer = { outcome: 'rejected', because: 'unreachable', about: 'moment', said: 'ECONNREFUSED' }
  await owner.post(`${path}/test-mail`, { token: '0'.repeat(24) })
  await shop.settle()
  expect(wordsOf(await owner.get(path))).toContain(
    'not sent yet, because the mail server of SMTP_URL cannot be reached.',
  )
})

test('an empty address takes it away; what is no address is not saved', async () => {
  const { owner } = await openShop()
  const seen = fieldIn(await owner.get(path), 'seen')
  const wrong = await owner.post(`${path}/mail`, { ownerEmail: 'mike@', seen })
  expect([wrong.status, fieldIn(wrong, 'ownerEmail')]).toEqual([422, 'mike@'])
  expect(wordsOf(wrong)).toContain('Write a mail address such as mike@example.com.')
  await owner.post(`${path}/mail`, { ownerEmail: 'mike@example.com', seen })
  const there = await owner.get(path)
  const beside = await owner.post(`${path}/mail`, { ownerEmail: 'sam@example.com', seen })
  expect(beside.status).toBe(409)
  await owner.post(`${path}/mail`, { ownerEmail: '', seen: fieldIn(there, 'seen') })
  expect(fieldIn(await owner.get(path), 'ownerEmail')).toBe('')
})

test('an address of the environment is shown and not asked for', async () => {
  const { owner } = await openShop({ env: { OWNER_EMAIL: 'fixed@example.com' } })
  const page = await owner.get(path)
  expect(wordsOf(page)).toContain('fixed@example.com')
  expect(wordsOf(page)).toContain('Fixed by OWNER_EMAIL')
  expect(page.body).not.toContain('name="ownerEmail"')
})

test.each(['evil@example.com\r\nBcc: x@example.com', 'a@b.c, d@e.f', '"x" <a@b.co>'])(
  '%j is no address',
  async (ownerEmail) => {
    const { owner } = await openShop()
    const seen = fieldIn(await owner.get(path), 'seen')
    expect((await owner.post(`${path}/mail`, { ownerEmail, seen })).status).toBe(422)
  },
)
