// Which of the three languages a text is written in, by its words; short and mixed texts go by the heavier side, others by the conversation so far.

import { givenNames } from '../name/given-names.ts'
import { type Reading, readText } from '../reading.ts'
import type { Language, Situation } from '../understanding.ts'
import { englishCalendarWords, englishEverydayWords, englishFunctionWords } from './english.ts'
import { foreignLetters, foreignWords, sharedWords, surelyForeign } from './foreign.ts'
import { frenchCalendarWords, frenchEverydayWords, frenchFunctionWords } from './french.ts'
import { spanishCalendarWords, spanishEverydayWords, spanishFunctionWords } from './spanish.ts'
import { englishStreets, leanings, streets, tellingLetters, tellingWords } from './telling.ts'
import { together, type WordList } from './word-list.ts'

/** The text's own language where its words say so, else (and where they are of a fourth) the conversation's or that of our last words, else English. */
export function readLanguage(reading: Reading, { language, said }: Pick<Situation, 'language' | 'said'>): Language {
  const fallback = language ?? languageOf(said)
  if (isForeign(reading)) return fallback ?? 'en'
  const weights = weigh(reading)
  const first = heaviest(weights)
  if (fallback && fallback !== first) weights[fallback] += alsoIn(reading, { first, fallback })
  if (weights[first] === 0) return fallback ?? languageOfStreet(reading.plain)
  if (!fallback || weights[fallback] === weights[first]) return fallback ?? first
  return weights[first] < 1 || weights[first] - weights[fallback] < 0.5 ? fallback : first
}

/** "Mon" tells nothing against English, where it is Monday. */
function alsoIn({ plain }: Reading, { first, fallback }: Record<'first' | 'fallback', Language>): number {
  return sum(wordsOf(plain), (word) =>
    tellingWords[first].has(word) && !leanings[word] && everyWord[fallback].has(word)
      ? weightOf(word, first) - weightOf(word, fallback)
      : 0,
  )
}

function languageOf(said: string): Language | null {
  const weights = weigh(readText(said))
  const first = heaviest(weights)
  return weights[first] < 2 ? null : first
}

function heaviest(weights: Record<Language, number>): Language {
  return languages.reduce((best, each) => (weights[each] > weights[best] ? each : best), 'en')
}

/** True where the text is clearly in none of the three languages: a fourth one explains more of its words than any of ours. */
export function isForeign(reading: Reading): boolean {
  if (isOtherScript(reading.clean)) return true
  // "2moro" is no word with a number before it.
  const words = wordsOf(reading.plain.replaceAll(/\d\p{L}+/gu, ' '))
  const marked = 2 * countMarked(reading.clean)
  const [theirs, list] = heaviestForeign(words)
  const only = marked + sum(words, (word) => (list.has(word) && !isOurs(word) ? weightAlone(word) : 0))
  if (only < 2) return words.some((word) => surelyForeign.has(word)) && !words.some(isOurs)
  return theirs + marked > Math.max(...languages.map((each) => sum(words, (word) => weightOfOurs(word, each, list))))
}

function heaviestForeign(words: readonly string[]): [number, ReadonlySet<string>] {
  const weighed = foreignWords.map((list): [number, ReadonlySet<string>] => [
    sum(words, (word) => (list.has(word) ? (isOurs(word) ? shared(word) : weightAlone(word)) : 0)),
    list,
  ])
  return weighed.reduce((best, each) => (each[0] > best[0] ? each : best), [0, new Set()])
}

function weightOfOurs(word: string, language: Language, theirs: ReadonlySet<string>): number {
  if (!everyWord[language].has(word) && !tellingWords[language].has(word)) return 0
  return theirs.has(word) ? shared(word) : word.length === 1 ? 0.2 : 2
}

/** Short words are names and abbreviations as well. */
function weightAlone(word: string): number {
  return word.length === 1 ? 0 : word.length < 4 || givenNames.has(word) ? 1 : 2
}

function shared(word: string): number {
  return word.length === 1 ? 0.2 : 0.5
}

