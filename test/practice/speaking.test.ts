// A spoken conversation by typing: the practice phone, the answering voice, the job.
import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bookings, calls } from '../../server/database/schema.ts'
import { endPlaced, pickUpPlaced, pressPlaced } from '../../server/providers/carrier/simulated-placed.ts'
import { addLine, lineByNumber, planLine, storeSettings } from '../../server/settings/store.ts'
import { openAppliance, type TestAppliance } from '../appliance.ts'

const friday = Temporal.Instant.from('2026-11-20T15:00:00Z')
const day = { opens: '08:00', closes: '17:00' }
const [dana, line] = ['+14165550134', '+14165550100']

let shop: TestAppliance
beforeEach(async () => {
  shop = await openAppliance({ at: friday, env: { TRADE: 'plumber', OWNER_MOBILE: '+14165550001' } })
  storeSettings(shop.db, { hours: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: null, sun: null } }, friday)
  if (!lineByNumber(shop.db, line)) addLine(shop.db, line, friday)
  planLine(shop.db, lineByNumber(shop.db, line)?.id ?? 0, { plan: 'always', fallsTo: 'voice' })
})
afterEach(() => shop.close())

const says = (call: string, words: string) => {
  shop.carrier.speak(call, words)
  return shop.carrier.calls.get(call)?.spoken.at(-1)?.words
}

test('a job is booked by typing what the caller says', async () => {
  const call = shop.carrier.ring({ from: dana, to: line })
  says(call, 'My kitchen sink is leaking')
  says(call, '28 Woodbine Crescent, Toronto')
  says(call, 'Monday')
  expect(says(call, 'yes')).toContain("You're booked: Monday November 23")
  expect(says(call, 'Dana')).toContain('anything else')
  expect(says(call, 'no thanks')).toContain('Goodbye')
  shop.carrier.hangUp(call)
  await shop.settle()
  expect(shop.db.select().from(bookings).all()).toMatchObject([
    { state: 'booked', name: 'Dana', address: '28 Woodbine Crescent, Toronto' },
  ])
  expect(shop.db.select().from(calls).all()).toMatchObject([{ because: 'booked-by-voice' }])
  const texts = shop.messenger.world.sent.filter(({ to }) => to === dana)
  expect(texts).toMatchObject([{ body: expect.stringContaining("You're booked") }])
})

test('who says nothing is asked twice and let go kindly, and texted', async () => {
  const call = shop.carrier.ring({ from: dana, to: line })
  expect(says(call, '')).toContain("didn't catch that")
  expect(says(call, '')).toContain('still there')
  expect(says(call, '')).toContain('Goodbye')
  await shop.settle()
  expect(shop.db.select().from(calls).all()).toMatchObject([{ outcome: 'missed', decision: 'text-back' }])
})

test('a caller in danger is told the truth about who is being rung, and let go when somebody calls them', async () => {
  const call = shop.carrier.ring({ from: dana, to: line })
  expect(says(call, 'There is a strong smell of gas in my house')).toMatch(/^If anybody is in danger, call 9 1 1 first/)
  await shop.settle()
  expect(says(call, 'Is anybody coming?')).toContain('still trying to reach somebody')
  const [bridge] = [...shop.carrier.placed.keys()]
  shop.carrier.onPlaced(bridge ?? 0, (placed, tell) => {
    pickUpPlaced(placed, tell)
    pressPlaced(placed, '1', tell)
  })
  expect(says(call, '')).toContain('is calling you now')
  expect(shop.db.select().from(calls).all()).toMatchObject([{ outcome: 'missed', stage: null }])
})

test('a caller in danger for whom nobody is there hears so, and whom to call', async () => {
  const call = shop.carrier.ring({ from: dana, to: line })
  says(call, 'There is a strong smell of gas in my house')
  await shop.settle()
  const [bridge] = [...shop.carrier.placed.keys()]
  shop.carrier.onPlaced(bridge ?? 0, (placed, tell) => endPlaced(placed, { how: 'no-answer', seconds: 0 }, tell))
  expect(says(call, '')).toMatch(
    /^Nobody of the shop has answered so far\. Call 9 1 1, or another company, now\. What.s the address/,
  )
})
