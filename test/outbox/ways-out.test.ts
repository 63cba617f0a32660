import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { watchTexts } from '../../server/alerts/watch-texts.ts'
import { alerts, messages, outbox } from '../../server/database/schema.ts'
import type { MessengerCan } from '../../server/providers/messenger/messenger.ts'
import type { SendMode } from '../../server/providers/messenger/simulated-world.ts'
import { openWorker } from '../../server/worker.ts'
import { openAppliance, type TestAppliance } from '../appliance.ts'

const dana = '+14165550134'
const line = '+12025550100'
let box: TestAppliance
beforeEach(async () => {
  box = await openAppliance()
  box.messenger.world.losesEvents = true
})
afterEach(() => box.close())

const text = () => box.db.select().from(messages).get()
const errand = () =>
  box.db
    .select()
    .from(outbox)
    .all()
    .find(({ kind }) => kind === 'send-message')
const textsToDana = () => box.messenger.world.sent.filter(({ to }) => to === dana)

/** Counts what is handed to the messenger, and when it was. */
function counted(): { sends: number } {
  const count = { sends: 0 }
  const { send } = box.messenger
  box.messenger.send = (message) => {
    count.sends++
    return send(message)
  }
  return count
}

async function missedCall(): Promise<void> {
  box.carrier.hangUp(box.carrier.ring({ from: dana, to: line }))
  await box.settle()
}

async function later(seconds: number): Promise<void> {
  box.pass({ seconds })
  await box.settle()
}

const repeating: Partial<MessengerCan> = { listsSent: false, listsReceived: false, repeatsSafely: true }
const blind: Partial<MessengerCan> = { listsSent: false, listsReceived: false, repeatsSafely: false }
const wasTaken: [SendMode, number][] = [
  ['times-out-after-accepting', 1],
  ['is-lost-after-accepting', 1],
  ['fails-after-accepting', 1],
  ['times-out', 0],
  ['fails', 0],
]

describe('a text of unknown outcome, where the same reference makes no second text,', () => {
  beforeEach(() => Object.assign(box.messenger.can, repeating))

  test.each(wasTaken)('is sent again after the usual wait and not before, and is one text (%s)', async (mode) => {
    const count = counted()
    box.messenger.world.mode = mode
    await missedCall()
    box.messenger.world.mode = 'well'
    await later(80)
    expect([count.sends, text()?.state]).toEqual([1, 'unknown'])
    await later(20)
    expect(count.sends).toBe(2)
    expect(text()).toMatchObject({ state: 'sent', because: null, providerMessageId: textsToDana()[0]?.messageId })
    expect(textsToDana()).toHaveLength(1)
    await later(600)
    expect(count.sends).toBe(2)
  })

  test('is not sent late: when its time is over without an answer it waits for the owner, who is told', async () => {
    box.messenger.world.mode = 'times-out-after-accepting'
    await missedCall()
    for (let minute = 0; minute < 15; minute++) await later(60)
    expect(text()).toMatchObject({ state: 'held', because: 'outcome-unknown' })
    watchTexts(box)
    expect(heldAlerts()).toHaveLength(1)
    box.messenger.world.mode = 'well'
    await later(3600)
    expect(textsToDana()).toHaveLength(1)
  })

  test('is one text however often the box is ended between the send and its answer', async () => {
    const died = Promise.withResolvers<never>()
    let next = box.worker
    for (let kill = 0; kill < 4; kill++) {
      const { send } = box.messenger
      box.messenger.send = async (message) => {
        await send(message)
        return died.promise
      }
      if (kill === 0) box.carrier.hangUp(box.carrier.ring({ from: dana, to: line }))
      box.wake()
      await expect.poll(() => errand()?.state).toBe('attempting')
      box.messenger.send = send
      next = openWorker(box)
      box.wake = next.wake
      next.start()
      expect(errand()).toMatchObject({ state: 'unknown', because: 'crashed' })
      box.pass({ seconds: 91 })
    }
    await next.idle()
    expect(text()).toMatchObject({ state: 'sent' })
    expect(textsToDana()).toHaveLength(1)
    died.reject(new Error('the process ended'))
  })
})

describe('a text of unknown outcome, where nothing can tell whether it was taken,', () => {
  beforeEach(() => Object.assign(box.messenger.can, blind))

  test.each(wasTaken)('waits for the owner after the usual wait, and is never sent again (%s)', async (mode, taken) => {
    const count = counted()
    box.messenger.world.mode = mode
    await missedCall()
    box.messenger.world.mode = 'well'
    expect(text()).toMatchObject({ state: 'unknown' })
    await later(91)
    expect(text()).toMatchObject({ state: 'held', because: 'outcome-unknown' })
    for (let hour = 0; hour < 3; hour++) await later(3600)
    expect([count.sends, textsToDana().length]).toEqual([1, taken])
    watchTexts(box)
    watchTexts(box)
    expect(heldAlerts()).toMatchObject([{ words: expect.stringContaining('416-555-0134') }])
  })

  test('is proven by a receipt that names it, also when the owner was asked already', async () => {
    box.messenger.world.mode = 'is-lost-after-accepting'
    await missedCall()
    await later(91)
    box.messenger.world.losesEvents = false
    box.messenger.report(textsToDana()[0]!.messageId, 'delivered')
    expect(text()).toMatchObject({ state: 'delivered', because: null })
    expect(errand()).toMatchObject({ state: 'done' })
  })
})

function heldAlerts() {
  return box.db
    .select()
    .from(alerts)
    .all()
    .filter(({ kind }) => kind === 'text-held')
}
