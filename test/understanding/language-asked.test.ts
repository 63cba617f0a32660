import { expect, test } from 'vitest'
import { languageAsked } from '../../server/understanding/language-asked.ts'
import { readText } from '../../server/understanding/reading.ts'
import type { Language } from '../../server/understanding/understanding.ts'

test.each<[text: string, language: Language | null]>([
  ['habla español?', 'es'],
  ['¿Hablan español?', 'es'],
  ['Do you speak Spanish?', 'es'],
  ['is there someone who speaks spanish', 'es'],
  ['en español por favor', 'es'],
  ['parlez-vous français ?', 'fr'],
  ['do you guys speak any french?', 'fr'],
  ['en français svp', 'fr'],
  ['hello, do you speak english?', 'en'],
  ['english please', 'en'],
  ['do you speak Polish?', null],
  ['I only speak English a little, my sink leaks', null],
  ['the French door is broken', null],
  ['do you fix french drains', null],
  ['no hablo inglés', null],
])('%s asks for %s', (text, language) => {
  expect(languageAsked(readText(text))).toBe(language)
})
