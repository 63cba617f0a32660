import { expect, test } from 'vitest'
import { lastTest, sendTestText } from '../../server/set-up/send-test-text.ts'
import { line, openFreshShop, owner } from './fresh-shop.ts'

const token = 'a'.repeat(24)
const send = (fresh: Awaited<ReturnType<typeof openFreshShop>>, form = token) =>
  sendTestText(fresh.shop, { token: form })

async function connected(options: Parameters<typeof openFreshShop>[0] = {}) {
  const fresh = await openFreshShop(options)
  await fresh.connectAll()
  const state = async () => {
    await fresh.shop.settle()
    await fresh.fake.settled()
    const { state, because, errorCode } = lastTest(fresh.shop.db) ?? {}
    return { state, because, errorCode }
  }
  return { ...fresh, state }
}

test('the test text goes from the number to the owner, and is followed to its delivery', async () => {
  const fresh = await connected()
  expect(send(fresh)).toMatchObject({ do: 'queued' })
  expect(await fresh.state()).toEqual({ state: 'delivered', because: null, errorCode: null })
  expect(fresh.fake.messages).toMatchObject([
    { from: line, to: owner, body: "Mike's Plumbing: FirstRing can text you. This is the test text you asked for." },
  ])
})

test('a double click and a form that is sent again send one', async () => {
  const fresh = await connected()
  const [one, other] = [send(fresh), send(fresh)]
  expect([one.do, other.do]).toEqual(['queued', 'repeated'])
  await fresh.state()
  expect(send(fresh).do).toBe('repeated')
  await fresh.state()
  expect(fresh.fake.posts).toHaveLength(1)
})

test('while one is under way another page sends no second one; afterwards it does', async () => {
  const fresh = await connected()
  send(fresh)
  expect(send(fresh, 'b'.repeat(24)).do).toBe('under-way')
  await fresh.state()
  expect(send(fresh, 'b'.repeat(24)).do).toBe('queued')
  await fresh.state()
  expect(fresh.fake.posts).toHaveLength(2)
})

test('an outcome that is unknown is looked for, and not sent again', async () => {
  const fresh = await connected()
  fresh.fake.modes.applianceOrigin = null
  fresh.fake.next('accept-then-reset')
  send(fresh)
  expect(await fresh.state()).toMatchObject({ state: 'unknown' })
  expect(send(fresh, 'b'.repeat(24)).do).toBe('under-way')
  fresh.shop.pass({ seconds: 2 })
  expect(await fresh.state()).toMatchObject({ state: 'sent' })
  expect(fresh.fake.posts).toHaveLength(1)
})

test('a trial account texts only verified numbers, and says so with its code', async () => {
  const fresh = await connected({ fake: { type: 'Trial' } })
  send(fresh)
  expect(await fresh.state()).toEqual({ state: 'failed', because: 'trial-account', errorCode: '21608' })
  fresh.fake.account.verifiedNumbers = [owner]
  send(fresh, 'b'.repeat(24))
  expect(await fresh.state()).toMatchObject({ state: 'delivered' })
})

test.each([30034, 30032])('a number that is not registered is told apart by its code (%i)', async (errorCode) => {
  const fresh = await connected()
  fresh.fake.modes.fates = { '*': { status: 'undelivered', errorCode } }
  send(fresh)
  expect(await fresh.state()).toEqual({ state: 'failed', because: 'not-registered', errorCode: String(errorCode) })
})

test('in practice there is no test text: it would prove nothing', async () => {
  const fresh = await openFreshShop()
  expect(send(fresh)).toEqual({ do: 'refused', because: 'not-connected' })
})

test('without a mobile there is nobody to text', async () => {
  const fresh = await connected({ env: { OWNER_MOBILE: '' } })
  expect(send(fresh)).toEqual({ do: 'refused', because: 'mobile-missing' })
})
