import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { findAmong } from '../../server/conversations/find-sent.ts'
import type { SentMessage } from '../../server/providers/messenger/messenger.ts'

const mark = Temporal.Instant.from('2026-11-21T15:00:00Z')
const sent: SentMessage = {
  messageId: 'SM1',
  to: '+14165550134',
  from: '+14165550100',
  body: 'Hey',
  createdAt: mark,
  status: 'sent',
}
const sought = { from: '+14165550100', body: 'Hey', firstMark: mark, isTaken: () => false }

test('our own text is found on the list', () => {
  expect(findAmong([{ ...sent, messageId: 'SM0', body: 'Something else' }, sent], sought)).toBe('SM1')
})

test("a trial account's words before ours do not hide it", () => {
  expect(findAmong([{ ...sent, body: 'Sent from your Twilio trial account - Hey' }], sought)).toBe('SM1')
})

test('a clock that differs by two minutes does not hide it', () => {
  expect(findAmong([{ ...sent, createdAt: mark.subtract({ seconds: 119 }) }], sought)).toBe('SM1')
})

test.each<[string, Partial<SentMessage>, { isTaken?: () => boolean }]>([
  ['from another sender', { from: '+14165550199' }, {}],
  ['with other words', { body: 'Hey you' }, {}],
  ['from before the first attempt', { createdAt: mark.subtract({ minutes: 3 }) }, {}],
  ['that belongs to another message of ours', {}, { isTaken: () => true }],
])('a text %s is not ours', (_, change, more) => {
  expect(findAmong([{ ...sent, ...change }], { ...sought, ...more })).toBeNull()
})
