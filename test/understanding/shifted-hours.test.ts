import { expect, test } from 'vitest'
import { clausesOf } from '../../server/understanding/bare-clauses.ts'
import { readText } from '../../server/understanding/reading.ts'
import { sameTimeIn } from '../../server/understanding/same-time.ts'
import { shiftedMinutes } from '../../server/understanding/shifted-hours.ts'

const bare = (text: string) => clausesOf(readText(text)).join('\n')

test.each([
  ['2 hours later', 120],
  ['push it back 2 hours', 120],
  ['can you push it back an hour', 60],
  ['bump it by 90 minutes', 90],
  ['can we move it back half an hour', 30],
  ['maybe an hour and a half later', 90],
  ['two hours earlier please', -120],
  ['move it up an hour', -60],
  ['move it forward 2 hours', -120],
  ['2 horas más tarde', 120],
  ['puede retrasarla 2 horas', 120],
  ['hora y media más tarde', 90],
  ['media hora después', 30],
  ['adelantarla una hora', -60],
  ['una hora antes por favor', -60],
  ['pouvez-vous décaler de 2 heures', 120],
  ['une heure et demie plus tard', 90],
  ['une demi-heure plus tard', 30],
  ["avancer d'une heure", -60],
  ['deux heures plus tôt svp', -120],
] as const)('“%s” is %i minutes from it', (text, minutes) => {
  expect(shiftedMinutes(bare(text))).toBe(minutes)
})

test.each([
  ...['it takes 2 hours', 'can you move the couch in 2 hours', 'running 2 hours late', 'move it to 2', 'a day later'],
  ...[
    'it quit 2 hours before the sink',
    'dura 2 horas',
    'una hora antes de comer',
    'ça dure 2 heures',
    '2 heures avant le match',
  ],
])('“%s” moves no hour', (text) => {
  expect(shiftedMinutes(bare(text))).toBeNull()
})

test.each([
  ['same time next week', { hour: true, days: 7 }],
  ['same day next week', { hour: false, days: 7 }],
  ['same time, a week later', { hour: true, days: 7 }],
  ['same time the day after', { hour: true, days: 1 }],
  ['same time tomorrow', { hour: true, days: null }],
  ['a la misma hora la semana que viene', { hour: true, days: 7 }],
  ['el mismo día la próxima semana', { hour: false, days: 7 }],
  ['a la misma hora el viernes', { hour: true, days: null }],
  ['même heure la semaine prochaine', { hour: true, days: 7 }],
  ['le même jour la semaine prochaine', { hour: false, days: 7 }],
  ['même heure mais demain', { hour: true, days: null }],
] as const)('“%s” keeps what it names', (text, same) => {
  expect(sameTimeIn(bare(text))).toEqual({ ...same, isOtherDay: false })
})

test.each(['next week', 'same day service please', 'the same guy next week', 'el mismo problema', 'le même problème'])(
  '“%s” keeps nothing of it',
  (text) => {
    expect(sameTimeIn(bare(text))).toBeNull()
  },
)
