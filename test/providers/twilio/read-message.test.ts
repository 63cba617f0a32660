import { expect, test } from 'vitest'
import type { Params } from '../../twilio/signed-post.ts'
import { inboundMessage, messageStatus, newMessageSid } from '../../twilio/webhooks.ts'
import { caller, ours, readMessage, shop, signed } from './shop.ts'

const messageSid = newMessageSid()
const inbound = { messageSid, from: caller, to: ours, body: 'Is anybody there?' }
const outbound = { messageSid, from: ours, to: caller }

const text = (params: Params) => readMessage(shop, signed({ path: '/webhooks/twilio/message', params }))
const status = (params: Params, query = '?m=abc123') =>
  readMessage(shop, signed({ path: `/webhooks/twilio/message-status${query}`, params }))

const received = {
  kind: 'received',
  messageId: messageSid,
  from: caller,
  to: ours,
  body: 'Is anybody there?',
  media: [],
  consent: null,
  sentAt: null,
}

test('a text that comes in is received', () => {
  expect(text(inboundMessage(inbound))).toEqual({ ok: true, events: [received] })
})

test.each(['é ü ñ — “quotes”', '1 + 1 = 2 & more % 100%', 'ليس', '👩🏽‍🔧🔧', '', '   \n\t', 'x'.repeat(1600)])(
  'the words %j come through untouched',
  (body) => {
    expect(text(inboundMessage({ ...inbound, body }))).toEqual({ ok: true, events: [{ ...received, body }] })
  },
)

test('photos come with their addresses and types', () => {
  const photo = (n: number) => ({ url: `https://api.twilio.com/photos/${n}`, type: 'image/jpeg' })
  expect(text(inboundMessage({ ...inbound, media: [photo(0), photo(1)] }))).toMatchObject({
    events: [{ media: [0, 1].map((n) => ({ url: photo(n).url, contentType: 'image/jpeg' })) }],
  })
})

test('a text that claims four billion photos has those that it names', () => {
  const params = {
    ...inboundMessage({ ...inbound, media: [{ url: 'https://x.example', type: '' }] }),
    NumMedia: '4000000000',
  }
  expect(text(params)).toMatchObject({ events: [{ media: [{ url: 'https://x.example', contentType: null }] }] })
})

test.each([
  ['STOP', 'stop'],
  ['START', 'start'],
  ['HELP', 'help'],
] as const)('what Twilio read as %s is told', (optOutType, consent) => {
  expect(text(inboundMessage({ ...inbound, optOutType }))).toMatchObject({ events: [{ consent }] })
})

test('the sender on another channel stays as it came', () => {
  expect(text(inboundMessage({ ...inbound, from: `whatsapp:${caller}` }))).toMatchObject({
    events: [{ from: `whatsapp:${caller}` }],
  })
})

test.each([
  ['accepted', 'queued'],
  ['scheduled', 'queued'],
  ['queued', 'queued'],
  ['sending', 'queued'],
  ['sent', 'sent'],
  ['partially_delivered', 'sent'],
  ['delivered', 'delivered'],
  ['read', 'delivered'],
  ['undelivered', 'failed'],
  ['failed', 'failed'],
  ['canceled', 'failed'],
  ['a-new-word', 'queued'],
  ['constructor', 'queued'],
])('the receipt %s means %s and keeps its word', (said, meaning) => {
  const params = { ...messageStatus({ ...outbound, status: 'sent' }), MessageStatus: said }
  expect(status(params)).toEqual({
    ok: true,
    events: [
      {
        kind: 'receipt',
        messageId: messageSid,
        reference: 'abc123',
        status: meaning,
        said,
        because: meaning === 'failed' ? 'not-delivered' : null,
        errorCode: null,
      },
    ],
  })
})

test.each([
  [21610, 'opted-out'],
  [30003, 'not-delivered'],
  [30006, 'cannot-be-texted'],
  [30007, 'filtered'],
  [30034, 'not-registered'],
  [99999, 'not-delivered'],
])('a failure with code %i is because %s', (errorCode, because) => {
  expect(status(messageStatus({ ...outbound, status: 'undelivered', errorCode }))).toMatchObject({
    events: [{ status: 'failed', said: `undelivered ${errorCode}`, because, errorCode: String(errorCode) }],
  })
})

test('a receipt without our name of the text, or with a strange one, has none', () => {
  for (const query of ['', '?m=', '?m=%3Cscript%3E', `?m=${'x'.repeat(65)}`, '?m=a&m=b'])
    expect(status(messageStatus({ ...outbound, status: 'sent' }), query)).toMatchObject({
      events: [{ reference: null }],
    })
})

test('a receipt may come by GET with our name of the text in its query', () => {
  const params = messageStatus({ ...outbound, status: 'delivered' })
  const request = signed({ path: '/webhooks/twilio/message-status?m=abc123', params, method: 'GET' })
  expect(readMessage(shop, request)).toMatchObject({ events: [{ reference: 'abc123', status: 'delivered' }] })
})

test.each(['MessageSid', 'From', 'To', 'Body'])('a signed text without %s is unreadable', (name) => {
  const { [name]: _, ...params } = inboundMessage(inbound)
  expect(text(params)).toEqual({ ok: false, because: 'unreadable' })
})

test('an id that is no id is unreadable', () => {
  expect(text(inboundMessage({ ...inbound, messageSid: 'SM1' }))).toEqual({ ok: false, because: 'unreadable' })
})
