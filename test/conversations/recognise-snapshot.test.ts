import { afterEach, beforeEach, expect, test } from 'vitest'
import { importSent } from '../../server/conversations/import-sent.ts'
import { recogniseSnapshot } from '../../server/conversations/recognise-snapshot.ts'
import { calledAgain, opener, optInAnswer, optOutAnswer } from '../../server/conversations/texts.ts'
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

const states = () => box.db.select({ state: messages.state, because: messages.because }).from(messages).all()
const textsTo = (number: string) => box.messenger.world.sent.filter(({ to }) => to === number).length

async function missedCall(from: string): Promise<void> {
  box.carrier.hangUp(box.carrier.ring({ from, to: line }))
  await box.settle()
}

/** By the machine as it was after the snapshot was made, which this one does not know of. */
async function laterSelfTexts(to: string, body = opener(readShop(box.db, box.config))): Promise<void> {
  box.messenger.world.mode = 'well'
  await box.messenger.send({ reference: `later-${to}`, to, from: line, body, validForSeconds: 600 })
}

test('a text that waits here and was sent already gives the snapshot away, and is not sent again', async () => {
  box.messenger.world.mode = 'down'
  await missedCall(dana)
  await missedCall('+14165550135')
  await laterSelfTexts(dana)
  box.pass({ minutes: 5 })
  await importSent(box)
  await box.settle()
  expect(textsTo(dana)).toBe(1)
  expect(textsTo('+14165550135')).toBe(0)
  expect(states()).toEqual([
    { state: 'sent', because: null },
    { state: 'held', because: 'restored' },
  ])
})

test('who was texted after the snapshot is not texted again in the episode, and others are', async () => {
  await laterSelfTexts(dana)
  box.pass({ minutes: 5 })
  await importSent(box)
  await missedCall(dana)
  await missedCall('+14165550135')
  expect(textsTo(dana)).toBe(1)
  expect(textsTo('+14165550135')).toBe(1)
})

test('a text whose outcome was lost when the box went dark is no sign of a snapshot', async () => {
  box.messenger.world.mode = 'times-out-after-accepting'
  await missedCall(dana)
  expect(states()).toMatchObject([{ state: 'unknown' }])
  box.pass({ minutes: 5 })
  expect(await recogniseSnapshot(box)).toBe(false)
})

test.each([{ words: calledAgain }, { words: optOutAnswer }, { words: optInAnswer }])(
  '$words.name in another language gives the snapshot away',
  async ({ words }) => {
    await laterSelfTexts(dana, words(readShop(box.db, box.config), 'fr'))
    box.pass({ minutes: 5 })
    expect(await recogniseSnapshot(box)).toBe(true)
  },
)

test('a text that this box sent, or another program sent from the same number, is no sign of a snapshot', async () => {
  await missedCall(dana)
  await laterSelfTexts('+14165550135', 'Your table is ready.')
  box.pass({ minutes: 5 })
  expect(await recogniseSnapshot(box)).toBe(false)
})

test('a box that was alive a minute ago asks nobody', async () => {
  box.messenger.world.listsAreDown = true
  box.pass({ minutes: 1 })
  expect(await recogniseSnapshot(box)).toBe(false)
  box.pass({ minutes: 1 })
  await expect(recogniseSnapshot(box)).rejects.toThrow('down')
})
