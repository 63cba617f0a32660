import { expect, test } from 'vitest'
import { digestHeader, readDigestChallenge } from '../../../../server/providers/calendar/caldav/digest.ts'

const mufasa = { username: 'Mufasa', password: 'Circle of Life' }
const asked = {
  method: 'GET',
  uri: '/dir/index.html',
  count: 1,
  cnonce: 'f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ',
}
const said =
  'realm="http-auth@example.org", qop="auth, auth-int", nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", opaque="FQhe"'

// The example of RFC 7616, 3.9.1.
test.each([
  ['MD5', '8ca523f5e9506fed4657c9700eebdbec'],
  ['SHA-256', '753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1'],
])('a %s login is as its standard shows it', (algorithm, response) => {
  const challenge = readDigestChallenge(`Digest ${said}, algorithm=${algorithm}`)
  expect(challenge && digestHeader(challenge, mufasa, asked)).toContain(`response="${response}"`)
})

// The example of RFC 2069, with its known erratum.
test('a login without qop is the one of old', () => {
  const challenge = readDigestChallenge('Digest realm="testrealm@host.com", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093"')
  const header = challenge && digestHeader(challenge, { username: 'Mufasa', password: 'CircleOfLife' }, asked)
  expect(header).toContain('response="1949323746fe6a43ef61f9606e7febea"')
  expect(header).not.toMatch(/qop|nc=|cnonce/)
})

test('of several ways to log in the Digest one is found', () => {
  const challenge = readDigestChallenge('Basic realm="a, b", Digest realm="c \\"d\\"", nonce="n", qop=auth')
  expect(challenge).toEqual({ realm: 'c "d"', nonce: 'n', opaque: null, algorithm: null, hasQop: true })
})

test.each([
  undefined,
  '',
  'Basic realm="Digest realm"',
  'Digest realm="a"',
  'Digest realm="a", nonce="n", algorithm=MD5-sess',
  'Digest realm="a", nonce="n", qop="auth-int"',
])('%s asks for no Digest that we know', (header) => {
  expect(readDigestChallenge(header)).toBeNull()
})

test('a name beyond ASCII goes as its bytes', () => {
  const challenge = readDigestChallenge('Digest realm="a", nonce="n"')
  const header = challenge && digestHeader(challenge, { username: 'Zoë "Z"', password: '€' }, asked)
  expect(header).toContain('username="ZoÃ« \\"Z\\""')
})
