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
