// Writes test/providers/recorded/signalwire/*.json anew: what its pages say that it sends, signed as its package for Node checks it.
import { createHash, createHmac } from 'node:crypto'
import type { RecordedRequest } from './recorded-request.ts'
import { writeRecordings } from './write-recordings.ts'

export const project = 'b3877c40-da60-4998-90ad-b792e98472af'
const publicUrl = 'https://shop.example'
const key = 'PSK_the-signing-key-of-the-recordings'
const shop = '+15550001111'
const mobile = '+15550002222'
const below = (name: string) => `/webhooks/signalwire/${name}`

type Fields = Record<string, string>

export function signalwireRequests(): RecordedRequest[] {
  return [...calls(), ...legs(), ...texts(), ...unusable(), ...forged()]
}

function calls(): RecordedRequest[] {
  const at = (name: string, path: string, extra: Fields = {}) => genuine(name, below(path), call(name, extra))
  const recording = `https://example.signalwire.com/api/laml/2010-04-01/Accounts/${project}/Recordings/${uuid('recording')}`
  const recorded = { RecordingUrl: recording, RecordingDuration: '8', Digits: '#' }
  const told = { AccountSid: project, CallSid: uuid('told'), RecordingSid: uuid('recording'), RecordingUrl: recording }
  return [
    at('voice-plain', 'voice', { CallStatus: 'ringing' }),
    at('voice-forwarded', 'voice', { CallStatus: 'ringing', ForwardedFrom: '+15550007777' }),
    at('voice-withheld', 'voice', { CallStatus: 'ringing', From: 'anonymous' }),
    at('call-status-completed', 'call-status', { CallStatus: 'completed', CallDuration: '61' }),
    at('call-status-failed', 'call-status', { CallStatus: 'failed', CallDuration: '0' }),
    at('ring-ended-completed', 'ring-ended', { DialCallStatus: 'completed', DialCallDuration: '30' }),
    at('ring-ended-no-answer', 'ring-ended', { DialCallStatus: 'no-answer' }),
    at('gather-key', 'gather?about=key', { Digits: '1' }),
    at('gather-nothing', 'gather?about=mobile'),
    at('gather-speech', 'gather?turn=3', { SpeechResult: 'The tap drips', Confidence: '0.9' }),
    at('voicemail', 'voicemail', recorded),
    at('voicemail-of-nothing', 'voicemail', { RecordingUrl: '', RecordingDuration: '0' }),
    genuine('recording-completed', below('recording'), {
      ...told,
      RecordingStatus: 'completed',
      RecordingDuration: '8',
    }),
    genuine('recording-absent', below('recording'), { ...told, RecordingStatus: 'absent', RecordingDuration: '0' }),
  ]
}

function legs(): RecordedRequest[] {
  const at = (name: string, path: string, extra: Fields = {}) =>
    genuine(name, below(path), call(name, { Direction: 'outbound-dial', ...extra }))
  return [
    at('leg-picked-up', 'screen?leg=7'),
    at('leg-pressed', 'accept?leg=7', { Digits: '1' }),
    at('leg-ended-busy', 'leg-status?leg=7', { CallStatus: 'busy' }),
    at('bridge-rung', 'ring-ended?bridge=4', { DialCallStatus: 'completed', DialCallDuration: '95' }),
    at('bridge-ended', 'leg-status?bridge=4', { CallStatus: 'completed' }),
  ]
}

function texts(): RecordedRequest[] {
  const text = (name: string, extra: Fields): RecordedRequest =>
    genuine(name, below('message'), {
      ...{ MessageSid: uuid(name), AccountSid: project, From: mobile, To: shop, Body: '', NumMedia: '0' },
      ...extra,
    })
  const status = (name: string, extra: Fields): RecordedRequest =>
    genuine(name, below('message-status?m=0192f0c4-17'), {
      ...{ MessageSid: uuid('ours'), AccountSid: project, From: shop, To: mobile },
      ...extra,
    })
  const photo = { MediaUrl0: 'https://files.signalwire.com/photo', MediaContentType0: 'image/jpeg' }
  return [
    text('message-plain', { Body: 'Für 2 Personen & "50%" 💧' }),
    text('message-photo', { NumMedia: '1', ...photo }),
    text('message-stop', { Body: 'STOP' }),
    status('message-status-delivered', { MessageStatus: 'delivered' }),
    status('message-status-undelivered-30006', { MessageStatus: 'undelivered', ErrorCode: '30006' }),
  ]
}

/** Rightly signed, and yet nothing to act on. */
function unusable(): RecordedRequest[] {
  const { From: from = '', ...rest } = call('unusable', { CallStatus: 'ringing' })
  const other = { ...call('other', { CallStatus: 'ringing' }), AccountSid: uuid('somebody else') }
  return [
    { ...genuine('unusable-other-project', below('voice'), other), verdict: 'unusable' },
    { ...genuine('unusable-shifted-field', below('voice'), { ...rest, Fr: `om${from}` }), verdict: 'unusable' },
    {
      ...genuine('unusable-name-of-twilio', below('voice'), call('t', { CallSid: `CA${'0'.repeat(32)}` })),
      verdict: 'unusable',
    },
  ]
}

/** One true request, changed in one place each. */
function forged(): RecordedRequest[] {
  const fields = call('forged', { CallStatus: 'ringing' })
  const base = genuine('forged', below('voice'), fields)
  const { 'x-signalwire-signature': own = '', ...unsigned } = base.headers
  const change = (name: string, changed: Partial<RecordedRequest>): RecordedRequest => ({
    ...base,
    name: `forged-${name}`,
    verdict: 'forged',
    ...changed,
  })
  const signature = (value: string) => ({ headers: { ...unsigned, 'x-signalwire-signature': value } })
  const body = (changed: Fields) => ({ body: new URLSearchParams(changed).toString() })
  return [
    change('unsigned', { headers: unsigned }),
    change('signature-empty', signature('')),
    change('signature-cut', signature(own.slice(0, -1))),
    change('signed-with-the-token', signature(sign('the-api-token', publicUrl + below('voice'), fields))),
    change('signed-for-plain-http', signature(sign(key, `http://shop.example${below('voice')}`, fields))),
    change('replayed-elsewhere', { path: below('ring-ended') }),
    change('value', body({ ...fields, From: '+15550009999' })),
    change('added-parameter', body({ ...fields, Added: 'x' })),
    change('doubled-parameter', { body: `${base.body}&From=%2B15550009999` }),
    change('unreadable', { body: '{"CallSid":' }),
    change('oversized', { body: `${base.body}&Padding=${'x'.repeat(40 * 1024)}` }),
  ]
}

function call(name: string, extra: Fields): Fields {
  const about = { CallSid: uuid(name), AccountSid: project, ApiVersion: '2010-04-01', From: mobile, To: shop }
  return { ...about, CallStatus: 'in-progress', Direction: 'inbound', ...extra }
}

function genuine(name: string, path: string, fields: Fields): RecordedRequest {
  const headers = {
    host: 'shop.example',
    'content-type': 'application/x-www-form-urlencoded',
    'x-signalwire-signature': sign(key, publicUrl + path, fields),
  }
  const body = new URLSearchParams(fields).toString()
  return { name, verdict: 'genuine', method: 'POST', path, headers, body, publicUrl, authToken: key }
}

function sign(secret: string, url: string, fields: Fields): string {
  const sorted = Object.keys(fields).toSorted()
  const text = url + sorted.map((name) => name + fields[name]).join('')
  return createHmac('sha1', secret).update(text).digest('base64')
}

export function uuid(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

if (import.meta.main) writeRecordings('signalwire', signalwireRequests())
