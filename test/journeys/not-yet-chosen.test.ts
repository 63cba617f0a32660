import { expect, test } from 'vitest'
import { booked, type Language, offered } from './leak-offered.ts'

const unchosen: [Language, string, RegExp][] = [
  ['en', 'after school so after 3:30', /today 3:30/],
  ['en', 'anything but the morning', /tomorrow 12/],
  ['es', 'cualquiera menos la mañana', /mañana de 12/],
  ['fr', "n'importe quand sauf le matin", /demain de 12/],
  ['en', 'its our party on the 23rd so before that please', /We have today/],
  ['es', 'nos vamos el viernes, tiene que estar listo antes', /Tenemos hoy/],
  ['en', 'nah too late', /We have today 2:30/],
  ['es', 'es muy temprano', /mañana de 9/],
  ['en', 'my son is 3 and napping till 2', /today 3/],
]

test.each(unchosen)('in %s, "%s" books none, and is offered what fits', async (language, text, fits) => {
  const talk = await offered(language)
  await talk.says(text)
  const said = talk.reads().join()
  expect(said).toMatch(fits)
  expect(said).not.toMatch(/aren't free|nada libre|rien de libre/)
  expect(booked(talk)).toEqual([])
})

test.each([
  ['en', 'how much for both?'],
  ['es', 'cuanto por los dos?'],
  ['fr', 'combien pour les deux?'],
] as const)('in %s, "%s" chooses no time', async (language, text) => {
  const talk = await offered(language)
  await talk.says(text)
  expect(booked(talk)).toEqual([])
})

test('the hour of the time that was proposed takes it', async () => {
  const talk = await offered('en')
  await talk.says('is tomorrow at 8 still free?')
  await talk.says('8')
  expect(booked(talk)).toEqual(['2026-05-14T08:00:00'])
})

test('the first of a list from which they took one is no first of the month', async () => {
  const talk = await offered('fr')
  await talk.says('demain matin')
  talk.reads()
  await talk.says('le premier')
  expect(talk.reads().join()).not.toContain('juin')
})
