import { expect, test } from 'vitest'
import { isAllowedHost } from '../../server/sign-in/allowed-host.ts'
import { openDoor } from './door.ts'

const names = ['shop.local', 'office.example']

const allowed = [
  'localhost',
  'LOCALHOST:3000',
  '127.0.0.1',
  '127.0.0.1:3000',
  '192.168.1.5:3000',
  '10.0.0.1',
  '203.0.113.9:80',
  '[::1]',
  '[::1]:3000',
  '[fe80::1]:3000',
  '[2001:db8::7]',
  'shop.local',
  'Shop.Local:3000',
  'office.example:443',
]

const refused = [
  '',
  ' ',
  'evil.example',
  'evil.example:3000',
  'localhost.evil.example',
  'evil-localhost',
  'localhost.',
  'other.local',
  'sub.shop.local',
  'shop.local.evil.example',
  '127.0.0.1.evil.example',
  '2130706433',
  '0x7f.1',
  '127.1',
  '::1',
  '[::1',
  '[evil]',
  'user@localhost',
  'localhost:port',
  'localhost:3000:3000',
  'localhost/',
  'localhost, evil.example',
]

test.each(allowed)('the box answers to %s', (host) => {
  expect(isAllowedHost(host, names)).toBe(true)
})

test.each(refused)('the box does not answer to "%s"', (host) => {
  expect(isAllowedHost(host, names)).toBe(false)
})

test('every Host value gets the page or 421, whatever it asks for', async () => {
  const { visitor } = await openDoor({ env: { PRIVATE_HOSTS: names.join(',') } })
  for (const path of ['/', '/setup', '/sign-in', '/healthz', '/assets/style.css', '/nowhere']) {
    for (const Host of allowed) expect((await visitor().get(path, { Host })).status, `${Host} ${path}`).not.toBe(421)
    for (const Host of refused.filter(Boolean))
      expect((await visitor().get(path, { Host })).status, `${Host} ${path}`).toBe(421)
  }
})

test('the 421 page names the setting to change', async () => {
  const { visitor } = await openDoor()
  const { body } = await visitor().get('/', { Host: 'shop.lan:3000' })
  expect(body).toContain('PRIVATE_HOSTS=shop.lan')
})

test('a Host that is a script is shown as text, if at all', async () => {
  const { visitor } = await openDoor()
  const { body } = await visitor().get('/', { Host: '<script>alert(1)</script>' })
  expect(body.split('<main ')[1]).not.toContain('<script')
})

test.each([
  ['no Host', 'GET /setup HTTP/1.0\r\n\r\n'],
  ['an empty Host', 'GET /setup HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n'],
  ['two Hosts', 'GET /setup HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\nConnection: close\r\n\r\n'],
  ['the same Host twice', 'GET /setup HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\nConnection: close\r\n\r\n'],
  [
    'a target that names another host',
    'GET http://evil.example/setup HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
  ],
])('a request with %s is refused', async (_what, text) => {
  const { raw } = await openDoor()
  expect(await raw(text)).toMatch(/^HTTP\/1\.1 421 /)
})
