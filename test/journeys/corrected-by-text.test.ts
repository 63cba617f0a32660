import { expect, test } from 'vitest'
import { eightToFive } from '../bookings/booked-shop.ts'
import { openTalk, type Talk } from './talk.ts'

/** On a Wednesday noon three times are on offer. */
async function offered(): Promise<Talk> {
  const talk = await openTalk({ set: { hours: eightToFive, trustLevel: 'assist' } })
  await talk.says('I have a leak in the basement, 28 Woodbine Cres, Toronto')
  talk.reads()
  return talk
}

test('a "never mind" beside another time in a text corrects, and closes nothing', async () => {
  const talk = await offered()
  await talk.says('never mind, friday at 10')
  expect(talk.reads().join()).toMatch(/Fri.* 10/)
  expect(talk.conversation().closedAt).toBeNull()
})

test('a "never mind" beside a choice in a text chooses', async () => {
  const talk = await offered()
  await talk.says('nvm, 2 is fine')
  expect(talk.reads().join()).toContain("You're booked")
})

test('who asks for something sooner by text keeps what was on offer', async () => {
  const talk = await offered()
  await talk.says('anything sooner?')
  await talk.says('and anything sooner than that?')
  await talk.says('anything sooner?')
  talk.reads()
  await talk.says('anything sooner?')
  expect(talk.reads().join()).toMatch(/nothing sooner, sorry\. I've told Mike\..* Reply 1/)
  await talk.says('ok 1')
  expect(talk.reads().join()).toContain("You're booked")
})

test('who texts a time where the address was asked is asked for it again, and offered that time', async () => {
  const talk = await openTalk({ set: { hours: eightToFive, trustLevel: 'assist' } })
  await talk.says('leaky faucet')
  talk.reads()
  await talk.says('friday at ten')
  expect(talk.reads().join()).toContain("What's the address, with the town?")
  await talk.says('28 Woodbine Cres, Toronto')
  expect(talk.reads().join()).toContain('Fri 10-11am')
})
