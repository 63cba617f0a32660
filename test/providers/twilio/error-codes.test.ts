import { expect, test } from 'vitest'
import { meaningOf } from '../../../server/providers/twilio/error-codes.ts'

test.each([
  ['21610', 'opted-out', 'message'],
  ['21211', 'cannot-be-texted', 'message'],
  ['21614', 'cannot-be-texted', 'message'],
  ['21635', 'cannot-be-texted', 'message'],
  ['30005', 'cannot-be-texted', 'message'],
  ['30006', 'cannot-be-texted', 'message'],
  ['21612', 'no-route', 'message'],
  ['21408', 'country-not-enabled', 'message'],
  ['21606', 'not-our-number', 'account'],
  ['21659', 'not-our-number', 'account'],
  ['21660', 'not-our-number', 'account'],
  ['21608', 'trial-account', 'message'],
  ['21617', 'too-long', 'message'],
  ['20003', 'wrong-credentials', 'account'],
  ['20429', 'too-many-requests', 'moment'],
  ['21611', 'too-many-requests', 'moment'],
  ['30001', 'too-many-requests', 'moment'],
  ['30002', 'account-suspended', 'account'],
  ['30004', 'filtered', 'message'],
  ['30007', 'filtered', 'message'],
  ['30034', 'not-registered', 'account'],
  ['30032', 'not-registered', 'account'],
] as const)('the code %s means %s, about the %s', (code, because, about) => {
  expect(meaningOf(code)).toEqual({ because, about })
})

test.each([null, '', '30003', '30008', '99999', 'constructor', '__proto__'])(
  'the code %j has no meaning of its own',
  (code) => {
    expect(meaningOf(code)).toBeNull()
  },
)
