// Writes test/providers/recorded/jambonz/*.json anew: what its source says that it sends, signed with the account's webhook secret.
import { createHash, createHmac } from 'node:crypto'
import { signed } from '../../jambonz/fake-jambonz.ts'
import type { RecordedRequest } from './recorded-request.ts'
import { writeRecordings } from './write-recordings.ts'

export const accountId = 'de190aaa-e84b-4bb2-86e3-0123456789ab'
/** When they came. */
export const recordedAt = '2026-11-20T15:04:05Z'

const seconds = Date.parse(recordedAt) / 1000
const secret = 'wh_the-secret-of-the-recordings'
const mobile = '+15550002222'
const shop = '+15550001111'
const below = (name: string) => `/webhooks/jambonz/${name}`
/** The mark that we put behind the addresses that we give. */
const sealed = (name: string) => {
  const seal = createHmac('sha256', secret).update(below(name)).digest('base64url')
  return `${below(name)}${name.includes('?') ? '&' : '?'}seal=${seal}`
}

type Fields = Record<string, unknown>

export function jambonzRequests(): RecordedRequest[] {
  return [...calls(), ...hooks(), ...unusable(), ...forged()]
}

function calls(): RecordedRequest[] {
  const arrives = (name: string, headers: Fields, more: Fields = {}) =>
    hook(name, below('call'), call(name, { call_status: 'trying', caller_name: '', sip: { headers }, ...more }))
  const ends = (name: string, more: Fields) =>
    hook(name, below('call-status'), call(name, { call_termination_by: 'caller', ...more }))
  return [
    arrives('call-plain', { from: `<sip:${mobile}@carrier.example>` }),
    arrives('call-diverted', { diversion: '<sip:+15550007777@carrier.example>;reason=no-answer;counter=1' }),
    arrives('call-hidden', {}, { from: 'anonymous' }),
    arrives('call-hidden-with-identity', { privacy: 'id', 'p-asserted-identity': `<sip:${mobile}@carrier.example>` }),
    ends('status-ringing', { call_status: 'ringing', sip_status: 180 }),
    ends('status-completed', { call_status: 'completed', sip_status: 200, duration: 61 }),
    ends('status-caller-gave-up', { call_status: 'no-answer', sip_status: 487, sip_reason: 'Request Terminated' }),
    ends('status-failed', { call_status: 'failed', sip_status: 503, call_termination_by: 'jambonz' }),
    ends('status-of-a-leg', {
      direction: 'outbound',
      call_status: 'busy',
      sip_status: 486,
      parent_call_sid: uuid('parent'),
    }),
  ]
}

function hooks(): RecordedRequest[] {
  const at = (name: string, target: string, more: Fields) => hook(name, sealed(target), call(name, more))
  const leg = { direction: 'outbound', parent_call_sid: uuid('parent') }
  const speech = { is_final: true, alternatives: [{ confidence: 0.91, transcript: 'The tap drips' }] }
  return [
    at('ring-ended-no-answer', 'ring-ended', { dial_call_status: 'no-answer', dial_sip_status: 487 }),
    at('ring-ended-completed', 'ring-ended', { dial_call_status: 'completed', dial_sip_status: 200 }),
    at('ring-ended-busy', 'ring-ended', { dial_call_status: 'busy', dial_sip_status: 486 }),
    at('leg-picked-up', 'screen?leg=7', leg),
    at('leg-pressed', 'accept?leg=7', { ...leg, reason: 'dtmfDetected', digits: '1' }),
    at('leg-said-nothing', 'accept?leg=7', { ...leg, reason: 'timeout' }),
    at('gather-keys', 'gather?about=mobile', { reason: 'dtmfDetected', digits: '4165550134' }),
    at('gather-speech', 'gather?turn=3', { reason: 'speechDetected', speech }),
    at('gather-nothing', 'gather?turn=4', { reason: 'timeout' }),
    at('nothing-is-recorded', 'voicemail?empty=1', {}),
    at('no-line-is-open', 'relay-ended?none=1', {}),
    at('bridge-picked-up', 'screen?bridge=4', { direction: 'outbound' }),
    at('bridge-pressed', 'accept?bridge=4&about=outcome', { direction: 'outbound', digits: '2' }),
    at('bridge-rung', 'ring-ended?bridge=4', { direction: 'outbound', dial_call_status: 'completed' }),
    at('bridge-ended', 'leg-status?bridge=4', { direction: 'outbound', call_status: 'no-answer' }),
  ]
}

