// Questions to which the shop itself is the answer: passed on once with a word, taken for no job, and nothing stands still for them.
import { expect, test } from 'vitest'
import { openTalk } from './talk.ts'

const day = { opens: '08:00', closes: '17:00' }
const hours = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: null, sun: null }
const passedOn = "I've passed this on to Mike, who will answer you here."

test.each([
  'do you carry Lennox?',
  'who will be coming?',
  'how fast can you be here?',
  'do you have a seniors discount?',
])('%s is passed on at once, and is no need', async (question) => {
  const { rings, says, reads, enquiry, draft } = await openTalk({ set: { hours } })
  await rings()
  reads()
  await says(question)
  expect(reads()).toEqual([`Mike's Plumbing: ${passedOn} What can we help you with?`])
  expect([enquiry()?.need, draft()]).toEqual([null, undefined])
})

test.each(['is the fee waived if I go ahead?', 'how fast can you be here?'])(
  'beside times on offer %s is passed on, and the times stay',
  async (question) => {
    const { rings, says, reads } = await openTalk({ set: { hours, callOutFee: '$80' } })
    await rings()
    await says('my kitchen faucet is leaking, 5 Oak Rd, Toronto')
    reads()
    await says(question)
    expect(reads()[0]).toMatch(`${passedOn} Which one suits:`)
    await says('2')
    expect(reads()[0]).toContain("You're booked: Thu May 14, 8-9am")
  },
)

test('with a booking ahead what is asked of the shop is passed on, too', async () => {
  const { rings, says, reads, draft } = await openTalk({ set: { hours }, env: { TRADE: 'salon' } })
  await rings()
  for (const text of ["I'd like a haircut", '1', 'Dana']) await says(text)
  reads()
  await says('where are you located?')
  expect([reads(), draft()]).toEqual([[passedOn], undefined])
})

test('a price and a discount asked in one text are passed on once', async () => {
  const { rings, says, reads } = await openTalk({ set: { hours } })
  await rings()
  reads()
  await says('do you charge extra on weekends?')
  expect(reads()).toEqual(["Mike's Plumbing: I've passed your price question to Mike. What can we help you with?"])
})

test('who asks whether we speak their language is answered in it from then on', async () => {
  const { rings, says, reads } = await openTalk({ set: { hours } })
  await rings()
  await says('my kitchen faucet is leaking, 5 Oak Rd, Toronto')
  reads()
  await says('habla español?')
  expect(reads()).toEqual(['Si, con gusto en español.'])
  await says('2')
  expect(reads()[0]).toContain('Su cita: jueves 14 de mayo')
})
