import { afterEach, beforeEach, expect, test } from 'vitest'
import { importSent } from '../../server/conversations/import-sent.ts'
import { opener } from '../../server/conversations/texts.ts'
import { quarantine } from '../../server/database/quarantine.ts'
import { messages } from '../../server/database/schema.ts'
import { readShop } from '../../server/settings/store.ts'
import { openAppliance, type TestAppliance } from '../appliance.ts'

const line = '+12025550100'
const dana = '+14165550134'
let box: TestAppliance
beforeEach(async () => {
  box = await openAppliance()
  box.messenger.world.losesEvents = true
})
afterEach(() => box.close())

const texts = () => box.db.select({ state: messages.state, because: messages.because }).from(messages).all()
const textsToDana = () => box.messenger.world.sent.filter(({ to }) => to === dana).length

async function missedCall(): Promise<void> {
  box.carrier.hangUp(box.carrier.ring({ from: dana, to: line }))
  await box.settle()
}

/** The machine of before texted Dana after the backup was made; then the backup is put back. */
async function restoreAfterText(): Promise<void> {
  const body = opener(readShop(box.db, box.config))
  await box.messenger.send({ reference: 'before', to: dana, from: line, body, validForSeconds: 600 })
  box.pass({ seconds: 1 })
  quarantine(box.db, box.now())
}

test('a text that the list shows late is found when it is read once more, and not texted again', async () => {
  box.messenger.world.listLagSeconds = 20
  await restoreAfterText()
  expect(await importSent(box)).toBe(0)
  box.pass({ seconds: 91 })
  expect(await importSent(box)).toBe(1)
  await missedCall()
  expect(textsToDana()).toBe(1)
  box.messenger.world.listsAreDown = true
  expect(await importSent(box)).toBe(0)
})

test('who calls again before the list could be read is not texted again', async () => {
  box.messenger.world.listsAreDown = true
  await restoreAfterText()
  await expect(importSent(box)).rejects.toThrow('down')
  await missedCall()
  box.messenger.world.listsAreDown = false
  await importSent(box)
  await box.settle()
  expect(textsToDana()).toBe(1)
  expect(texts()).toEqual([
    { state: 'suppressed', because: 'texted-recently' },
    { state: 'sent', because: null },
  ])
})

test.each(['times-out-after-accepting', 'times-out'] as const)(
  'a new text that %s is not taken for one of before',
  async (mode) => {
    quarantine(box.db, box.now())
    await importSent(box)
    box.messenger.world.mode = mode
    await missedCall()
    box.messenger.world.mode = 'well'
    box.pass({ seconds: 91 })
    expect(await importSent(box)).toBe(0)
    for (let look = 0; look < 3; look++) {
      await box.settle()
      box.pass({ seconds: 91 })
    }
    await box.settle()
    expect(textsToDana()).toBe(1)
    expect(texts()).toEqual([{ state: 'sent', because: null }])
  },
)

test('without a list of what was sent who calls from now on is answered, and what was held stays held', async () => {
  Object.assign(box.messenger.can, { listsSent: false })
  box.messenger.world.mode = 'is-too-busy'
  await missedCall()
  quarantine(box.db, box.now())
  box.messenger.world.mode = 'well'
  expect(await importSent(box)).toBe(0)
  box.carrier.hangUp(box.carrier.ring({ from: '+14165550135', to: line }))
  await box.settle()
  expect(textsToDana()).toBe(0)
  expect(texts()).toMatchObject([{ state: 'held', because: 'restored' }, { state: 'sent' }])
})
