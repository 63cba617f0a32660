import { expect, test } from 'vitest'
import { columnsOf } from '../../server/calendars/account.ts'

test.each([
  ['https://cal.example/private-1/basic.ics', 'https://cal.example/…'],
  ['http://192.168.1.20:5232/mike/shop.ics?secret=1', 'http://192.168.1.20:5232/…'],
  ['HTTP://cal.example/basic.ics', 'http://cal.example/…'],
  ['webcal://cal.example/basic.ics', 'https://cal.example/…'],
  ['cal.example/basic.ics', 'https://cal.example/…'],
])('of the published address %s no more is shown than %s', (address, shown) => {
  expect(columnsOf({ kind: 'ics', address, username: '', password: '' }).url).toBe(shown)
})