/** Words with letters that none of ours has; a name tells nothing of who writes it. */
function countMarked(clean: string): number {
  const words = clean.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []
  return words.filter((word) => foreignLetters.test(word) && /^\p{Ll}/u.test(word)).length
}

function sum(words: readonly string[], weigh: (word: string) => number): number {
  return words.reduce((total, word) => total + weigh(word), 0)
}

const languages: readonly Language[] = ['en', 'es', 'fr']

const smallWords: Record<Language, WordList> = {
  en: englishFunctionWords,
  es: spanishFunctionWords,
  fr: frenchFunctionWords,
}
const everyWord: Record<Language, WordList> = {
  en: together(englishFunctionWords, englishEverydayWords, englishCalendarWords),
  es: together(spanishFunctionWords, spanishEverydayWords, spanishCalendarWords),
  fr: together(frenchFunctionWords, frenchEverydayWords, frenchCalendarWords),
}

function weigh({ clean, plain }: Reading): Record<Language, number> {
  const prose = plain.replaceAll(streets, ' ').replaceAll(englishStreets, ' ')
  const words = wordsOf(prose)
  const whole = wordsOf(prose.replaceAll(elided, ' '))
  const weights = { en: 0, es: 0, fr: 0 }
  for (const language of languages) {
    for (const word of language === 'es' ? whole : words) weights[language] += weightOf(word, language)
    if (tellingLetters[language]?.test(clean)) weights[language] += 1
  }
  return weights
}

/** A word that only one language has weighs whole, a shared one less; greetings are borrowed and weigh little, letters alone nothing. */
function weightOf(word: string, language: Language): number {
  const leaning = leanings[word]
  if (leaning) return leaning[language] ?? 0
  if (word.length === 1) return 0
  if (tellingWords[language].has(word)) return borrowed.has(word) ? 1 : 2
  if (!everyWord[language].has(word)) return 0
  const sharing = languages.filter((each) => everyWord[each].has(word)).length
  if (sharing > 1) return smallWords[language].has(word) ? 0.3 : 0.2
  return smallWords[language].has(word) ? 1.5 : 1
}

const borrowed = new Set([
  'hola',
  'gracias',
  'amigo',
  'bonjour',
  'merci',
  'salut',
  'hello',
  'hi',
  'ok',
  'thanks',
  'adios',
])

function isOurs(word: string): boolean {
  return sharedWords.has(word) || languages.some((each) => everyWord[each].has(word) || tellingWords[each].has(word))
}

/** Nothing but an address: its own words are all there is. */
function languageOfStreet(plain: string): Language {
  if (/(?<!\p{L})(?:calle|avenida|carrera|paseo|plaza)(?!\p{L})/u.test(plain) && !/^\d/.test(plain)) return 'es'
  return /(?<!\p{L})(?:rue|chemin|allee|impasse|boul|quai)(?!\p{L})/u.test(plain) ? 'fr' : 'en'
}

/** Words without elided articles: "l'eau" is "l" and "eau"; links and mail addresses are in no language. */
function wordsOf(plain: string): string[] {
  const prose = plain.split(/\s+/).filter((part) => !/@|:\/\/|\.(?:com|ca|net|org)(?![a-z])/.test(part))
  return (prose.join(' ').match(/\p{L}[\p{L}\p{M}]*(?:['-]\p{L}+)*/gu) ?? []).flatMap(withParts)
}

function withParts(word: string): string[] {
  if (elision.test(word)) return [word, word.replace(elision, '')]
  return word.includes('-') ? [word, ...word.split('-')] : [word]
}

/** "T'es" is no Spanish "es". */
const elided = /(?<!\p{L})(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)'[aeiouyh]\p{L}*/gu
const elision = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)'/

function isOtherScript(clean: string): boolean {
  const letters = clean.match(/\p{L}/gu)?.length ?? 0
  const others = clean.match(/(?!\p{Script=Latin})\p{L}/gu)?.length ?? 0
  return others > 1 && others * 2 > letters
}
