import type { RawRequest } from '../request.ts'

/** What comes over the open connection of a caller and the voice, in the words of the trade. */
export type LineFrame =
  | { kind: 'begun'; callId: string }
  /** What was heard; more of it follows unless it is the last. `language`: what it was taken for, such as `en-US`. */
  | { kind: 'said'; words: string; language: string | null; isLast: boolean }
  /** They spoke while we did, after so much of our words. */
  | { kind: 'interrupted'; heard: string }
  | { kind: 'pressed'; digit: string }
  | { kind: 'trouble'; words: string }

/** What goes over it: words to be said, in pieces of which the last says so; in which language is listened; the end. */
export type LineWord =
  | { do: 'say'; words: string; language: 'en' | 'es' | 'fr'; isLast: boolean }
  | { do: 'hear'; language: 'en' | 'es' | 'fr' }
  | { do: 'end' }

/** How a company speaks over a connection of its own. */
export type OpenLine = {
  /** Where it knocks: a path of the public door. */
  path: string
  /** Whether it is the company that knocks. */
  check(request: Pick<RawRequest, 'target' | 'headers'>): 'ok' | 'not-configured' | 'bad-signature'
  /** Null for what is no frame of theirs. */
  read(frame: string): LineFrame | null
  write(word: LineWord): string
}
