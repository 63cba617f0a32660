import { Temporal } from 'temporal-polyfill'
import { expect, onTestFinished, test } from 'vitest'
import { reachedLately } from '../../server/callbacks/reached.ts'
import { closeCallbacks, waitForVoice } from '../../server/callbacks/store.ts'
import { insertCaller, updateCaller } from '../../server/callers/store.ts'
import { openAppliance } from '../appliance.ts'

const noon = Temporal.Instant.from('2026-11-20T17:00:00Z')

async function openQueue() {
  const shop = await openAppliance({ at: noon })
  onTestFinished(() => shop.close())
  let number = 4165550130
  const wait = (because: string | null, hoursAgo: number) => {
    const now = noon.subtract({ hours: hoursAgo })
    const { id: callerId } = insertCaller(shop.db, { number: `+1${number++}`, createdAt: now })
    waitForVoice(shop.db, { callerId, callId: null, because: 'missed-call', since: now })
    if (because) closeCallbacks(shop.db, callerId, { because, now: noon })
  }
  /** Whoever began to wait last. */
  const block = () => updateCaller(shop.db, number - 4165550130, { blockedAt: noon })
  return { wait, block, reached: () => reachedLately(shop.db, noon) }
}

test('whoever was reached by phone or by text counts against all who waited', async () => {
  const { wait, reached } = await openQueue()
  for (const because of ['reached', 'reached', 'answered-by-text', 'gave-up', null]) wait(because, 5)
  expect(reached()).toEqual({ days: 30, waited: 5, byPhone: 2, byText: 1, percent: 60 })
})

test('who got a job without a text was reached by phone', async () => {
  const { wait, reached } = await openQueue()
  for (const because of ['booked', 'booked', 'answered-by-text', 'gave-up', null]) wait(because, 5)
  expect(reached()).toMatchObject({ waited: 5, byPhone: 2, byText: 1 })
})

test('who was blocked since counts nowhere', async () => {
  const { wait, block, reached } = await openQueue()
  for (const because of ['reached', 'reached', 'reached', 'reached', 'gave-up', null]) wait(because, 5)
  expect(reached()).toMatchObject({ waited: 6 })
  block()
  expect(reached()).toMatchObject({ waited: 5, percent: 80 })
})

test('practice, who is forgotten, who just began to wait and who waited long ago count nowhere', async () => {
  const { wait, reached } = await openQueue()
  for (let n = 0; n < 5; n++) wait('reached', 5)
  wait('practice', 5)
  wait('forgotten', 5)
  wait(null, 0)
  wait('gave-up', 31 * 24)
  expect(reached()).toMatchObject({ waited: 5, percent: 100 })
})

test('of too few there is no share', async () => {
  const { wait, reached } = await openQueue()
  for (let n = 0; n < 4; n++) wait('reached', 5)
  expect(reached()).toBeNull()
})
