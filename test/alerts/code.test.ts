import { expect, test } from 'vitest'
import { codeAfter, howManyCodes } from '../../server/alerts/code.ts'

test('codes run from A1 to Z9 and begin again, each once, without letters that look like digits', () => {
  const given: string[] = []
  for (let n = 0; n < howManyCodes; n++) given.push(codeAfter(given.at(-1) ?? null))
  expect(new Set(given).size).toBe(216)
  expect(given.every((code) => /^[A-HJ-NP-Z][1-9]$/.test(code))).toBe(true)
  expect([given[0], given[8], given[9], given.at(-1)]).toEqual(['A1', 'A9', 'B1', 'Z9'])
  expect(codeAfter('Z9')).toBe('A1')
})

test.each([
  ['A7', 'A8'],
  ['A9', 'B1'],
  ['H9', 'J1'],
  ['N9', 'P1'],
  ['', 'A1'],
  ['?', 'A1'],
])('after %s comes %s', (last, next) => {
  expect(codeAfter(last)).toBe(next)
})
