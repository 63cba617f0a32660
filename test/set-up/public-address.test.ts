import { expect, test } from 'vitest'
import { readAddress } from '../../server/set-up/public-address.ts'

test.each([
  ['calls.example.com', 'https://calls.example.com'],
  ['  https://Calls.Example.com/  ', 'https://calls.example.com'],
  ['https://calls.example.com:8443', 'https://calls.example.com:8443'],
  ['https://example.com/firstring/', 'https://example.com/firstring'],
  ['https://node.tailnet.ts.net', 'https://node.tailnet.ts.net'],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
])('%s is kept as %s', (typed, publicUrl) => {
  expect(readAddress(typed)).toEqual({ ok: true, publicUrl })
})

test.each([
  ['', /no web address/],
  ['calls', /no web address/],
  ['my shop.example', /no web address/],
  ['http://calls.example.com', /must begin with https/],
  ['http://127.example.com', /must begin with https/],
  ['ftp://calls.example.com', /no web address/],
  ['javascript:alert(1)', /no web address/],
  ['https://mike:secret@calls.example.com', /without a password/],
  ['https://calls.example.com/?x=1', /without a password/],
  ['<script>alert(1)</script>', /no web address/],
  ['https://', /no web address/],
])('%s is refused with a reason', (typed, fault) => {
  expect(readAddress(typed)).toEqual({ ok: false, fault: expect.stringMatching(fault) })
})

test.each([
  ['http://192.168.1.5:8080', true],
  ['http://10.0.0.5:8080/', true],
  ['http://[fd00::5]:8080', true],
  ['http://box.local:8080', true],
  ['http://172.32.0.1', false],
  ['http://8.8.8.8', false],
  ['http://192.168.example.com', false],
])('%s is in the shop: %s; from the internet nobody reaches it', (typed, isIn) => {
  expect(readAddress(typed, 'shop').ok).toBe(isIn)
  expect(readAddress(typed).ok).toBe(false)
})
