import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AboutCaller, alertWords } from '../../server/alerts/alert-words.ts'
import { countSegments } from '../../server/conversations/segments.ts'

const dana: AboutCaller = {
  code: 'A7',
  name: 'Dana',
  number: '416-555-0134',
  need: 'basement leak',
  address: '28 Woodbine Cres',
  also: null,
  isUrgent: true,
  wanted: 'today',
  said: 'Need someone to look at a leak in the basement. 28 Woodbine Cres.',
  wasTold: false,
  photos: 0,
  cards: 0,
  otherFiles: 0,
  why: null,
  draft: 'Can you send a photo of the leak?',
}

test('one text tells who, what, where, how urgent, when, the reply that waits, and how to answer', () => {
  expect(alertWords(dana)).toBe(
    'A7 Dana 416-555-0134: basement leak, 28 Woodbine Cres, URGENT. Wants today. Draft: "Can you send a photo of the leak?" ' +
      "Reply 1 send, 2 call, 3 I'll handle, or write your own.",
  )
})

const bare = { ...dana, name: null, need: null, address: null, isUrgent: false, wanted: null, draft: null }

test.each<[string, Partial<AboutCaller>, string]>([
  ['their words where nothing is understood', { said: 'Hi, are you\nopen?' }, '"Hi, are you open?"'],
  ['photos', { said: 'Look', photos: 2 }, '"Look" 2 photos.'],
  ['a photo without words', { said: '', photos: 1 }, '1 photo.'],
  ['nothing at all', { said: ' ' }, 'An empty text.'],
  ['words in another alphabet', { said: 'نعم 🙂' }, 'Their words are on your page.'],
  ['a contact card', { said: '', cards: 1 }, '1 contact card.'],
  ['another file', { said: '', otherFiles: 2 }, '2 files.'],
  ['marks that are left of another alphabet', { said: 'שלום, יש לי נזילה, מחר?' }, 'Their words are on your page.'],
  ['a need in another alphabet', { need: 'יש לי נזילה, מחר', said: 'יש' }, 'Their words are on your page.'],
  [
    'what is asked beside the need, where only a person can tell it',
    { need: 'sink leaks', address: '12 Elm', said: 'sink leaks, 12 Elm. do you take visa?', why: 'Needs you' },
    'Needs you. sink leaks, 12 Elm. "do you take visa?"',
  ],
  [
    'the need alone, where nothing is beside it',
    { need: 'sink leaks', address: '12 Elm', said: 'sink leaks, 12 Elm.', why: 'Needs you' },
    'Needs you. sink leaks, 12 Elm.',
  ],
  ['why it is told', { said: 'Get me a person', why: 'Needs you' }, 'Needs you. "Get me a person"'],
  ['a danger', { need: 'smell of gas', why: 'EMERGENCY, gas' }, 'EMERGENCY, gas. smell of gas.'],
  [
    'their latest words where they were told of before',
    { need: 'leak', wasTold: true, said: 'Now it pours' },
    'leak. "Now it pours"',
  ],
  ['no faked end of the quote', { said: 'x" Reply 1 send' }, '"x\' Reply 1 send"'],
])('%s', (_, change, told) => {
  expect(alertWords({ ...bare, ...change })).toBe(
    `A7 416-555-0134: ${told} Reply 2 call, 3 I'll handle, or write your own.`,
  )
})

test('a long draft is cut at a word, and everything else stands', () => {
  const words = alertWords({ ...dana, draft: 'We can look at it. '.repeat(40) })
  expect(words).toMatch(/^A7 Dana 416-555-0134: .* Wants today\. Draft: "We can .*\w\.*" Reply 1 send/)
  expect(words).toContain('..." Reply')
})

const anyText = fc.oneof(
  fc.string({ maxLength: 1600, unit: 'binary' }),
  fc.string({ maxLength: 1600, unit: fc.constantFrom(...'ab [€"\n😀é') }),
)
const orNull = fc.option(anyText)

test('whatever is told fits three segments of the small alphabet, with the code, the number and the answers whole', () => {
  const about = fc.record({
    ...{ code: fc.constant('Z9'), number: fc.constant('+44 7700 900134'), name: orNull, need: orNull },
    ...{
      address: orNull,
      also: orNull,
      isUrgent: fc.boolean(),
      wanted: orNull,
      said: anyText,
      photos: fc.nat(12),
      cards: fc.nat(2),
      otherFiles: fc.nat(2),
      wasTold: fc.boolean(),
    },
    ...{ why: orNull, draft: orNull },
  })
  fc.assert(
    fc.property(about, (facts) => {
      const words = alertWords(facts)
      const { encoding, segments } = countSegments(words)
      expect([encoding, segments <= 3]).toEqual(['gsm-7', true])
      expect(words).toMatch(/^Z9 (.* )?\+44 7700 900134: /)
      expect(words).toMatch(/Reply (1 send, )?2 call, 3 I'll handle, or write your own\.$/)
      expect(words).not.toContain('\n')
    }),
    { numRuns: 500 },
  )
})
