// One request of the fuzzer, byte for byte: a body that was bent, then signed, then put into a request that may be bent too.
import { parse } from 'node:querystring'
import { gzipSync } from 'node:zlib'
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js'
import { authToken, publicUrl } from './box.ts'
import { type Dice, newDice } from './fuzz-dice.ts'
import { drawModel } from './fuzz-models.ts'
import { mutate } from './fuzz-mutations.ts'

export type FuzzRequest = {
  bytes: Buffer
  /** `signed`: rightly, over what is really sent; `forged`: not or wrongly; `stray`: to another address than a webhook's. */
  kind: 'signed' | 'forged' | 'stray'
}

/** The nth request of a seed; always the same one. */
export function drawRequest(seed: number, n: number): FuzzRequest {
  const dice = newDice(seed * 1_000_003 + n)
  const isForged = dice.chance(0.2)
  const model = drawModel(dice, { isForged })
  const body = mutate(Buffer.from(new URLSearchParams(model.fields).toString()), dice)
  const target = bendTarget(model.path, dice)
  const headers = [
    `Host: ${new URL(publicUrl).host}`,
    'Content-Type: application/x-www-form-urlencoded; charset=utf-8',
    ...(isForged ? forgedSignature(dice, target, body) : [signature(authToken, target, body)]),
  ]
  const isPlain = dice.chance(0.75)
  return {
    bytes: isPlain ? plain(target, headers, body) : bend(dice, { target, headers, body }),
    kind: target === model.path ? (isForged ? 'forged' : 'signed') : 'stray',
  }
}

function signature(token: string, target: string, body: Buffer): string {
  const fields = parse(body.toString(), '&', '=', { maxKeys: 0 }) as Record<string, string | string[]>
  return `X-Twilio-Signature: ${getExpectedTwilioSignature(token, publicUrl + target, fields)}`
}

function forgedSignature(dice: Dice, target: string, body: Buffer): string[] {
  const right = signature(authToken, target, body)
  return dice.pick([
    () => [],
    () => ['X-Twilio-Signature: '],
    () => [signature('another-token', target, body)],
    () => [signature(authToken, `${target}x`, body)],
    () => [signature(authToken, target, Buffer.concat([body, Buffer.from('&More=1')]))],
    () => [`${right.slice(0, -4)}AAA=`],
    () => [right.toLowerCase()],
    () => [`X-Twilio-Signature: ${'A'.repeat(6000)}`],
    () => [
      `X-Twilio-Signature: ${dice
        .bytes(20)
        .toString('latin1')
        .replace(/[\r\n\0]/g, '?')}`,
    ],
  ])()
}

function bendTarget(path: string, dice: Dice): string {
  if (dice.chance(0.9)) return path
  return dice.pick([
    `${path}?${'q=1&'.repeat(dice.whole(3000))}`,
    `${path}/`,
    `/${path}`,
    path.toUpperCase(),
    path.replace('/webhooks', '/webhooks/../webhooks'),
    path.replace('twilio', 'tw%69lio'),
    `${path}%00`,
    `${path}%ff`,
    `${path}?%`,
    `${path}?a=%zz&b[]=1&__proto__=1`,
    `${path};x=1`,
    `${path}#x`,
    `//[${path}`,
    `http://[::1${path}`,
    `*`,
    `\t${path}`,
    `${path}\u00a0`,
    '/healthz',
    '/webhooks/twilio/',
    '/conversations/1',
    '/assets/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    `/${'a/'.repeat(2000)}`,
  ])
}

type Parts = { target: string; headers: string[]; body: Buffer }

function plain(target: string, headers: string[], body: Buffer): Buffer {
  return request({ headers: [...headers, `Content-Length: ${body.length}`], body, line: `POST ${target} HTTP/1.1` })
}

function request({ line, headers, body }: { line: string; headers: string[]; body: Buffer }): Buffer {
  return Buffer.concat([Buffer.from(`${[line, ...headers, 'Connection: close'].join('\r\n')}\r\n\r\n`, 'latin1'), body])
}

