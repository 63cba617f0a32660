// "Rather Tuesday than Monday", "plutôt mardi que lundi": what a better day is set against is not wanted.
import { type Line, senseAt, skipArticle, textAt } from './line.ts'

const prefers = new Set('rather prefer prefers preferred sooner mejor prefiero prefiere plutot prefere'.split(' '))
const against = { en: new Set(['than', 'over']), es: new Set(['que']), fr: new Set(['que']) }
const dayKinds = ['weekday', 'days', 'daypart', 'ordinal']

export function withRefusedOnes(line: Line): Line {
  const found = new Set(line.tokens.flatMap((_, at) => (prefers.has(textAt(line, at)) ? turnAfter(line, at) : [])))
  if (found.size === 0) return line
  const refusal = (at: number) => ({ kind: 'not-left', value: '', words: textAt(line, at), next: at + 1 })
  return { ...line, senses: line.senses.map((all, at) => (found.has(at) ? [refusal(at)] : all)) }
}

/** Only between two days: "I'd prefer to come over Monday" weighs none. */
function turnAfter(line: Line, prefer: number): number[] {
  let hasDay = false
  for (let at = prefer + 1; at < prefer + 12 && !/^[.!?;\n]?$/.test(textAt(line, at)); at += 1) {
    if (hasDay && against[line.language].has(textAt(line, at)) && isDay(line, skipArticle(line, at + 1))) return [at]
    hasDay ||= isDay(line, at)
  }
  return []
}

function isDay(line: Line, at: number): boolean {
  return dayKinds.some((kind) => senseAt(line, at, kind))
}
