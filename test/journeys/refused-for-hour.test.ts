import { expect, test } from 'vitest'
import { booked, type Language, offered } from './leak-offered.ts'

const fridays = { en: 'friday', es: 'el viernes', fr: 'vendredi' }

const later: [Language, string][] = [
  ['en', 'no, later'],
  ['en', 'no later'],
  ['en', 'nope, a bit later please'],
  ['en', 'no i need later'],
  ['es', 'no, mas tarde'],
  ['es', 'no, un poco más tarde por favor'],
  ['fr', 'non, plus tard'],
  ['fr', 'non, un peu plus tard svp'],
]

test.each(later)('in %s, "%s" to a booking is offered later times of its day', async (language, text) => {
  const talk = await offered(language)
  await talk.says(fridays[language])
  talk.reads()
  await talk.says(text)
  expect(talk.reads().join()).toMatch(/^(?:We have|Tenemos|Nous avons) (?:Fri|viernes|vendredi)/)
  expect(booked(talk)).toEqual(['2026-05-15T08:00:00'])
  await talk.says('1')
  expect(booked(talk)[0]).toMatch(/^2026-05-15T(?:09|1\d)/)
})

const farewells: [Language, string][] = [
  ['en', 'no, talk later'],
  ['en', 'no thanks, see you later'],
  ['es', 'no, hablamos mas tarde'],
  ['fr', 'non, je vous rappelle plus tard'],
]

test.each(farewells)('in %s, "%s" to a booking wishes for no other time', async (language, text) => {
  const talk = await offered(language)
  await talk.says(fridays[language])
  talk.reads()
  await talk.says(text)
  expect(talk.reads().join()).not.toMatch(/Fri \d|viernes|vendredi/)
  expect(booked(talk)).toEqual(['2026-05-15T08:00:00'])
})
