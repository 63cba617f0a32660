import type { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { receiveMessage } from '../../server/conversations/receive-message.ts'
import { callers, conversations, lines, messages } from '../../server/database/schema.ts'
import { firstLine } from '../../server/settings/store.ts'
import { openAppliance, type TestAppliance } from '../appliance.ts'

const dana = '+14165550134'
let box: TestAppliance
beforeEach(async () => {
  box = await openAppliance()
  box.messenger.world.losesEvents = true
  box.messenger.can.repeatsUnderNewIds = true
  belongsToShopSince(24 * 60)
})
afterEach(() => box.close())

let ids = 0
function told(body: string, sentAt: Temporal.Instant | null, from = dana): string {
  const to = firstLine(box.db)?.number ?? ''
  const event = { kind: 'received', messageId: `t${++ids}`, from, to, body, media: [], consent: null, sentAt } as const
  return receiveMessage(box, { ...event, media: [] }, firstLine(box.db)!)
}
const hoursAgo = (hours: number) => box.now().subtract({ minutes: Math.round(hours * 60) })
const belongsToShopSince = (hours: number) =>
  box.db
    .update(lines)
    .set({ createdAt: hoursAgo(hours) })
    .run()
const inbound = () =>
  box.db
    .select()
    .from(messages)
    .all()
    .filter(({ direction }) => direction === 'inbound')

test.each<[string, number, string]>([
  ['just now', 0, 'recorded'],
  ['while the box was dark for a night', 10, 'recorded'],
  ['as long ago as a webhook is tried', 47, 'recorded'],
  ['two days and an hour ago', 49, 'long-ago'],
  ['a month ago', 24 * 30, 'long-ago'],
])('a text written %s that a phone tells now', (_, hours, result) => {
  expect(told('My basement is flooding', hoursAgo(hours))).toBe(result)
  expect(inbound()).toHaveLength(result === 'recorded' ? 1 : 0)
})

test('a phone that tells a month of texts once more opens no conversation, and none is answered', async () => {
  const results = new Set<string>()
  for (let day = 3; day < 33; day++)
    results.add(told('Can you come today?', hoursAgo(24 * day), `+1416555${1000 + day}`))
  await box.settle()
  expect([...results]).toEqual(['long-ago'])
  expect(box.db.select().from(conversations).all()).toEqual([])
  expect(box.messenger.world.sent).toEqual([])
})

test("what a phone took in before it was the shop's is none of the shop's business", async () => {
  belongsToShopSince(1)
  expect(told('Can you come today?', hoursAgo(2))).toBe('long-ago')
  expect(told('Can you come today?', hoursAgo(0.5))).toBe('recorded')
})

test('a wish for no more texts holds, however late it is heard of', async () => {
  expect(told('STOP', hoursAgo(72))).toBe('long-ago')
  expect(box.db.select().from(callers).all()).toMatchObject([{ number: dana, optedOutBy: 'text' }])
  expect(inbound()).toEqual([])
})

test('a wish for no more texts that was taken back since is not heard again', async () => {
  const at = hoursAgo(0)
  told('STOP', at)
  told('START', at.add({ seconds: 60 }))
  box.pass({ hours: 72 })
  expect(told('STOP', at)).toBe('repeated')
  expect(box.db.select().from(callers).all()).toMatchObject([{ number: dana, optedOutAt: null }])
})

test('what is told again hours later under another id is the text that it was', async () => {
  const at = hoursAgo(0)
  told('My basement is flooding', at)
  box.pass({ hours: 5 })
  expect(told('My basement is flooding', at.add({ seconds: 2 }))).toBe('repeated')
  expect(told('My basement is flooding', box.now())).toBe('recorded')
  expect(inbound()).toHaveLength(2)
})

test('of a company whose ids can be trusted a late text is never passed over', () => {
  box.messenger.can.repeatsUnderNewIds = false
  expect(told('My basement is flooding', hoursAgo(24 * 30))).toBe('recorded')
})

test('STOP is honoured and answered once by the box where the messenger does not answer it', async () => {
  told('STOP', box.now())
  told('STOP', box.now())
  await box.settle()
  expect(box.messenger.world.sent).toHaveLength(1)
  expect(box.db.select().from(callers).get()).toMatchObject({ optedOutBy: 'text' })
})
