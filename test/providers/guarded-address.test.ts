import type { LookupAddress } from 'node:dns'
import { networkInterfaces } from 'node:os'
import { expect, test } from 'vitest'
import { guardedLookup, type OwnDoors, type Resolve, readAddress } from '../../server/providers/guarded-address.ts'

const doors: OwnDoors = { ports: [3000, 8080], names: ['box.lan'], origin: 'https://shop.example.com' }
const verdict = (typed: string) => {
  const read = readAddress(typed, doors)
  return read instanceof URL ? 'may be asked' : read.because
}

test.each([
  'https://cloud.example.com/remote.php/dav/',
  ' http://192.168.1.20:5232/ana/ ',
  'http://10.0.0.5/',
  'http://172.20.0.3:8000/',
  'http://100.101.102.103/',
  'http://nas.local/',
  'http://nas/',
  'http://localhost:5232/',
  'http://127.0.0.1:5232/',
  'http://[::1]:5232/',
  'http://[fd12:3456:789a::1]/',
  'http://[2606:4700::1111]/',
  'http://box.lan:5232/',
  'https://shop.example.com:8443/',
  'http://8.8.8.8/',
])('a calendar may be at %s', (typed) => {
  expect(verdict(typed)).toBe('may be asked')
})

test.each([
  ['not-an-address', ['', 'cloud.example.com', 'https://', 'http://[fe80::1%25eth0]/', 'http://exa mple.com']],
  [
    'not-http',
    ['ftp://example.com', 'file:///etc/passwd', 'javascript:alert(1)', 'gopher://x/', 'nas:5232', 'data:,x'],
  ],
  ['credentials', ['https://ana:secret@example.com/', 'https://ana@example.com/', 'http://x:@127.0.0.1/']],
  [
    'odd-form',
    [
      'http://2130706433/',
      'http://0x7f000001/',
      'http://0x7f.1/',
      'http://017700000001/',
      'http://127.1/',
      'http://192.168.257/',
      'http://0300.0250.1.1/',
      'http://1２7.0.0.1/',
      'http://10.0.0.1./',
    ],
  ],
  [
    'no-machine',
    [
      'http://0.0.0.0/',
      'http://0/',
      'http://169.254.169.254/latest/meta-data/',
      'http://169.254.1.1/',
      'http://0xa9fea9fe/',
      'http://2852039166/',
      'http://224.0.0.251/',
      'http://239.255.255.250/',
      'http://255.255.255.255/',
      'http://250.1.1.1/',
      'http://192.0.0.192/',
      'http://100.100.100.200/',
      'http://168.63.129.16/',
      'http://[::]/',
      'http://[fe80::1]/',
      'http://[febf::1]/',
      'http://[ff02::fb]/',
      'http://[fd00:ec2::254]/',
      'http://[fd20:ce::254]/',
      'http://[::ffff:127.0.0.1]/',
      'http://[::ffff:192.168.1.1]/',
      'http://[::ffff:a9fe:a9fe]/',
      'http://[::127.0.0.1]/',
      'http://[64:ff9b::a9fe:a9fe]/',
      'http://[2002:a9fe:a9fe::1]/',
    ],
  ],
  [
    'own-door',
    [
      'http://127.0.0.1:3000/',
      'http://127.9.9.9:8080/',
      'http://[::1]:3000/',
      'http://box.lan:3000/',
      'http://BOX.lan.:8080/',
      'https://Shop.example.com:443/feed/x.ics',
    ],
  ],
])('%s is the reason why these are not asked', (because, addresses) => {
  expect(addresses.map((typed) => [typed, verdict(typed)])).toEqual(addresses.map((typed) => [typed, because]))
})

test('our doors are refused at every address of this machine', () => {
  const own = Object.values(networkInterfaces()).flatMap((cards) => cards ?? [])
  const typed = own.filter(({ family }) => family === 'IPv4').map(({ address }) => `http://${address}:3000/`)
  expect(typed.length).toBeGreaterThan(0)
  expect(typed.map(verdict)).toEqual(typed.map(() => 'own-door'))
})

const naming =
  (...addresses: string[]): Resolve =>
  (_name, _options, done) =>
    done(
      null,
      addresses.map((address): LookupAddress => ({ address, family: address.includes(':') ? 6 : 4 })),
    )

const lookUp = (resolve: Resolve, typed = 'http://nas.example/', options = {}) =>
  new Promise<unknown>((done) =>
    guardedLookup(new URL(typed), doors, resolve)('nas.example', options, (error, found) =>
      done(error?.message ?? found),
    ),
  )

test.each([
  ['no-machine', 'http://nas.example/', ['169.254.169.254']],
  ['no-machine', 'http://nas.example/', ['fd00:ec2::254', '::ffff:10.0.0.1']],
  ['no-machine', 'http://nas.example/', []],
  ['own-door', 'http://nas.example:3000/', ['127.0.0.1', '::1']],
])('%s is what a name leads to', async (because, typed, addresses) => {
  expect(await lookUp(naming(...addresses), typed)).toBe(because)
})

test('of several addresses only those are handed out that may be used', async () => {
  const resolve = naming('fe80::1', '192.168.1.20', '169.254.7.7', 'fd12::20')
  expect(await lookUp(resolve)).toBe('192.168.1.20')
  expect(await lookUp(resolve, 'http://nas.example/', { all: true })).toEqual([
    { address: '192.168.1.20', family: 4 },
    { address: 'fd12::20', family: 6 },
  ])
  expect(await lookUp(resolve, 'http://nas.example/', { family: 6 })).toBe('fd12::20')
})

test('a name that does not exist is no refusal', async () => {
  const unknown: Resolve = (_name, _options, done) =>
    done(Object.assign(new Error('ENOTFOUND'), { code: 'ENOTFOUND' }), [])
  expect(await lookUp(unknown)).toBe('ENOTFOUND')
})
