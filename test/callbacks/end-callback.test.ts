import { Temporal } from 'temporal-polyfill'
import { expect, onTestFinished, test } from 'vitest'
import { endCallback, reopenCallback } from '../../server/callbacks/end-callback.ts'
import { callbackById, openCallbackOf } from '../../server/callbacks/store.ts'
import { countWaiting } from '../../server/callbacks/waiting-store.ts'
import { forgetCaller } from '../../server/callers/forget.ts'
import { closeConversation } from '../../server/conversations/close-conversation.ts'
import { conversationById } from '../../server/conversations/store.ts'
import { storeSettings } from '../../server/settings/store.ts'
import { openAppliance } from '../appliance.ts'

const noon = Temporal.Instant.from('2026-05-13T16:00:00Z')
const dana = '+14165550134'
const line = '+12025550100'

/** Dana called, wrote, and called once more; what the box thinks of answering waits for the owner. */
async function openShop({ hasWritten = true } = {}) {
  const shop = await openAppliance({ at: noon })
  onTestFinished(() => shop.close())
  storeSettings(shop.db, { trustLevel: 'draft' }, noon)
  const call = async () => {
    shop.carrier.ring({ from: dana, to: line })
    await shop.settle()
    shop.pass({ minutes: 1 })
  }
  const says = async (body: string) => {
    shop.messenger.receive({ from: dana, to: line, body })
    await shop.settle()
    shop.pass({ minutes: 1 })
  }
  await call()
  if (hasWritten) {
    await says('A leak')
    await call()
  }
  const id = openCallbackOf(shop.db, 1)?.id ?? 0
  return { shop, call, says, id }
}

test('a caller who was reached waits for no written answer either, and undoing it brings both back', async () => {
  const { shop, id } = await openShop()
  const before = conversationById(shop.db, 1)
  expect(endCallback(shop, id, 'reached')).toBe(true)
  expect(callbackById(shop.db, id)?.closedBecause).toBe('reached')
  expect(conversationById(shop.db, 1)?.closedAt).toEqual(shop.now())
  shop.pass({ seconds: 5 })
  expect(reopenCallback(shop, id)).toBe(true)
  expect(callbackById(shop.db, id)).toMatchObject({ closedAt: null, closedBecause: null })
  expect(conversationById(shop.db, 1)).toEqual(before)
})

test('giving up leaves what the caller wrote to be answered', async () => {
  const { shop, id } = await openShop()
  endCallback(shop, id, 'gave-up')
  expect(conversationById(shop.db, 1)?.closedAt).toBeNull()
})

test('undoing opens no conversation that was closed by itself', async () => {
  const { shop, id } = await openShop()
  closeConversation(shop, 1)
  shop.pass({ minutes: 1 })
  endCallback(shop, id, 'reached')
  expect(reopenCallback(shop, id)).toBe(true)
  expect(conversationById(shop.db, 1)?.closedAt).not.toBeNull()
})

test('who called again meanwhile stands in the queue once', async () => {
  const { shop, call, id } = await openShop({ hasWritten: false })
  endCallback(shop, id, 'gave-up')
  await call()
  expect(reopenCallback(shop, id)).toBe(false)
  expect(countWaiting(shop.db)).toBe(1)
})

test('who wrote meanwhile waits for no voice', async () => {
  const { shop, says, id } = await openShop({ hasWritten: false })
  endCallback(shop, id, 'gave-up')
  shop.pass({ minutes: 1 })
  await says('A leak')
  expect(reopenCallback(shop, id)).toBe(false)
})

test('a callback that the caller ended, or that of a caller who was forgotten, does not come back', async () => {
  const answered = await openShop({ hasWritten: false })
  await answered.says('A leak')
  expect(reopenCallback(answered.shop, answered.id)).toBe(false)
  const { shop, id } = await openShop({ hasWritten: false })
  endCallback(shop, id, 'gave-up')
  shop.db.transaction((tx) => forgetCaller(tx, dana, { now: shop.now(), hashKey: shop.hashKey }))
  expect(reopenCallback(shop, id)).toBe(false)
})

test('a callback is ended once: whoever comes second changes nothing', async () => {
  const { shop, id } = await openShop()
  endCallback(shop, id, 'reached')
  const before = callbackById(shop.db, id)
  shop.pass({ minutes: 1 })
  expect(endCallback(shop, id, 'gave-up')).toBe(true)
  expect(callbackById(shop.db, id)).toEqual(before)
  expect(endCallback(shop, 999, 'reached')).toBe(false)
})
