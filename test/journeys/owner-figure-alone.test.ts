// A figure alone is never guessed to be about one of several callers, and who sent a text is told when it did not go.
import { expect, test } from 'vitest'
import { watchTexts } from '../../server/alerts/watch-texts.ts'
import { eightToFive } from '../bookings/booked-shop.ts'
import { dana, openTalk, owner, type Talk } from './talk.ts'

const other = '+14165550177'

async function twoOpen(): Promise<Talk> {
  const talk = await openTalk({ set: { hours: eightToFive, trustLevel: 'assist', callOutFee: '$95' } })
  await talk.says('toilet leaks at base, 12 Elm St')
  await talk.says('sink is clogged, how much?', { from: other })
  await talk.says('A2 1', { from: owner })
  talk.reads(owner)
  return talk
}

test.each(['1', '2', '3'])('after one of two was answered, "%s" alone is asked back', async (figure) => {
  const talk = await twoOpen()
  await talk.says(figure, { from: owner })
  expect(talk.reads(owner)).toEqual([expect.stringMatching(/^Which one\?.*A1.*A2|^Which one\?.*A2.*A1/)])
  expect(talk.conversation().handedOverBecause).toBeNull()
})

test('with its code it is done', async () => {
  const talk = await twoOpen()
  await talk.says('A1 3', { from: owner })
  expect(talk.reads(owner)).toEqual([expect.stringMatching(/^A1: .* is yours/)])
})

test('to an alert that came after it, a figure alone is the answer', async () => {
  const talk = await twoOpen()
  await talk.says('my tap drips, 3 Oak Rd', { from: '+14165550188' })
  await talk.says('A1 3', { from: owner })
  await talk.says('my toilet runs, 9 Oak Rd', { from: '+14165550199' })
  talk.reads(owner)
  await talk.says('A3 3', { from: owner })
  await talk.says('boiler leaks, 5 Oak Rd', { from: '+14165550166' })
  talk.reads(owner)
  await talk.says('A4 3', { from: owner })
  await talk.says('A5 3', { from: owner })
  await talk.says('sump pump died, 7 Oak Rd', { from: '+14165550155' })
  talk.reads(owner)
  await talk.says('3', { from: owner })
  expect(talk.reads(owner)).toEqual([expect.stringMatching(/^A6: .* is yours/)])
})

test('of the only one that is open a figure alone is enough, also the second time', async () => {
  const talk = await openTalk({ set: { hours: eightToFive, trustLevel: 'assist', callOutFee: '$95' } })
  await talk.says('sink is clogged, how much?')
  await talk.says('1', { from: owner })
  talk.reads(owner)
  await talk.says('3', { from: owner })
  expect(talk.reads(owner)).toEqual([expect.stringMatching(/^A1: .* is yours/)])
})

test.each(['times-out', 'is-too-busy'] as const)(
  'who approved a text that STOP came before is told, once: %s',
  async (mode) => {
    const talk = await openTalk({ set: { hours: eightToFive, trustLevel: 'draft' } })
    await talk.says('toilet leaks, 12 Elm St')
    talk.shop.messenger.world.mode = ({ to }) => (to === dana ? mode : 'well')
    await talk.types('1', { from: owner })
    await talk.types('STOP')
    talk.shop.messenger.world.mode = 'well'
    for (let n = 0; n < 12; n++) {
      await talk.passes({ minutes: 1 })
      watchTexts(talk.shop)
      await talk.shop.settle()
    }
    const told = talk.reads(owner).filter((words) => words.includes('did not go'))
    expect(told).toEqual(['A1: your text to 416-555-0134 did not go, they want no texts. Please call.'])
    expect(talk.reads().join()).not.toContain('1, 2, 3')
  },
)
