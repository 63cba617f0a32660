import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { expect, test } from 'vitest'
import { icsUrlCalendar } from '../../../server/providers/calendar/ics-url.ts'
import { problemOfAnswer, problemOfSilence } from '../../../server/providers/calendar/problem-of.ts'

const url = new URL('https://cloud.example.com/secret/basic.ics')
const lost = (code: string, error = 'x') =>
  problemOfSilence({ url, answered: false, left: false, because: 'connection-lost', code, error })

test.each([
  ['CERT_HAS_EXPIRED', 'tls', /certificate of cloud\.example\.com has expired/],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls', /signed itself/],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'tls', /signed itself/],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls', /for another name/],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls', /cannot be checked/],
  ['EPROTO', 'tls', /does not speak https/],
  ['ENOTFOUND', 'network', /There is no cloud\.example\.com/],
  ['EAI_AGAIN', 'network', /could not be looked up/],
  ['ECONNREFUSED', 'network', /Nobody listens at cloud\.example\.com/],
  ['EHOSTUNREACH', 'network', /cannot be reached/],
  ['ECONNRESET', 'network', /broke before the answer was whole/],
  ['HPE_INVALID_CONSTANT', 'network', /broke/],
])('%s is told in a sentence', (code, kind, words) => {
  expect(lost(code)).toMatchObject({ kind, detail: expect.stringMatching(words) })
})

test('a certificate that has expired is told as such', async () => {
  // Its built-in certificate has expired.
  const server = new SMTPServer({ secure: true })
  server.on('error', () => {})
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = `https://127.0.0.1:${(server.server.address() as AddressInfo).port}/x.ics`
  const report = await icsUrlCalendar({ address }, { doors: { ports: [], names: [], origin: null } }).probe()
  expect(report).toMatchObject({ ok: false, problem: 'tls', words: expect.stringContaining('has expired') })
  await new Promise((done) => server.close(() => done(null)))
})

const answered = (status: number, headers = {}) =>
  problemOfAnswer({ url, answered: true, status, headers, body: Buffer.alloc(0) })

test('nothing of an address but its host is told', () => {
  for (let status = 200; status < 600; status++) expect(answered(status).detail).not.toContain('secret')
  expect(lost('', url.href).detail).not.toContain('secret')
})

test.each([
  ['17', 17],
  ['Sat, 21 Nov 2026 15:01:00 GMT', 60],
  ['Sat, 21 Nov 2026 14:00:00 GMT', 0],
  ['999999999', 86_400],
  ['soon', null],
  ['', null],
])('to wait for "%s" is to wait for %s seconds', (said, seconds) => {
  const headers = { 'retry-after': said, date: 'Sat, 21 Nov 2026 15:00:00 GMT' }
  expect(answered(503, headers).retryAfterSeconds).toBe(seconds)
})
