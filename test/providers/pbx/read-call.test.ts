import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { pbxAccount } from '../../../server/providers/pbx/account.ts'
import { token } from '../../pbx/fake-pbx.ts'
import { accountOf, callIn, form, ours, ownByPath, read } from './shop.ts'

const told = { from: '+14165550134', to: ours, status: 'missed' }

test.each([
  ['+1 (416) 555-0134', '+1 (416) 555-0134'],
  ['sip:+14165550134@trunk.example:5060;user=phone', '+14165550134'],
  ['"Dana" <sip:4165550134@trunk.example>', '4165550134'],
  ['sips:%2B14165550134@trunk.example', '+14165550134'],
  ['tel:+14165550134', '+14165550134'],
  ['4165550134@192.0.2.1', '4165550134'],
  ['anonymous', 'anonymous'],
  ['sip:anonymous@anonymous.invalid', 'anonymous'],
])('of the caller %s the number is kept', (written, from) => {
  expect(callIn(ownByPath, form({ ...told, from: written })).from).toBe(from)
})

test('a plus that a telephone writes as it stands is a plus', () => {
  const target = `/webhooks/pbx/${token}?from=+447700900123&status=missed`
  expect(callIn(ownByPath, { method: 'GET', target, headers: {}, body: '' }).from).toBe('+447700900123')
})

test.each([
  ['+1 416 555 0177', '+14165550177'],
  ['416-555-0177', '+14165550177'],
  ['sip:14165550177@pbx', '+14165550177'],
  ['1000', ours],
  ['', ours],
  ['sip:reception@pbx', ours],
])('the number %s that was called is %s', (written, to) => {
  expect(callIn(ownByPath, form({ ...told, to: written })).to).toBe(to)
})

test.each(['101', '0', '4711', '*97'])('the extension %s is nobody who called the shop', (from) => {
  expect(read(ownByPath, form({ ...told, from })).reading).toEqual({ ok: true, events: [] })
})

test.each([
  ['NOANSWER', false],
  ['No Answer', false],
  ['BUSY', false],
  ['cancel', false],
  ['NO_ANSWER', false],
  ['JOINEMPTY', false],
  ['INVALIDARGS', false],
  ['no contestada', false],
  ['Manque', false],
  ['Contestada', true],
  ['Décroché', true],
  ['Answered', true],
  ['ANSWER', true],
])('the word %s is understood', (status, isAnswered) => {
  expect(callIn(ownByPath, form({ ...told, status }))).toMatchObject({ isAnswered })
})

test.each([
  ['1795183445', '2026-11-20T14:04:05Z'],
  ['1795183445.25', '2026-11-20T14:04:05.25Z'],
  ['1795183445000', '2026-11-20T14:04:05Z'],
  ['2026-11-20T14:04:05Z', '2026-11-20T14:04:05Z'],
  ['2026-11-20T09:04:05-05:00', '2026-11-20T14:04:05Z'],
  ['2026-11-20 09:04:05', '2026-11-20T14:04:05Z'],
  ['2026-11-20 09:04:05 UTC', '2026-11-20T09:04:05Z'],
  ['2026-11-20T23:04:05Z', '2026-11-20T15:04:05Z'],
  ['0', undefined],
  ['yesterday', undefined],
  ['2026-99-20 09:04:05', undefined],
])('the time %s is %s', (time, at) => {
  expect(callIn(ownByPath, form({ ...told, time })).startedAt?.toString()).toBe(at)
})

test('a time without a zone is not believed where the shop has told none', () => {
  const request = form({ ...told, time: '2026-11-20 09:04:05' })
  expect(callIn({ ...ownByPath, zone: null }, request).startedAt).toBeNull()
})

test('two calls without a name are two, and a call with one keeps it', () => {
  const ids = [1, 2].map(() => callIn(ownByPath, form(told)).callId)
  expect(new Set(ids).size).toBe(2)
  expect(callIn(ownByPath, form({ ...told, id: 'abc' })).callId).toBe('abc')
})

test('what does not fit says what is missing', () => {
  const { reading, came } = read(ownByPath, form({ kunde: '+1 416 555 0134', zustand: 'verpasst' }))
  expect(reading).toEqual({ ok: false, because: 'unreadable' })
  expect(came?.made).toEqual({ do: 'unreadable', missing: ['caller', 'outcome'] })
})

test('the owner maps fields and words of their own', () => {
  const mapping = { caller: ['kunde'], outcome: ['zustand'], missed: ['Verpasst'] }
  const request = form({ kunde: '4165550134', zustand: 'verpasst' })
  expect(callIn({ ...ownByPath, mapping }, request)).toMatchObject({ from: '4165550134', isAnswered: false })
})

