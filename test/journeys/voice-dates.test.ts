// What a caller says of days and hours, on the telephone: a day that is named is never another one.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSpeakingShop, type Speaker, type SpeakingShop } from './speaking-shop.ts'
import { dana } from './twilio-shop.ts'

let twilio: SpeakingShop
beforeEach(async () => {
  twilio = await openSpeakingShop()
})
afterEach(() => twilio.close())

/** Today at twelve and Monday at eight are offered. */
async function offered(): Promise<Speaker['peer']> {
  const { peer } = await twilio.speak(dana)
  await peer.prompt('leaky faucet')
  expect(await peer.prompt('88 Harbour Street Toronto')).toContain('today 12 to 1')
  return peer
}

test('a date in words is read back and booked as that day', async () => {
  const peer = await offered()
  expect(await peer.prompt('december third at two')).toMatch(/^So that's Thursday December 3, 2 to 3/)
  expect(await peer.prompt('yes')).toMatch(/^You're booked: Thursday December 3, 2 to 3/)
})

test.each([
  ['not this monday but the one after at nine', "So that's Monday November 30, 9 to 10"],
  ['monday at 8 30', "So that's Monday November 23, 8:30 to 9:30"],
  ['eleven on tuesday not ten', "So that's Tuesday November 24, 11"],
  ['eight works', "So that's Monday November 23, 8 to 9"],
  ['my husband is home monday after ten', "So that's Monday November 23, 10 to 11"],
  ['monday but not eight', 'We have Monday 9 to 10'],
  ['last appointment monday', 'We have Monday 3 to 4'],
  ['sunday', "We aren't free then, sorry. The nearest is Monday 8 to 9"],
])('"%s" is answered with "%s"', async (words, answer) => {
  const peer = await offered()
  expect(await peer.prompt(words)).toContain(answer)
})

test.each(['february thirtieth at twelve', 'I have to check with my husband first'])(
  '"%s" takes neither of the times on offer: they are asked again',
  async (words) => {
    const peer = await offered()
    expect(await peer.prompt(words)).toMatch(/Which one suits: today 12 to 1.* or Monday 8 to 9/)
  },
)
