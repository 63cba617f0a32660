import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lifted } from '../../server/conversations/delivery.ts'
import type { Message } from '../../server/conversations/store.ts'
import type { DeliveryStatus } from '../../server/providers/messenger/messenger.ts'

test.each<[Message['state'], DeliveryStatus, Message['state'] | null]>([
  ['sending', 'queued', 'sent'],
  ['unknown', 'delivered', 'delivered'],
  ['sent', 'queued', null],
  ['sent', 'delivered', 'delivered'],
  ['sent', 'failed', 'failed'],
  ['delivered', 'sent', null],
  ['delivered', 'failed', null],
  ['failed', 'delivered', null],
  ['suppressed', 'delivered', null],
  ['received', 'delivered', null],
])('a message that is %s and is said to be %s becomes %s', (state, status, expected) => {
  expect(lifted(state, status)).toBe(expected)
})

test('receipts in any order end at the same final state, and no receipt ever lowers a message', () => {
  const statuses = fc.shuffledSubarray<DeliveryStatus>(['queued', 'sent', 'delivered'], { minLength: 3 })
  fc.assert(
    fc.property(statuses, (order) => {
      const end = order.reduce<Message['state']>((state, status) => lifted(state, status) ?? state, 'sending')
      expect(end).toBe('delivered')
    }),
  )
})
