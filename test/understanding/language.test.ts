import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isForeign, readLanguage } from '../../server/understanding/language/read-language.ts'
import { readText } from '../../server/understanding/reading.ts'
import type { Language } from '../../server/understanding/understanding.ts'
import { rowsOf, situation } from './contact-situation.ts'

type Row = { text: string; so?: Language; language: Language | 'foreign' }

test.each(rowsOf<Row>('language'))('%j', ({ text, so = null, language }) => {
  const reading = readText(text)
  expect(isForeign(reading) ? 'foreign' : readLanguage(reading, situation({ language: so }))).toBe(language)
})

test('what is in a fourth language is answered in that of the conversation, or else of the shop', () => {
  for (const { text } of rowsOf<Row>('language').filter(({ language }) => language === 'foreign'))
    for (const language of ['en', 'es', 'fr', null] as const)
      expect([text, readLanguage(readText(text), situation({ language }))]).toEqual([text, language ?? 'en'])
})

test('any text has one of the three languages', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('en', 'es', 'fr', null), (text, language) => {
      const reading = readText(text)
      expect(['en', 'es', 'fr']).toContain(readLanguage(reading, situation({ language })))
      expect([true, false]).toContain(isForeign(reading))
    }),
  )
})

test('a text without a word is in the language of the conversation, or else in English', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\d :,.!?-]*$/), fc.constantFrom('en', 'es', 'fr', null), (text, language) => {
      expect(readLanguage(readText(text), situation({ language }))).toBe(language ?? 'en')
    }),
  )
})
