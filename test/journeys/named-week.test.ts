import { expect, test } from 'vitest'
import { booked, type Language, offered } from './leak-offered.ts'

const weeks: [Language, string, string, string][] = [
  ['en', 'week after next', 'wed', 'Wed May 27'],
  ['en', 'sometime the week of the 25th', 'thu would be best', 'Thu May 28'],
  ['en', 'next week', 'fri', 'Fri May 22'],
  ['es', 'la semana que viene no, la otra', 'el miercoles', 'miércoles 27 de mayo'],
  ['fr', 'la semaine du 25', 'le jeudi plutôt', 'jeudi 28 mai'],
]

test.each(weeks)('in %s, after "%s", "%s" is a day of that week', async (language, week, day, named) => {
  const talk = await offered(language)
  await talk.says(week)
  talk.reads()
  await talk.says(day)
  expect(talk.reads().join()).toContain(named)
})

test.each([
  ['en', 'this friday after all', 'We have Fri '],
  ['en', 'tomorrow after all', 'tomorrow'],
] as const)('in %s, after the week after next, "%s" is this week’s', async (language, day, named) => {
  const talk = await offered(language)
  await talk.says('week after next')
  talk.reads()
  await talk.says(day)
  expect(talk.reads().join()).toContain(named)
})

test('once something is booked a weekday is the next one again', async () => {
  const talk = await offered('en')
  await talk.says('next week')
  await talk.says('1')
  expect(booked(talk)).toEqual(['2026-05-18T08:00:00'])
  talk.reads()
  await talk.says('can we move it to friday')
  expect(talk.reads().join()).toMatch(/Fri 8-9/)
})
