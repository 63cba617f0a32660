// Where customers come to: told to who asks once the shop says it, and with what is agreed there.
import { expect, test } from 'vitest'
import { sendReminders } from '../../server/follow-ups/send-reminders.ts'
import { startsOn, visitorAt } from '../booking-page/visitors.ts'
import { type Around, dana, openTalk, type Talk } from './talk.ts'

const day = { opens: '08:00', closes: '17:00' }
const hours = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: null, sun: null }
const address = '88 Queen St W, Toronto'
const found = `Our shop is at ${address}.`
const passedOn = "I've passed this on to Mike, who will answer you here."

async function open({ set, ...around }: Around = {}): Promise<Talk> {
  const talk = await openTalk({
    ...around,
    env: { TRADE: 'salon', ...around.env },
    set: { hours, shopAddress: address, ...set },
  })
  await talk.rings()
  talk.reads()
  return talk
}

test.each([
  ['where are you located?', found],
  ['where are you guys', found],
  ["what's the address?", found],
  ['¿dónde están?', `Nos encuentra en ${address}.`],
  ["c'est quoi votre adresse svp?", `Vous nous trouvez ici : ${address}.`],
])('who asks a salon %s is told, and the talk goes on', async (asks, told) => {
  const talk = await open()
  await talk.says(asks)
  expect(talk.reads()[0]).toMatch(told)
  expect(talk.conversation().handedOverAt).toBeNull()
})

test('without an address it is passed on', async () => {
  const talk = await open({ set: { shopAddress: null } })
  await talk.says('where are you located?')
  expect(talk.reads()).toEqual([`Mike's Plumbing: ${passedOn} What can we help you with?`])
  expect(talk.conversation().handedOverBecause).toBe('question')
  await talk.says("I'd like a haircut")
  await talk.says('1')
  expect(talk.reads().at(-1)).toMatch(/^You're booked: Wed May 13, [^,]*\. To change it/)
})

test('what is agreed at the shop is confirmed, told, moved and reminded of with its address', async () => {
  const talk = await open()
  for (const text of ["I'd like a haircut", '1', 'Dana']) await talk.says(text)
  expect(talk.reads().find((one) => one.includes('booked'))).toMatch(
    /^You're booked: Wed May 13, [^,]*, 88 Queen St W, Toronto\. /,
  )
  await talk.says('when is my appointment?')
  expect(talk.reads()).toEqual([
    expect.stringMatching(/^Your appointment is Wed May 13, [^,]*, 88 Queen St W, Toronto\. /),
  ])
  await talk.says('where do I go?')
  expect(talk.reads()).toEqual([found])
  await talk.says('can we make it friday at 10 instead?')
  await talk.says('1')
  expect(talk.reads().at(-1)).toMatch(/^Done, your new time: Fri May 15, [^,]*, 88 Queen St W, Toronto\. /)
  await talk.passes({ hours: 23 })
  sendReminders(talk.shop)
  await talk.shop.settle()
  expect(talk.reads().at(-1)).toMatch(/your appointment is Fri May 15, [^,]*, 88 Queen St W, Toronto\. Reply C/)
})

test('where somebody comes to the customer the address of the shop stands in no confirmation, and who waits is not told it', async () => {
  const talk = await open({ env: { TRADE: 'plumber' } })
  await talk.says('my kitchen faucet is leaking, 5 Oak Rd, Toronto')
  await talk.says('2')
  expect(talk.reads().at(-1)).toMatch(/^You're booked: Thu May 14, [^,]*, 5 Oak Rd/)
  for (const waits of ['where are you?', '¿dónde están?']) await talk.says(waits)
  expect(talk.reads(dana).join(' ')).not.toContain('88 Queen')
  await talk.says('where is your shop located?')
  expect(talk.reads().at(-1)).toContain(found)
})

test('asked beside the choice of a time it stands once in the answer', async () => {
  const talk = await open()
  await talk.says("I'd like a haircut")
  talk.reads()
  await talk.says('the first one please. where are you located?')
  const [told = ''] = talk.reads()
  expect(told.split('88 Queen St W')).toHaveLength(2)
  expect(told).toMatch(/^You're booked: Wed May 13, [^,]*, 88 Queen St W, Toronto\. To change it/)
})

test('an appointment for which nobody knows what is to be done is at the shop all the same', async () => {
  const talk = await open()
  for (const text of ['can I book an appointment?', 'just an appointment with Kim', '2']) await talk.says(text)
  expect(talk.reads().at(-1)).toMatch(/^You're booked: Thu May 14, [^,]*, 88 Queen St W, Toronto\. /)
  expect(talk.enquiry()?.service).toBeNull()
  await talk.says('where are you?')
  expect(talk.reads().at(-1)).toContain(found)
})

test('the page of an appointment at the shop shows where that is, before it is booked and after', async () => {
  const talk = await openTalk({
    env: { TRADE: 'salon', PUBLIC_URL: 'https://calls.example.com' },
    set: { hours, shopAddress: address, bookingLink: true },
  })
  await talk.rings()
  await talk.says("I'd like a haircut")
  const [, path = ''] =
    / (?:https:\/\/calls\.example\.com)(\/book\/[a-z2-9]{26})$/.exec(talk.reads().at(-1) ?? '') ?? []
  const page = visitorAt(talk.shop, { path, conversationId: talk.conversation().id, number: dana })
  const [start = 0] = startsOn(await page.look())
  expect((await page.look(`?slot=${start}`)).words).toContain(address)
  await page.send({ do: 'book', start: `${start}`, name: 'Dana' })
  expect((await page.look()).words).toContain(address)
  await talk.passes({ seconds: 5 })
  expect(talk.reads().at(-1)).toMatch(/^You're booked: [^,]*, [^,]*, 88 Queen St W, Toronto\. /)
})
