// Writes test/providers/recorded/telnyx/*.json anew: what its pages say that it sends, signed by a key that anybody may know.
import { createHash, createHmac, createPrivateKey, createPublicKey } from 'node:crypto'
import { rawKey, signedBy } from '../../telnyx/fake-telnyx.ts'
import type { RecordedRequest } from './recorded-request.ts'
import { writeRecordings } from './write-recordings.ts'

export const accountId = 'f5586561-8ff0-4291-a51b-c7dfe4139ff9'
export const apiKey = 'KEY-of-the-recordings'
/** When they came. */
export const recordedAt = '2026-11-20T15:04:05Z'

const seconds = Date.parse(recordedAt) / 1000
const privateKey = keyOf('the account')
const publicKey = rawKey(createPublicKey(privateKey))
const shop = '+15550001111'
const mobile = '+15550002222'
const below = (name: string) => `/webhooks/telnyx/${name}`
/** The mark that we put behind the addresses that we give. */
const sealed = (name: string) => {
  const seal = createHmac('sha256', apiKey).update(below(name)).digest('base64url')
  return `${below(name)}${name.includes('?') ? '&' : '?'}seal=${seal}`
}

type Fields = Record<string, string>

export function telnyxRequests(): RecordedRequest[] {
  return [...calls(), ...texts(), ...unusable(), ...forged()]
}

function calls(): RecordedRequest[] {
  const at = (name: string, target: string, extra: Fields = {}) => form(name, target, call(name, extra))
  const stored = `https://s3.amazonaws.com/telephony-recorder-prod/${'x'.repeat(900)}`
  const recording = { RecordingSid: uuid('recording'), RecordingUrl: stored, RecordingDuration: '8' }
  return [
    at('voice-plain', below('voice'), {
      CallStatus: 'ringing',
      ShakenStirAttestation: 'A',
      ShakenStirValidated: 'true',
    }),
    at('voice-withheld', below('voice'), { CallStatus: 'ringing', From: 'anonymous' }),
    at('call-status-completed', below('call-status'), {
      CallStatus: 'completed',
      CallDuration: '45',
      HangupSource: 'caller',
    }),
    at('ring-ended-completed', sealed('ring-ended'), { DialCallStatus: 'completed', DialCallDuration: '30' }),
    at('ring-ended-busy', sealed('ring-ended'), { DialCallStatus: 'busy' }),
    at('gather-key', sealed('gather?about=key'), { Digits: '1' }),
    at('gather-nothing', sealed('gather?turn=2')),
    at('leg-picked-up', sealed('screen?leg=7')),
    at('leg-pressed', sealed('accept?leg=7'), { Digits: '1' }),
    at('leg-ended-failed', sealed('leg-status?leg=7'), { CallStatus: 'failed', ParentCallSid: sid('parent') }),
    at('voicemail', sealed('voicemail'), recording),
    at('voicemail-of-nothing', sealed('voicemail?empty=1')),
    at('recording-completed', sealed('recording'), { ...recording, RecordingStatus: 'completed' }),
    at('relay-ended', sealed('relay-ended'), { SessionStatus: 'completed' }),
    at('bridge-ended', sealed('leg-status?bridge=4'), { CallStatus: 'completed' }),
  ]
}

function texts(): RecordedRequest[] {
  const received = (name: string, payload: object) =>
    event(name, 'message.received', { id: uuid(name), ...inbound, ...payload })
  const inbound = {
    direction: 'inbound',
    from: { phone_number: mobile },
    to: [{ phone_number: shop }],
    media: [],
    text: '',
  }
  const told = (name: string, type: string, status: string, more: object = {}) => {
    const ends = { from: { phone_number: shop }, to: [{ phone_number: mobile, status }] }
    return event(name, type, {
      id: uuid('ours'),
      direction: 'outbound',
      ...ends,
      tags: ['0192f0c4-17'],
      errors: [],
      ...more,
    })
  }
  const landline = { errors: [{ code: '40001', title: 'Not routable', detail: 'The destination is a landline.' }] }
  const stopped = { errors: [{ code: '40300', title: 'Blocked due to STOP message' }] }
  const blocked = { errors: [{ code: '40300', title: 'Blocked', detail: 'By a rule of the profile.' }] }
  const photo = { url: 'https://media.telnyx.com/photo.jpg', content_type: 'image/jpeg', size: 1000 }
  return [
    received('message-plain', { text: 'Für 2 Personen & "50%" 💧', received_at: '2026-11-20T15:04:03.123+00:00' }),
    received('message-photo', { media: [photo] }),
    received('message-stop', { text: 'stop', autoresponse_type: 'STOP' }),
    told('message-sent', 'message.sent', 'sent'),
    told('message-finalized-delivered', 'message.finalized', 'delivered'),
    told('message-finalized-unconfirmed', 'message.finalized', 'delivery_unconfirmed'),
    told('message-finalized-landline', 'message.finalized', 'delivery_failed', landline),
    told('message-finalized-stopped', 'message.finalized', 'sending_failed', stopped),
    told('message-finalized-blocked', 'message.finalized', 'sending_failed', blocked),
  ]
}

