// Two streets that meet: "corner of 5th and Main", "King & Bathurst", "calle 8 y carrera 5", "angle Saint-Denis et Rachel".
import { isCalendarWord, isEverydayWord } from '../language/everyday.ts'
import { givenNames } from '../name/given-names.ts'
import { brands, rolesAndStates } from '../name/not-names.ts'
import type { Page, Place } from './place.ts'
import { type Street, streetAt } from './street-name.ts'
import { countedThings, directions, knownStreets } from './street-words.ts'

export function cornerAt(page: Page, at: number): Place | null {
  if (/^(?:de|du|des|la|el|le|los|las|les)$/.test(page.tokens[at]?.word ?? '')) return null
  const one = streetAt(page, at)
  if (!one) return null
  const behind = pastConnector(page, one.end)
  if (behind === null) return null
  const other = streetAt(page, behind)
  if (!other) return null
  return { first: at, end: other.end, form: formOf(page, { at, one, behind, other }) }
}

function pastConnector({ tokens }: Page, at: number): number | null {
  const word = tokens[at]?.word ?? ''
  const next = tokens[at + 1]?.word ?? ''
  if (/^(?:esquina|esq)$/.test(word)) return /^(?:con|y|de)$/.test(next) ? at + 2 : at + 1
  if (word === 'coin' || word === 'angle') return next === 'de' ? at + 2 : at + 1
  return /^(?:and|&|\+|y|e|et|@|\/|at|n|x|con)$/.test(word) ? at + 1 : null
}

type Sides = { at: number; one: Street; behind: number; other: Street }

function formOf(page: Page, { at, one, behind, other }: Sides): Place['form'] {
  const isTyped = one.kind === 'typed' || other.kind === 'typed'
  const words = page.tokens.slice(at, other.end).filter((each) => each.kind === 'word')
  if (
    words.some((each) => each !== page.tokens[one.end] && (isCalendarWord(each.word) || countedThings.has(each.word)))
  )
    return 'weak'
  const connector = page.tokens[one.end]?.word ?? ''
  const isLoose = /^(?:at|n|x|con|\/|e)$/.test(connector)
  const isSplit = one.hasOrdinal !== other.hasOrdinal
  if (
    (isTyped || isSplit) &&
    one.isDistinct !== false &&
    !isLoose &&
    isKnown(page, at, one) &&
    isKnown(page, behind, other)
  )
    return 'sure'
  if (isTyped && (one.kind === other.kind || one.hasOrdinal || other.hasOrdinal)) return 'sure'
  return isNameOfStreet(page, at, one) && isNameOfStreet(page, behind, other) && !isLoose ? 'likely' : 'weak'
}

function isKnown(page: Page, at: number, side: Street): boolean {
  return side.kind === 'typed' || side.hasOrdinal || isNameOfStreet(page, at, side)
}

function isNameOfStreet({ tokens }: Page, at: number, side: Street): boolean {
  const words = tokens.slice(at, side.end).filter(({ word }) => !directions.has(word))
  return words.every(
    ({ word, kind }) =>
      kind === 'ordinal' ||
      knownStreets.has(word) ||
      !(isEverydayWord(word) || givenNames.has(word) || brands.has(word) || rolesAndStates.has(word)),
  )
}
