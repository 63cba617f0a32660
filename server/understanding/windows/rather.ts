// "Rather Tuesday than Monday", "plutôt mardi que lundi": what a better day is set against is not wanted.
import { figureAt, type Line, senseAt, skipArticle, textAt } from './line.ts'

const prefers = new Set(
  'rather prefer prefers preferred sooner better easier mejor prefiero prefiere plutot prefere mieux'.split(' '),
)
const against = { en: new Set(['than', 'over']), es: new Set(['que']), fr: new Set(['que']) }
const dayKinds = ['weekday', 'days', 'daypart', 'ordinal', 'part']

export function withRefusedOnes(line: Line): Line {
  const found = new Set(
    line.tokens.flatMap((_, at) => {
      if (isBetweenDays(line, at) || isBar(line, at)) return [at]
      return prefers.has(textAt(line, at)) ? turnAfter(line, at) : []
    }),
  )
  if (found.size === 0) return line
  const refusal = (at: number) => ({ kind: 'not-left', value: '', words: textAt(line, at), next: at + 1 })
  return { ...line, senses: line.senses.map((all, at) => (found.has(at) ? [refusal(at)] : all)) }
}

/** "Mondays over Tuesdays", "better than mornings". */
function isBetweenDays(line: Line, at: number): boolean {
  const word = textAt(line, at)
  const isLed = word === 'over' ? isDay(line, at - 1) : word === 'than' && prefers.has(textAt(line, at - 1))
  return line.language === 'en' && isLed && isDay(line, skipArticle(line, at + 1))
}

/** "Any morning bar Wednesday". */
function isBar(line: Line, at: number): boolean {
  const isNamed = isDay(line, skipArticle(line, at + 1)) || figureAt(line, at + 1) !== null
  return line.language === 'en' && textAt(line, at) === 'bar' && isNamed && isTime(line, at - 1)
}

function isTime(line: Line, at: number): boolean {
  return isDay(line, at) || senseAt(line, at, 'unit') !== undefined || /^any(?:time|day)$/.test(textAt(line, at))
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
