import { validate } from '@jambonz/verb-specifications'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CallStep } from '../../../server/providers/carrier/carrier.ts'
import { type FakeJambonz, signed, startFakeJambonz } from '../../jambonz/fake-jambonz.ts'
import { carrierOf, now, ours, publicUrl, shopAt } from './shop.ts'

let fake: FakeJambonz
beforeEach(async () => {
  fake = await startFakeJambonz()
})
afterEach(() => fake.close())

const quiet = { info() {}, error() {}, debug() {} }
type Hook = { url: string; method: string }
type Verb = {
  verb: string
  actionHook: Hook
  text: string
  timeout: number
  target: { type: string; number: string; confirmHook: Hook }[]
}
const rendered = (...steps: CallStep[]): Verb[] => JSON.parse(carrierOf(shopAt(fake)).answer(steps).body)

const spoken = { words: 'Dave & <b>Söhne</b> "50%"', language: 'fr' } as const
const phones = [
  { leg: 7, number: '+14165550001' },
  { leg: 8, number: '+14165550002' },
]
const every: Record<string, CallStep> = {
  say: { do: 'say', ...spoken },
  ring: { do: 'ring', phones, isInTurn: true, seconds: 20 },
  ask: { do: 'ask', ...spoken, about: 'number', seconds: 6, mostKeys: 15, byVoice: true },
  listen: { do: 'listen', ...spoken, turn: 3, seconds: 6 },
  converse: { do: 'converse', ...spoken },
  'ask-leg': { do: 'ask-leg', ...spoken, leg: 7, seconds: 6 },
  'ask-bridge': { do: 'ask-bridge', ...spoken, bridge: 4, about: 'start', seconds: 6 },
  'ring-other': { do: 'ring-other', bridge: 4, number: '+14165550134', showing: ours, seconds: 30 },
  record: { do: 'record', mostSeconds: 150, silenceSeconds: 6 },
  'put-through': { do: 'put-through' },
  'hang-up': { do: 'hang-up' },
  reject: { do: 'reject' },
}

describe("by jambonz' own rules", () => {
  test.each(Object.entries(every))('what %s becomes is valid', (_name, step) => {
    expect(() => validate(quiet, rendered(step))).not.toThrow()
  })

  test('its rules refuse what is not', () => {
    expect(() => validate(quiet, [{ verb: 'dial', target: 'nobody' }])).toThrow()
    expect(() => validate(quiet, [{ verb: 'sing' }])).toThrow()
  })
})

test('words come as they were written, and in their language', () => {
  expect(rendered(every.say!)).toMatchObject([{ text: spoken.words, synthesizer: { language: 'fr-CA' } }])
})

test('all phones ring at once, each with a question of its own, while the caller hears it ring', () => {
  const [dial] = rendered(every.ring!)
  expect(dial).toMatchObject({ verb: 'dial', answerOnBridge: true, timeout: 20 })
  expect(dial?.target.map(({ number }) => number)).toEqual(phones.map(({ number }) => number))
  expect(dial?.target.map(({ confirmHook }) => /leg=(\d)/.exec(confirmHook.url)?.[1])).toEqual(['7', '8'])
})

test('behind a question nothing stands, so that the key alone puts the two through', () => {
  expect(rendered(every['ask-leg']!, { do: 'hang-up' }).map(({ verb }) => verb)).toEqual(['gather'])
  expect(rendered(every.say!, every.ask!, { do: 'hang-up' }).map(({ verb }) => verb)).toEqual(['say', 'gather'])
  expect(rendered(every['put-through']!)).toEqual([])
})

test('every hook is whole, sealed, and believed when it comes back', () => {
  const [gather] = rendered(every['ask-leg']!)
  const { url, method } = gather!.actionHook
  expect(url.startsWith(`${publicUrl}/webhooks/jambonz/accept?leg=7&seal=`)).toBe(true)
  expect(method).toBe('POST')
  const hook = {
    call_sid: 'leg',
    account_sid: fake.accountId,
    direction: 'outbound',
    digits: '1',
    reason: 'dtmfDetected',
  }
  const body = JSON.stringify(hook)
  const header = signed(fake.webhookSecret, now().epochMilliseconds / 1000, body)
  const request = { method, target: url.slice(publicUrl.length), headers: { 'jambonz-signature': header }, body }
  expect(carrierOf(shopAt(fake)).readCall(request)).toEqual({
    ok: true,
    events: [{ kind: 'leg-pressed', leg: 7, digits: '1' }],
  })
})

test.each([
  ['well', { outcome: 'accepted' }],
  [401, { outcome: 'rejected', because: 'wrong-credentials' }],
  [400, { outcome: 'rejected', because: 'refused' }],
  [429, { outcome: 'rejected', because: 'too-many-requests' }],
  [500, { outcome: 'unknown' }],
] as const)('a call that is placed and answered %s', async (placing, answer) => {
  fake.placing = placing
  const call = { to: '+14165550001', from: ours, bridge: 4, seconds: 25 }
  expect(await carrierOf(shopAt(fake)).placeCall(call)).toMatchObject(answer)
  expect(fake.placed).toHaveLength(placing === 'well' ? 1 : 0)
  if (placing === 'well')
    expect(fake.placed[0]).toMatchObject({ from: ours, to: { type: 'phone', number: call.to }, timeout: 25 })
})

test('who is not there was never called', async () => {
  const call = { to: '+14165550001', from: ours, bridge: 4, seconds: 25 }
  const account = shopAt(fake)
  await fake.close()
  expect(await carrierOf(account).placeCall(call)).toMatchObject({ outcome: 'rejected', because: 'never-left' })
  fake = await startFakeJambonz()
})

test('an address that leads to our own doors is not asked', async () => {
  const account = { ...shopAt(fake), apiBase: 'http://169.254.169.254/api' }
  expect(await carrierOf(account).check()).toContainEqual(
    expect.objectContaining({ name: 'jambonz account', ok: false }),
  )
})

test('without an account everything is answered in words', async () => {
  expect(await carrierOf(null).check()).toEqual([
    { name: 'jambonz settings', ok: false, words: 'jambonz is not set up.' },
  ])
  expect(carrierOf(null).answer([every.say!]).status).toBe(200)
})