test.each(['CONTINUE', 'ABANDONADA?', 'lost', '486', 'verklungen', ''])(
  'a word that nobody knows, %s, is said of a missed call, and the owner sees that it was not understood',
  (status) => {
    const { came } = read(ownByPath, form({ ...told, status }))
    expect(callIn(ownByPath, form({ ...told, status }))).toMatchObject({ isAnswered: false })
    expect(came?.made).toMatchObject({ do: 'told', isAnswered: false, unknown: status })
  },
)

test.each(['Ringing', 'in-progress', 'IN_PROGRESS', 'Incoming', 'outbound', 'Outgoing call', 'queued'])(
  'the word %s is said of no call that came in and is over',
  (status) => {
    const { reading, came } = read(ownByPath, form({ ...told, status }))
    expect(reading).toEqual({ ok: true, events: [] })
    expect(came?.made).toEqual({ do: 'ignored', because: 'another-word', word: status })
  },
)

test.each(['Inbound', 'in', 'External', 'Entrante', 'I', ''])('a call whose direction is "%s" came in', (direction) => {
  expect(callIn(ownByPath, form({ ...told, direction }))).toMatchObject({ isAnswered: false })
})

test.each(['out', 'Outbound', 'outgoing', 'Internal', 'local', 'Saliente'])(
  'a call whose direction is "%s" did not',
  (direction) => {
    expect(read(ownByPath, form({ ...told, direction })).reading).toEqual({ ok: true, events: [] })
  },
)

test('a system that names no end at all does not fit', () => {
  const { from, to } = told
  const { reading, came } = read(ownByPath, form({ from, to }))
  expect(reading).toEqual({ ok: false, because: 'unreadable' })
  expect(came?.made).toEqual({ do: 'unreadable', missing: ['outcome'] })
})

test('a variable that was pasted and never filled in holds nothing', () => {
  const { came } = read(ownByPath, form({ ...told, from: '$remote' }))
  expect(came?.made).toEqual({ do: 'unreadable', missing: ['caller'] })
})

test.each(['{"from":', '[1,', 'from=+1416&status=missed'])('JSON that is none is unreadable: %s', (body) => {
  const request = { ...form({}), headers: { 'content-type': 'application/json' }, body }
  expect(read(ownByPath, request).reading).toEqual({ ok: false, because: 'unreadable' })
})

test('a record as deep and as wide as a bomb does no harm', () => {
  const deep = `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`
  const wide = JSON.stringify(Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`f${n}`, n])))
  for (const body of [deep, wide]) expect(read(ownByPath, { ...form({}), body }).reading.ok).toBe(false)
})

test('nothing is believed where nothing is set up', () => {
  expect(read(null as never, form(told)).reading).toEqual({ ok: false, because: 'not-configured' })
})

test.each(['', 'short', 'has/slash-and-22-letters', 'a'.repeat(21)])('%s is too weak for a secret', (secret) => {
  const account = { ...ownByPath, proof: { by: 'path', secret } }
  expect(pbxAccount.safeParse(account).success).toBe(false)
})

const signed = accountOf('own')
const body = JSON.stringify(told)
const hmac = (of = body) => createHmac('sha256', token).update(of)
const post = (headers: Record<string, string>, sent = body) => ({
  ...{ method: 'POST', target: '/webhooks/pbx/call', headers, body: sent },
})

test.each([
  ['hex', hmac().digest('hex')],
  ['upper hex', hmac().digest('hex').toUpperCase()],
  ['base64', hmac().digest('base64')],
  ['a prefix', `sha256=${hmac().digest('hex')}`],
])('a signature in %s is believed', (_how, signature) => {
  expect(callIn(signed, post({ 'x-signature': signature }))).toMatchObject({ isAnswered: false })
})

test.each([
  ['none', {}],
  ['an empty one', { 'x-signature': '' }],
  ['one of another body', { 'x-signature': hmac('{}').digest('hex') }],
  ['one that is cut', { 'x-signature': hmac().digest('hex').slice(0, 60) }],
  ['one in another header', { 'x-other': hmac().digest('hex') }],
  ['the secret itself', { 'x-signature': token, authorization: `Bearer ${token}` }],
])('a signature that is %s is not believed', (_what, headers: Record<string, string>) => {
  expect(read(signed, post(headers)).reading).toEqual({ ok: false, because: 'bad-signature' })
})

test('a signature over nothing proves no query', () => {
  const target = '/webhooks/pbx/call?from=4165550134&status=missed'
  const request = { method: 'GET', target, headers: { 'x-signature': hmac('').digest('hex') }, body: '' }
  expect(read(signed, request).reading).toEqual({ ok: false, because: 'bad-signature' })
})

test.each([`/webhooks/pbx/`, `/webhooks/pbx/call?x=${token}`, `/webhooks/pbx/${token}x`, `/${token}`])(
  'the path %s is not the secret one',
  (target) => {
    expect(read(ownByPath, { ...form(told), target }).reading).toEqual({ ok: false, because: 'bad-signature' })
  },
)
