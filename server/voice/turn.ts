import type { Believed } from '../replies/hear.ts'
import type { Language } from '../understanding/understanding.ts'

/** What the voice says next, and what is done then: it listens, somebody of the shop is rung, or the call ends. */
export type Turn = {
  words: string
  language: Language
  follows: 'listen' | 'person' | 'end'
}

/** After so many silences in a row nobody is there. */
export const mostSilences = 2

/** What was heard: words or keys, or neither. `messageId`: where the words are kept already; `believed`: what a model made of them. */
export type Heard = { words: string; digits: string; messageId?: number; believed?: Believed }
