// Two things told near one another in one thought, in whatever order.

import { anyOf } from '../bare-clauses.ts'
import { everyMatch } from '../every-match.ts'
import type { Told } from './signs.ts'

/** `most` letters lie between the two. */
export type Pair = { one: RegExp; other: RegExp; most: number }

/** Every place of a line where both are told; the earlier of the two begins first. */
export function together(is: Told['is'], line: string, { one, other, most }: Pair): Told[] {
  const others = spansOf(other, line)
  if (others.length === 0) return []
  return spansOf(one, line).flatMap((place) => {
    const found = others.find((each) => each.index - place.end <= most && place.index - each.end <= most)
    if (!found) return []
    return [{ is, at: [Math.min(place.index, found.index), Math.max(place.index, found.index)] }]
  })
}

/** The same, found in a line that begins so many letters into the text. */
export function moved({ is, at }: Told, by: number): Told {
  return { is, at: at.map((place) => place + by) }
}

/** One global expression of whole words. */
export function expression(wordings: readonly string[]): RegExp {
  return new RegExp(anyOf(wordings).source, 'gu')
}

function spansOf(wording: RegExp, line: string): { index: number; end: number }[] {
  return everyMatch(line, wording).map(({ index, 0: said }) => ({ index, end: index + said.length }))
}
