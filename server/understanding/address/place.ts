// A place that a text may mean, and how sure its own form makes it.
import type { Token } from './tokens.ts'

/** The text with its tokens: what every way of finding a place looks at. */
export type Page = { clean: string; plain: string; tokens: Token[] }

/** From the first token up to, not including, `end`. */
export type Place = {
  first: number
  end: number
  /** sure: the form alone says address; likely: needs that nothing speaks against it; weak: needs words or a question that speak for it. */
  form: 'sure' | 'likely' | 'weak'
}

/** A street's name from its first token up to, not including, `end`. */
export type Street = {
  end: number
  kind: 'typed' | 'weakly-typed' | 'bare'
  /** Written with capitals, or of words that mean nothing else. */
  isDistinct: boolean
  hasOrdinal: boolean
}

/** What stands at a place of the text by a sticky pattern: where it ends, or null. */
export function endOf(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : null
}

/** The number of the first token that begins at or behind a place of the text. */
export function tokenAt(tokens: readonly Token[], from: number, place: number): number {
  let index = from
  while (index < tokens.length && (tokens[index]?.start ?? 0) < place) index++
  return index
}

/** Whether a clause ends before this token: text's end, line's end or a mark that divides. */
export function isBreak(token: Token | undefined): boolean {
  return !token || (token.kind === 'mark' && !/[&@/#'"]/.test(token.word))
}
