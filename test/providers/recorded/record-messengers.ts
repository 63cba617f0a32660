// Writes test/providers/recorded/{android-gateway,voipms,http}/*.json anew: what each company sends us, and what forgers send.
import { createHash, createHmac } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import type { RecordedRequest } from './recorded-request.ts'

export const recordedAt = '2026-11-20T15:04:05Z'
const publicUrl = 'https://shop.example'
const [shop, mobile] = ['+15550001111', '+15550002222']
const seconds = String(Date.parse(recordedAt) / 1000)
const key = 'the-signing-key-of-the-recordings'
const token = 'the-secret-of-the-recordings'

export function androidRequests(): RecordedRequest[] {
  const text = {
    messageId: '18A4F2C0',
    sender: mobile,
    recipient: null,
    simNumber: 1,
    receivedAt: '2026-11-20T10:04:04.000-05:00',
  }
  const ours = {
    messageId: '0123456789abcdef01234567',
    sender: null,
    recipient: mobile,
    phoneNumber: mobile,
    simNumber: 1,
  }
  const plain = told('sms-received', 'sms:received', {
    ...text,
    message: 'Can you come tomorrow? It\'s 50% & "urgent" 💧',
  })
  const { 'x-signature': own = '', ...unsigned } = plain.headers
  const old = String(Number(seconds) - 3600)
  return [
    plain,
    told('sms-received-older', 'sms:received', {
      message: 'From an older app',
      phoneNumber: mobile,
      simNumber: null,
      receivedAt: '2026-11-20T15:04:04Z',
    }),
    told('sms-sent', 'sms:sent', { ...ours, partsCount: 1, sentAt: recordedAt }),
    told('sms-delivered', 'sms:delivered', { ...ours, deliveredAt: recordedAt }),
    told('sms-failed', 'sms:failed', {
      ...ours,
      failedAt: recordedAt,
      reason: 'Send result: RESULT_ERROR_GENERIC_FAILURE',
    }),
    told('sms-cancelled', 'sms:cancelled', { ...ours, cancelledAt: recordedAt }),
    told('mms-received', 'mms:received', {
      ...text,
      transactionId: 'T1',
      subject: null,
      size: 40_000,
      contentClass: 'IMAGE_BASIC',
    }),
    told('mms-downloaded', 'mms:downloaded', {
      ...text,
      body: 'This is the leak',
      subject: null,
      attachments: [
        { partId: 1, contentType: 'application/smil', name: 'smil.xml', size: 300, data: null },
        { partId: 2, contentType: 'image/jpeg', name: 'leak.jpg', size: 40_000, data: null },
      ],
    }),
    told('ping', 'system:ping', { health: { status: 'pass', version: '1.60.0', releaseId: 1, checks: {} } }),
    { ...plain, name: 'forged-unsigned', verdict: 'forged', headers: unsigned },
    {
      ...plain,
      name: 'forged-signature-cut',
      verdict: 'forged',
      headers: { ...plain.headers, 'x-signature': own.slice(0, -1) },
    },
    { ...signed('forged-other-key', plain.body, 'another-key'), verdict: 'forged' },
    { ...signed('forged-replayed', plain.body, key, old), verdict: 'forged' },
    {
      ...plain,
      name: 'forged-time',
      verdict: 'forged',
      headers: { ...plain.headers, 'x-timestamp': String(Number(seconds) + 1) },
    },
    { ...plain, name: 'forged-words', verdict: 'forged', body: plain.body.replace('tomorrow', 'tonight!') },
    { ...plain, name: 'forged-oversized', verdict: 'forged', body: plain.body.replace('urgent', 'x'.repeat(40_000)) },
    { ...signed('unusable-no-json', 'event=sms:received', key), verdict: 'unusable' },
    { ...told('unusable-no-sender', 'sms:received', { message: 'Hi' }), verdict: 'unusable' },
  ]
}

