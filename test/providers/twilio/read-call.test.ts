import { expect, test } from 'vitest'
import { readCall } from '../../../server/providers/twilio/read-call.ts'
import type { Params } from '../../twilio/signed-post.ts'
import { callEnded, incomingCall, newCallSid } from '../../twilio/webhooks.ts'
import { caller, ours, shop, signed } from './shop.ts'

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
