import { expect, test } from 'vitest'
import { openTalk, owner } from './talk.ts'

const hours = { opens: '08:00', closes: '17:00' }
const week = { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: null, sun: null }
const set = { trustLevel: 'auto', callOutFee: '$95', ownerName: 'Mike', hours: week } as const

test('who asks what a job costs hears the fee and that the owner was asked, and the owner is told', async () => {
  const talk = await openTalk({ set })
  await talk.rings()
  talk.reads()
  await talk.says('How much to replace a water heater?')
  const [answer] = talk.reads()
  expect(answer).toContain("The call-out fee is $95. I've asked Mike about the price of the job itself.")
  expect(talk.reads(owner).join()).toContain('How much to replace a water heater')
})

test('meanwhile the box hears out what it asked: a time that is picked is booked, and the price is owed on', async () => {
  const talk = await openTalk({ set })
  await talk.rings()
  await talk.says('How much to replace a water heater?')
  talk.reads()
  await talk.says('28 Woodbine Cres, Toronto')
  expect(talk.reads().join()).toContain('Which suits?')
  await talk.says('1')
  expect(talk.reads().join()).toContain("You're booked")
  expect(talk.conversation().waitsSince).not.toBeNull()
})

test('where the owner takes it the box says nothing more', async () => {
  const talk = await openTalk({ set })
  await talk.rings()
  await talk.says('How much to replace a water heater?')
  talk.reads()
  await talk.says('3', { from: owner })
  await talk.says('28 Woodbine Cres, Toronto')
  expect(talk.reads()).toEqual([])
})

test('another question of theirs is the owner’s too', async () => {
  const talk = await openTalk({ set })
  await talk.rings()
  await talk.says('How much to replace a water heater?')
  talk.reads()
  await talk.says('and does that include the permit?')
  expect(talk.reads()).toEqual([])
})

test.each([
  ['how much is it?', {}, 0],
  ['how much is it?', {}, 15],
  ['¿cuánto cuesta?', {}, 1],
  ['combien ça coûte?', {}, 1],
  ['how much is it?', { draftsGoAfterMinutes: 10 }, 15],
])('a time that is picked is booked also while a draft waits for its price: %s %o', async (asks, more, minutes) => {
  const talk = await openTalk({ set: { ...set, trustLevel: 'assist', ...more } })
  await talk.says('I have a leak in the basement, 28 Woodbine Cres. My name is Dana Brooks')
  await talk.says(asks)
  expect(talk.draft()?.because).toBe('price-asked')
  await talk.passes({ minutes })
  talk.reads()
  await talk.says('2')
  expect(talk.reads().join()).toMatch(/You're booked: |Su cita: |C'est réservé : /)
  expect(talk.conversation().waitsSince).not.toBeNull()
})

test('who takes back what they picked is not booked', async () => {
  const talk = await openTalk({ set: { ...set, trustLevel: 'assist' } })
  await talk.says('I have a leak in the basement, 28 Woodbine Cres. My name is Dana Brooks')
  talk.reads()
  await talk.types('2')
  await talk.says('oh wait, never mind')
  expect(talk.reads().join()).not.toContain('booked')
})
