// What is said after a caller must be what the caller said: words out of one stretch of it, no question made a statement, no "not" lost.
import type { Language } from '../../understanding/understanding.ts'
import { borrowedFrom } from './borrowed.ts'
import { languages } from './languages.ts'
import { type Refusal, refuse } from './refusal.ts'
import type { Vocabulary } from './vocabulary.ts'
import { bareWords, type Word } from './words.ts'

/** A piece between commas whose words the caller never said together, or never said so. */
export function falseEchoIn(sentences: readonly Word[][], said: string, vocabulary: Vocabulary): Refusal | null {
  const pieces = sentences.flatMap(piecesOf).filter((piece) => piece.some(({ text }) => vocabulary.isBorrowed(text)))
  if (pieces.length === 0) return null
  const clauses = clausesOf(said, vocabulary.language)
  const untrue = pieces.find(
    (piece) =>
      !isSaid(
        piece.map(({ text }) => text),
        clauses,
        vocabulary,
      ),
  )
  return untrue ? refuse('strange-phrase', untrue.map(({ shown }) => shown).join(' ')) : null
}

type Clause = { has: (word: string) => boolean; isQuestion: boolean; isNegated: boolean }

function piecesOf(words: readonly Word[]): Word[][] {
  const ends = words.flatMap(({ text }, place) => (text === ',' ? [place] : []))
  return [...ends, words.length].map((end, index) => words.slice(index === 0 ? 0 : (ends[index - 1] ?? 0) + 1, end))
}

function isSaid(piece: readonly string[], clauses: readonly Clause[], { language, isBorrowed }: Vocabulary): boolean {
  const { states, negates, tells } = languages[language]
  const borrowed = piece.filter(isBorrowed)
  const isStatement = piece.some((word) => states.has(word)) || tells.test(piece.join(' '))
  const isNegated = piece.some((word, place) => negates.has(word) && piece.slice(place + 1, place + 4).some(isBorrowed))
  return clauses.some((clause, place) => {
    const stretch = clauses
      .slice(place, place + (isStatement ? 2 : 3))
      .filter((each) => !isStatement || !each.isQuestion)
    if (!borrowed.every((word) => stretch.some((each) => each.has(word)))) return false
    const alone = borrowed.length > 1 && borrowed.every((word) => clause.has(word))
    return !isStatement || !alone || clause.isNegated === isNegated
  })
}

// Where one thing told ends and the next begins.
const between =
  /[,;:]|never ?mind| (?:and|but|so|because|y|pero|porque|et|mais|car|parce que) |(?= (?:(?:can|could|would|will|do|does|should|are|how) (?:you|u|i|it|we|much|long|soon)|(?:pueden?|puedes|podrian?|cuanto|cuando|me puede)|(?:pouvez|pourriez|peux|combien|est ce)) )/i
const tag =
  /^\W*(?:right|correct|yes|no|ok|okay|true|huh|is(?:n'?t)? it|verdad|cierto|si|non|hein|oui|n'est-ce pas|pas vrai)\W*$/i

function clausesOf(said: string, language: Language): Clause[] {
  const { asks, negates } = languages[language]
  const sentences = said.slice(0, longest).match(/[^.!?\n]+[.!?]*/g) ?? []
  return sentences.flatMap((sentence) => {
    const parts = sentence.split(between).filter((part) => /\p{L}/u.test(part))
    return parts.map((part, place) => {
      const words = bareWords(part)
      const isAsked =
        sentence.trimEnd().endsWith('?') && (place === parts.length - 1 || tag.test(parts[place + 1] ?? ''))
      return {
        has: borrowedFrom(part),
        isQuestion: isAsked || asks.test(words.join(' ')),
        isNegated: words.some((word) => negates.has(word)),
      }
    })
  })
}

const longest = 4000
