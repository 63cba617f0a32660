import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { english } from '../../server/replies/sentences/english.ts'
import { hoursInWords } from '../../server/replies/sentences/hours-words.ts'
import { type SentenceKey, sentence } from '../../server/replies/sentences/sentences.ts'
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

const known: Facts = {
  languages: ['en'],
  business: "Mike's Plumbing",
  owner: 'Mike',
  quotable: [fee, areas, ...(['en', 'es', 'fr'] as const).map((language) => hoursInWords(language, hours))],
  emergencyNumber: '911',
  numbers: ['202-555-0100'],
  fixed: [],
  said: ['There is a leak, tomorrow at 3pm would be good'],
  asked: [],
  today: '2026-05-13',
  others: ['Ketterly Oakmore', 'Oakmore', 'Brambleford', '+1 416 200 0077'],
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

const keys = Object.keys(english) as SentenceKey[]
const cases = (['en', 'es', 'fr'] as const).flatMap((language) =>
  windows.flatMap(([wanted, asked]) => keys.map((key) => ({ language, key, wanted, asked }))),
)

test.each(cases)('what the box says by itself is true: $key in $language', ({ language, key, wanted, asked }) => {
  for (const owner of ['Mike', null]) {
    const values = {
      owner,
      business: "Mike's Plumbing",
      hours: hoursInWords(language, hours),
      areas,
      fee,
      emergencyNumber: '911',
    }
    const said = wantedInWords(language, wanted, Temporal.PlainDate.from(known.today)) ?? ''
    const text = sentence(language, key, { ...values, wanted: said })
    expect(judge(text, factsIn(language, { owner, asked })), text).toEqual([])
  }
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
