import { expect, test } from 'vitest'
import { wordsOfMade } from '../../server/companies/made-words.ts'
import type { Made } from '../../server/providers/arrival.ts'

const ours = '+14165550100'
const shop = { country: 'CA', numbers: [ours, '+14165550177'] } as const
const told = { do: 'told', from: '4165550134', isAnswered: false, to: ours, countsFor: ours, unknown: null } as const

test.each<[Made, string]>([
  [told, 'Missed call from 416-555-0134'],
  [{ ...told, isAnswered: true }, 'Answered call from 416-555-0134'],
  [{ ...told, from: 'anonymous' }, 'Missed call from a hidden number'],
  [{ ...told, to: '+14165550177' }, 'Missed call from 416-555-0134'],
  [
    { ...told, to: '+14165550199' },
    'Missed call from 416-555-0134, for 416-555-0199, which is no number of the shop: it counts for 416-555-0100',
  ],
  [
    { ...told, unknown: 'TORTURE' },
    'Missed call from 416-555-0134. “TORTURE” is not known here, so it counts as missed',
  ],
  [{ ...told, unknown: '' }, 'Missed call from 416-555-0134. How it ended is not said, so it counts as missed'],
  [
    { do: 'ignored', because: 'another-word', word: 'Ringing' },
    'Ignored: “Ringing” is said of no call that came in and is over',
  ],
])('what was made of something is said in words (%#)', (made, words) => {
  expect(wordsOfMade(made, { ...shop, numbers: [...shop.numbers] })).toBe(words)
})
