// A danger is an emergency whatever is said; else haste and patience are taken at their word.
import { anyOf, bareText } from './bare-clauses.ts'
import type { Reading } from './reading.ts'
import type { Danger, Urgency } from './understanding.ts'
import { english, french, spanish, type UrgencyWords } from './urgency-words.ts'

/** How soon somebody needs it; null when nothing was said about it. */
export function readUrgency(reading: Reading, danger: Danger | 'none'): Urgency | null {
  if (danger !== 'none') return 'emergency'
  const said = bareText(reading).replaceAll(misspelt, 'emergency').replaceAll(innocent, ' | ')
  const hasty = said.replaceAll(halfHasty, ' asap ').replaceAll(calm, ' | ')
  if (emergency.test(hasty)) return 'emergency'
  if (soon.test(hasty)) return 'soon'
  if (said.search(calm) !== -1) return 'flexible'
  return today.test(said) ? 'soon' : null
}

const misspelt = /\bemm?er?g\p{L}{0,2}n?[cs]e?y\b/gu
const innocent = wordsOf('innocent', 'gu')
const calm = wordsOf('calm', 'gu')
const emergency = wordsOf('emergency', 'u')
const soon = wordsOf('soon', 'u')
const today = wordsOf('today', 'u')

// "Kinda urgent" is no emergency.
const halfHasty = new RegExp(
  anyOf([
    '(?:kinda|kind of|sort of|sorta|a bit|bit|somewhat|semi|fairly|slightly|a little|mildly|moderately|medio|un poco|algo|assez|un peu|plutot) urgente?s?',
    'urgent ?ish',
  ]),
  'gu',
)

function wordsOf(list: keyof UrgencyWords, flags: string): RegExp {
  return new RegExp(anyOf(english[list], spanish[list], french[list]), flags)
}
