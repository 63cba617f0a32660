import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { english } from '../../server/replies/sentences/english.ts'
import { hoursInWords } from '../../server/replies/sentences/hours-words.ts'
import { type SentenceKey, sentence } from '../../server/replies/sentences/sentences.ts'
import { agreedInWords, slotsInWords } from '../../server/replies/sentences/slot-words.ts'
import { wantedInWords } from '../../server/replies/sentences/wanted-times.ts'
import type { Language, WantedTime } from '../../server/understanding/understanding.ts'
import { type AskedTime, type Facts, foreignIn, judge, type Kind } from './judge.ts'

type Lie = { language: Language; kind: Kind; words: string }
const lies: Lie[] = readFileSync(join(import.meta.dirname, 'lies.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))

const day = { opens: '08:00', closes: '17:00' }
const hours = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: { opens: '09:00', closes: '12:30' }, sun: null }
const fee = '$95 plus tax, credited if you go ahead'
const areas = 'Toronto, Etobicoke and York, up to 20 km'
const address = '88 Queen St W, Toronto'

const known: Facts = {
  languages: ['en'],
  business: "Mike's Plumbing",
  owner: 'Mike',
  quotable: [fee, areas, address, ...(['en', 'es', 'fr'] as const).map((language) => hoursInWords(language, hours))],
  emergencyNumber: '911',
  numbers: ['202-555-0100'],
  fixed: [],
  said: ['There is a leak, tomorrow at 3pm would be good'],
  asked: [],
  offered: [[on('2026-05-14', '09:00', '11:00'), on('2026-05-15', '14:00', '16:00')]],
  booked: [],
  cancelled: [],
  today: '2026-05-13',
  others: ['Ketterly Oakmore', 'Oakmore', 'Brambleford', '+1 416 200 0077'],
}

function on(date: string, from: string, to: string): Required<Omit<AskedTime, 'part'>> {
  return { date, from, to }
}

const factsIn = (language: Language, more: Partial<Facts> = {}): Facts => ({ ...known, languages: [language], ...more })

test('there are more than 150 lies', () => expect(lies.length).toBeGreaterThan(150))

test.each(lies)('a lie is caught: $kind in $language: $words', ({ language, kind, words }) => {
  expect(judge(words, factsIn(language)).map((found) => found.kind)).toContain(kind)
})

test.each(lies)('a lie between true sentences is caught: $words', ({ language, words }) => {
  const text = `Mike's Plumbing: ${words} ${sentence(language, 'askName', {})}`
  expect(judge(text, factsIn(language))).not.toEqual([])
})

const windows: [WantedTime[], AskedTime[]][] = [
  [[at('2026-05-13', { part: 'afternoon' })], [{ date: '2026-05-13', part: 'afternoon' }]],
  [[at('2026-05-14', { start: '15:00' })], [{ date: '2026-05-14', from: '15:00' }]],
  [[at('2026-05-19', { start: '09:30', end: '11:00' })], [{ date: '2026-05-19', from: '09:30', to: '11:00' }]],
  [
    [at('2026-05-28', {}), at('2026-05-29', {})],
    [{ date: '2026-05-28' }, { date: '2026-05-29' }],
  ],
  [
    [at('2026-05-18', { part: 'morning' }), at('2026-05-19', { part: 'morning' })],
    [
      { date: '2026-05-18', part: 'morning' },
      { date: '2026-05-19', part: 'morning' },
    ],
  ],
]

function at(date: string, rest: Partial<WantedTime>): WantedTime {
  return { date, dateEnd: null, start: null, end: null, part: null, ...rest }
}

type Slot = ReturnType<typeof on>
const slots = [
  on('2026-05-13', '15:30', '17:00'),
  on('2026-05-14', '11:00', '13:00'),
  on('2026-06-01', '08:00', '09:00'),
]
const [soonest = on(known.today, '09:00', '10:00')] = slots
const place = '28 Woodbine Cres'

/** What the box says of these slots. */
function timeWords(
  language: Language,
  offered: Slot[],
  agreed: Slot,
): Record<'slots' | 'only' | 'others' | 'numbers' | 'agreed', string> {
  const where = { language, zone: 'America/Toronto', today: Temporal.PlainDate.from(known.today) }
  return {
    slots: slotsInWords(offered.map(spanOf), where),
    only: slotsInWords(offered.slice(0, 1).map(spanOf), where),
    others: slotsInWords(offered.slice(1).map(spanOf), where),
    numbers: offered.map((_, n) => n + 1).join(', '),
    agreed: agreedInWords(spanOf(agreed), where),
  }
}

function spanOf({ date, from, to }: Slot): { start: number; end: number } {
  const at = (clock: string) =>
    Temporal.PlainDateTime.from(`${date}T${clock}`).toZonedDateTime('America/Toronto').epochMilliseconds
  return { start: at(from), end: at(to) }
}

const opening = { open: 'Mon 8-5', closed: 'Sun' }

/** What the shop says of its hours on a day. */
function openings(language: Language): string[] {
  return [sentence(language, 'openThen', opening), sentence(language, 'closedThen', opening)]
}

const keys = (Object.keys(english) as SentenceKey[]).filter((key) => key !== 'slotGone' && key !== 'slotOver')
const cases = (['en', 'es', 'fr'] as const).flatMap((language) =>
  windows.flatMap(([wanted, asked]) => keys.map((key) => ({ language, key, wanted, asked }))),
)

test.each(cases)('what the box says by itself is true: $key in $language', ({ language, key, wanted, asked }) => {
  for (const owner of ['Mike', null]) {
    // What is asked about is one of those on offer.
    const agreed = key === 'stillFree' ? (slots[1] ?? soonest) : soonest
    const values = {
      owner,
      number: '2',
      business: "Mike's Plumbing",
      hours: hoursInWords(language, hours),
      ...opening,
      areas,
      address,
      fee,
      emergencyNumber: '911',
      place: areas,
      ...timeWords(language, slots, agreed),
      visits: timeWords(language, slots, agreed).agreed,
    }
    const said = wantedInWords(language, wanted, Temporal.PlainDate.from(known.today)) ?? ''
    const text = sentence(language, key, { ...values, wanted: said })
    const quotable = [...known.quotable, ...openings(language)]
    const facts = factsIn(language, {
      owner,
      asked,
      quotable,
      offered: [slots],
      booked: [soonest],
      cancelled: [soonest],
    })
    expect(judge(text, facts), text).toEqual([])
  }
})

const timed = ['offer', 'offerNear', 'whichSlot', 'booked', 'moved', 'cancelled'] as const
const anySlot: fc.Arbitrary<Slot> = fc
  .record({ ahead: fc.nat(30), from: fc.integer({ min: 12, max: 40 }), length: fc.integer({ min: 1, max: 7 }) })
  .map(({ ahead, from, length }) => {
    const clock = (halves: number) => `${Math.floor(halves / 2)}:${halves % 2 ? '30' : '00'}`.padStart(5, '0')
    const date = Temporal.PlainDate.from(known.today).add({ days: ahead }).toString()
    return on(date, clock(from), clock(from + length))
  })
const someSlots = fc.uniqueArray(anySlot, { minLength: 1, maxLength: 3, selector: (slot) => JSON.stringify(slot) })
const anyLanguage = fc.constantFrom('en' as const, 'es' as const, 'fr' as const)

describe('offered and agreed times', () => {
  test('are true whatever they are, with a signature before and the place behind', () => {
    fc.assert(
      fc.property(anyLanguage, someSlots, fc.constantFrom(...timed), (language, offered, key) => {
        const [agreed = soonest] = offered
        const words = timeWords(language, offered, agreed)
        const isPlaced = key === 'booked' || key === 'moved'
        const text = sentence(language, key, isPlaced ? { ...words, agreed: `${words.agreed}, ${place}` } : words)
        const facts = { offered: [offered], booked: [agreed], cancelled: [agreed], said: [`It's ${place}, thanks`] }
        expect(judge(`Mike's Plumbing: ${text}`, factsIn(language, facts)), text).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  test('are caught where they are others than those', () => {
    fc.assert(
      fc.property(anyLanguage, someSlots, someSlots, fc.constantFrom(...timed), (language, said, real, key) => {
        fc.pre(JSON.stringify(said) !== JSON.stringify(real) && JSON.stringify(said[0]) !== JSON.stringify(real[0]))
        const text = sentence(language, key, timeWords(language, said, said[0] ?? soonest))
        const facts = factsIn(language, { offered: [real], booked: real.slice(0, 1), cancelled: real.slice(0, 1) })
        expect(judge(text, facts), text).not.toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  test.each(['en', 'es', 'fr'] as const)('are caught in %s in other sentences than ours', (language) => {
    const words = timeWords(language, slots, soonest)
    const facts = factsIn(language, { offered: [slots], booked: [soonest] })
    for (const text of [words.slots, words.agreed, `${sentence(language, 'gotIt', {})} ${words.slots}.`])
      expect(judge(text, facts), text).not.toEqual([])
  })

  test.each(['en', 'es', 'fr'] as const)('are caught in %s with other numbers than their own', (language) => {
    for (const numbers of ['1, 2', '1, 2, 3, 4', '2, 3, 4', ''])
      for (const key of ['offer', 'offerNear', 'whichSlot'] as const) {
        const text = sentence(language, key, { ...timeWords(language, slots, soonest), numbers })
        expect(judge(text, factsIn(language, { offered: [slots] })), text).not.toEqual([])
      }
  })

  test.each(['en', 'es', 'fr'] as const)('are no booking in %s while they are only offered', (language) => {
    for (const key of ['booked', 'moved', 'cancelled'] as const) {
      const text = sentence(language, key, timeWords(language, slots, soonest))
      expect(judge(text, factsIn(language, { offered: [slots] })), text).not.toEqual([])
    }
  })

  test.each(['en', 'es', 'fr'] as const)('are in %s at no place but the one that the caller named', (language) => {
    const { agreed } = timeWords(language, slots, soonest)
    const text = sentence(language, 'booked', { agreed: `${agreed}, 31 Brambleford Ave` })
    const found = judge(text, factsIn(language, { booked: [soonest], said: ['131 Brambleford Ave', '31 Oak Rd'] }))
    expect(found).not.toEqual([])
  })

  test.each(['en', 'es', 'fr'] as const)('are gone in %s only where there were some, and others follow', (language) => {
    const [gone, over] = [sentence(language, 'slotGone', {}), sentence(language, 'slotOver', {})]
    const others = sentence(language, 'offer', timeWords(language, slots, soonest))
    for (const first of [gone, over])
      expect(judge(`${first} ${others}`, factsIn(language, { offered: [slots] }))).toEqual([])
    expect(judge(gone, factsIn(language, { offered: [slots] }))).not.toEqual([])
  })

  test.each(['en', 'es', 'fr'] as const)(
    'may end in %s with the link that is theirs, and with no other',
    (language) => {
      const page = 'https://calls.example.com/book/2am3pm4567abcdefghijkmn9pm'
      const link = sentence(language, 'orPick', { link: page })
      const text = `${sentence(language, 'offer', timeWords(language, slots, soonest))} ${link}`
      const quotable = [...known.quotable, page]
      expect(judge(text, factsIn(language, { offered: [slots], quotable }))).toEqual([])
      expect(judge(text, factsIn(language, { offered: [], quotable }))).not.toEqual([])
      const kinds = judge(text, factsIn(language, { offered: [slots] })).map(({ kind }) => kind)
      expect(kinds).toContain('link')
    },
  )
})

describe('a time that was not asked for', () => {
  test.each(cases.filter(({ key }) => key === 'passedOnWithTimes'))(
    'is caught in $language: $wanted',
    ({ language, wanted }) => {
      const text = sentence(language, 'passedOnWithTimes', {
        owner: 'Mike',
        wanted: wantedInWords(language, wanted, Temporal.PlainDate.from(known.today)) ?? '',
      })
      const asked = [{ date: '2026-05-15', from: '19:00' }]
      expect(judge(text, factsIn(language, { asked })).map(({ kind }) => kind)).toContain('time')
    },
  )
})

const friendly: [Language, string][] = [
  ['en', 'Thanks for letting us know, that helps.'],
  ['en', 'Got it, thanks for the details.'],
  ['en', 'Sorry to hear that, thanks for writing.'],
  ['en', 'Thanks for letting us know about the leak.'],
  ['en', 'That sounds stressful, thanks for reaching us.'],
  ['en', 'Sorry about the trouble with your sink.'],
  ['es', 'Gracias por avisarnos, eso nos ayuda.'],
  ['es', 'Entendido, gracias por los detalles.'],
  ['es', 'Lamento lo de la fuga, gracias por escribirnos.'],
  ['fr', 'Merci de nous prévenir, cela nous aide.'],
  ['fr', 'C’est bien noté, merci pour les détails.'],
  ['fr', 'Désolé pour la fuite, merci de nous écrire.'],
]
test.each(friendly)('kind words that say nothing are no lie: %s %s', (language, words) => {
  expect(judge(words, factsIn(language))).toEqual([])
})

test.each([
  ['Oakmore', ['Oakmore']],
  ['k e t t e r l y o a k m o r e', ['Ketterly Oakmore']],
  ['416 200-0077', ['+1 416 200 0077']],
  ['28 Woodbine Cres', []],
])('what belongs to others is found in %s', (text, found) => {
  expect(foreignIn(text, known.others)).toEqual(expect.arrayContaining(found))
  if (found.length === 0) expect(foreignIn(text, known.others)).toEqual([])
})