/** Everything about a request that is not its form: method, length, encoding, type, headers. */
function bend(dice: Dice, { target, headers, body }: Parts): Buffer {
  const line = `POST ${target} HTTP/1.1`
  const length = `Content-Length: ${body.length}`
  const [host = '', type = '', ...signed] = headers
  const withType = (words: string) =>
    request({ line, headers: [host, `Content-Type: ${words}`, ...signed, length], body })
  const withHeaders = (...more: string[]) => request({ line, headers: [...headers, length, ...more], body })
  return dice.pick([
    () =>
      request({ line: `${dice.pick(methods)} ${target} ${dice.pick(versions)}`, headers: [...headers, length], body }),
    () => withType(dice.pick(types)),
    () => withType(dice.pick(types)),
    () => request({ line, headers: [host, ...signed, length], body }),
    () => request({ line, headers: [...headers, 'Transfer-Encoding: chunked'], body: inChunks(body, dice) }),
    () => request({ line, headers: [...headers, 'Transfer-Encoding: chunked'], body }),
    () => request({ line, headers: [...headers, length, 'Transfer-Encoding: chunked'], body: inChunks(body, dice) }),
    () =>
      request({
        line,
        headers: [
          ...headers,
          `Transfer-Encoding: ${dice.pick(['gzip', 'identity', 'chunked, chunked', 'xchunked'])}`,
          length,
        ],
        body,
      }),
    () =>
      request({
        line,
        headers: [
          ...headers,
          `Content-Length: ${dice.pick(['0', '-1', '1e3', 'x', '+5', '99999999999999999999', String(body.length + 7), String(Math.max(0, body.length - 7))])}`,
        ],
        body,
      }),
    () => request({ line, headers: [...headers, length, `Content-Length: ${body.length + 1}`], body }),
    () => request({ line, headers, body }),
    () => gzipped(line, headers, body),
    () => withHeaders(`Content-Encoding: ${dice.pick(['gzip', 'deflate', 'br', 'zstd', 'identity', 'x'])}`),
    () => withHeaders('Expect: 100-continue'),
    () => withHeaders(`Expect: ${dice.pick(['200-ok', ''])}`),
    () =>
      withHeaders('Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: AAAA'),
    () => withHeaders('Connection: Upgrade, HTTP2-Settings', 'Upgrade: h2c', 'HTTP2-Settings: AAAA'),
    () =>
      withHeaders(
        'X-Forwarded-For: 10.0.0.1',
        'X-Forwarded-Host: evil.example',
        'X-Forwarded-Proto: https',
        'Forwarded: for=x',
      ),
    () => withHeaders(...Array.from({ length: 300 }, (_, n) => `X-Many-${n}: ${n}`)),
    () => withHeaders(`X-Huge: ${'h'.repeat(dice.pick([8_000, 15_000, 20_000]))}`),
    () => withHeaders(`X-Odd: ${dice.bytes(20).toString('latin1')}`),
    () => withHeaders(' folded', 'No colon here', ': no name'),
    () => withHeaders(...signed),
    () => withHeaders('Host: evil.example'),
    () => request({ line, headers: [type, ...signed, length], body }),
    () => request({ line: `POST ${publicUrl}${target} HTTP/1.1`, headers: [...headers, length], body }),
    () => request({ line: `POST ${target} and more HTTP/1.1`, headers: [...headers, length], body }),
    () => request({ line: `POST ${target}\u00ff\u0001 HTTP/1.1`, headers: [...headers, length], body }),
    () => Buffer.concat([plain(target, headers, body).subarray(0, -25), plain(target, headers, body)]),
    () => plain(target, headers, body).subarray(0, dice.whole(400)),
    () => dice.bytes(dice.whole(2000)),
    () => Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'),
    () => Buffer.concat([Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01]), dice.bytes(300)]),
  ])()
}

function inChunks(body: Buffer, dice: Dice): Buffer {
  const pieces: Buffer[] = []
  for (let at = 0; at < body.length; ) {
    const piece = body.subarray(at, at + 1 + dice.whole(500))
    pieces.push(Buffer.from(`${piece.length.toString(16)}${dice.pick(['', ';ext=1'])}\r\n`), piece, Buffer.from('\r\n'))
    at += piece.length
  }
  return Buffer.concat([...pieces, Buffer.from(dice.pick(['0\r\n\r\n', '0\r\nX-Trailer: 1\r\n\r\n', '', 'zz\r\n']))])
}

function gzipped(line: string, headers: string[], body: Buffer): Buffer {
  const packed = gzipSync(body)
  return request({
    line,
    headers: [...headers, 'Content-Encoding: gzip', `Content-Length: ${packed.length}`],
    body: packed,
  })
}

const methods = [
  'GET',
  'HEAD',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
  'TRACE',
  'CONNECT',
  'PROPFIND',
  'post',
  'FOO',
  'QUERY',
  '',
]
const versions = ['HTTP/1.1', 'HTTP/1.1', 'HTTP/1.0', 'HTTP/0.9', 'HTTP/2', 'HTTP/9.9', 'http/1.1', '']
const types = [
  'application/json',
  'multipart/form-data; boundary=x',
  'multipart/form-data',
  'text/plain',
  'application/xml',
  'application/x-www-form-urlencoded; charset=utf-7',
  'application/x-www-form-urlencoded; charset=%00',
  'APPLICATION/X-WWW-FORM-URLENCODED',
  'application/x-www-form-urlencoded, application/json',
  'application/x-www-form-urlencoded;',
  '',
  ';',
  'x',
  'application/octet-stream',
  `text/${'x'.repeat(4000)}`,
]
