import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { messages } from '../../server/database/schema.ts'
import { openAppliance, type TestAppliance } from '../appliance.ts'

let box: TestAppliance
beforeEach(async () => {
  box = await openAppliance()
  box.messenger.world.losesEvents = true
})
afterEach(async () => {
  vi.useRealTimers()
  await box.close()
})

const missedCall = () => box.carrier.ring({ from: '+14165550134', to: '+12025550100' })

describe('a stop', () => {
  test('that comes before the begin lets nothing be taken up', async () => {
    await box.worker.stop()
    box.worker.start()
    missedCall()
    await box.settle()
    expect(box.messenger.world.sent).toEqual([])
  })

  test('lets a text that is on its way come to its end', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const { send } = box.messenger
    box.messenger.send = (message) => promise.then(() => send(message))
    missedCall()
    await new Promise(setImmediate)
    const stopped = box.worker.stop()
    resolve()
    await stopped
    expect(box.db.select().from(messages).all()).toMatchObject([{ state: 'sent' }])
  })

  test('waits ten seconds for a messenger that hangs, and no longer', async () => {
    const { promise, reject } = Promise.withResolvers<never>()
    box.messenger.send = () => promise
    missedCall()
    await new Promise(setImmediate)
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    const stopped = box.worker.stop()
    await vi.advanceTimersByTimeAsync(10_000)
    await stopped
    expect(box.db.select().from(messages).all()).toMatchObject([{ state: 'sending' }])
    reject(new Error('the process ended'))
  })

  test('counts its ten seconds by the clock, however rarely a busy machine lets it look', async () => {
    const { promise, reject } = Promise.withResolvers<never>()
    box.messenger.send = () => promise
    missedCall()
    await new Promise(setImmediate)
    const due: (() => void)[] = []
    vi.stubGlobal('setTimeout', (act: () => void) => due.push(act))
    onTestFinished(() => void vi.unstubAllGlobals())
    const stopped = box.worker.stop()
    for (let turns = 0; turns < 3; turns++) {
      // Ten seconds pass before the machine comes back to it.
      for (const act of due.splice(0)) act()
      await new Promise(setImmediate)
    }
    expect(due).toEqual([])
    await stopped
    reject(new Error('the process ended'))
  })

  test('does not wait for a list that hangs', async () => {
    box.messenger.world.mode = 'times-out'
    missedCall()
    await box.settle()
    box.messenger.sentTo = () => new Promise(() => {})
    box.pass({ seconds: 91 })
    box.worker.wake()
    await new Promise(setImmediate)
    await box.worker.stop()
    expect(box.db.select().from(messages).all()).toMatchObject([{ state: 'unknown' }])
  })
})
