// Streets whose type goes behind the name: "Woodbine Cres", "The Close", "W 5th Ave E".
import { functionWords, isEverydayWord } from '../language/everyday.ts'
import { brands } from '../name/not-names.ts'
import { withDirection } from './direction.ts'
import type { Page, Street } from './place.ts'
import {
  countedThings,
  directions,
  knownStreets,
  loneStreets,
  particles,
  strongTypes,
  weakTypes,
} from './street-words.ts'
import type { Token } from './tokens.ts'

export function typedStreetAt(page: Page, at: number): Street | null {
  const { tokens } = page
  const first = tokens[at]
  if (!first || !startsName(tokens, at)) return null
  const type = typeBehind(tokens, at)
  if (type === null) return null
  const names = tokens.slice(at, type)
  const isStrong = strongTypes.has(tokens[type]?.word ?? '') || loneStreets.has(tokens[type]?.word ?? '')
  const isDistinct = names.every(
    (each) => each.isCapital || each.kind === 'ordinal' || !isEverydayWord(each.word) || knownStreets.has(each.word),
  )
  return {
    end: withDirection(tokens, type + 1),
    kind: isStrong ? 'typed' : 'weakly-typed',
    isDistinct: isDistinct && !brands.has(first.word),
    hasOrdinal: names.some((each) => each.kind === 'ordinal'),
  }
}

function startsName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token?.kind === 'ordinal') return true
  if (token?.kind !== 'word') return false
  if (countedThings.has(token.word)) return isNameOfStreet(tokens, at)
  if (token.isCapital && /^(?:back|over)$/.test(token.word)) return strongTypes.has(tokens[at + 1]?.word ?? '')
  if (token.word === 'the' || particles.has(token.word)) return isNameLike(tokens[at + 1])
  return isNameLike(token)
}

/** "7 Mile End Rd", "12 Light St": what else is counted; "7 Mile Rd" is a road by itself. */
function isNameOfStreet(tokens: readonly Token[], at: number): boolean {
  const [thing, next, last] = tokens.slice(at, at + 3)
  if (!thing || !next) return false
  if (strongTypes.has(next.word)) return thing.isCapital && next.isCapital && thing.word !== 'mile'
  return strongTypes.has(last?.word ?? '') && (weakTypes.has(next.word) || (thing.isCapital && next.isCapital))
}

function isNameLike(token: Token | undefined): boolean {
  if (token?.kind === 'ordinal') return true
  return (
    token?.kind === 'word' &&
    (!functionWords.has(token.word) ||
      directions.has(token.word) ||
      particles.has(token.word) ||
      numerals.test(token.word))
  )
}

const numerals = /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/

/** The place of the type word that ends the name: the first one, or one that follows it closely ("Mill Hill Rd", "Forest Hill Village Road"). */
function typeBehind(tokens: readonly Token[], at: number): number | null {
  if (loneStreets.has(tokens[at]?.word ?? '')) return strongTypes.has(tokens[at + 1]?.word ?? '') ? at + 1 : at
  let found: number | null = null
  for (let index = at + 1; index < at + 6; index++) {
    const token = tokens[index]
    if (!token || !isNameLike(token)) break
    const isStrong = strongTypes.has(token.word)
    if (found !== null && !isStrong && (index > found + 2 || !weakTypes.has(token.word) || index > found + 1)) continue
    if (found !== null && isStrong && index > found + (isWeak(tokens[found]) ? 2 : 1)) break
    if (isStrong || weakTypes.has(token.word)) found = index
  }
  return found
}

function isWeak(token: Token | undefined): boolean {
  return weakTypes.has(token?.word ?? '') && !strongTypes.has(token?.word ?? '')
}
