import type { RawRequest } from '../../../server/providers/request.ts'
import { holdsOfRecorded } from '../recorded/recorded-contract.ts'
import type { RecordedRequest } from '../recorded/recorded-request.ts'
import { readCall, readMessage, shop } from './shop.ts'

function reading({ method, path: target, headers, body, publicUrl, authToken }: RecordedRequest) {
  const account = { ...shop, publicUrl, authToken }
  const request: RawRequest = { method, target, headers, body }
  return /\/message/.test(target) ? readMessage(account, request) : readCall(account, request)
}

const call = { kind: 'incoming', from: '+15550002222', to: '+15550001111', forwardedFrom: null, attestation: 'A' }
const ended = { kind: 'ended', from: '+15550002222', to: '+15550001111', forwardedFrom: null, seconds: 0 }
const text = { kind: 'received', from: '+15550002222', to: '+15550001111', media: [], consent: null, sentAt: null }
const receipt = { kind: 'receipt', reference: '0192f0c4-17', because: null, errorCode: null }

const meanings: Record<string, object> = {
  'voice-plain': call,
  'voice-forwarded': { ...call, forwardedFrom: '+15550007777', attestation: 'C' },
  'voice-withheld-anonymous': { ...call, from: 'anonymous' },
  'voice-withheld-keypad': { ...call, from: '+266696687', attestation: 'none' },
  'voice-withheld-restricted': { ...call, from: '+7378742833' },
  'voice-withheld-empty': { ...call, from: '' },
  'voice-sip-caller': { ...call, from: 'sip:front-desk@pbx.example' },
  'voice-unicode-name': call,
  'voice-abroad-with-empty-places': { ...call, from: '+442071838750' },
  'voice-repeated-key': call,
  'voice-unknown-parameter': call,
  'voice-fallback': call,
  'voice-get': call,
  'voice-with-query': call,
  'call-status-completed': { ...ended, how: 'completed', seconds: 61 },
  'call-status-busy': { ...ended, how: 'busy' },
  'call-status-failed': { ...ended, how: 'failed' },
  'call-status-no-answer': { ...ended, how: 'no-answer' },
  'call-status-canceled': { ...ended, how: 'canceled' },
  'message-plain': { ...text, body: 'Can you come tomorrow?' },
  'message-two-photos': {
    ...text,
    body: 'This is the leak',
    media: [{ contentType: 'image/jpeg' }, { contentType: 'image/png' }],
  },
  'message-photo-without-words': { ...text, body: '', media: [{ contentType: 'image/heic' }] },
  'message-stop': { ...text, body: 'STOP', consent: 'stop' },
  'message-start': { ...text, body: 'Start', consent: 'start' },
  'message-help': { ...text, body: 'help', consent: 'help' },
  'message-stop-without-type': { ...text, body: ' stop ' },
  'message-unicode': { ...text, body: 'Für 2 Personen, 日本語, العربية 💧👩🏽‍🔧\n"50%" & a+b=c' },
  'message-longest': { ...text, body: 'é💧'.repeat(533).slice(0, 1599) },
  'message-from-whatsapp': { ...text, from: 'whatsapp:+15550002222', to: 'whatsapp:+15550001111', body: 'Hello' },
  'message-from-short-code': { ...text, from: '72345', body: 'Your parcel is on its way' },
  'message-get': { ...text, body: 'By GET & signed' },
  'message-status-sent': { ...receipt, status: 'sent', said: 'sent' },
  'message-status-delivered': { ...receipt, status: 'delivered', said: 'delivered' },
  'message-status-undelivered-30006': { ...receipt, status: 'failed', because: 'cannot-be-texted', errorCode: '30006' },
  'message-status-failed-30007': { ...receipt, status: 'failed', because: 'filtered', errorCode: '30007' },
}

holdsOfRecorded('twilio', {
  ...{ reading, meanings },
  unusable: [
    ['unusable-other-account', 'not-ours'],
    ['unusable-shifted-field', 'unreadable'],
    ['unusable-published-vector', 'not-ours'],
  ],
})
