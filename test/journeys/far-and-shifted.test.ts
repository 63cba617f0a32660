import { expect, test } from 'vitest'
import { booked, offered } from './leak-offered.ts'

test.each([
  ['en', 'how about boxing day', /our calendar goes up to Sun Jul 12\. .*Sat Dec 26/],
  ['es', 'el día después de navidad', /hasta el domingo 12 de julio\. .*26 de diciembre\./],
  ['fr', 'le lendemain de noël', /jusqu'au dimanche 12 juillet\. .*samedi 26 décembre\./],
] as const)('in %s, of "%s" it is told how far ahead we book, and it is passed on', async (language, text, says) => {
  const talk = await offered(language)
  await talk.says(text)
  const said = talk.reads().join()
  expect(said).toMatch(says)
  expect(said).not.toMatch(/free then|a esa hora|rien de libre/i)
  expect(talk.conversation().handedOverBecause).toBe('wants-a-time')
})

test('who is told how far ahead we book, and names a nearer day, is offered that', async () => {
  const talk = await offered('en')
  await talk.says('anything on black friday')
  talk.reads()
  await talk.says('ok next tuesday then')
  expect(talk.reads().join()).toContain('Tue 8-9:15am')
})

test('what is booked stays as it is when it is wished for further ahead than we book', async () => {
  const talk = await offered('en')
  await talk.says('2')
  talk.reads()
  await talk.says('can we move it to boxing day')
  expect(talk.reads().join()).toContain('For now our calendar goes up to Sun Jul 12.')
  expect(booked(talk)).toEqual(['2026-05-14T08:00:00'])
})

test.each([
  ['en', 'push it back 2 hours', '2026-05-14T10:00:00'],
  ['en', 'same time next week', '2026-05-21T08:00:00'],
  ['es', '2 horas más tarde', '2026-05-14T10:00:00'],
  ['fr', 'pouvez-vous décaler de 2 heures', '2026-05-14T10:00:00'],
  ['fr', 'même heure la semaine prochaine', '2026-05-21T08:00:00'],
] as const)('in %s, "%s" moves what is booked by so much', async (language, text, at) => {
  const talk = await offered(language)
  await talk.says('2')
  await talk.says(text)
  await talk.says('1')
  expect(booked(talk)).toEqual([at])
})

test('a sum that is weighed keeps no day from being taken', async () => {
  const talk = await offered('es')
  await talk.says('menos de 150 y el viernes')
  expect(booked(talk)).toEqual(['2026-05-15T08:00:00'])
})