export function voipmsRequests(): RecordedRequest[] {
  const came = (name: string, fields: Record<string, string>, path = `/webhooks/voipms/${token}`): RecordedRequest => ({
    ...request(
      name,
      'GET',
      `${path}?${new URLSearchParams({ to: '5550001111', from: '5550002222', id: hash(name).slice(0, 8), ...fields })}`,
    ),
    headers: { host: 'shop.example', 'user-agent': 'VoIP.ms' },
  })
  const date = '2026-11-20 10:04:05'
  const plain = { date, media: '', message: 'Can you come tomorrow?' }
  return [
    came('text', plain),
    came('unicode', { ...plain, message: 'Für 2 Personen, 日本語 💧\n"50%" & a+b=c' }),
    came('photos', { ...plain, message: '', media: 'https://voip.ms/mms/1.jpg,https://voip.ms/mms/2.png' }),
    { ...came('forged-no-secret', plain, '/webhooks/voipms'), verdict: 'forged' },
    { ...came('forged-other-secret', plain, '/webhooks/voipms/guessed'), verdict: 'forged' },
    {
      ...came('forged-oversized', { ...plain, message: 'x'.repeat(15_000) }, '/webhooks/voipms/guessed'),
      verdict: 'forged',
    },
    { ...came('unusable-other-number', { ...plain, to: '5550009999' }), verdict: 'unusable' },
    { ...came('unusable-unfilled', { ...plain, id: '{ID}' }), verdict: 'unusable' },
  ]
}

export function httpRequests(): RecordedRequest[] {
  const path = `/webhooks/http/${token}`
  const form = 'application/x-www-form-urlencoded'
  const came = (name: string, type: string, body: string, target = path) => ({
    ...request(name, 'POST', target, body),
    headers: { host: 'shop.example', 'content-type': type, 'content-length': String(Buffer.byteLength(body)) },
  })
  const fields = { from: mobile, to: shop, text: 'Can you come tomorrow? 50% & "now"', id: '77' }
  const asForm = new URLSearchParams(fields).toString()
  return [
    came('form', form, asForm),
    came('json', 'application/json', JSON.stringify(fields)),
    { ...request('query', 'GET', `${path}?${asForm}`), headers: { host: 'shop.example' } },
    { ...came('forged-no-secret', form, asForm, '/webhooks/http'), verdict: 'forged' },
    { ...came('forged-other-secret', form, asForm, '/webhooks/http/guessed'), verdict: 'forged' },
    {
      ...came('forged-oversized', form, `${asForm}${'x'.repeat(40_000)}`, '/webhooks/http/guessed'),
      verdict: 'forged',
    },
    { ...came('unusable-broken-json', 'application/json', '{"from":'), verdict: 'unusable' },
    { ...came('unusable-other-number', form, asForm.replace('0001111', '0009999')), verdict: 'unusable' },
  ]
}

export const messengerRequests = { 'android-gateway': androidRequests, voipms: voipmsRequests, http: httpRequests }

function told(name: string, event: string, payload: object): RecordedRequest {
  return signed(
    name,
    JSON.stringify({ deviceId: 'phone-1', event, id: hash(name).slice(0, 21), payload, webhookId: 'hook-1' }),
    key,
  )
}

function signed(name: string, body: string, by: string, at = seconds): RecordedRequest {
  const signature = createHmac('sha256', by)
    .update(body + at)
    .digest('hex')
  const headers = { 'content-type': 'application/json; charset=UTF-8', 'x-signature': signature, 'x-timestamp': at }
  return { ...request(name, 'POST', '/webhooks/android-gateway', body), headers, authToken: key }
}

function request(name: string, method: string, path: string, body = ''): RecordedRequest {
  return { name, verdict: 'genuine', method, path, headers: {}, body, publicUrl, authToken: token }
}

function hash(name: string): string {
  return createHash('sha256').update(name).digest('hex')
}

if (import.meta.main) {
  for (const [company, requests] of Object.entries(messengerRequests)) {
    const folder = new URL(`${company}/`, import.meta.url)
    mkdirSync(folder, { recursive: true })
    for (const file of readdirSync(folder)) rmSync(new URL(file, folder))
    for (const each of requests())
      writeFileSync(new URL(`${each.name}.json`, folder), `${JSON.stringify(each, null, 2)}\n`)
  }
}
