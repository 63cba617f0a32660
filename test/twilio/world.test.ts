import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type FakeAppliance, startFakeAppliance } from './fake-appliance.ts'
import { type FakeTwilio, startFakeTwilio } from './fake-twilio.ts'
import { keys, mobile, realClient, shop } from './real-client.ts'

const publicUrl = 'https://shop.example'
const voice = '/webhooks/twilio/voice'
const ended = '/webhooks/twilio/call-status'
const dial =
  '<Response><Dial action="/after?a=1&amp;b=2" answerOnBridge="true"><Number url="/screen">+15550009999</Number></Dial></Response>'
let fake: FakeTwilio
let appliance: FakeAppliance

beforeEach(async () => {
  appliance = await startFakeAppliance({ publicUrl, authToken: keys.authToken })
  fake = await startFakeTwilio({ ...keys, publicUrl, modes: { applianceOrigin: appliance.origin } })
})
afterEach(() => Promise.all([fake.close(), appliance.close()]))

const paths = () => appliance.received.map(({ path }) => path)

describe('a call', () => {
  test('asks the voice URL, hears the greeting, and tells its end', async () => {
    appliance.answers[voice] = { body: '<Response><Say>Sorry we missed you</Say><Hangup/></Response>' }
    const { call } = await fake.receiveCall({ from: mobile, forwardedFrom: '+15550005555' })
    expect(appliance.received).toMatchObject([
      {
        path: voice,
        isGenuine: true,
        params: { CallSid: call.sid, CallStatus: 'ringing', ForwardedFrom: '+15550005555' },
      },
      { path: ended, isGenuine: true, params: { CallSid: call.sid, CallStatus: 'completed', CallDuration: '12' } },
    ])
    const [listed] = await realClient(fake.url).calls.list({ to: shop, limit: 5 })
    expect(listed).toMatchObject({
      sid: call.sid,
      from: mobile,
      status: 'completed',
      duration: '12',
      direction: 'inbound',
    })
    expect(listed).toMatchObject({ forwardedFrom: '+15550005555', parentCallSid: null })
    expect(await realClient(fake.url).calls(call.sid).fetch()).toMatchObject({ sid: call.sid })
  })

  test('rejected before it was answered ends without an answer', async () => {
    appliance.answers[voice] = { body: '<Response><Reject/></Response>' }
    expect((await fake.receiveCall({ from: mobile })).call).toMatchObject({ status: 'no-answer', seconds: 0 })
  })

  test('to a dark box leaves only a row in the list', async () => {
    await fake.receiveCall({ from: mobile, webhooks: 'none', status: 'busy' })
    expect(appliance.received).toEqual([])
    const listed = (filter: object) => realClient(fake.url).calls.list({ ...filter, limit: 5 })
    expect(await listed({ to: shop, startTimeAfter: new Date(Date.now() - 9e5) })).toMatchObject([{ status: 'busy' }])
    expect(await listed({ to: shop, startTimeAfter: new Date(Date.now() + 9e5) })).toEqual([])
    expect(await listed({ to: shop, status: 'completed' })).toEqual([])
  })

  test('whose voice URL fails goes to the fallback, and without one hears an error', async () => {
    appliance.answers[voice] = { status: 503, body: '' }
    expect((await fake.receiveCall({ from: mobile })).call.status).toBe('completed')
    expect(paths()).toEqual([voice, ended])
    fake.account.numbers[0]!.voiceFallbackUrl = `${publicUrl}/fallback`
    await fake.receiveCall({ from: mobile })
    expect(appliance.received[3]).toMatchObject({ path: '/fallback', params: { ErrorCode: '11200' } })
  })

  test('rings the crew: nobody comes, and the action is asked', async () => {
    appliance.answers[voice] = { body: dial }
    const { call } = await fake.receiveCall({ from: mobile, crew: 'no-answer' })
    expect(paths()).toEqual([voice, '/after?a=1&b=2', ended])
    expect(appliance.received[1]?.params).toMatchObject({ DialCallStatus: 'no-answer', DialBridged: 'false' })
    expect(call.status).toBe('no-answer')
    const [leg] = await realClient(fake.url).calls.list({ parentCallSid: call.sid, limit: 5 })
    expect(leg).toMatchObject({ to: '+15550009999', status: 'no-answer', direction: 'outbound-dial' })
  })

  test('is bridged when a crew member presses 1, and not when a voicemail picks up', async () => {
    appliance.answers[voice] = { body: dial }
    appliance.answers['/screen'] = {
      body: '<Response><Gather numDigits="1" action="/accept"><Say>Press 1</Say></Gather><Hangup/></Response>',
    }
    await fake.receiveCall({ from: mobile, crew: 'answers' })
    expect(paths()).toEqual([voice, '/screen', '/accept', '/after?a=1&b=2', ended])
    expect(appliance.received[2]?.params).toMatchObject({ Digits: '1', ParentCallSid: expect.any(String) })
    expect(appliance.received[3]?.params).toMatchObject({ DialCallStatus: 'completed', DialBridged: 'true' })
    appliance.received.length = 0
    await fake.receiveCall({ from: mobile, crew: 'voicemail' })
    expect(paths()).toEqual([voice, '/screen', '/after?a=1&b=2', ended])
    expect(appliance.received[2]?.params).toMatchObject({ DialCallStatus: 'completed', DialBridged: 'false' })
  })

  test('may end with a voicemail', async () => {
    appliance.answers[voice] = { body: '<Response><Say>Speak</Say><Record action="/recorded"/></Response>' }
    await fake.receiveCall({ from: mobile, caller: 'leaves-voicemail' })
    expect(appliance.received[1]).toMatchObject({ path: '/recorded', params: { RecordingDuration: '8' } })
    await fake.receiveCall({ from: mobile, caller: 'hangs-up' })
    expect(paths().slice(3)).toEqual([voice, ended])
  })

  test('that a document sends in circles comes to an end', async () => {
    appliance.answers[voice] = { body: '<Response><Redirect>/webhooks/twilio/voice</Redirect></Response>' }
    await fake.receiveCall({ from: mobile })
    expect(paths()).toHaveLength(11)
  })

  test('is not listed before the lag is over', async () => {
    fake.modes.listLagMs = 60_000
    await fake.receiveCall({ from: mobile })
    expect(await realClient(fake.url).calls.list({ to: shop, limit: 5 })).toEqual([])
  })
})

