import { expect, test } from 'vitest'
import type { Params } from '../../twilio/signed-post.ts'
import { callEnded, dialEnded, duringCall, incomingCall, newCallSid } from '../../twilio/webhooks.ts'
import { caller, ours, readCall, shop, signed } from './shop.ts'

const callSid = newCallSid()
const call = { callSid, from: caller, to: ours }
const voice = (params: Params) => readCall(shop, signed({ path: '/webhooks/twilio/voice', params }))
const incoming = { kind: 'incoming', callId: callSid, from: caller, to: ours, forwardedFrom: null, attestation: 'A' }

test('a ringing call is incoming, with the level of its caller id', () => {
  expect(voice(incomingCall(call))).toEqual({ ok: true, events: [incoming] })
})

test('a call that Twilio has already opened is incoming too', () => {
  expect(voice({ ...incomingCall(call), CallStatus: 'in-progress' })).toEqual({ ok: true, events: [incoming] })
})

test('a status that we do not know is taken for a call that lives, so that somebody answers it', () => {
  expect(voice({ ...incomingCall(call), CallStatus: 'enchanted' })).toEqual({ ok: true, events: [incoming] })
})

test('the number that a call was forwarded from is told', () => {
  expect(voice(incomingCall({ ...call, forwardedFrom: '+14165550111' }))).toMatchObject({
    events: [{ forwardedFrom: '+14165550111' }],
  })
})

test.each([
  ['TN-Validation-Passed-A', 'A'],
  ['TN-Validation-Passed-B-Diverted', 'B'],
  ['TN-Validation-Passed-C-Passthrough', 'C'],
  ['TN-Validation-Failed-C', 'failed'],
  ['TN-Validation-Failed', 'failed'],
  ['No-TN-Validation', 'none'],
  ['Something-New', null],
  ['', null],
])('the caller id level %s reads as %s', (stirVerstat, attestation) => {
  expect(voice(incomingCall({ ...call, stirVerstat }))).toMatchObject({ events: [{ attestation }] })
})

test.each(['completed', 'busy', 'failed', 'no-answer', 'canceled'] as const)('a call that is %s has ended', (how) => {
  const path = '/webhooks/twilio/call-status'
  expect(readCall(shop, signed({ path, params: callEnded({ ...call, status: how, seconds: 7 }) }))).toEqual({
    ok: true,
    events: [
      { kind: 'ended', callId: callSid, from: caller, to: ours, forwardedFrom: null, how, seconds: 7, startedAt: null },
    ],
  })
})

test('an end without a length has none', () => {
  const { CallDuration: _, ...params } = callEnded({ ...call, status: 'busy' })
  expect(voice(params)).toMatchObject({ events: [{ how: 'busy', seconds: null }] })
})

test.each(['outbound-dial', 'outbound-api'])(
  'a leg that we ring ourselves (%s) is no call of a caller',
  (Direction) => {
    expect(voice({ ...incomingCall(call), Direction })).toEqual({ ok: true, events: [] })
  },
)

test.each(['', 'anonymous', 'Restricted', '+266696687', 'sip:bob@example.com'])(
  'a caller written as %j stays as it came',
  (from) => {
    expect(voice(incomingCall({ ...call, from }))).toMatchObject({ events: [{ from }] })
  },
)

test('a call may be told by GET', () => {
  const request = signed({ path: '/webhooks/twilio/voice', params: incomingCall(call), method: 'GET' })
  expect(readCall(shop, request)).toEqual({ ok: true, events: [incoming] })
})

test.each(['CallSid', 'CallStatus', 'From', 'To'])('a signed request without %s is unreadable', (name) => {
  const { [name]: _, ...params } = incomingCall(call)
  expect(voice(params)).toEqual({ ok: false, because: 'unreadable' })
})

test('the signed request of another account is not ours', () => {
  const params = incomingCall({ ...call, accountSid: 'AC00000000000000000000000000000002' })
  expect(voice(params)).toEqual({ ok: false, because: 'not-ours' })
})

test.each(['accountSid', 'authToken', 'publicUrl'] as const)('without %s nothing can be checked', (name) => {
  const request = signed({ path: '/webhooks/twilio/voice', params: incomingCall(call) })
  expect(readCall({ ...shop, [name]: undefined }, request)).toEqual({ ok: false, because: 'not-configured' })
})

const ringEnded = (params: Params) => readCall(shop, signed({ path: '/webhooks/twilio/ring-ended', params }))

test.each([
  ['completed', true, 'bridged'],
  ['answered', true, 'bridged'],
  // A machine picked up, or nobody pressed the key.
  ['completed', false, 'no-answer'],
  ['no-answer', false, 'no-answer'],
  ['busy', false, 'busy'],
  ['failed', false, 'failed'],
  ['canceled', false, 'canceled'],
] as const)('ringing that ends %s, put through: %s, was %s', (dialStatus, bridged, how) => {
  expect(ringEnded(dialEnded({ ...call, dialStatus, bridged }))).toEqual({
    ok: true,
    events: [{ kind: 'ring-ended', callId: callSid, from: caller, to: ours, forwardedFrom: null, how }],
  })
})

test('a company that does not say whether it put anybody through is believed to have', () => {
  const { DialBridged: _, ...params } = dialEnded({ ...call, dialStatus: 'completed' })
  expect(ringEnded(params)).toMatchObject({ events: [{ how: 'bridged' }] })
})

const legParams = (extra: Params) =>
  duringCall({
    ...call,
    callSid: newCallSid(),
    extra: { ParentCallSid: callSid, Direction: 'outbound-dial', ...extra },
  })

test.each([
  ['screen', {}, [{ kind: 'picked-up', leg: 7 }]],
  ['accept', { Digits: '1' }, [{ kind: 'leg-pressed', leg: 7, digits: '1' }]],
  ['accept', {}, [{ kind: 'leg-pressed', leg: 7, digits: '' }]],
  ['leg-status', { CallStatus: 'busy' }, [{ kind: 'leg-ended', leg: 7, how: 'busy' }]],
  ['leg-status', { CallStatus: 'ringing' }, []],
] as const)('what is told of a phone of the crew at %s', (path, extra, events) => {
  expect(readCall(shop, signed({ path: `/webhooks/twilio/${path}?leg=7`, params: legParams(extra) }))).toEqual({
    ...{ ok: true, events },
  })
})

test.each(['', '?leg=', '?leg=x', '?leg=-1', '?leg=1.5', '?leg=1&leg=2'])(
  'a phone that is not named rightly is unreadable: %s',
  (query) => {
    const request = signed({ path: `/webhooks/twilio/screen${query}`, params: legParams({}) })
    expect(readCall(shop, request)).toEqual({ ok: false, because: 'unreadable' })
  },
)

test('which phone it is about is signed', () => {
  const request = signed({ path: '/webhooks/twilio/accept?leg=7', params: legParams({ Digits: '1' }) })
  const turned = { ...request, target: '/webhooks/twilio/accept?leg=8' }
  expect(readCall(shop, turned)).toEqual({ ok: false, because: 'bad-signature' })
})
