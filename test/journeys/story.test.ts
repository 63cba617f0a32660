import { expect, onTestFinished, test } from 'vitest'
import { watchWaiting } from '../../server/alerts/watch-waiting.ts'
import { callbacks } from '../../server/database/schema.ts'
import { noon } from './talk.ts'
import { dana, openTwilioShop, owner } from './twilio-shop.ts'

test('the owner does not touch his phone, and finds one text that says who, what, where and when', async () => {
  const { shop, missedCall, text, textsTo, close } = await openTwilioShop({ at: noon, env: { TRADE: 'plumber' } })
  onTestFinished(close)
  const says = async (body: string) => {
    await text(dana, body)
    for (let n = 0; n < 3; n++) {
      shop.pass({ seconds: 6 })
      await shop.settle()
    }
  }
  await missedCall(dana)
  await says('Need someone to look at a leak in the basement. 28 Woodbine Cres.')
  await says('Dana')
  await says('tomorrow after 3 or friday morning')
  await says('thanks!')
  expect(textsTo(dana)).toEqual([
    "Hey, it's Mike from Mike's Plumbing. I just missed your call. What are you looking to get done? Reply STOP to opt out.",
    "Mike's Plumbing: Got it, thanks. What's your name, please?",
    'Got it, thanks. What day and time suit you?',
    "I've passed this on to Mike and said what suits you: tomorrow from 3pm or Fri morning. You'll get the answer here.",
  ])
  expect(textsTo(owner)).toEqual([
    "A1 416-555-0134: Need someone to look at a leak in the basement, 28 Woodbine Cres. Reply 2 call, 3 I'll handle, or write your own.",
  ])
  expect(shop.db.select().from(callbacks).all()).toMatchObject([{ closedBecause: 'answered-by-text' }])

  // Of the same conversation he is told again ten minutes later at the earliest.
  watchWaiting(shop)
  await shop.settle()
  expect(textsTo(owner)).toHaveLength(1)
  shop.pass({ minutes: 10 })
  watchWaiting(shop)
  watchWaiting(shop)
  await shop.settle()
  expect(textsTo(owner).slice(1)).toEqual([
    'A1 Dana 416-555-0134: Needs you. Need someone to look at a leak in the basement, 28 Woodbine Cres. "tomorrow after 3 or friday morning" Wants tomorrow after 15:00 or Fri 15 May morning. Reply 2 call, 3 I\'ll handle, or write your own.',
  ])

  await text(owner, 'Hi Dana, tomorrow at 3 works. See you then.')
  await shop.settle()
  expect(textsTo(dana).at(-1)).toBe('Hi Dana, tomorrow at 3 works. See you then.')
  await says('perfect')
  expect(textsTo(dana)).toHaveLength(5)
})
