// What else stands at a company beside our addresses, and what becomes of it when they are set.
import { describe, expect, onTestFinished, test } from 'vitest'
import { androidGatewayPath, cardsEvent, neededEvents } from '../../server/providers/android-gateway/account.ts'
import { androidGatewayWayHere } from '../../server/providers/android-gateway/way-here.ts'
import { jambonzPaths } from '../../server/providers/jambonz/account.ts'
import { jambonzWayHere } from '../../server/providers/jambonz/way-here.ts'
import { signalwireWayHere } from '../../server/providers/signalwire/way-here.ts'
import { telnyxPaths } from '../../server/providers/telnyx/account.ts'
import { telnyxWayHere } from '../../server/providers/telnyx/way-here.ts'
import { voipmsWayHere } from '../../server/providers/voipms/way-here.ts'
import { ledLine, type WayHere } from '../../server/providers/way-here.ts'
import { openFakeGateway, signingKey } from '../android-gateway/fake-gateway.ts'
import { startFakeJambonz } from '../jambonz/fake-jambonz.ts'
import { startFakeTelnyx } from '../telnyx/fake-telnyx.ts'
import { openFakeVoipms } from '../voipms/fake-voipms.ts'
import { shopAt as jambonzShop } from './jambonz/shop.ts'
import { now, shop as signalwireShop, startFake as startFakeSignalwire } from './signalwire/shop.ts'
import { shopAt as telnyxShop } from './telnyx/shop.ts'

const number = '+14165550100'
const publicUrl = 'https://texts.example.ca'
const countries = ['CA']
const doors = { ports: [], names: [], origin: null }

const standing = async (way: WayHere) => {
  const seen = await way.addresses()
  return seen.ok ? seen.addresses.map(({ set, isRight }) => (isRight ? 'here' : set)) : seen.because
}
const set = async (way: WayHere) => {
  const seen = await way.setAddresses({ countries })
  return seen.ok ? seen.addresses.map(({ set: now, isRight }) => (isRight ? 'here' : now)) : seen.because
}

describe('at SignalWire', () => {
  const open = async () => {
    const fake = await startFakeSignalwire(Date.now)
    onTestFinished(() => fake.close())
    const way = signalwireWayHere(signalwireShop, { publicUrl, apiBase: fake.url, now })
    const [own] = fake.account.numbers
    await way.setAddresses({ countries })
    return { own: own!, way }
  }

  test('an application that goes before our addresses is shown, and taken off', async () => {
    const { own, way } = await open()
    Object.assign(own, { voiceApplicationSid: 'some-application', smsApplicationSid: 'another' })
    const application = 'an application of the project'
    expect(await standing(way)).toEqual([application, application, application])
    expect(await set(way)).toEqual(['here', 'here', 'here'])
    expect(own).toMatchObject({ voiceApplicationSid: '', smsApplicationSid: '' })
  })

  test('our address that is asked by GET is not ours yet', async () => {
    const { own, way } = await open()
    own.voiceMethod = 'GET'
    expect((await standing(way))[0]).toMatch(/webhooks\/signalwire\/voice by GET$/)
    expect(await set(way)).toEqual(['here', 'here', 'here'])
  })

  test('a number in a SIP trunk is left there, and that is said', async () => {
    const { own, way } = await open()
    own.trunkSid = 'a-trunk'
    expect((await set(way))[0]).toContain('take the number out of it at SignalWire')
    expect(own.trunkSid).toBe('a-trunk')
  })

  test('without a public address nothing is set', async () => {
    const { own } = await open()
    const nowhere = signalwireWayHere(signalwireShop, { publicUrl: null, apiBase: 'http://127.0.0.1:9', now })
    expect(await set(nowhere)).toBe('refused')
    expect(own.voiceUrl).toContain(publicUrl)
  })
})

describe('at Telnyx', () => {
  const open = async (changes: object = {}) => {
    const fake = await startFakeTelnyx({ number, now: Date.now })
    onTestFinished(() => fake.close())
    const way = telnyxWayHere({ ...telnyxShop(fake), ...changes }, { publicUrl, apiBase: fake.url })
    const [own] = fake.numbers
    return { fake, own: own!, way }
  }

  test('a number that goes by something else than a TeXML application is moved to ours', async () => {
    const { fake, own, way } = await open()
    own.connection_id = '99'
    expect((await standing(way)).slice(0, 2)).toEqual(Array(2).fill('a connection that is no TeXML application'))
    expect(await set(way)).toEqual(['here', 'here', 'here'])
    expect(own.connection_id).toBe(fake.applicationId)
  })

  test('where a number is put into another application, that one and what it calls are named before', async () => {
    const { fake, own, way } = await open()
    fake.applications.set('99', { friendly_name: 'the old one', voice_url: 'https://old.example' })
    Object.assign(fake.applications.get(fake.applicationId)!, { voice_url: 'https://other.example' })
    own.connection_id = '99'
    const seen = await way.addresses()
    expect(seen.ok && seen.addresses[0]).toMatchObject({
      set: 'https://old.example',
      sharedBy:
        'the TeXML application “call-router”, which the number is put into and which calls https://other.example until now',
    })
  })

  test('an application keeps its name, and no other is made', async () => {
    const { fake, way } = await open({ applicationId: null })
    expect(await way.setAddresses({ countries })).toMatchObject({ learnt: { applicationId: fake.applicationId } })
    expect([...fake.applications.values()]).toMatchObject([{ friendly_name: 'call-router' }])
    expect([...fake.profiles.values()]).toMatchObject([{ name: 'Texts' }])
  })

  test('texts in an older version of the API are not read by us, so it is changed', async () => {
    const { fake, way } = await open()
    const [profile] = fake.profiles.values()
    Object.assign(profile!, { webhook_url: publicUrl + telnyxPaths.message, webhook_api_version: '1' })
    expect((await standing(way))[2]).toMatch(/message in version 1 of the API$/)
    expect((await set(way))[2]).toBe('here')
  })

  test('what leads here already is left alone', async () => {
    const { fake, own, way } = await open()
    await set(way)
    Object.assign(own, { messaging_profile_id: null })
    fake.applications.set(fake.applicationId, { ...fake.applications.get(fake.applicationId), friendly_name: '' })
    expect(await set(way)).toEqual(['here', 'here', 'here'])
  })
})

