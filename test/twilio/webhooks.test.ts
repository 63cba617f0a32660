import { validateRequest } from 'twilio/lib/webhooks/webhooks.js'
import { expect, test } from 'vitest'
import { mobile, shop } from './real-client.ts'
import { callEnded, dialEnded, inboundMessage, incomingCall, messageStatus, signedRequest } from './webhooks.ts'

const authToken = 'right-token'
const callSid = 'CA00000000000000000000000000000001'
const messageSid = 'SM00000000000000000000000000000001'
const ends = { from: mobile, to: shop }

test.each([
  ['an incoming call', incomingCall({ callSid, ...ends, callerName: 'Zoë + Søn & co', extra: { Twice: ['b', 'a'] } })],
  ['a hidden caller', incomingCall({ callSid, from: '', to: shop })],
  ['the end of a dial', dialEnded({ callSid, ...ends, dialStatus: 'completed', bridged: true, seconds: 9 })],
  ['the end of a call', callEnded({ callSid, ...ends, status: 'no-answer' })],
  ['a text', inboundMessage({ messageSid, ...ends, body: 'a=b&c 100% +1\n💧' })],
  ['a receipt', messageStatus({ messageSid, ...ends, status: 'undelivered', errorCode: 30006 })],
])('%s is signed so that the real package takes it, and nothing else', (_name, params) => {
  const { headers, body } = signedRequest({ baseUrl: 'https://shop.example/', path: '/hook?x=1', params, authToken })
  const signature = headers['X-Twilio-Signature'] ?? ''
  const isTaken = (url: string, form: object) => validateRequest(authToken, signature, url, { ...form })
  expect(isTaken('https://shop.example/hook?x=1', params)).toBe(true)
  expect(isTaken('https://shop.example/hook?x=2', params)).toBe(false)
  expect(isTaken('http://shop.example/hook?x=1', params)).toBe(false)
  expect(isTaken('https://shop.example/hook?x=1', { ...params, To: mobile })).toBe(false)
  expect(isTaken('https://shop.example/hook?x=1', { ...params, Added: 'x' })).toBe(false)
  for (const [key, value] of Object.entries(params)) {
    expect(new URLSearchParams(body).getAll(key)).toEqual([value].flat())
  }
})

test('a GET carries its fields in the signed URL', () => {
  const request = { baseUrl: 'https://shop.example', path: '/hook?x=1', params: { To: shop }, authToken }
  const { path, body, headers } = signedRequest({ ...request, method: 'GET' })
  expect({ path, body }).toEqual({ path: '/hook?x=1&To=%2B15550001111', body: '' })
  expect(validateRequest(authToken, headers['X-Twilio-Signature'] ?? '', `https://shop.example${path}`, {})).toBe(true)
})

test('the signature is that of Twilio’s own published example', () => {
  const params = {
    CallSid: 'CA1234567890ABCDE',
    Caller: '+14158675309',
    Digits: '1234',
    From: '+14158675309',
    To: '+18005551212',
  }
  const example = { baseUrl: 'https://mycompany.com', path: '/myapp.php?foo=1&bar=2', params, authToken: '12345' }
  expect(signedRequest(example).headers['X-Twilio-Signature']).toBe('RSOYDt4T1cUTdK1PDd93/VVr8B8=')
})