/** Rightly signed, and yet nothing to act on. */
function unusable(): RecordedRequest[] {
  const other = { ...call('other', {}), account_sid: uuid('somebody else') }
  const { call_sid: _sid, ...nameless } = call('nameless', {})
  return [
    { ...hook('unusable-other-account', below('call'), other), verdict: 'unusable' },
    { ...hook('unusable-without-name', below('call'), nameless), verdict: 'unusable' },
    { ...request('unusable-cut-off', below('call'), '{"call_sid":"'), verdict: 'unusable' },
    { ...hook('unusable-turn', sealed('gather?turn=x'), call('turn', {})), verdict: 'unusable' },
  ]
}

/** One true request, changed in one place each. */
function forged(): RecordedRequest[] {
  const base = hook('forged', sealed('accept?leg=7'), call('forged', { digits: '1' }))
  const { 'jambonz-signature': own = '', ...bare } = base.headers
  const change = (name: string, changed: Partial<RecordedRequest>): RecordedRequest => ({
    ...base,
    name: `forged-${name}`,
    verdict: 'forged',
    ...changed,
  })
  const signature = (value: string) => ({ headers: { ...bare, 'jambonz-signature': value } })
  const at = (moment: number, key = secret) => signature(signed(key, moment, base.body))
  return [
    change('unsigned', { headers: bare }),
    change('signature-empty', signature('')),
    change('signature-cut', signature(own.slice(0, -1))),
    change('signature-without-time', signature(own.replace(/^t=\d+,/, ''))),
    change('other-time', signature(own.replace(/^t=\d+/, `t=${seconds + 1}`))),
    change('signed-with-another-secret', at(seconds, 'wh_another')),
    change('replayed-after-five-minutes', at(seconds - 301)),
    change('from-the-future', at(seconds + 301)),
    change('by-get', { method: 'GET' }),
    change('body-with-a-space', { body: base.body.replace('{', '{ ') }),
    change('body-changed', { body: base.body.replace('"digits":"1"', '"digits":"2"') }),
    change('other-leg', { path: base.path.replace('leg=7', 'leg=8') }),
    change('seal-missing', { path: below('accept?leg=7') }),
    change('replayed-at-another-address', { path: base.path.replace('accept', 'screen') }),
    change('query-at-an-open-address', { path: below('call?leg=7') }),
    change('oversized', { body: base.body.replace('}', `,"padding":"${'x'.repeat(40 * 1024)}"}`) }),
  ]
}

function call(name: string, more: Fields): Fields {
  const ids = {
    call_sid: uuid(name),
    account_sid: accountId,
    application_sid: uuid('application'),
    call_id: uuid('sip'),
  }
  const about = { direction: 'inbound', from: mobile, to: shop, call_status: 'in-progress', sip_status: 200 }
  return { ...ids, ...about, trace_id: '6789ce9ca1076b36002cc78d5cc5c9fb', originating_sip_ip: '192.0.2.7', ...more }
}

function hook(name: string, path: string, fields: Fields): RecordedRequest {
  return request(name, path, JSON.stringify(fields))
}

function request(name: string, path: string, body: string): RecordedRequest {
  const headers = { 'content-type': 'application/json', 'jambonz-signature': signed(secret, seconds, body) }
  return {
    name,
    verdict: 'genuine',
    method: 'POST',
    path,
    headers,
    body,
    publicUrl: 'https://shop.example',
    authToken: secret,
  }
}

function uuid(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

if (import.meta.main) writeRecordings('jambonz', jambonzRequests())
