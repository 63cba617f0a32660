// Whether the shop is open on a day that somebody asks for: by the week, the holidays and what the shop said of the day.
import { expect, test } from 'vitest'
import { keepHolidays } from '../../server/bookings/keep-holidays.ts'
import { openSpeakingShop } from './speaking-shop.ts'
import { dana, openTalk } from './talk.ts'

const day = { opens: '08:00', closes: '17:00' }
const hours = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: null, sun: null }

test('who asks of a holiday by text is told that it is closed then, and when it opens again', async () => {
  const { shop, rings, says, reads } = await openTalk({ set: { hours }, env: { SHOP_COUNTRY: 'CA' } })
  await keepHolidays(shop)
  await rings()
  reads()
  await says('are you open on Victoria Day?')
  expect(reads()).toEqual([
    "Mike's Plumbing: We're closed Mon May 18 (Victoria Day). We open again Tue May 19 8am-5pm. What can we help you with?",
  ])
})

test('beside times on offer the day that is asked for is answered, and the times stay', async () => {
  const { shop, rings, says, reads } = await openTalk({ set: { hours }, env: { SHOP_COUNTRY: 'CA' } })
  await keepHolidays(shop)
  await rings()
  await says('my kitchen faucet is leaking, 5 Oak Rd, Toronto')
  reads()
  await says('do you work on Monday?')
  expect(reads()).toEqual(["We're closed Mon May 18 (Victoria Day). We open again Tue May 19 8am-5pm."])
  await says('2')
  expect(reads()[0]).toContain("You're booked: Thu May 14, 8-9am")
})

test('by voice the day is said in full', async () => {
  const { speak } = await openSpeakingShop()
  const { peer } = await speak(dana)
  expect(await peer.prompt('are you open on Sunday?')).toContain(
    "We're closed Sunday November 22. We open again Monday November 23",
  )
})
