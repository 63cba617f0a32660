import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { callerByNumber } from '../../server/callers/store.ts'
import { openAppliance, type TestAppliance } from '../appliance.ts'
import {
  freeWordings,
  french,
  frenchNoOptOut,
  lines,
  noOptOut,
  spanish,
  spanishNoOptOut,
} from '../callers/opt-out-tables.ts'
import { line, noon } from './talk.ts'

let shop: TestAppliance
let writers = 0
beforeAll(async () => {
  shop = await openAppliance({ at: noon, env: { TRADE: 'plumber' } })
})
afterAll(() => shop.close())

/** Somebody who never wrote before, and what they got in the half hour after it. */
async function somebodyWrites(body: string) {
  const from = `+1647556${String(writers++).padStart(4, '0')}`
  shop.messenger.receive({ from, to: line, body })
  await shop.settle()
  return {
    isOptedOut: callerByNumber(shop.db, from)?.optedOutAt != null,
    texts: shop.messenger.world.sent.filter(({ to }) => to === from).map((text) => text.body),
  }
}

describe('who wants no more texts gets one more, that says so', () => {
  test.each([
    ['English', freeWordings],
    ['Spanish', spanish],
    ['French', french],
  ])('in %s', async (_language, table) => {
    for (const body of lines(table)) {
      const { isOptedOut, texts } = await somebodyWrites(body)
      expect([body, isOptedOut, texts.length]).toEqual([body, true, 1])
      expect(texts[0]).toContain('START')
    }
  })
})

describe('whoever only sounds like it is not opted out', () => {
  test.each([
    ['English', noOptOut],
    ['Spanish', spanishNoOptOut],
    ['French', frenchNoOptOut],
  ])('in %s', async (_language, table) => {
    for (const body of lines(table)) {
      const { isOptedOut, texts } = await somebodyWrites(body)
      expect([body, isOptedOut]).toEqual([body, false])
      expect([body, texts.filter((text) => text.includes('START'))]).toEqual([body, []])
    }
  })
})

test('after it nothing is said, whatever they write, until they want texts again', async () => {
  const from = '+16475550999'
  const writes = async (body: string) => {
    shop.messenger.receive({ from, to: line, body })
    await shop.settle()
    for (let n = 0; n < 4; n++) {
      shop.pass({ seconds: 6 })
      await shop.settle()
    }
  }
  const got = () => shop.messenger.world.sent.filter(({ to }) => to === from).length
  await writes('please stop texting me')
  for (const body of ['my toilet is clogged', 'how much?', 'please call me', 'are you a bot?']) await writes(body)
  expect(got()).toBe(1)
  await writes('START')
  await writes('my toilet is clogged')
  expect(got()).toBe(3)
})
