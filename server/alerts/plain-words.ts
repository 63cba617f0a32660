// Texts to the shop's own people are written in the small alphabet of telephones, whatever callers write.
import { countSegments, plainLetters } from '../conversations/segments.ts'

/** A quote of fewer letters tells nothing. */
const leastQuoted = 12

/** On one line, in letters of the small alphabet: pictures and other alphabets would make three segments of one. Null for nothing. */
export function plain(words: string | null, units = Number.POSITIVE_INFINITY): string | null {
  const written = plainLetters(words ?? '').replaceAll('"', "'")
  const foreign = new Set(countSegments(written).foreign)
  const line = Array.from(written, (character) => (foreign.has(character) ? ' ' : character)).join('')
  return cut(line.replaceAll(/\s+/g, ' ').trim(), units)
}

/** The same, where it still tells something: null where most letters would be lost. */
export function legible(words: string | null, units = Number.POSITIVE_INFINITY): string | null {
  const line = plain(words, units)
  const lettersOf = (text: string | null) => plainLetters(text ?? '').match(/\p{L}/gu)?.length ?? 0
  return lettersOf(plain(words)) * 2 < lettersOf(words) ? null : line
}

/** Whether the small alphabet would leave letters out of these words. */
export function losesLetters(words: string): boolean {
  return countSegments(plainLetters(words)).foreign.some((character) => /\p{L}/u.test(character))
}

/** Cut at the end of a word; null where too little would be left. */
export function cut(line: string | null, units: number): string | null {
  if (!line || unitsOf(line) <= units) return line || null
  if (units < leastQuoted) return null
  const characters = [...line]
  while (unitsOf(characters.join('')) > units - 3) characters.pop()
  const kept = characters.join('')
  const atWord = kept.replace(/\s+\S*$/, '')
  return `${atWord.length > kept.length / 2 ? atWord : kept}...`
}

/** What words take of a segment. */
export function unitsOf(words: string): number {
  return countSegments(words).units
}
