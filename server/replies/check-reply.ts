// Whether what a model worded may stand: a short acknowledgement in known phrases, of known words and what the caller said.
import type { Language } from '../understanding/understanding.ts'
import { cleanLetters } from './checking/clean-letters.ts'
import { falseEchoIn } from './checking/echo.ts'
import { formAmiss } from './checking/form.ts'
import { languages, tabooIn } from './checking/languages.ts'
import { isStrangersName, withNames } from './checking/names.ts'
import { type Refusal, refuse } from './checking/refusal.ts'
import { type Vocabulary, vocabularyFor } from './checking/vocabulary.ts'
import { sentencesOf, type Word } from './checking/words.ts'

export type { Refusal, RefusalReason } from './checking/refusal.ts'

/**
 * Who is answered, and in what language. `callerSaid` are this caller's own texts of this run, `service` its name in that
 * language, `most` how many characters of a text are left.
 */
export type ReplyAllowed = {
  language: Language
  callerSaid: string
  businessName: string | null
  ownerName: string | null
  callerName: string | null
  service: string | null
  most: number
}

/** What may go before a template's sentences, as it may stand there: one line, plain letters; or why not. */
export function checkReply(worded: string, allowed: ReplyAllowed): Refusal | { ok: true; words: string } {
  const clean = cleanLetters(worded, allowed.most)
  if (!clean.ok) return clean
  const sentences = sentencesOf(clean.words).map((words) => withNames(words, allowed))
  const vocabulary = vocabularyFor(allowed)
  return (
    otherLanguage(clean.words, sentences.flat(), vocabulary) ??
    tabooAmong(sentences, vocabulary) ??
    strangeAmong(sentences.flat(), vocabulary) ??
    formAmiss(clean.words, sentences, vocabulary) ??
    falseEchoIn(sentences, allowed.callerSaid, vocabulary) ??
    clean
  )
}

function otherLanguage(line: string, words: readonly Word[], vocabulary: Vocabulary): Refusal | null {
  const known = words.filter(({ text }) => vocabulary.isKnown(text)).length
  const elsewhere = Object.values(languages).map(({ own }) => words.filter(({ text }) => own.has(text)).length)
  return Math.max(...elsewhere) > known ? refuse('wrong-language', line) : null
}

function tabooAmong(sentences: readonly Word[][], { language, isBorrowed }: Vocabulary): Refusal | null {
  const texts = sentences.map((words) => words.map(({ text }) => text))
  const found = tabooIn(texts.map((words) => words.join(' ')).join(' . '), language)
  if (found) return refuse(found.because, found.found)
  // What the caller brought from another language means there what it means.
  const borrowed = texts.flat().filter((word) => isBorrowed(word) && !meansElsewhere.has(word))
  for (const other of ['en', 'es', 'fr'] as const) {
    const there = tabooIn(`| ${borrowed.join(' | ')} |`, other)
    if (there) return refuse(there.because, there.found)
  }
  return null
}

// An oven and dirty in French, a sale in English.
const meansElsewhere = new Set(['four', 'fours', 'sale', 'sales', 'dot', 'date'])

function strangeAmong(words: readonly Word[], { isKnown }: Vocabulary): Refusal | null {
  const strange = words.filter(({ text }) => !isKnown(text))
  if (strange.length > 2 && strange.length * 2 > words.length)
    return refuse('wrong-language', strange.map(({ shown }) => shown).join(' '))
  for (const word of words) {
    if (isStrangersName(word, isKnown)) return refuse('name', word.shown)
    if (!isKnown(word.text)) return refuse('strange-word', word.shown)
  }
  return null
}
