import { expect, test } from 'vitest'
import { clausesOf } from '../../server/understanding/bare-clauses.ts'
import { readText } from '../../server/understanding/reading.ts'
import { shiftedDays } from '../../server/understanding/shifted-days.ts'

const shiftIn = (text: string) => shiftedDays(clausesOf(readText(text)).join('\n'))

test.each([
  ...([
    'can we do the day after instead',
    'the next day?',
    'can we push it back a day',
    'could it be a day later',
  ] as const),
  ...(['bump it by one day', 'mejor al día siguiente', '¿la pasamos un día?', 'plutôt le lendemain'] as const),
  ...(["peut-on décaler d'un jour", 'le jour suivant svp'] as const),
])('“%s” is one day after it', (text) => {
  expect(shiftIn(text)).toBe(1)
})

test.each([
  ['push it back two days', 2],
  ['can we delay it by a week', 7],
  ['una semana después', 7],
  ['repousser de deux jours', 2],
  ['can you do the day before', -1],
  ['move it up a day', -1],
  ['un día antes por favor', -1],
  ['plutôt la veille', -1],
  ['two days earlier please', -2],
] as const)('“%s” is %i days from it', (text, days) => {
  expect(shiftIn(text)).toBe(days)
})

test.each([
  ...['the day after tomorrow', 'the day after christmas', 'it started again the next day', 'next monday', 'any day'],
  ...['otro día mejor', 'un autre jour', 'the next day it leaked', 'it takes a day', 'pasado mañana', 'après-demain'],
])('“%s” is no such step', (text) => {
  expect(shiftIn(text)).toBeNull()
})
