// A house number with its street, in the orders that people write: "28 Woodbine Cres", "12 bis, rue des Lilas", "Calle Mayor 12", "calle 8 # 20-15".
import { isCalendarWord } from '../language/everyday.ts'
import { brands } from '../name/not-names.ts'
import { ledStreetAt } from './led-street.ts'
import type { Street } from './place.ts'
import { endOf, isBreak, type Page, type Place } from './place.ts'
import { towns } from './places.ts'
import { streetAt } from './street-name.ts'
import { countedThings, knownStreets } from './street-words.ts'
import { unit } from './unit-words.ts'

/** A number first. */
export function numberFirst(page: Page, at: number): Place | null {
  const { tokens } = page
  const isGrid = gridNumber.test(tokens[at]?.word ?? '')
  if ((tokens[at]?.kind !== 'number' && !isGrid) || tokens[at - 1]?.word === '$') return null
  const from = behindNumber(page, at)
  const street = streetAt(page, from)
  if (isGrid) return street?.kind === 'typed' ? { first: at, end: street.end, form: 'sure' } : null
  if (!street) return streetAfterComma(page, at, from)
  if (street.kind === 'bare' && isCount(page, at, from)) return null
  if (street.kind === 'bare' && (isYearOfCar(page, at, from) || isPostcodeAndTown(page, at, from))) return null
  return { first: at, end: street.end, form: formOf(page, street, at) }
}

/** "N6841", "W204N11912": how the houses of Wisconsin are numbered. */
const gridNumber = /^[nsew]\d{2,5}(?:[nsew]\d{2,5})?$/

function streetAfterComma(page: Page, at: number, from: number): Place | null {
  if (page.tokens[from]?.word !== ',') return null
  const isFirst = at === 0 || page.tokens[at - 1]?.word === '\n'
  const street = isFirst ? streetAt(page, from + 1) : ledStreetAt(page, from + 1)
  const isFrench = /^(?:de|du|des|d'.*)$/.test(page.tokens[from + 2]?.word ?? '')
  return street?.isDistinct && (street.kind === 'typed' || isFrench)
    ? { first: at, end: street.end, form: 'sure' }
    : null
}

/** "12 bis", "14 B High Street". */
function behindNumber({ tokens }: Page, at: number): number {
  const next = tokens[at + 1]
  if (next && /^(?:bis|ter|quater)$/.test(next.word)) return at + 2
  if (
    next &&
    /^[a-d]$/.test(next.word) &&
    tokens[at + 2]?.kind === 'word' &&
    !countedThings.has(tokens[at + 2]?.word ?? '')
  )
    return at + 2
  return at + 1
}

/** A small number of many things: "6 potlights". */
function isCount({ tokens }: Page, at: number, from: number): boolean {
  const thing = tokens[from]
  if (!thing || thing.isCapital || knownStreets.has(thing.word)) return false
  if (Number.parseInt(tokens[at]?.word ?? '', 10) >= 20) return false
  return /[^s']s$/.test(thing.word) || countedThings.has(tokens[from + 1]?.word ?? '')
}

function isYearOfCar({ tokens }: Page, at: number, from: number): boolean {
  const word = tokens[from]?.word ?? ''
  return brands.has(word) || (/^(?:19[5-9]\d|20[0-3]\d)$/.test(tokens[at]?.word ?? '') && isCalendarWord(word))
}

/** "28013 Madrid" */
function isPostcodeAndTown({ tokens }: Page, at: number, from: number): boolean {
  return /^\d{5}$/.test(tokens[at]?.word ?? '') && knownTowns.has(tokens[from]?.word ?? '')
}

const knownTowns = new Set(towns)

function formOf({ tokens }: Page, street: Street, at: number): Place['form'] {
  if (street.kind === 'typed') return 'sure'
  const isHigh = Number.parseInt(tokens[at]?.word ?? '', 10) >= 10
  if (street.kind === 'weakly-typed') return street.isDistinct ? 'sure' : 'weak'
  const first = tokens[at + 1]
  return isHigh &&
    street.isDistinct &&
    first?.isCapital &&
    (isBreak(tokens[street.end]) || !tokens[street.end]?.isCapital)
    ? 'likely'
    : 'weak'
}

/** A name without a type and its number: "Hidalgo 23". */
export function nameThenNumber(page: Page, at: number): Place | null {
  const street = streetAt(page, at)
  if (street?.kind !== 'bare' || !street.isDistinct || knownTowns.has(page.tokens[at]?.word ?? '')) return null
  const number = page.tokens[street.end]
  return number?.kind === 'number' && /^\d{1,4}[a-z]?$/.test(number.word)
    ? { first: at, end: street.end + 1, form: 'weak' }
    : null
}

/** A street first, its number behind it. */
export function streetFirst(page: Page, at: number): Place | null {
  const street = ledStreetAt(page, at)
  if (!street) return null
  const number = numberBehind(page, street.end)
  if (number === null) return null
  return { first: at, end: number, form: street.kind === 'typed' ? 'sure' : 'likely' }
}

function numberBehind({ tokens, plain }: Page, end: number): number | null {
  let at = end
  while (at - end < 3 && /^(?:,|#|no|n|o|num|numero|nro|nº|°|n°|º|number|s\/n)$/.test(tokens[at]?.word ?? '')) at++
  const number = tokens[at]
  const next = tokens[at + 1]
  if (number?.kind !== 'number') return null
  const isCount = next && countedThings.has(next.word) && !/^(?:puerta|porte|door)$/.test(next.word)
  if (isCount && endOf(unit, plain, next.start) === null) return null
  return isDashed(tokens[at + 1]?.word, tokens[at + 2]?.kind) ? at + 3 : at + 1
}

/** "45 - 12". */
function isDashed(mark: string | undefined, next: string | undefined): boolean {
  return mark === '-' && next === 'number'
}
