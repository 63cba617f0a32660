import { expect, test } from 'vitest'
import { readConfig } from '../../config/config.ts'
import { readConsentWord } from '../../server/callers/opt-out.ts'
import { fixedTexts } from '../../server/conversations/fixed-texts.ts'
import { countSegments } from '../../server/conversations/segments.ts'
import {
  calledAfterWriting,
  calledAgain,
  helpAnswer,
  optInAnswer,
  optOutAnswer,
} from '../../server/conversations/texts.ts'
import { composeShop, type Shop, type Storable } from '../../server/settings/settings.ts'
import { readLanguage } from '../../server/understanding/language/read-language.ts'
import { readText } from '../../server/understanding/reading.ts'

const shop = composeShop({ businessName: "Mike's Plumbing", ownerName: 'Mike' } as Storable, readConfig({}), null)
const texts = {
  calledAgain,
  calledAfterWriting,
  optOutAnswer,
  optInAnswer,
  helpAnswer: (one: Shop, language?: 'en' | 'es' | 'fr') => helpAnswer(one, '(202) 555-0100', language),
}
const all = (['en', 'es', 'fr'] as const).flatMap((language) =>
  Object.entries(texts).map(([name, say]) => ({ language, name, words: say(shop, language) })),
)

test.each(all)('$name in $language names the shop, and costs one text or two', ({ words, name }) => {
  expect(words).toMatch(/^Mike's Plumbing ?: /)
  expect(words).not.toMatch(/[{}]/)
  const { encoding, segments } = countSegments(words)
  expect(encoding).toBe('gsm-7')
  expect(segments).toBeLessThanOrEqual(name === 'helpAnswer' ? 2 : 1)
})

test.each(all)('$name is in $language', ({ language, words }) => {
  const reading = readText(words.replace(/^.*?: /, ''))
  expect(readLanguage(reading, { language: null, said: '' })).toBe(language)
})

test.each(all)('the word to reply in $name in $language does what it says', ({ name, words }) => {
  const word = /\b[A-Z]{3,}\b/.exec(words)?.[0] ?? ''
  const does = { optOutAnswer: 'start', optInAnswer: 'stop', helpAnswer: 'stop' }[name] ?? null
  expect(readConsentWord(word, { optedOut: false })).toBe(does)
})

test('the line stands in the answer to HELP', () => {
  for (const { words, name } of all) if (name === 'helpAnswer') expect(words).toContain('(202) 555-0100')
})

test('without a language they are English, and a shop without a name is said in each', () => {
  expect(optInAnswer(shop)).toBe(optInAnswer(shop, 'en'))
  const nameless = { ...shop, businessName: null }
  expect(calledAgain(nameless, 'fr')).toMatch(/^l'entreprise que vous avez appelée : /)
  for (const { shopWithoutName } of Object.values(fixedTexts)) expect(shopWithoutName).not.toBe('')
})
