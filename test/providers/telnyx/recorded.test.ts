import { Temporal } from 'temporal-polyfill'
import { telnyxCarrier } from '../../../server/providers/carrier/telnyx.ts'
import { telnyxMessenger } from '../../../server/providers/messenger/telnyx.ts'
import { telnyxAccount } from '../../../server/providers/telnyx/account.ts'
import { accountId, apiKey, recordedAt, sid, telnyxRequests, uuid } from '../recorded/record-telnyx.ts'
import { holdsOfRecorded } from '../recorded/recorded-contract.ts'
import type { RecordedRequest } from '../recorded/recorded-request.ts'

function reading({ method, path: target, headers, body, publicUrl, authToken: publicKey }: RecordedRequest) {
  const account = telnyxAccount.parse({ apiKey, publicKey, accountId })
  const terms = { now: () => Temporal.Instant.from(recordedAt), publicUrl }
  const request = { method, target, headers, body }
  return target.includes('/message')
    ? telnyxMessenger(account, { ...terms, sendTimeoutSeconds: 30 }).readMessage(request)
    : telnyxCarrier(account, terms).readCall(request)
}

const parties = { from: '+15550002222', to: '+15550001111', forwardedFrom: null }
const text = { kind: 'received', from: '+15550002222', to: '+15550001111', media: [], consent: null, sentAt: null }
const receipt = { kind: 'receipt', messageId: uuid('ours'), reference: '0192f0c4-17', because: null, errorCode: null }
const address = `https://api.telnyx.com/v2/texml/Accounts/${accountId}/Recordings/${uuid('recording')}.wav`
const recording = { id: uuid('recording'), address, seconds: 8 }

const meanings: Record<string, object> = {
  'voice-plain': { kind: 'incoming', ...parties, attestation: 'A' },
  'voice-withheld': { kind: 'incoming', ...parties, from: 'anonymous', attestation: null },
  'call-status-completed': { kind: 'ended', ...parties, how: 'completed', seconds: 45, startedAt: null },
  'ring-ended-completed': { kind: 'ring-ended', ...parties, how: 'bridged' },
  'ring-ended-busy': { kind: 'ring-ended', ...parties, how: 'busy' },
  'gather-key': { kind: 'keyed', ...parties, about: 'key', digits: '1', said: null },
  'gather-nothing': { kind: 'heard', ...parties, turn: 2, words: '', digits: '' },
  'leg-picked-up': { kind: 'picked-up', leg: 7 },
  'leg-pressed': { kind: 'leg-pressed', leg: 7, digits: '1' },
  'leg-ended-failed': { kind: 'leg-ended', leg: 7, how: 'failed' },
  voicemail: { kind: 'recorded', ...parties, recording },
  'voicemail-of-nothing': { kind: 'recorded', ...parties, recording: null },
  'recording-completed': { kind: 'recording-told', callId: sid('recording-completed'), recording },
  'relay-ended': { kind: 'talk-ended', ...parties, how: 'ended' },
  'bridge-ended': { kind: 'bridge-ended', bridge: 4, how: 'completed' },
  'message-plain': {
    ...text,
    body: 'Für 2 Personen & "50%" 💧',
    sentAt: Temporal.Instant.from('2026-11-20T15:04:03.123Z'),
  },
  'message-photo': { ...text, body: '', media: [{ contentType: 'image/jpeg' }] },
  'message-stop': { ...text, body: 'stop', consent: 'stop' },
  'message-sent': { ...receipt, status: 'sent', said: 'sent' },
  'message-finalized-delivered': { ...receipt, status: 'delivered', said: 'delivered' },
  'message-finalized-unconfirmed': { ...receipt, status: 'sent', said: 'delivery_unconfirmed' },
  'message-finalized-landline': { ...receipt, status: 'failed', because: 'cannot-be-texted', errorCode: '40001' },
  'message-finalized-stopped': { ...receipt, status: 'failed', because: 'opted-out', errorCode: '40300' },
  'message-finalized-blocked': { ...receipt, status: 'failed', because: 'not-delivered', errorCode: '40300' },
}

holdsOfRecorded('telnyx', {
  ...{ reading, meanings, written: telnyxRequests() },
  unusable: [
    ['unusable-other-account', 'not-ours'],
    ['unusable-without-name', 'unreadable'],
    ['unusable-text-cut-off', 'unreadable'],
  ],
})
