import { expect, test } from 'vitest'
import { privateAddress } from '../../server/crew/private-address.ts'

const none = { PRIVATE_HOST: '127.0.0.1', PRIVATE_HOSTS: [], PRIVATE_PORT: 3000 }
const asked = (host: string, isHttps = false) => ({ host, isHttps })

test.each([
  ['192.168.1.5:3000', false, 'http://192.168.1.5:3000'],
  ['box.lan', true, 'https://box.lan'],
  ['[fd00::5]:3000', false, 'http://[fd00::5]:3000'],
])('a browser that came to %s came by the address for everybody', (host, isHttps, origin) => {
  expect(privateAddress(asked(host, isHttps), none)).toEqual({ origin, isReached: true })
})

const itself = [
  'localhost:3000',
  'LOCALHOST',
  '127.0.0.1:3000',
  '127.9.9.9',
  '0.0.0.0:3000',
  '[::1]:3000',
  '[::]',
  '[::ffff:127.0.0.1]',
]

test.each(itself)('an address that leads every device to itself is known as such: %s', (host) => {
  expect(privateAddress(asked(host), none)).toEqual({ origin: `http://${host}`, isReached: false })
  expect(privateAddress(asked(host), { ...none, PRIVATE_HOSTS: ['box.lan'] })).toEqual({
    origin: 'http://box.lan:3000',
    isReached: true,
  })
  expect(privateAddress(asked(host), { ...none, PRIVATE_HOST: '192.168.1.5' }).origin).toBe('http://192.168.1.5:3000')
  expect(privateAddress(asked(host), { ...none, PRIVATE_HOST: 'fd00::5' }).origin).toBe('http://[fd00::5]:3000')
  expect(privateAddress(asked(host), { ...none, PRIVATE_HOST: '0.0.0.0' }).isReached).toBe(false)
})