describe('at a jambonz', () => {
  const open = async () => {
    const fake = await startFakeJambonz()
    onTestFinished(() => fake.close())
    const account = { ...jambonzShop(fake), applicationId: fake.applicationId }
    return { fake, own: fake.numbers[0]!, way: jambonzWayHere(account, { publicUrl, doors }) }
  }

  test('the hook of texts and the speech of an application stay, and its old hooks may serve others', async () => {
    const { fake, way } = await open()
    const before = fake.applications.get(fake.applicationId)
    const { messaging_hook } = structuredClone(before!)
    expect(await set(way)).toEqual(['here', 'here'])
    expect(fake.applications.get(fake.applicationId)).toMatchObject({
      ...{ messaging_hook, speech_synthesis_vendor: 'google' },
      call_hook: { url: publicUrl + jambonzPaths.call, method: 'POST' },
    })
    expect(fake.applications.get(fake.applicationId)?.call_hook).not.toHaveProperty('webhook_sid')
  })

  test('a document that goes before the hook is shown, and taken off', async () => {
    const { fake, way } = await open()
    Object.assign(fake.applications.get(fake.applicationId)!, { app_json: '[{"verb":"hangup"}]' })
    expect((await standing(way))[0]).toBe('a document of the application')
    expect(await set(way)).toEqual(['here', 'here'])
  })

  test('a number without an application is put into ours', async () => {
    const { fake, own, way } = await open()
    own.application_sid = null
    expect(await standing(way)).toEqual([null, null])
    const seen = await way.addresses()
    expect(seen.ok && seen.addresses[0]?.sharedBy).toBe(
      'the application “the shop”, which the number is put into and which calls https://old.example/call until now',
    )
    expect(await set(way)).toEqual(['here', 'here'])
    expect(own.application_sid).toBe(fake.applicationId)
  })
})

describe('at VoIP.ms', () => {
  const account = {
    ...{ user: 'mike@shop.example', apiPassword: 'api-secret', number },
    ...{ callbackToken: 'a-secret-of-thirty-two-letters-00', publicUrl },
  }

  test('texts go on to the mail and the phone that they went to before', async () => {
    const fake = await openFakeVoipms({ did: '4165550100', now: Date.now })
    onTestFinished(() => fake.close())
    const kept = { sms_email: 'mike@shop.example', sms_email_enabled: '1', sms_forward: '4165550177' }
    Object.assign(fake.world.callback, { ...kept, sms_enabled: '0', sms_url_callback_enabled: '0' })
    const way = voipmsWayHere(account, fake.url)
    expect(await standing(way)).toEqual([null])
    expect(await set(way)).toEqual(['here'])
    expect(fake.world.callback).toMatchObject({ ...kept, sms_enabled: '1', sms_url_callback_retry: '1' })
    expect(await way.numbers()).toEqual({ ok: true, numbers: [number] })
  })
})

describe('at a phone', () => {
  test('only what it does not tell yet is added, for this device, and whom it tells besides stays', async () => {
    const fake = await openFakeGateway({ mode: 'server', now: Date.now })
    onTestFinished(() => fake.close())
    const url = publicUrl + androidGatewayPath
    const others = [
      { url: 'https://another.example', event: 'sms:received' },
      { url, event: 'sms:received' },
    ]
    fake.world.webhooks = others
    const account = {
      ...{ mode: 'server' as const, address: fake.url, user: 'sms', password: 'secret', signingKey, number },
      ...{ sim: null, device: 'phone-1', publicUrl },
    }
    const way = androidGatewayWayHere(account, { doors })
    expect(await standing(way)).toEqual(['only sms:received'])
    expect(await set(way)).toEqual(['here'])
    expect(fake.world.webhooks.slice(0, 2)).toEqual(others)
    expect(fake.world.webhooks.slice(2).map(({ event, deviceId }) => [event, deviceId])).toEqual(
      [...neededEvents.filter((event) => event !== 'sms:received'), cardsEvent].map((event) => [event, 'phone-1']),
    )
  })

  test('one that takes no address without a certificate refuses it', async () => {
    const fake = await openFakeGateway({ mode: 'phone', now: Date.now })
    onTestFinished(() => fake.close())
    const account = {
      ...{ mode: 'phone' as const, address: fake.url, user: 'sms', password: 'secret', signingKey, number },
      ...{ sim: null, device: null, publicUrl: 'http://192.168.1.5' },
    }
    expect(await set(androidGatewayWayHere(account, { doors }))).toBe('refused')
  })
})

test.each([
  [
    { set: 'https://old.example', isRight: false },
    'no: SignalWire calls https://old.example; it should be https://a/b.',
  ],
  [{ set: null, isRight: false }, 'no: SignalWire calls nothing; it should be https://a/b.'],
  [{ set: 'https://a/b', isRight: true }, 'ok: SignalWire calls https://a/b.'],
])('the doctor says of %o: %s', (led, words) => {
  const line = ledLine('SignalWire', { what: 'calls', ours: 'https://a/b', ...led })
  expect(`${line.ok ? 'ok' : 'no'}: ${line.words}`.startsWith(words)).toBe(true)
})