describe('a text from a mobile', () => {
  test('reaches the SMS URL and stands in the list', async () => {
    const { message } = await fake.receiveText({ from: mobile, body: 'My sink leaks 💧' })
    expect(appliance.received).toMatchObject([
      {
        path: '/webhooks/twilio/message',
        isGenuine: true,
        params: { MessageSid: message.sid, Body: 'My sink leaks 💧', From: mobile, To: shop, NumMedia: '0' },
      },
    ])
    const listed = await realClient(fake.url).messages.list({ to: shop, limit: 5 })
    expect(listed).toMatchObject([{ sid: message.sid, direction: 'inbound', status: 'received', from: mobile }])
    expect(fake.messages).toEqual([])
  })

  test('may come twice, or never', async () => {
    await fake.receiveText({ from: mobile, body: 'Twice', times: 2 })
    await fake.receiveText({ from: mobile, body: 'Never', times: 0 })
    expect(appliance.received.map(({ params }) => params.Body)).toEqual(['Twice', 'Twice'])
    expect(new Set(appliance.received.map(({ token }) => token)).size).toBe(1)
    expect(await realClient(fake.url).messages.list({ to: shop, limit: 5 })).toHaveLength(2)
  })

  test('its photos need our keys at the API and must not get them at the storage', async () => {
    const photo = { type: 'image/jpeg', bytes: Buffer.from([0xff, 0xd8, 0xff, 0xe0]) }
    await fake.receiveText({ from: mobile, body: '', media: [photo, { ...photo, type: 'image/png' }] })
    const { params } = appliance.received[0]!
    expect(params).toMatchObject({ NumMedia: '2', MediaContentType0: 'image/jpeg', MediaContentType1: 'image/png' })
    const url = params.MediaUrl0 ?? ''
    const headers = { Authorization: `Basic ${Buffer.from(`${keys.accountSid}:${keys.authToken}`).toString('base64')}` }
    expect((await fetch(url, { redirect: 'manual' })).status).toBe(401)
    const sentOn = await fetch(url, { headers, redirect: 'manual' })
    expect(sentOn.status).toBe(302)
    const storage = sentOn.headers.get('location') ?? ''
    expect((await fetch(storage, { headers })).status).toBe(400)
    const stored = await fetch(storage)
    expect(stored.headers.get('content-type')).toBe('image/jpeg')
    expect(Buffer.from(await stored.arrayBuffer())).toEqual(photo.bytes)
    const media = realClient(fake.url).messages(params.MessageSid ?? '').media
    expect(await media(url.split('/').at(-1) ?? '').fetch()).toMatchObject({ contentType: 'image/jpeg' })
    expect(await media(url.split('/').at(-1) ?? '').remove()).toBe(true)
    expect((await fetch(storage)).status).toBe(404)
  })
})

describe('opting out', () => {
  const send = () => realClient(fake.url).messages.create({ to: mobile, from: shop, body: 'Hello' })

  test.each(['STOP', ' stop ', 'Unsubscribe', 'CANCEL', 'quit'])('%j blocks until START', async (body) => {
    await fake.receiveText({ from: mobile, body })
    await expect(send()).rejects.toMatchObject({ status: 400, code: 21610 })
    await fake.receiveText({ from: mobile, body: 'start' })
    await send()
  })

  test.each(['please stop', 'STOP.', 'help', 'yes'])('%j blocks nobody', async (body) => {
    await fake.receiveText({ from: mobile, body })
    await send()
  })

  test('is of one mobile only', async () => {
    await fake.receiveText({ from: '+15550003333', body: 'STOP' })
    await send()
  })

  test('can be switched off', async () => {
    fake.modes.optOuts = false
    await fake.receiveText({ from: mobile, body: 'STOP' })
    await send()
  })

  test('is named in the webhook only with Advanced Opt-Out', async () => {
    await fake.receiveText({ from: mobile, body: 'STOP' })
    fake.modes.advancedOptOut = true
    await fake.receiveText({ from: mobile, body: 'START' })
    expect(appliance.received.map(({ params }) => params.OptOutType)).toEqual([undefined, 'START'])
  })
})
