// What haste does to one word: letters swapped, doubled or dropped, hit beside the key or written by the ear.
import { isTypoOf } from '../packs/word-forms.ts'

/** How far `typed` is from `meant`, both in small letters: 0 is nearest, null where it is no slip. The first letter is seldom missed, but for the Spanish h. */
export function slipFrom(typed: string, meant: string): number | null {
  if (meant.length < 4) return meant.length === 3 && typed.length === 4 && slippedOnce(typed, meant) === 0 ? 1 : null
  if (typed[0] !== meant[0]) return isSwapped(typed, meant, 0) || meant === `h${typed}` ? 1 : null
  return slippedOnce(typed, meant) ?? (meant.length > 8 && isTypoOf(typed, meant) ? 4 : null)
}

/** "txtng", "rmv": what is left of a word without its vowels after the first letter. */
export function withoutVowels(word: string): string {
  return word.slice(0, 1) + word.slice(1).replaceAll(/[aeiou]/g, '')
}

function slippedOnce(typed: string, meant: string): number | null {
  const at = firstDifference(typed, meant)
  switch (typed.length - meant.length) {
    case 0:
      return isSwapped(typed, meant, at) ? 0 : mistaken(typed, meant, at)
    case 1:
      if (typed.slice(at + 1) !== meant.slice(at)) return null
      return typed[at] === typed[at - 1] ? 0 : 2
    case -1:
      if (typed.slice(at) !== meant.slice(at + 1)) return null
      if (meant[at] === meant[at - 1]) return 0.5
      return meant.length > 4 ? 1 : 3
    default:
      return null
  }
}

function firstDifference(typed: string, meant: string): number {
  let at = 0
  while (at < typed.length && typed[at] === meant[at]) at++
  return at
}

function isSwapped(typed: string, meant: string, at: number): boolean {
  if (typed[at] !== meant[at + 1] || typed[at + 1] !== meant[at]) return false
  return typed.slice(at + 2) === meant.slice(at + 2)
}

function mistaken(typed: string, meant: string, at: number): number | null {
  if (typed.slice(at + 1) !== meant.slice(at + 1)) return null
  if (near.has(`${typed[at]}${meant[at]}`)) return 1
  return meant.length > 5 ? 3 : null
}

// Neighbours on the keys, and letters that are heard alike.
const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']
const beside = rows.flatMap((row, place) =>
  [...row].flatMap((key, at) =>
    [row[at + 1], rows[place + 1]?.[at], rows[place + 1]?.[at - 1]].map((other) => `${key}${other}`),
  ),
)
const alike = 'ae ai ao au ei eo eu io iu ou ck cs ks sz cz bv iy'.split(' ')
const near: ReadonlySet<string> = new Set([...beside, ...alike].flatMap((pair) => [pair, `${pair[1]}${pair[0]}`]))
