import { expect, test } from 'vitest'
import { readFound } from '../../server/set-up/found.ts'
import { account, line, openFreshShop } from './fresh-shop.ts'

test('what is missing is asked for first', async () => {
  const fresh = await openFreshShop()
  expect(await fresh.connect()).toEqual({ do: 'refused', because: 'account-missing' })
  await fresh.giveAccount()
  expect(await fresh.connect()).toEqual({ do: 'refused', because: 'number-missing' })
  await fresh.giveNumber()
  expect(await fresh.connect()).toEqual({ do: 'refused', because: 'address-missing' })
  expect(fresh.shop.messenger.name).toBe('simulated')
})

test('one tap leads calls, their ends and texts here, and says something kind while the box is away', async () => {
  const fresh = await openFreshShop()
  await fresh.connectAll()
  const { voiceUrl, smsUrl, statusCallback, voiceFallbackUrl } = fresh.fake.account.numbers[0]!
  expect([voiceUrl, statusCallback, smsUrl]).toEqual(
    ['voice', 'call-status', 'message'].map((name) => `${fresh.shop.publicOrigin}/webhooks/twilio/${name}`),
  )
  const said = new URL(voiceFallbackUrl).searchParams.get('Twiml')
  expect(said).toContain("You've reached Mike's Plumbing")
  expect(said).toContain('call 9 1 1')
})

test('a number whose addresses cannot be set is connected all the same, and the reason is kept', async () => {
  const fresh = await openFreshShop()
  await fresh.giveAccount()
  await fresh.giveNumber()
  await fresh.giveAddress()
  fresh.fake.modes.setUpFault = 'not-permitted'
  expect(await fresh.connect()).toMatchObject({ do: 'connected', seen: { ok: false, because: 'wrong-credentials' } })
  expect(fresh.shop.messenger.name).toBe('twilio')
  expect(readFound(fresh.shop.db).connection).toMatchObject({ ok: false })
})

test('twice at once connects once', async () => {
  const fresh = await openFreshShop()
  await fresh.giveAccount()
  await fresh.giveNumber()
  await fresh.giveAddress()
  const both = await Promise.all([fresh.connect(), fresh.connect()])
  expect(both).toMatchObject([{ do: 'connected' }, { do: 'connected' }])
  expect([fresh.shop.carrier.name, fresh.shop.messenger.name]).toEqual(['twilio', 'twilio'])
})

test.each<Record<string, string>>([
  { CARRIER: 'simulated', MESSENGER: 'simulated' },
  { CARRIER: 'simulated' },
  { MESSENGER: 'simulated' },
])(
  'where the environment fixes practice, no number is led here: its callers would find a closed door (%j)',
  async (env) => {
    const fresh = await openFreshShop({ env })
    expect(await fresh.connectAll()).toEqual({ do: 'refused', because: 'practice-fixed' })
    expect([fresh.shop.carrier.name, fresh.shop.messenger.name]).toEqual(['simulated', 'simulated'])
    expect(fresh.fake.account.numbers[0]).toMatchObject({ voiceUrl: '', smsUrl: '' })
  },
)

test('everything in the environment is a connection without a page', async () => {
  const fresh = await openFreshShop({
    env: {
      CARRIER: 'twilio',
      MESSENGER: 'twilio',
      TWILIO_ACCOUNT_SID: account.twilioAccountSid,
      TWILIO_AUTH_TOKEN: account.twilioAuthToken,
      TWILIO_NUMBER: line,
      PUBLIC_URL: 'https://shop.example',
    },
  })
  await fresh.practise()
  expect(fresh.shop.carrier.name).toBe('twilio')
  expect(await fresh.connect()).toMatchObject({ do: 'connected', seen: { ok: true } })
})
