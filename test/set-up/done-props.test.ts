import { expect, test } from 'vitest'
import { registrationOf } from '../../server/set-up/done-props.ts'

test.each([
  ['+12025550100', 'us-long-code'],
  ['+14165550100', 'canadian-long-code'],
  ['+18885550100', 'toll-free'],
  ['+442071838750', 'elsewhere'],
  [undefined, 'elsewhere'],
])('what phone companies ask of %s goes by what kind of number it is (%s)', (number, registration) => {
  expect(registrationOf(number)).toBe(registration)
})
