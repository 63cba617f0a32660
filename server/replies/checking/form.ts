// The form of an acknowledgement: one to three whole sentences that go as acknowledgements do, and nothing said over and over.
import { languages } from './languages.ts'
import { type Refusal, refuse } from './refusal.ts'
import type { Vocabulary } from './vocabulary.ts'
import type { Word } from './words.ts'

/** Why the line is no acknowledgement, or null where it is. */
export function formAmiss(line: string, sentences: readonly Word[][], vocabulary: Vocabulary): Refusal | null {
  if (!/^¡?\p{Lu}/u.test(line) || !/\p{L} ?[.!]+$/u.test(line)) return refuse('not-a-sentence', line)
  if (sentences.length > 3) return refuse('too-long', line)
  return shoutIn(sentences.flat()) ?? repetitionIn(sentences) ?? strangePhraseIn(sentences, vocabulary)
}

function shoutIn(words: readonly Word[]): Refusal | null {
  const loud = words.find(
    ({ text, shown }) => /^\p{Lu}{2,}$/u.test(shown) && !text.startsWith('@') && !acronyms.has(text),
  )
  return loud ? refuse('markup', loud.shown) : null
}

const acronyms = new Set([
  'ac',
  'hvac',
  'tv',
  'rv',
  'suv',
  'led',
  'gfci',
  'abs',
  'wc',
  'bmw',
  'gmc',
  'vw',
  'lg',
  'ge',
  'kia',
])

function repetitionIn(sentences: readonly Word[][]): Refusal | null {
  const words = sentences.flat().filter(({ text }) => text.length > 2 && !mayBeDoubled.has(text))
  const again = words.find(({ text }, place) => text === words[place + 1]?.text)
  if (again) return refuse('repeated', again.shown)
  const worn = words.find(({ text }) => text.length > 3 && words.filter((word) => word.text === text).length > 4)
  return worn ? refuse('repeated', worn.shown) : null
}

const mayBeDoubled = new Set(['very', 'nous', 'vous', 'que'])

function strangePhraseIn(sentences: readonly Word[][], { language, isOf }: Vocabulary): Refusal | null {
  const { phrases } = languages[language]
  const readings = sentences.map((words) => ({ words: words.map(({ text }) => text), isOf, found: new Map() }))
  const strange = readings.findIndex((reading) => !phrases.fits('sentence', reading) && !phrases.fits('aside', reading))
  const piece =
    sentences[strange] ?? (readings.some((reading) => phrases.fits('sentence', reading)) ? null : sentences[0])
  return piece
    ? refuse(
        'strange-phrase',
        piece
          .map(({ shown }) => shown)
          .filter(Boolean)
          .join(' '),
      )
    : null
}
