import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { answersAll } from '../../server/understanding/choice/answers-all.ts'
import { hangsOnAnswer } from '../../server/understanding/choice/hangs-on-answer.ts'
import { readText } from '../../server/understanding/reading.ts'
import type { Situation } from '../../server/understanding/understanding.ts'

/** On a Wednesday noon: today at three, tomorrow at eight, Friday at eight. */
const offered = ['2026-05-13T15:00', '2026-05-14T08:00', '2026-05-15T08:00'].map((at, n) => {
  const start = Temporal.PlainDateTime.from(at)
  return { n: n + 1, start, end: start.add({ hours: 1 }) }
})
const now = Temporal.PlainDateTime.from('2026-05-13T12:00')
const situation: Situation = { now, zone: 'America/Toronto', country: 'CA', said: '', offered, language: null }

test.each([
  'can you come tomorrow?',
  'could you come friday?',
  'can someone come by tomorrow morning to look at the tap?',
  'friday, would that work?',
  'when can you come? 2 is ok',
  '2 please',
  '¿puede venir mañana?',
  '¿podrían pasar el viernes a revisarlo?',
  'pouvez-vous passer vendredi?',
  'vendredi, ça vous va?',
])('the time that is taken answers all of "%s"', (text) => {
  expect(answersAll(readText(text), situation)).toBe(true)
})

test.each([
  'can you come tomorrow? do i need to be home?',
  'can you come tomorrow? who is coming?',
  'do i have to be home friday?',
  '2, are you licensed?',
  'can you come tomorrow and bring a new tap?',
  '¿puede venir mañana? ¿tengo que estar en casa?',
  'pouvez-vous venir demain? qui vient?',
])('of "%s" something is left for a person', (text) => {
  expect(answersAll(readText(text), situation)).toBe(false)
})

test.each([
  'does 1 come with free estimate? if yes then 1',
  '2 if the estimate is free',
  'only if its under 100 then 2',
  '2 as long as its not too expensive',
  'la 2 si la visita es gratis',
  'la 2 si es así',
  "la 2 si c'est gratuit",
  'si oui la 1',
])('"%s" hangs on an answer', (text) => {
  expect(hangsOnAnswer(readText(text))).toBe(true)
})

test.each([
  '2 if possible',
  '2 if you can',
  'friday if the young man is free',
  'if not then 2',
  'la 2 si se puede',
  'la 2 si possible',
  'sí la 2',
])('"%s" hangs on none', (text) => {
  expect(hangsOnAnswer(readText(text))).toBe(false)
})
