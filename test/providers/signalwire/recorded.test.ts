import { expect, test } from 'vitest'
import { signalwireCarrier } from '../../../server/providers/carrier/signalwire.ts'
import { signalwireMessenger } from '../../../server/providers/messenger/signalwire.ts'
import { project, signalwireRequests, uuid } from '../recorded/record-signalwire.ts'
import { holdsOfRecorded, recordedAs } from '../recorded/recorded-contract.ts'
import { type RecordedRequest, recordedRequests } from '../recorded/recorded-request.ts'
import { now, shop } from './shop.ts'

function reading({ method, path: target, headers, body, publicUrl, authToken: signingKey }: RecordedRequest) {
  const account = { ...shop, projectId: project, signingKey }
  const request = { method, target, headers, body }
  return target.includes('/message')
    ? signalwireMessenger(account, { now, publicUrl, sendTimeoutSeconds: 30 }).readMessage(request)
    : signalwireCarrier(account, { now, publicUrl }).readCall(request)
}

const parties = { from: '+15550002222', to: '+15550001111', forwardedFrom: null }
const call = { kind: 'incoming', ...parties, attestation: null }
const text = { kind: 'received', from: '+15550002222', to: '+15550001111', media: [], consent: null, sentAt: null }
const receipt = { kind: 'receipt', reference: '0192f0c4-17', because: null, errorCode: null }
const address = `https://example.signalwire.com/api/laml/2010-04-01/Accounts/${project}/Recordings/${uuid('recording')}.wav`
const recording = { id: uuid('recording'), address, seconds: 8 }

const meanings: Record<string, object> = {
  'voice-plain': call,
  'voice-forwarded': { ...call, forwardedFrom: '+15550007777' },
  'voice-withheld': { ...call, from: 'anonymous' },
  'call-status-completed': { kind: 'ended', ...parties, how: 'completed', seconds: 61, startedAt: null },
  'call-status-failed': { kind: 'ended', ...parties, how: 'failed', seconds: 0, startedAt: null },
  'ring-ended-completed': { kind: 'ring-ended', ...parties, how: 'bridged' },
  'ring-ended-no-answer': { kind: 'ring-ended', ...parties, how: 'no-answer' },
  'gather-key': { kind: 'keyed', ...parties, about: 'key', digits: '1', said: null },
  'gather-nothing': { kind: 'keyed', ...parties, about: 'mobile', digits: '', said: null },
  'gather-speech': { kind: 'heard', ...parties, turn: 3, words: 'The tap drips', digits: '' },
  voicemail: { kind: 'recorded', ...parties, recording },
  'voicemail-of-nothing': { kind: 'recorded', ...parties, recording: null },
  'recording-completed': { kind: 'recording-told', callId: uuid('told'), recording },
  'recording-absent': { kind: 'recording-told', callId: uuid('told'), recording: null },
  'leg-picked-up': { kind: 'picked-up', leg: 7 },
  'leg-pressed': { kind: 'leg-pressed', leg: 7, digits: '1' },
  'leg-ended-busy': { kind: 'leg-ended', leg: 7, how: 'busy' },
  'bridge-rung': { kind: 'bridge-rung', bridge: 4, how: 'bridged', seconds: 95 },
  'bridge-ended': { kind: 'bridge-ended', bridge: 4, how: 'completed' },
  'message-plain': { ...text, body: 'Für 2 Personen & "50%" 💧' },
  'message-photo': { ...text, body: '', media: [{ contentType: 'image/jpeg' }] },
  'message-stop': { ...text, body: 'STOP' },
  'message-status-delivered': { ...receipt, status: 'delivered', said: 'delivered' },
  'message-status-undelivered-30006': { ...receipt, status: 'failed', because: 'cannot-be-texted', errorCode: '30006' },
}

holdsOfRecorded('signalwire', {
  ...{ reading, meanings, written: signalwireRequests() },
  unusable: [
    ['unusable-other-project', 'not-ours'],
    ['unusable-shifted-field', 'unreadable'],
    ['unusable-name-of-twilio', 'unreadable'],
  ],
})

test('a signature over the address with its port counts, and so does one under the name that Twilio has for it', () => {
  const { headers, ...request } = recordedAs(recordedRequests('signalwire'), 'voice-plain')
  const { 'x-signalwire-signature': signature = '', ...others } = headers
  expect(reading({ ...request, headers: { ...others, 'x-twilio-signature': signature } })).toMatchObject({ ok: true })
  const ported = signalwireRequests().find(({ name }) => name === 'voice-plain')!
  expect(reading({ ...ported, publicUrl: 'https://shop.example:443' })).toMatchObject({ ok: false })
})
