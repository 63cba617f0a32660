// Which words may stand in the answer to one caller, and as what: the language's own, the caller's, the shop's names.
import type { Language } from '../../understanding/understanding.ts'
import type { ReplyAllowed } from '../check-reply.ts'
import { borrowedFrom } from './borrowed.ts'
import { languages } from './languages.ts'
import { bareWords } from './words.ts'

/** `isKnown` for any place in a sentence; `isOf` for the places that a phrase leaves open. */
export type Vocabulary = {
  language: Language
  isKnown: (word: string) => boolean
  isBorrowed: (word: string) => boolean
  isOf: (name: string, word: string) => boolean
}

export function vocabularyFor({ language, callerSaid, service }: ReplyAllowed): Vocabulary {
  const { own, nouns, bits } = languages[language]
  const borrows = borrowedFrom(callerSaid)
  const serviceWords = new Set(bareWords(service ?? ''))
  const isNoun = (word: string): boolean =>
    nouns.has(word) || serviceWords.has(word) || (borrows(word) && !bits.has(word))
  const isOf = (name: string, word: string): boolean => {
    if (name === 'noun') return isNoun(word)
    if (name === 'bit') return bits.has(word)
    if (name === 'tell') return bits.has(word) || isNoun(word)
    if (name === 'ing') return word.endsWith('ing') && borrows(word)
    if (name === 'er') return infinitive.test(word) && borrows(word)
    return word === `@${name}`
  }
  return {
    language,
    isOf,
    isKnown: (word) => word === ',' || word.startsWith('@') || own.has(word) || isNoun(word),
    isBorrowed: (word) => !own.has(word) && borrows(word),
  }
}

const infinitive = /(?:[aei]r|re)(?:se|lo|la|le|los|las)?$/
