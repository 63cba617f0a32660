// The three languages, made ready once: their phrases, their own words, and what is never said in them.

import { together, type WordList, wordList } from '../../understanding/language/word-list.ts'
import type { Language } from '../../understanding/understanding.ts'
import { english } from './english.ts'
import { french } from './french.ts'
import type { Grammar } from './grammar.ts'
import { compilePhrases, type Phrases } from './phrases.ts'
import type { RefusalReason } from './refusal.ts'
import { spanish } from './spanish.ts'

export type ReadyLanguage = {
  phrases: Phrases
  own: WordList
  nouns: WordList
  bits: WordList
  states: WordList
  negates: WordList
  tells: RegExp
  asks: RegExp
  taboos: readonly { because: RefusalReason; pattern: RegExp }[]
}

/** Something is found that must not be said; `found` is the piece of the bare words. */
export function tabooIn(bare: string, language: Language): { because: RefusalReason; found: string } | null {
  for (const { because, pattern } of languages[language].taboos) {
    const found = pattern.exec(bare)?.[0]
    if (found) return { because, found }
  }
  return null
}

export const languages: Record<Language, ReadyLanguage> = {
  en: makeReady(english),
  es: makeReady(spanish),
  fr: makeReady(french),
}

function makeReady({ phrases, nouns, bits, states, negates, tells, asks, taboos }: Grammar): ReadyLanguage {
  const ready = { phrases: compilePhrases(phrases), nouns: wordList(nouns), bits: wordList(bits) }
  return {
    ...ready,
    states: wordList(states),
    negates: wordList(negates),
    tells: new RegExp(`(?<=^| )(?:${tells})(?= |$)`),
    asks: new RegExp(`^(?:${asks})(?= |$)`),
    own: together(ready.phrases.words, ready.nouns, ready.bits),
    taboos: taboos.map(([because, ...ways]) => ({
      because,
      pattern: new RegExp(`(?<=^| )(?:${ways.join('|')})(?= |$)`),
    })),
  }
}
