import { afterEach, beforeEach, expect, test } from 'vitest'
import type { TwilioAccount } from '../../../server/providers/twilio/account.ts'
import { twilioSetUp } from '../../../server/providers/twilio/set-up.ts'
import { type FakeTwilio, startFakeTwilio } from '../../twilio/fake-twilio.ts'
import { json, startApi } from './api.ts'
import { now, ours, shop } from './shop.ts'

const key = { sid: 'SK0123', secret: 'a-secret' }
const away = { sentence: "You've reached Mike's & Sons. Goodbye.", address: null }
let fake: FakeTwilio

beforeEach(async () => {
  const { accountSid, authToken } = shop
  fake = await startFakeTwilio({ accountSid: accountSid!, authToken: authToken!, apiKey: key, numbers: [ours] })
})
afterEach(() => fake.close())

const setUp = (changes: Partial<TwilioAccount> = {}) => twilioSetUp({ ...shop, apiBase: fake.url, ...changes }, { now })
const failed = (because: string, code: string | null = null) => ({ ok: false, because, code })

test('an account that is well says its name, and whether it is on trial', async () => {
  expect(await setUp().checkAccount()).toEqual({ ok: true, name: 'A shop', isTrial: false })
  fake.account.type = 'Trial'
  expect(await setUp().checkAccount()).toEqual({ ok: true, name: 'A shop', isTrial: true })
})

test('a right key is no less than the token', async () => {
  const keyed = setUp({ apiKey: key.sid, apiSecret: key.secret })
  expect(await keyed.checkAccount()).toMatchObject({ ok: true })
  expect(await keyed.numbers()).toMatchObject({ ok: true })
})

test.each<[what: string, Partial<TwilioAccount>, string]>([
  ['a wrong token', { authToken: 'wrong' }, 'wrong-credentials'],
  ['no token', { authToken: undefined }, 'wrong-credentials'],
  ["somebody else's account", { accountSid: `AC${'9'.repeat(32)}` }, 'wrong-credentials'],
  ['a wrong key beside a right token', { apiKey: key.sid, apiSecret: 'wrong' }, 'wrong-key'],
  // The token signs the webhooks, so a right key does not make up for it.
  [
    'a wrong token beside a right key',
    { authToken: 'wrong', apiKey: key.sid, apiSecret: key.secret },
    'wrong-credentials',
  ],
])('%s is told as such', async (_what, changes, because) => {
  expect(await setUp(changes).checkAccount()).toMatchObject({ ok: false, because })
})

test('the code of a refusal is kept', async () => {
  expect(await setUp({ authToken: 'wrong' }).checkAccount()).toEqual(failed('wrong-credentials', '20003'))
})

test('a suspended account is told as such', async () => {
  fake.account.status = 'suspended'
  expect(await setUp().checkAccount()).toEqual(failed('suspended'))
})

test.each(['reset', '500'] as const)('a Twilio that cannot be reached is told as such (%s)', async (fault) => {
  fake.modes.setUpFault = fault
  const { checkAccount, numbers, addresses, setAddresses } = setUp()
  for (const ask of [checkAccount, numbers, addresses, () => setAddresses(away)])
    expect(await ask()).toEqual(failed('unreachable'))
})

test('a Twilio that refuses connections is told as such', async () => {
  fake.refuseConnections()
  expect(await setUp().checkAccount()).toEqual(failed('unreachable'))
})

test('the numbers of the account are listed with what they can do', async () => {
  Object.assign(fake.account.numbers[0]!.capabilities, { sms: false, mms: false })
  expect(await setUp().numbers()).toEqual({
    ok: true,
    numbers: [{ number: ours, canCall: true, canText: false, canSendPhotos: false }],
  })
})

test('a list of several pages is read to its end', async () => {
  const page = (n: number, next: string | null) => ({
    incoming_phone_numbers: [
      { sid: `PN${n}`, phone_number: `+1416555010${n}`, capabilities: { voice: true, sms: true } },
    ],
    next_page_uri: next,
  })
  const api = await startApi(({ url = '' }, response) =>
    json(
      response,
      url.includes('Page=1') ? page(1, null) : page(0, '/2010-04-01/Accounts/AC1/IncomingPhoneNumbers.json?Page=1'),
    ),
  )
  expect(await setUp({ apiBase: api.url }).numbers()).toMatchObject({
    numbers: [{ number: '+14165550100' }, { number: '+14165550101' }],
  })
  await api.close()
})

