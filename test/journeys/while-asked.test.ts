import { expect, test } from 'vitest'
import { type Around, openTalk } from './talk.ts'

const day = { opens: '09:00', closes: '17:00' }
const hours = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: null, sun: null }
const set: Around['set'] = { hours, areas: 'Toronto and Scarborough', callOutFee: '$95', trustLevel: 'auto' }
const salon: Around = { env: { TRADE: 'salon' }, set: { hours, trustLevel: 'auto' } }

/** The last words that a customer reads after all these texts. */
async function lastAfter(texts: readonly string[], around: Around = { set }): Promise<string> {
  const { rings, says, reads } = await openTalk(around)
  await rings()
  for (const text of texts.slice(0, -1)) await says(text)
  reads()
  await says(texts.at(-1) ?? '')
  return reads().join(' | ')
}

test.each([
  ['I already booked someone but thanks'],
  ['actually my landlord is sending someone tomorrow'],
  ["we'll do it ourselves, thanks anyway"],
])('who went elsewhere is let go kindly, and holds nothing: %s', async (text) => {
  const { rings, says, reads, conversation, shop } = await openTalk({ set })
  await rings()
  await says('my sink is clogged, 28 Woodbine Cres, Toronto')
  reads()
  await says(text)
  expect(reads()).toEqual(['No problem. If you need us later, just text us here.'])
  expect(conversation().closedAt).not.toBeNull()
  await says('sorry!')
  expect(reads()).toEqual([])
  expect(shop.db.$client.prepare("select count(*) as n from bookings where state = 'held'").get()).toEqual({ n: 0 })
})

test.each([
  [
    ['do you take walk ins'],
    /^Mike's Plumbing: I've passed this on to Mike, who will answer you here\. What can we help/,
  ],
  [['do you take walk ins', 'how much for a cut'], /price question to Mike\. We have /],
  [['where are you located'], /passed this on to Mike/],
  [['I need to come in, my roots look awful'], /We have /],
])('to where people come nobody is asked for an address: %s', async (texts, told) => {
  const last = await lastAfter(texts, salon)
  expect(last).toMatch(told)
  expect(last).not.toContain('address')
})

test.each([
  [['are you insured?', 'do you come to Scarborough'], /We cover Toronto and Scarborough\. What can we help you with/],
  [['please have someone call me', 'what are your hours?'], /^Our hours: Mon-Fri 9am-5pm, closed Sat-Sun\.$/],
  [['please have someone call me', 'after 4 today is best'], /said what suits you: today from 4pm/],
  [['my tub is clogged', 'are you insured?', 'do you take visa'], /passed this on to Mike.*What's the address/],
])('while the owner is asked, the box answers what it can: %s', async (texts, told) => {
  expect(await lastAfter(texts)).toMatch(told)
})

test('a town is half of where to come', async () => {
  expect(await lastAfter(['my tub is clogged', 'scarborough'])).toBe('What street and number is that?')
})

test('what was only asked gives way to the trouble that is told', async () => {
  const { rings, says, enquiry } = await openTalk({ set })
  await rings()
  for (const text of ['do you do hot water tanks', 'ok my hot water tank is leaking a little']) await says(text)
  expect(enquiry()).toMatchObject({ need: 'my hot water tank is leaking a little' })
})

test('a condition of the fee is the owner’s to tell', async () => {
  const last = await lastAfter(['my tub is clogged, 12 Oak St, Toronto', 'is the fee waived if I do the repair'])
  expect(last).toMatch(/^I've passed this on to Mike, who will answer you here\. Which one suits/)
})

test('who asked a price, cancelled, and comes back with a job and a day is offered times', async () => {
  const { rings, says, reads } = await openTalk({ set: { hours, trustLevel: 'assist' } })
  await rings()
  await says('my tap drips, 28 Woodbine Cres, Toronto. how much is it?')
  await says('1')
  await says('Dana')
  await says('please cancel it')
  await says('yes cancel')
  reads()
  await says("hey it's me again, the leak is back. can you come monday?")
  expect(reads().join()).toMatch(/Mon .*Reply 1|We have/)
})
