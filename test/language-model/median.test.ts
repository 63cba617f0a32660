import { expect, test } from 'vitest'
import { medianOf } from '../../server/language-model/median.ts'

test.each([
  [[], null],
  [[7], 7],
  [[900, 30], 465],
  [[9, 100, 10], 10],
  [[4, 1, 3, 2], 2.5],
] as const)('the middle of %j is %s', (numbers, middle) => {
  expect(medianOf(numbers)).toBe(middle)
})
