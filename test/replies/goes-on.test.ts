import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Clear, type Heard, isClear } from '../../server/replies/clear-by-itself.ts'
import { goesOn } from '../../server/replies/goes-on.ts'

const day = { date: '2026-05-15', dateEnd: null, start: null, end: null, part: null }
const silent = { slotChoice: null, windows: [], name: null, address: null, service: null }
/** "Hm": nothing is clear by it. */
const nothing: Heard = {
  ...{ asked: null, understanding: silent, isSpoken: false, isNew: false, isQuestion: false },
  ...{
    isCorrection: false,
    isOfFacts: false,
    isOfOffer: false,
    isNeedKnown: false,
    isBooked: false,
    isOfBooking: false,
  },
  ...{ prefersText: false, isWhen: false, isFarTold: false, isOver: false, isOfShop: false },
}

const owners = ['complaint', 'other-language', 'perhaps-stop', 'flood', 'emergency', 'taken', 'by-hand', 'not-sent']
const told = ['question', 'about-booking', 'about-a-visit', 'not-understood', 'nothing-taken', 'urgent']
const wished = ['asked-for-person', 'asked-for-call']
const ofTimes = ['wants-a-time', 'reschedule', 'cancel']
const boxs = [...told, ...wished, ...ofTimes]

/** What comes, what was said before it, and with whom the conversation may be for the box to hear it. */
const table: [what: string, text: Partial<Heard>, heardBeside: readonly string[]][] = [
  ['nothing that is clear', {}, []],
  ['a name', { understanding: { ...silent, name: 'Bo' }, isNew: true }, boxs],
  ['a name that is known', { understanding: { ...silent, name: 'Bo' } }, []],
  [
    'the place that we asked for',
    { understanding: { ...silent, address: '5 Oak Rd' }, isNew: true, asked: 'place' },
    boxs,
  ],
  [
    'another place for the booking',
    { understanding: { ...silent, address: '5 Oak Rd' }, isNew: true, isBooked: true },
    boxs,
  ],
  ['a time of the list that stands', { understanding: { ...silent, slotChoice: [2] } }, boxs],
  ['another of the list that was answered', { isCorrection: true }, boxs],
  ['a day for a job that is known', { understanding: { ...silent, windows: [day] }, isNeedKnown: true }, boxs],
  ['a day for nobody knows what', { understanding: { ...silent, windows: [day] } }, []],
  ['a move or a cancellation', { isBooked: true, isOfBooking: true }, boxs],
  ['when is it, keep it', { isBooked: true, isWhen: true }, boxs],
  ['when is it, of what is not booked', { isWhen: true }, []],
  ['what the shop says of itself', { isOfFacts: true }, boxs],
  ['anything, where a list asks which', { asked: 'choice' }, told],
  ['what any shop is asked, beside our question', { asked: 'place', isOfShop: true }, told],
  ['the other one', { isOfOffer: true }, ['question']],
  ['it is over', { isOver: true }, told],
  ['text is fine', { prefersText: true }, wished],
  ['anything that is spoken', { isSpoken: true }, told],
  [
    'a job beside the one that is booked',
    { understanding: { ...silent, service: 'faucet' }, isNew: true, isBooked: true, isNeedKnown: true },
    told,
  ],
  ['what tells more', { isNew: true }, ['question']],
  [
    'what tells more of a job',
    { isNew: true, isNeedKnown: true },
    ['question', 'about-a-visit', 'urgent', 'not-understood', 'nothing-taken'],
  ],
  ['a question, beside a job', { isNew: true, isQuestion: true, isNeedKnown: true }, []],
]

describe.each(table)('%s', (_what, text, heardBeside) => {
  test.each([...boxs, ...owners])('while a person has it because of %s', (because) => {
    expect(goes({ ...nothing, ...text }, because)).toBe(heardBeside.includes(because))
  })
})

test('whatever is clear by itself waits where a person of the shop wrote last, save C and R', () => {
  fc.assert(
    fc.property(fc.constantFrom(...table), fc.constantFrom(...boxs, ...owners), ([, text], because) => {
      const before = { handedOverBecause: because, isAfterBox: false, isSaidSince: false }
      expect(goesOn({ ...nothing, ...text, ...before, isLetter: false })).toBe(false)
      expect(goesOn({ ...nothing, ...text, ...before, isLetter: true })).toBe(true)
    }),
  )
})

test('who was told how far ahead can be booked is heard with a nearer day by whomever it is to be answered', () => {
  const far = { ...nothing, isFarTold: true, understanding: { ...silent, windows: [day] } }
  for (const because of [...boxs, ...owners]) expect(goes(far, because)).toBe(true)
})

test('every kind of what is clear stands in the table, but for the nearer day', () => {
  const kinds = Object.keys(isClear) as Clear[]
  const missing = kinds.filter((kind) => !table.some(([, text]) => isClear[kind]({ ...nothing, ...text })))
  expect(missing).toEqual(['nearerDay'])
})

function goes(heard: Heard, handedOverBecause: string): boolean {
  return goesOn({ ...heard, handedOverBecause, isAfterBox: true, isSaidSince: false, isLetter: false })
}
