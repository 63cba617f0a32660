import { afterEach, beforeEach, expect, test } from 'vitest'
import { telnyxCarrier } from '../../../server/providers/carrier/telnyx.ts'
import { Unreachable } from '../../../server/providers/request.ts'
import { type FakeTelnyx, startFakeTelnyx } from '../../telnyx/fake-telnyx.ts'
import { verbsOf } from '../../twilio/twiml.ts'
import { now, ours, publicUrl, shopAt } from './shop.ts'

let fake: FakeTelnyx
const carrier = () => telnyxCarrier(shopAt(fake), { publicUrl, apiBase: fake.url, now })
beforeEach(async () => {
  fake = await startFakeTelnyx({ number: ours, now: () => now().epochMilliseconds })
})
afterEach(() => fake.close())

const phones = [{ leg: 7, number: '+14165550001' }]

test('every address in a document is whole, and one that was sealed is believed when it comes back', () => {
  const [dial] = verbsOf(carrier().answer([{ do: 'ring', phones, isInTurn: true, seconds: 20 }]).body)
  const { url = '', statusCallback = '' } = dial?.inside[0]?.attributes ?? {}
  const addresses = [dial?.attributes.action ?? '', url, statusCallback]
  for (const address of addresses) expect(address).toMatch(/^https:\/\/texts\.example\.ca\/webhooks\/telnyx\/.*seal=/)
  expect(dial?.attributes).not.toHaveProperty('sequential')
  expect(carrier().readCall(fake.signed(url.slice(publicUrl.length), `AccountSid=${fake.accountId}`))).toEqual({
    ok: true,
    events: [{ kind: 'picked-up', leg: 7 }],
  })
})

test('who says nothing is asked again by the line behind the question', () => {
  const ask = {
    do: 'ask',
    about: 'key',
    words: 'Press 1.',
    language: 'en',
    seconds: 5,
    mostKeys: 1,
    byVoice: false,
  } as const
  const [gather, redirect] = verbsOf(carrier().answer([ask]).body)
  expect(redirect?.name).toBe('Redirect')
  expect(redirect?.text).toBe(gather?.attributes.action)
})

test('the voice is spoken to over a sealed address, and nobody else comes in there', () => {
  const [connect] = verbsOf(carrier().answer([{ do: 'converse', words: 'Hi', language: 'en' }]).body)
  const { url = '' } = connect?.inside[0]?.attributes ?? {}
  const target = url.replace('wss://texts.example.ca', '')
  const line = carrier().openLine!
  expect(target.split('?')[0]).toBe(line.path)
  expect(line.check({ target, headers: {} })).toBe('ok')
  expect(line.check({ target: line.path, headers: {} })).toBe('bad-signature')
  expect(line.check({ target: `${line.path}?seal=x`, headers: {} })).toBe('bad-signature')
  const setup = {
    type: 'setup',
    callSid: 'v2:T02llQxIyaRkhfRKxgAP8nY511EhFLizdvdUKJiSw8d6A9BborherQ',
    callStatus: 'active',
  }
  expect(line.read(JSON.stringify(setup))).toEqual({ kind: 'begun', callId: setup.callSid })
})

test('a call is placed by the TeXML application, and led to us by sealed addresses', async () => {
  const call = { to: '+14165550001', from: ours, bridge: 4, seconds: 25 }
  expect(await carrier().placeCall(call)).toMatchObject({ outcome: 'accepted' })
  expect(fake.placed).toMatchObject([{ To: call.to, From: ours, Timeout: '25' }])
  expect(fake.placed[0]?.Url).toMatch(/screen\?bridge=4&seal=/)
})

test('the sound of a recording is asked for where it lies now', async () => {
  fake.recordings.set('a-recording', Buffer.from('RIFF'))
  const fetched = await carrier().fetchRecording({ id: 'a-recording', address: 'old' }, 100)
  expect(Buffer.from(fetched).toString()).toBe('RIFF')
  await expect(carrier().fetchRecording({ id: 'not-there-yet', address: '' }, 100)).rejects.toThrow(Unreachable)
})

test('without its account no list is asked, and it says what is missing and where that stands', async () => {
  const account = { ...shopAt(fake), accountId: null }
  const carrier = telnyxCarrier(account, { publicUrl, apiBase: fake.url, now })
  expect(carrier.can.listsCalls).toBe(false)
  expect(await carrier.check()).toContainEqual({
    ...{ name: 'Telnyx settings', ok: false },
    words: expect.stringContaining('It is the AccountSid in its webhooks; enter it on the page of Telnyx.'),
  })
})

test('without an account everything is answered in words', async () => {
  const nobody = telnyxCarrier(null, { publicUrl: null, now })
  expect((await nobody.check())[0]).toMatchObject({ ok: false, words: 'Telnyx is not set up.' })
  expect(nobody.readCall(fake.signed('/webhooks/telnyx/voice', ''))).toEqual({ ok: false, because: 'not-configured' })
  expect(await nobody.placeCall({ to: ours, from: ours, bridge: 1, seconds: 5 })).toMatchObject({ outcome: 'rejected' })
})