/** Rightly signed, and yet nothing to act on. */
function unusable(): RecordedRequest[] {
  const { CallSid: _sid, ...nameless } = call('nameless', { CallStatus: 'ringing' })
  const other = call('other', { CallStatus: 'ringing', AccountSid: uuid('somebody else') })
  return [
    { ...form('unusable-other-account', below('voice'), other), verdict: 'unusable' },
    { ...form('unusable-without-name', below('voice'), nameless), verdict: 'unusable' },
    {
      ...signed('unusable-text-cut-off', below('message'), { body: '{"data":{"event_type"', type: 'application/json' }),
      verdict: 'unusable',
    },
  ]
}

/** One true request, changed in one place each. */
function forged(): RecordedRequest[] {
  const base = form('forged', sealed('accept?leg=7'), call('forged', { Digits: '1' }))
  const { 'telnyx-signature-ed25519': signature = '', 'telnyx-timestamp': time = '', ...bare } = base.headers
  const change = (name: string, changed: Partial<RecordedRequest>): RecordedRequest => ({
    ...base,
    name: `forged-${name}`,
    verdict: 'forged',
    ...changed,
  })
  const headers = (changed: Fields) => ({ headers: { ...base.headers, ...changed } })
  const late = signedBy(privateKey, { target: base.path, body: base.body, type: '', seconds: seconds - 301 })
  const early = signedBy(privateKey, { target: base.path, body: base.body, type: '', seconds: seconds + 301 })
  const stranger = signedBy(keyOf('somebody else'), { target: base.path, body: base.body, type: '', seconds })
  return [
    change('unsigned', { headers: bare }),
    change('without-time', { headers: { ...bare, 'telnyx-signature-ed25519': signature } }),
    change('signature-empty', headers({ 'telnyx-signature-ed25519': '' })),
    change('signature-cut', headers({ 'telnyx-signature-ed25519': signature.slice(0, -4) })),
    change('other-time', headers({ 'telnyx-timestamp': String(Number(time) + 1) })),
    change('time-of-no-number', headers({ 'telnyx-timestamp': 'NaN' })),
    change('signed-by-a-stranger', { headers: stranger.headers }),
    change('replayed-after-five-minutes', { headers: late.headers }),
    change('from-the-future', { headers: early.headers }),
    change('by-get', { method: 'GET' }),
    change('body', { body: base.body.replace('Digits=1', 'Digits=2') }),
    change('other-leg', { path: base.path.replace('leg=7', 'leg=8') }),
    change('seal-missing', { path: below('accept?leg=7') }),
    change('replayed-at-another-address', { path: base.path.replace('accept', 'screen') }),
    change('query-at-an-open-address', { path: below('voice?leg=7') }),
    change('oversized', { body: `${base.body}&Padding=${'x'.repeat(40 * 1024)}` }),
  ]
}

function call(name: string, extra: Fields): Fields {
  const about = {
    AccountSid: accountId,
    CallSid: sid(name),
    From: mobile,
    To: shop,
    ConnectionId: '1494404757140276705',
  }
  return { ...about, CallStatus: 'in-progress', ...extra }
}

function form(name: string, target: string, fields: Fields): RecordedRequest {
  const body = new URLSearchParams(fields).toString()
  return signed(name, target, { body, type: 'application/x-www-form-urlencoded' })
}

function event(name: string, type: string, payload: object): RecordedRequest {
  const data = { event_type: type, id: uuid(`event ${name}`), occurred_at: recordedAt, payload, record_type: 'event' }
  return signed(name, below('message'), {
    body: JSON.stringify({ data, meta: { attempt: 1 } }),
    type: 'application/json',
  })
}

function signed(name: string, target: string, { body, type }: { body: string; type: string }): RecordedRequest {
  const { method, headers } = signedBy(privateKey, { target, body, type, seconds })
  return {
    name,
    verdict: 'genuine',
    method,
    path: target,
    headers,
    body,
    publicUrl: 'https://shop.example',
    authToken: publicKey,
  }
}

/** A key of Ed25519 that comes out the same each time. */
function keyOf(name: string) {
  const seed = createHash('sha256').update(name).digest()
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed])
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
}

export function sid(name: string): string {
  return `v3:${createHash('sha256').update(name).digest('base64url')}`
}

export function uuid(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

if (import.meta.main) writeRecordings('telnyx', telnyxRequests())
