import { expect, test } from 'vitest'
import { bookings, emergencies } from '../../server/database/schema.ts'
import { eightToFive } from '../bookings/booked-shop.ts'
import { openTalk, owner, type Talk } from './talk.ts'

function outcomes({ shop }: Talk) {
  return shop.db
    .select()
    .from(emergencies)
    .all()
    .map(({ endedBecause }) => endedBecause)
}

const alarms: [alarm: string, none: string, next: string][] = [
  ['i smell something burning in the kitchen', 'false alarm, just a burnt pan', '12 Elm St, need a faucet fixed'],
  ['i smell gas, 12 Elm St', 'sorry there is no gas smell after all', 'i need a faucet fixed'],
  ['hay fuego en la cocina', 'falsa alarma, solo era una sartén', 'necesito arreglar la llave en 12 Elm St'],
  ['ça sent le gaz au 12 rue Panet', "fausse alerte, c'était rien", 'mon robinet coule'],
]

test.each(alarms)('after "%s" and "%s" the talk goes on', async (alarm, none, next) => {
  const talk = await openTalk({ set: { hours: eightToFive } })
  await talk.says(alarm)
  talk.reads(owner)
  await talk.says(none)
  expect(outcomes(talk)).toEqual(['closed'])
  expect(talk.reads(owner).join()).toContain('URGENT. "')
  talk.reads()
  await talk.says(next)
  await talk.says('2')
  const [booked] = talk.shop.db.select().from(bookings).all()
  expect([booked?.state, booked?.address]).toEqual(['booked', expect.stringMatching(/^12 /)])
  expect(booked?.need).not.toMatch(/burning|gas|fuego|gaz/)
})

test('what they need instead is taken up at once, at the place that they told', async () => {
  const talk = await openTalk({ set: { hours: eightToFive } })
  await talk.says('i smell gas, 12 Elm St')
  await talk.says("no sorry there's no gas smell, i just need a faucet fixed")
  expect(talk.reads().at(-1)).toMatch(/We have today/)
  expect(talk.conversation().handedOverAt).toBeNull()
})

test.each([
  'theres no smoke just a burning smell',
  'no gas smell but it is still hissing',
  'my daughter feels dizzy',
  'how long until someone comes',
])('after an alarm, "%s" ends none', async (text) => {
  const talk = await openTalk({ set: { hours: eightToFive } })
  await talk.says('i smell gas, 12 Elm St')
  await talk.says(text)
  expect(outcomes(talk)).toEqual([null])
  expect(talk.conversation().handedOverBecause).toBe('emergency')
})

test('a job that was spoken of before the alarm goes on after it', async () => {
  const talk = await openTalk({ set: { hours: eightToFive } })
  await talk.says('need a faucet fixed at 12 Elm St')
  await talk.says('omg i smell gas')
  await talk.says('false alarm, it was the neighbors bbq')
  expect(talk.reads().at(-1)).toMatch(/^That's fine\. Which one suits/)
  await talk.says('2')
  expect(talk.shop.db.select().from(bookings).all()[0]).toMatchObject({ state: 'booked', service: 'faucet' })
})

test('also where nobody came to the alarm in time', async () => {
  const talk = await openTalk({ set: { hours: eightToFive } })
  await talk.says('i smell gas, 12 Elm St')
  for (let n = 0; n < 8; n++) await talk.passes({ minutes: 5 })
  expect(outcomes(talk)).toEqual(['nobody-answered'])
  await talk.says('false alarm, sorry')
  expect(talk.conversation().handedOverAt).toBeNull()
  await talk.says('i need a faucet fixed')
  expect(talk.reads().at(-1)).toMatch(/We have /)
})

test.each([
  [
    'water is pouring through my ceiling, 14 Maple Dr',
    'I turned off the main, it stopped',
    'so when can somebody come?',
  ],
  ['se está inundando el sótano, 14 Maple Dr', 'ya cerramos la llave de paso, ya paró', '¿cuándo pueden venir?'],
])('water that is shut off is still a job: "%s"', async (danger, over, when) => {
  const talk = await openTalk({ set: { trustLevel: 'assist', hours: eightToFive } })
  await talk.says(danger)
  await talk.says(over)
  talk.reads()
  await talk.says(when)
  expect(talk.reads().join()).not.toMatch(/What can we help|En qué podemos/)
})
