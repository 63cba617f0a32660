import { afterEach, beforeEach, expect, test } from 'vitest'
import { twilioCarrier } from '../../../server/providers/carrier/twilio.ts'
import { twilioMessenger } from '../../../server/providers/messenger/twilio.ts'
import type { TwilioAccount } from '../../../server/providers/twilio/account.ts'
import { type FakeTwilio, startFakeTwilio } from '../../twilio/fake-twilio.ts'
import { now, ours, shop } from './shop.ts'

let fake: FakeTwilio

beforeEach(async () => {
  const { accountSid, authToken, publicUrl } = shop
  fake = await startFakeTwilio({ accountSid: accountSid!, authToken: authToken!, publicUrl, numbers: [ours] })
})
afterEach(() => fake.close())

async function wrongs(changes: Partial<TwilioAccount> = {}): Promise<string[]> {
  const account = { ...shop, apiBase: fake.url, ...changes }
  const lines = [
    ...(await twilioCarrier(account, { now }).check()),
    ...(await twilioMessenger(account, { now, sendTimeoutSeconds: 5 }).check()),
  ]
  return [...new Set(lines.filter((line) => !line.ok).map((line) => line.words))]
}

test('an account that is well has nothing to complain of', async () => {
  expect(await wrongs()).toEqual([])
})

test('what follows the # in an address is for Twilio alone', async () => {
  fake.account.numbers[0]!.voiceUrl += '#rc=2&rp=all'
  expect(await wrongs()).toEqual([])
})

test('addresses that lead elsewhere are named, with ours', async () => {
  Object.assign(fake.account.numbers[0]!, { voiceUrl: 'https://demo.twilio.com', smsUrl: '', statusCallback: '' })
  expect(await wrongs()).toEqual([
    'Twilio calls https://demo.twilio.com; set it to https://texts.example.ca/webhooks/twilio/voice, in the set-up or in the Twilio console.',
    'Twilio calls nothing; set it to https://texts.example.ca/webhooks/twilio/call-status, in the set-up or in the Twilio console.',
    'Twilio calls nothing; set it to https://texts.example.ca/webhooks/twilio/message, in the set-up or in the Twilio console.',
  ])
})

test('a number that cannot call or text is named', async () => {
  Object.assign(fake.account.numbers[0]!.capabilities, { voice: false, sms: false })
  expect(await wrongs()).toEqual([`${ours} cannot take calls.`, `${ours} cannot take texts.`])
})

test('a trial account is told as one', async () => {
  fake.account.type = 'Trial'
  expect(await wrongs()).toEqual(['It is a trial account: it texts verified numbers only. Upgrade it at Twilio.'])
})

test('a suspended account is told as one', async () => {
  fake.account.status = 'suspended'
  expect(await wrongs()).toContain('The account is suspended: log in at Twilio and mend that.')
})

test('a number that is not ours is told', async () => {
  expect(await wrongs({ number: '+14165550101' })).toEqual(['The account has no number +14165550101.'])
})

test('wrong keys are told', async () => {
  expect(await wrongs({ authToken: 'wrong' })).toEqual([
    'Twilio refused us: check the account SID and the keys (Twilio: status 401).',
  ])
})

test('an API key, to which the account itself is closed, is no fault', async () => {
  fake.account.apiKey = { sid: 'SK1', secret: 'secret' }
  expect(await wrongs({ apiKey: 'SK1', apiSecret: 'secret' })).toEqual([])
})

test('a Twilio that is away is told', async () => {
  fake.refuseConnections()
  expect((await wrongs()).join()).toMatch(/^Twilio could not be reached \(.*ECONNREFUSED.*\)\.$/)
})

test('every missing setting is named', async () => {
  const words = await wrongs({ accountSid: undefined, authToken: undefined, number: undefined })
  expect(words.map((each) => each.split(' ')[0])).toEqual(['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_NUMBER'])
})

test('without a public address Twilio cannot reach us', async () => {
  expect(await wrongs({ publicUrl: undefined })).toEqual(['The public address is not set, so Twilio cannot reach us.'])
})
