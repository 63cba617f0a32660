// North, south, east and west around a street's name.
import { isBreak } from './place.ts'
import { directions } from './street-words.ts'
import type { Token } from './tokens.ts'

/** Past a direction that ends the street; "est" and "e" are words as well and count only before a break. */
export function withDirection(tokens: readonly Token[], end: number): number {
  return isDirection(tokens, end) ||
    (/^(?:est|ouest|nord|sud|e|o)$/.test(tokens[end]?.word ?? '') && isBreak(tokens[end + 1]))
    ? end + 1
    : end
}

export function isDirection(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.kind === 'word' && directions.has(tokens[at]?.word ?? '') && tokens[at + 1]?.word !== '/'
}
