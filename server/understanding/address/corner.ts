// Two streets that meet: "corner of 5th and Main", "King & Bathurst", "calle 8 y carrera 5", "angle Saint-Denis et Rachel".
import { isCalendarWord, isEverydayWord } from '../language/everyday.ts'
import { givenNames } from '../name/given-names.ts'
import { brands, rolesAndStates } from '../name/not-names.ts'
import { isBreak, type Page, type Place, type Street } from './place.ts'
import { isNumberWord } from './spoken-number.ts'
import { streetAt } from './street-name.ts'
import { countedThings, directions, knownStreets } from './street-words.ts'

export function cornerAt(page: Page, at: number): Place | null {
  if (/^(?:de|du|des|la|el|le|los|las|les)$/.test(page.tokens[at]?.word ?? '')) return null
  if (isNumberWord(page.tokens[at]?.word ?? '')) return null
  if (/^the (?:corner|intersection|junction|end) /.test(page.plain.slice(page.tokens[at]?.start))) return null
  const one = streetAt(page, at)
  const behind = one && pastConnector(page, one.end)
  const other = behind ? (streetAt(page, behind) ?? numberedAfter(page, one, behind)) : null
  if (!one || !behind || !other) return null
  const form = formOf(page, { at, one, behind, other })
  return form && { first: at, end: other.end, form }
}

function pastConnector({ tokens }: Page, at: number): number | null {
  const word = tokens[at]?.word ?? ''
  const next = tokens[at + 1]?.word ?? ''
  if (/^(?:esquina|esq)$/.test(word)) return /^(?:con|y|de)$/.test(next) ? at + 2 : at + 1
  if (word === 'coin' || word === 'angle') return next === 'de' ? at + 2 : at + 1
  return /^(?:and|&|\+|y|e|et|@|\/|at|n|x|con)$/.test(word) ? at + 1 : null
}

/** "Calle 8 con 3a": of the second one the number alone. */
function numberedAfter({ tokens }: Page, one: Street, behind: number): Street | null {
  const [first, number] = [tokens[one.end - 1], tokens[behind]]
  const isNumber = /^\d{1,3}[a-d]?$/.test(number?.word ?? '') && isBreak(tokens[behind + 1])
  const isOfGrid = one.kind === 'typed' && /^\d{1,3}[a-d]?$/.test(first?.word ?? '')
  return isNumber && isOfGrid && tokens[one.end]?.word === 'con'
    ? { end: behind + 1, kind: 'weakly-typed', isDistinct: true, hasOrdinal: true }
    : null
}

type Sides = { at: number; one: Street; behind: number; other: Street }

function formOf(page: Page, { at, one, behind, other }: Sides): Place['form'] | null {
  const isTyped = one.kind === 'typed' || other.kind === 'typed'
  if (isAnythingElse(page, at, one.end) || isAnythingElse(page, behind, other.end)) return null
  if (one.kind === 'bare' && other.kind === 'bare' && one.hasOrdinal && other.hasOrdinal) return null
  if (isTyped && (one.kind === other.kind || one.hasOrdinal || other.hasOrdinal)) return 'sure'
  const people = [isPerson(page, at, one), isPerson(page, behind, other)].filter(Boolean).length
  if (people === 2 || !isKnown(page, at, one) || !isKnown(page, behind, other)) return null
  if (people === 1) return 'weak'
  if (/^(?:at|n|x|con|\/|e)$/.test(page.tokens[one.end]?.word ?? '')) return 'weak'
  return isTyped || one.hasOrdinal !== other.hasOrdinal ? 'sure' : 'likely'
}

/** Days, counted things. */
function isAnythingElse({ tokens }: Page, from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ word }) => isCalendarWord(word) || countedThings.has(word))
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
      !(isEverydayWord(word) || brands.has(word) || rolesAndStates.has(word)),
  )
}

/** Streets bear people's names: beside another street that is one, else it is two people. */
function isPerson({ tokens }: Page, at: number, side: Street): boolean {
  return side.kind === 'bare' && givenNames.has(tokens[at]?.word ?? '') && !knownStreets.has(tokens[at]?.word ?? '')
}
