import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RawRequest } from '../../../server/providers/request.ts'
import { readSigned } from '../../../server/providers/twilio/signature.ts'
import type { Params } from '../../twilio/signed-post.ts'
import { incomingCall } from '../../twilio/webhooks.ts'
import { recordedRequests } from '../recorded/recorded-request.ts'
import { caller, ours, readCall, readMessage, shop, signed } from './shop.ts'

const callSid = `CA${'0123456789abcdef'.repeat(2)}`
const voicePath = '/webhooks/twilio/voice'

/** The recorded forms whose fields all come once, signed for the shop. */
const genuine: { path: string; params: Params }[] = recordedRequests('twilio')
  .filter((each) => each.verdict === 'genuine' && each.method === 'POST' && each.name !== 'voice-repeated-key')
  .map(({ path, body }) => ({ path, params: Object.fromEntries(new URLSearchParams(body)) }))

const read = (request: RawRequest) => [readCall(shop, request), readMessage(shop, request)]

test.each<[string, Params]>([
  ['empty values', { AccountSid: shop.accountSid!, CallerName: '', FromCity: '' }],
  ['a repeated name with two values', { AccountSid: shop.accountSid!, Extra: ['b', 'a'] }],
  ['a repeated name with one value', { AccountSid: shop.accountSid!, Extra: ['a', 'a', 'b'] }],
  ['letters of every kind', { AccountSid: shop.accountSid!, Body: 'é + & = % 漢字 👩🏽‍🔧 \r\n' }],
  ['names that objects know', { AccountSid: shop.accountSid!, constructor: 'x', toString: 'y' }],
  [
    '1,200 fields',
    { AccountSid: shop.accountSid!, ...Object.fromEntries(Array.from({ length: 1200 }, (_, n) => [`Z${n}`, 'v'])) },
  ],
])('%s are signed as Twilio signs them', (_, params) => {
  expect(readSigned(shop, signed({ path: voicePath, params }))).toMatchObject({ ok: true })
})

test('the port that a proxy adds or drops makes no difference', () => {
  const { path, params } = genuine[0]!
  const request = signed({ path, params, baseUrl: `${shop.publicUrl}:443` })
  expect(readSigned(shop, request)).toMatchObject({ ok: true })
})

test('a public address with a path of its own is signed with it', () => {
  const { path, params } = genuine[0]!
  const publicUrl = 'https://example.ca/shop'
  const request = signed({ path, params, baseUrl: publicUrl })
  expect(readSigned({ ...shop, publicUrl }, request)).toMatchObject({ ok: true })
})

test('the Host header says nothing', () => {
  const { path, params } = genuine[0]!
  const request = signed({ path, params, baseUrl: 'https://evil.example' })
  expect(readSigned(shop, request)).toEqual({ ok: false, because: 'bad-signature' })
})

test.each([undefined, '', 'x', ['a', 'b']])('the signature %j is refused', (signature) => {
  const request = signed(genuine[0]!)
  const headers = { ...request.headers, 'x-twilio-signature': signature }
  expect(readSigned(shop, { ...request, headers })).toEqual({ ok: false, because: 'bad-signature' })
})

test.each(['', '*', ':99999/x', '@evil.example/', 'http://[', '//', '/%', '/\\'])(
  'the target %j is refused in peace',
  (target) => {
    expect(readSigned(shop, { ...signed(genuine[0]!), target })).toEqual({ ok: false, because: 'bad-signature' })
  },
)

test('a field with two values counts as not given', () => {
  const params = { ...incomingCall({ callSid, from: caller, to: ours }), To: [ours, caller] }
  expect(readCall(shop, signed({ path: voicePath, params }))).toEqual({ ok: false, because: 'unreadable' })
})

const letter = fc.constantFrom(...'aZ09 +&=%_-./:é')

/** One small change to the address, a name, a value, the fields or the signature. */
const forgery = fc
  .record({
    of: fc.constantFrom(...genuine),
    at: fc.nat(),
    letter,
    how: fc.constantFrom(...(Object.keys(changes()) as Change[])),
  })
  .map(({ of, at, letter, how }) => ({ genuine: of, forged: changes()[how](of, at, letter), how }))

type Change = keyof ReturnType<typeof changes>

