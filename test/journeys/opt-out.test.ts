import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { callerByNumber } from '../../server/callers/store.ts'
import { callbacks } from '../../server/database/schema.ts'
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
import { dana, line, noon, openTalk, owner } from './talk.ts'

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
  const talk = await openTalk()
  const got: string[] = []
  const writes = async (body: string) => {
    await talk.says(body)
    got.push(...talk.reads())
  }
  await writes('please stop texting me')
  for (const body of ['my toilet is clogged', 'how much?', 'please call me', 'are you a bot?']) await writes(body)
  expect(got).toHaveLength(1)
  await writes('START')
  await writes('my toilet is clogged')
  expect(got).toHaveLength(3)
})

test('who wants no texts and tells of a danger is opted out and gets no other text, and everybody on call hears of it', async () => {
  const { shop, rings, types, passes, reads } = await openTalk()
  await rings()
  reads()
  await types('STOP I smell gas')
  for (let n = 0; n < 190; n++) await passes({ seconds: 10 })
  expect(callerByNumber(shop.db, dana)?.optedOutAt).not.toBeNull()
  expect(reads()).toEqual([expect.stringContaining('START')])
  expect(reads(owner).filter((text) => text.includes('EMERGENCY'))).toHaveLength(3)
})

test('who wants a call instead of texts is opted out, waits for a call, and the owner hears of it', async () => {
  const { shop, rings, types, passes, reads } = await openTalk()
  await rings()
  reads(owner)
  await types('please stop texting and call me instead')
  await passes({ seconds: 30 })
  expect(callerByNumber(shop.db, dana)?.optedOutAt).not.toBeNull()
  expect(shop.db.select().from(callbacks).all()).toMatchObject([{ closedAt: null, because: 'asked-for-call' }])
  expect(reads(owner)).toHaveLength(1)
})
