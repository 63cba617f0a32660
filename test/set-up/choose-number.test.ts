import { expect, test } from 'vitest'
import { lines } from '../../server/database/schema.ts'
import { chooseNumber } from '../../server/set-up/choose-number.ts'
import { readFound } from '../../server/set-up/found.ts'
import { readStoredCompany } from '../../server/settings/company-store.ts'
import { line, openFreshShop, owner } from './fresh-shop.ts'

const other = '+16475550100'

test.each<[what: string, { voice?: boolean; sms?: boolean }, string]>([
  ['takes no texts', { sms: false }, 'cannot-text'],
  ['takes no calls', { voice: false }, 'cannot-call'],
])('a number that %s is not taken', async (_what, capabilities, because) => {
  const fresh = await openFreshShop()
  await fresh.giveAccount()
  Object.assign(fresh.fake.account.numbers[0]!.capabilities, capabilities)
  expect(await fresh.giveNumber()).toEqual({ do: 'refused', because })
  expect(readStoredCompany(fresh.shop.db).twilioNumber).toBeNull()
})

test("a number that is not the account's is not taken, nor the owner's own mobile", async () => {
  const fresh = await openFreshShop({ fake: { numbers: [line, owner] } })
  await fresh.giveAccount()
  expect(await fresh.giveNumber(other)).toEqual({ do: 'refused', because: 'no-such-number' })
  expect(await fresh.giveNumber(owner)).toEqual({ do: 'refused', because: 'owners-mobile' })
})

test('what was proved of the old number says nothing of the new one', async () => {
  const fresh = await openFreshShop({ fake: { numbers: [line, other] } })
  await fresh.connectAll()
  expect(readFound(fresh.shop.db).connection).toMatchObject({ ok: true })
  expect(await fresh.giveNumber(other)).toEqual({ do: 'chosen' })
  expect(readFound(fresh.shop.db)).toMatchObject({ connection: null, text: null, call: null })
  // The same account goes on, so the old number is still the shop's.
  const numbers = fresh.shop.db.select().from(lines).all()
  expect(numbers.map(({ number }) => number)).toEqual([line, other])
})

test('of two who choose at once the later one is told', async () => {
  const fresh = await openFreshShop({ fake: { numbers: [line, other] } })
  await fresh.giveAccount()
  const seen = fresh.seen('twilioNumber')
  expect(await chooseNumber(fresh.shop, { number: line, seen })).toEqual({ do: 'chosen' })
  expect(await chooseNumber(fresh.shop, { number: other, seen })).toEqual({
    do: 'refused',
    because: 'changed-meanwhile',
  })
})