function changes() {
  type Make = (of: { path: string; params: Params }, at: number, letter: string) => RawRequest | null
  const withPairs = (of: { path: string; params: Params }, pairs: [string, string][]): RawRequest => ({
    ...signed(of),
    body: new URLSearchParams(pairs).toString(),
  })
  const pairsOf = (params: Params) => Object.entries(params) as [string, string][]
  const changed = (words: string, at: number, letter: string) => {
    const place = at % (words.length + 1)
    return words.slice(0, place) + letter + words.slice(place + 1)
  }
  const onePair =
    (change: (pair: [string, string], at: number, letter: string) => [string, string]): Make =>
    (of, at, letter) => {
      const pairs = pairsOf(of.params)
      const n = at % pairs.length
      pairs[n] = change(pairs[n]!, Math.floor(at / pairs.length), letter)
      return withPairs(of, pairs)
    }
  return {
    path: (of, at, letter) => ({ ...signed(of), target: `/${changed(of.path.slice(1), at, letter)}` }),
    name: onePair(([name, value], at, letter) => [changed(name, at, letter), value]),
    value: onePair(([name, value], at, letter) => [name, changed(value, at, letter)]),
    longerValue: onePair(([name, value], at, letter) => [
      name,
      value.slice(0, at % (value.length + 1)) + letter + value.slice(at % (value.length + 1)),
    ]),
    shorterValue: onePair(([name, value], at) => [
      name,
      value.slice(0, at % (value.length || 1)) + value.slice((at % (value.length || 1)) + 1),
    ]),
    caseOfName: onePair(([name, value]) => [name.toLowerCase(), value]),
    fieldLess: (of, at) => withPairs(of, pairsOf(of.params).toSpliced(at % pairsOf(of.params).length, 1)),
    fieldMore: (of, at, letter) => withPairs(of, [...pairsOf(of.params), [`Extra${at}`, letter]]),
    secondValue: (of, at, letter) => {
      const [name, value] = pairsOf(of.params)[at % pairsOf(of.params).length]!
      return withPairs(of, [...pairsOf(of.params), [name, value + letter]])
    },
    signature: (of, at, letter) => {
      const request = signed(of)
      const signature = changed(String(request.headers['x-twilio-signature']), at, letter)
      return { ...request, headers: { ...request.headers, 'x-twilio-signature': signature } }
    },
    otherToken: (of) => signed({ ...of, authToken: 'another-token' }),
    method: (of) => ({ ...signed(of), method: 'GET' }),
    movedToQuery: (of) => ({
      ...signed(of),
      target: `${of.path}${of.path.includes('?') ? '&' : '?'}${signed(of).body}`,
      body: '',
    }),
  } satisfies Record<string, Make>
}

test('of 10,000 forged requests none is accepted', () => {
  let tried = 0
  const isSame = (one: RawRequest, other: RawRequest) => JSON.stringify(meaning(one)) === JSON.stringify(meaning(other))
  fc.assert(
    fc.property(forgery, ({ genuine, forged, how }) => {
      if (!forged || isSame(forged, signed(genuine))) return
      tried++
      for (const reading of read(forged)) expect(reading, how).toEqual({ ok: false, because: 'bad-signature' })
    }),
    { numRuns: 12_000 },
  )
  expect(tried).toBeGreaterThan(10_000)
})

/** Two spellings of one request are no forgery. */
function meaning({ method, target, headers, body }: RawRequest) {
  const [path, query = ''] = target.split('?')
  const sorted = [...new URLSearchParams(body)].sort().filter((pair, n, all) => String(pair) !== String(all[n - 1]))
  return [method, path, [...new URLSearchParams(query)], headers['x-twilio-signature'], sorted]
}

// Twilio signs names and values without a mark between them, so a field that may be missing can be made to vanish:
// `Body=Hello` and `Body&Hello` are signed alike.
test('whatever one byte of the body becomes, nobody else appears and nothing else is said', () => {
  const essential = ['kind', 'callId', 'messageId', 'from', 'to', 'body', 'how', 'status', 'reference']
  const essence = (reading: ReturnType<typeof read>[number], { hasWords }: { hasWords: boolean }) => {
    if (!reading.ok) return false
    const events = reading.events.map((event) => ('body' in event && !hasWords ? { ...event, body: '' } : event))
    return JSON.stringify(events, essential)
  }
  fc.assert(
    fc.property(fc.constantFrom(...genuine), fc.nat(), fc.constantFrom('', ...'&=%+aZ09;'), (of, at, byte) => {
      const request = signed(of)
      const place = at % request.body.length
      const body = request.body.slice(0, place) + byte + request.body.slice(place + 1)
      const before = read(request)
      for (const [n, reading] of read({ ...request, body }).entries()) {
        const allowed = [true, false].map((hasWords) => before[n] && essence(before[n], { hasWords }))
        if (reading.ok) expect(allowed).toContain(essence(reading, { hasWords: true }))
      }
    }),
    { numRuns: 5000 },
  )
})