test('a number that leads nowhere yet is led here, for calls, their ends and texts', async () => {
  const { addresses, setAddresses } = setUp()
  expect(await addresses()).toMatchObject({
    addresses: [
      { what: 'calls', set: null, ours: `${shop.publicUrl}/webhooks/twilio/voice`, isRight: false },
      { what: 'call-ends', set: null, isRight: false },
      { what: 'texts', set: null, isRight: false },
      { what: 'fallback', set: null, ours: null, isRight: false },
    ],
    overruledBy: null,
  })
  expect(await setAddresses(away)).toMatchObject({ ok: true, addresses: Array(4).fill({ isRight: true }) })
  expect(await addresses()).toMatchObject({ addresses: Array(4).fill({ isRight: true }) })
  expect(fake.account.numbers[0]).toMatchObject({
    voiceUrl: `${shop.publicUrl}/webhooks/twilio/voice`,
    statusCallback: `${shop.publicUrl}/webhooks/twilio/call-status`,
    smsUrl: `${shop.publicUrl}/webhooks/twilio/message`,
    smsFallbackUrl: '',
  })
})

test('while the box is away Twilio itself says the sentence, and rings nobody', async () => {
  await setUp().setAddresses(away)
  const { voiceFallbackUrl, voiceFallbackMethod } = fake.account.numbers[0]!
  const address = new URL(voiceFallbackUrl)
  expect([address.origin + address.pathname, voiceFallbackMethod]).toEqual(['https://twimlets.com/echo', 'GET'])
  const document = address.searchParams.get('Twiml') ?? ''
  expect(document).toContain("You've reached Mike's &amp; Sons. Goodbye.")
  expect(document).toMatch(/<Hangup\/><\/Response>$/)
  expect(document).not.toMatch(/<Dial|<Redirect|<Number/)
})

test("what the owner has set for then stays, and the owner's own goes before ours", async () => {
  const bin = 'https://handler.twilio.com/twiml/EH0123'
  fake.account.numbers[0]!.voiceFallbackUrl = bin
  await setUp().setAddresses(away)
  expect(fake.account.numbers[0]!.voiceFallbackUrl).toBe(bin)
  await setUp().setAddresses({ ...away, address: `${bin}45` })
  expect(fake.account.numbers[0]!.voiceFallbackUrl).toBe(`${bin}45`)
})

test('an address of this very box is no way out while it is away', async () => {
  fake.account.numbers[0]!.voiceFallbackUrl = `${shop.publicUrl}/elsewhere`
  expect(await setUp().addresses()).toMatchObject({
    addresses: expect.arrayContaining([expect.objectContaining({ what: 'fallback', isRight: false })]),
  })
  await setUp().setAddresses(away)
  expect(fake.account.numbers[0]!.voiceFallbackUrl).toMatch(/^https:\/\/twimlets\.com/)
})

test('an application is taken from the number, a trunk is left and told', async () => {
  Object.assign(fake.account.numbers[0]!, { voiceApplicationSid: 'AP1', smsApplicationSid: 'AP2' })
  expect(await setUp().addresses()).toMatchObject({ overruledBy: 'application' })
  expect(await setUp().setAddresses(away)).toMatchObject({ overruledBy: null })
  fake.account.numbers[0]!.trunkSid = 'TK1'
  expect(await setUp().setAddresses(away)).toMatchObject({ ok: true, overruledBy: 'trunk' })
})

test('what follows the # in an address is for Twilio alone', async () => {
  await setUp().setAddresses(away)
  fake.account.numbers[0]!.voiceUrl += '#rc=2'
  expect(await setUp().addresses()).toMatchObject({ addresses: Array(4).fill({ isRight: true }) })
})

test("a number that is not the account's is told", async () => {
  expect(await setUp({ number: '+14165550101' }).addresses()).toEqual(failed('no-such-number'))
  expect(await setUp({ number: undefined }).setAddresses(away)).toEqual(failed('no-such-number'))
})

test('a key that may look and not touch is told', async () => {
  fake.modes.setUpFault = 'not-permitted'
  expect(await setUp().addresses()).toMatchObject({ ok: true })
  expect(await setUp().setAddresses(away)).toEqual(failed('wrong-credentials', '20003'))
})

test('an address that Twilio does not take is told with its code', async () => {
  expect(await setUp().setAddresses({ ...away, address: 'gopher' })).toEqual(failed('refused', '21402'))
})
