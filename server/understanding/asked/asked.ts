// What our own last message asked for: the last question counts, then the last request.

import { anyOf } from '../bare-clauses.ts'
import { readText } from '../reading.ts'
import { type Asked, askedInEnglish } from './english.ts'
import { askedInFrench } from './french.ts'
import { askedInSpanish } from './spanish.ts'

/** What the last question in `said` wants to hear, in any of the three languages; null when it asked nothing. */
export function whatWasAsked(said: string): Asked | null {
  const sentences = sentencesOf(said)
  if (sentences.some((sentence) => numberedAnswers.test(sentence))) return 'choice'
  const questions = sentences.filter((sentence) => sentence.endsWith('?')).reverse()
  const requests = sentences.filter((sentence) => !sentence.endsWith('?')).reverse()
  return firstAsked(questions) ?? firstAsked(requests)
}

const kinds = ['choice', 'check', 'phone', 'name', 'place', 'time', 'need', 'confirmation'] as const
const wordings = kinds.map((kind) => ({
  kind: kind === 'check' ? 'confirmation' : kind,
  wording: anyOf(askedInEnglish[kind], askedInSpanish[kind], askedInFrench[kind]),
}))

// "Reply 1, 2, 3", "1) Tue 9-11 2) Wed 2-4".
const numberedAnswers =
  /\b(?:reply|text|answer|send|pick|choose|responda|responde|conteste|contesta|repondez|reponds|repondre|tapez|envoyez)(?: back)?(?: with| con| par| avec)? (?:the number|[1-9]|a(?= ?[,/]| or\b| o\b| ou\b))\b(?! ?[ap]\.?m|[ -]?\d)|^ *1[).:] .*\b2[).:] /

function sentencesOf(said: string): string[] {
  return readText(said)
    .plain.replaceAll(/['¿¡"]/g, '')
    .split(/(?<=[.?!])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}

function firstAsked(sentences: readonly string[]): Asked | null {
  for (const sentence of sentences) {
    const found = wordings.find(({ wording }) => wording.test(sentence))
    if (found) return found.kind
  }
  return null
}
