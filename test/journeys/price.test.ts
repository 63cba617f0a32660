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

test.each([
  ['how much for a call out', /^The call-out fee is \$95\.$/],
  ["what's the call out fee?", /^The call-out fee is \$95\.$/],
  ['¿cuánto por la visita?', /La visita cuesta \$95\.$/],
  ['combien pour un déplacement ?', /Le déplacement co[uû]te \$95\.$/],
])('what a visit costs is told, and nobody is asked for it: "%s"', async (asks, told) => {
  const talk = await openTalk({ set })
  await talk.says('I have a leak in the basement, 28 Woodbine Cres. My name is Dana Brooks')
  talk.reads()
  await talk.says(asks)
  expect(talk.reads()).toEqual([expect.stringMatching(told)])
  expect(talk.conversation().handedOverAt).toBeNull()
})

test.each([
  ['what areas do you cover?', /Scarborough/],
  ['do you come to Scarborough', /Scarborough/],
  ['what are your hours?', /8/],
  ['how much for a call out?', /\$95/],
])(
  'while the owner owes a price, what the shop says of itself is told, and the price is owed on: "%s"',
  async (asks, told) => {
    const talk = await openTalk({ set: { ...set, areas: 'Toronto and Scarborough' } })
    await talk.says('I have a leak in the basement, 28 Woodbine Cres. My name is Dana Brooks')
    await talk.says('how much to fix it?')
    talk.reads()
    await talk.says(asks)
    expect(talk.reads()).toEqual([expect.stringMatching(told)])
    expect(talk.conversation()).toMatchObject({ handedOverBecause: 'question', waitsSince: expect.anything() })
  },
)

test.each(['what areas do you cover?', 'do you take visa?', 'how much for a call out and a new valve?'])(
  'what it does not say of itself is the owner’s, with the price: "%s"',
  async (asks) => {
    const talk = await openTalk({ set })
    await talk.says('I have a leak in the basement, 28 Woodbine Cres. My name is Dana Brooks')
    await talk.says('how much to fix it?')
    talk.reads()
    await talk.says(asks)
    expect(talk.reads()).toEqual([])
  },
)

test.each([
  ['I have a leak in the basement, 28 Woodbine Cres', 'how much is it?', 'not the first one, the other', /Which/],
  ['gotea la llave en 12 Elm St', '¿cuánto cuesta?', 'el primero no, el otro', /conviene/],
  ['mon robinet coule au 45 rue Panet', 'combien ça coûte?', "pas le premier, l'autre", /Lequel|convient/],
])('%s: who turns down one of the times meanwhile is asked which of the others', async (need, asks, refuses, which) => {
  const talk = await openTalk({ set })
  await talk.says(need)
  await talk.says(asks)
  talk.reads()
  await talk.says(refuses)
  expect(talk.reads()).toEqual([expect.stringMatching(which)])
})

test('at the usual level times go at once, and the price that was asked beside them is passed on', async () => {
  const talk = await openTalk({ set: { ...set, trustLevel: 'assist' } })
  await talk.says('Tap drips at 9 Birch St. how much do you charge and can you come tomorrow afternoon?')
  const said = talk.reads().join()
  expect(said).toMatch(/price question.*Reply 1/)
  expect(said).not.toContain('$95')
  await talk.says('1')
  expect(talk.reads().join()).toContain("You're booked")
})
