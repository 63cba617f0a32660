// A surname told by itself: "last name Nguyen", "mi apellido es Ruiz", "Tremblay, Luc Tremblay".
import { everyMatch } from '../every-match.ts'
import type { Reading } from '../reading.ts'
import { type Name, nameAt } from './name-at.ts'
import { wordAt } from './name-word.ts'
import { wordsAndSurnames } from './surnames.ts'

/** The writer's own; whose last name it is otherwise is said before. */
export function surnameTold(reading: Reading): Name | null {
  if (!speaksOfNames.test(reading.plain)) return null
  for (const found of everyMatch(reading.plain, told)) {
    const at = found.index + found[0].length
    const name = nameAt(reading, at, 'told') ?? wordlike(reading, at)
    if (name) return name
  }
  return null
}

/** "Long" is a surname where one is told. */
function wordlike(reading: Reading, at: number): Name | null {
  const word = wordAt(reading, at)
  if (!word || !wordsAndSurnames.has(word.plain)) return null
  return { start: at, end: word.end, isKnown: false, isCapital: word.isCapital, count: 1 }
}

/** Who says the last name first often says both behind it. */
export function withFirstBehind(reading: Reading, name: Name): Name {
  const gap = /^, ?/.exec(reading.plain.slice(name.end))?.[0]
  const whole = gap ? nameAt(reading, name.end + gap.length, 'told') : null
  const last = reading.plain.slice(name.start, name.end)
  return whole && reading.plain.slice(whole.start, whole.end).endsWith(` ${last}`) ? whole : name
}

const speaksOfNames = /name|apellido|nom de/
const told =
  /(?<!\p{L})(?<!(?:his|her|their|your|whose|tenant's|wife's|husband's|son's|daughter's|mother's|father's|mom's|dad's|su|son|leur|votre) )(?:last ?name|surname|family name|apellidos?|nom de famille)(?:'s| is|:|,| -| es| est| c'est)? (?!is |es |est )(?=\p{L})/gu
