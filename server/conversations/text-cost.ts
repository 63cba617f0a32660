// What the owner's words will cost, counted as they will go out.
import type { CostProps } from '../../views/conversations/cost.tsx'
import { asSent } from './as-sent.ts'
import { countSegments } from './segments.ts'

/** The longest text by hand, in UTF-16 units. */
export const mostCharacters = 1600
const nearTheEnd = 200
const mostNamed = 5

export function textCost(typed: string): Omit<CostProps, 'from'> {
  const body = asSent(typed.trim())
  const { segments, foreign } = countSegments(body)
  const left = mostCharacters - typed.length
  return { segments, special: specialIn(body, segments, foreign), left: left < nearTheEnd ? left : null }
}

/** Special characters are worth a word only where they make it more. */
function specialIn(body: string, segments: number, foreign: string[]): CostProps['special'] {
  if (foreign.length === 0) return null
  const otherwise = countSegments(
    [...body].map((character) => (foreign.includes(character) ? 'x' : character)).join(''),
  ).segments
  return otherwise < segments ? { characters: foreign.slice(0, mostNamed), otherwise } : null
}
