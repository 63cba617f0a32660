import { expect, test } from 'vitest'
import { readFound } from '../../server/set-up/found.ts'
import { saveAccount } from '../../server/set-up/save-account.ts'
import { readStoredCompany } from '../../server/settings/company-store.ts'
import { account, type FreshShop, line, openFreshShop } from './fresh-shop.ts'

const stored = ({ shop }: FreshShop) => readStoredCompany(shop.db)
const key = { sid: 'SK0123', secret: 'a-secret' }
const keyed = { twilioApiKey: key.sid, twilioApiSecret: key.secret }

test('right credentials are kept, with what the account is and the numbers it has; nothing is connected by that', async () => {
  const fresh = await openFreshShop()
  expect(await fresh.giveAccount()).toEqual({ do: 'saved' })
  expect(stored(fresh)).toMatchObject({ ...account, carrier: null, messenger: null })
  expect(readFound(fresh.shop.db)).toMatchObject({
    account: { ok: true, name: 'A shop', isTrial: false, at: fresh.shop.now() },
    number: { ok: true, numbers: [{ number: line, canText: true }] },
  })
  expect(fresh.shop.carrier.name).toBe('simulated')
})

test('a wrong token is not kept, and does not cut off a shop that is connected', async () => {
  const fresh = await openFreshShop()
  await fresh.connectAll()
  expect(await fresh.giveAccount({ twilioAuthToken: 'a-slip-of-the-keyboard' })).toEqual({
    do: 'refused',
    because: 'wrong-credentials',
  })
  expect(stored(fresh).twilioAuthToken).toBe(account.twilioAuthToken)
})

test('a Twilio that cannot be reached proves nothing, so nothing is kept', async () => {
  const fresh = await openFreshShop()
  fresh.fake.refuseConnections()
  expect(await fresh.giveAccount()).toEqual({ do: 'refused', because: 'unreachable' })
  expect(stored(fresh).twilioAccountSid).toBeNull()
})

test('secrets that are left out stay as they are', async () => {
  const fresh = await openFreshShop({ fake: { apiKey: key } })
  await fresh.giveAccount(keyed)
  expect(await fresh.giveAccount({ twilioAuthToken: null, twilioApiKey: key.sid, twilioApiSecret: null })).toEqual({
    do: 'saved',
  })
  expect(stored(fresh)).toMatchObject({ ...account, ...keyed })
})

test('a key goes with its secret', async () => {
  const fresh = await openFreshShop({ fake: { apiKey: key } })
  await fresh.giveAccount(keyed)
  await fresh.giveAccount({ twilioApiKey: null, twilioApiSecret: null })
  expect(stored(fresh)).toMatchObject({ twilioApiKey: null, twilioApiSecret: null })
})

test('without a token there is nothing to try: it signs the webhooks', async () => {
  const fresh = await openFreshShop()
  expect(await fresh.giveAccount({ twilioAuthToken: null })).toEqual({
    do: 'refused',
    because: 'token-missing',
  })
})

test('another account is for a shop in practice only, and begins without a number', async () => {
  const fresh = await openFreshShop()
  await fresh.connectAll()
  const other = { twilioAccountSid: `AC${'f'.repeat(32)}`, twilioAuthToken: 'another0another0another0another0' }
  expect(await fresh.giveAccount(other)).toEqual({ do: 'refused', because: 'other-account-connected' })
  await fresh.practise()
  Object.assign(fresh.fake.account, { sid: other.twilioAccountSid, authToken: other.twilioAuthToken })
  expect(await fresh.giveAccount(other)).toEqual({ do: 'saved' })
  expect(stored(fresh)).toMatchObject({ ...other, twilioNumber: null })
})

test('who fills in the form over values that somebody else has changed since is told', async () => {
  const fresh = await openFreshShop()
  const seen = fresh.seen('twilioAccountSid', 'twilioAuthToken', 'twilioApiKey', 'twilioApiSecret')
  fresh.fake.account.apiKey = key
  await fresh.giveAccount(keyed)
  expect(await saveAccount(fresh.shop, { typed: account, seen })).toEqual({
    do: 'refused',
    because: 'changed-meanwhile',
  })
  expect(stored(fresh)).toMatchObject(keyed)
  // The same values again change nothing, whatever was seen: a form that was sent twice.
  expect(await saveAccount(fresh.shop, { typed: { ...account, ...keyed }, seen })).toEqual({ do: 'saved' })
})

test('what the environment fixes stays fixed, and the rest can be given', async () => {
  const fresh = await openFreshShop({ env: { TWILIO_ACCOUNT_SID: account.twilioAccountSid } })
  const typed = { ...account, twilioAccountSid: null }
  expect(await fresh.giveAccount(typed)).toEqual({ do: 'saved' })
  expect(stored(fresh)).toMatchObject({ twilioAccountSid: null, twilioAuthToken: account.twilioAuthToken })
  await fresh.giveNumber()
  await fresh.giveAddress()
  expect(await fresh.connect()).toMatchObject({ seen: { ok: true } })
})
