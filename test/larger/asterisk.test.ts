// Calls for real: SIP callers and phones, an Asterisk with the configuration that we ship, and the whole appliance behind it.
import { setTimeout as passes } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type AsteriskShop, openAsteriskShop } from '../asterisk/asterisk-shop.ts'
import { asteriskTools, type RealAsterisk, startAsterisk } from '../asterisk/real-asterisk.ts'

const tools = asteriskTools()
if (!tools) console.warn('No Asterisk is tried: TEST_TOOLS names no folder with asterisk/up, or this is not root.')

let asterisk: RealAsterisk
let shop: AsteriskShop

beforeAll(async () => {
  if (tools) asterisk = await startAsterisk(tools)
}, 300_000)
afterAll(() => asterisk?.down(), 60_000)

describe.runIf(tools)('an Asterisk on the line', () => {
  beforeEach(async () => {
    shop = await openAsteriskShop(asterisk)
    await until(() => shop.carrier.check().then((lines) => lines[0]?.ok === true))
  })
  afterEach(() => shop.close())

  test('a caller is greeted, and texted exactly once', async () => {
    const called = await asterisk.call('wait', '+14165550199')
    expect(called).toMatchObject({ end: 'cut-off', code: '200' })
    await until(async () => (await asterisk.spooled()).length === 0)
    expect(texts()).toEqual(['+14165550199'])
  })
})

function texts(): string[] {
  return shop.messenger.world.sent.map(({ to }) => to)
}

/** What is told a moment later. */
async function until(isSo: () => Promise<boolean> | boolean, seconds = 20): Promise<void> {
  const patience = performance.now() + seconds * 1000
  while (!(await isSo())) {
    if (performance.now() > patience) throw new Error('it did not come to that in time')
    await passes(50)
  }
}
