// "Morning, my sink is blocked" greets; "morning works" does not.
import { isStop, type Line, senseAt, textAt } from './line.ts'

const greetings = new Set(['morning', 'afternoon', 'evening', 'mornin', 'arvo'])

const answers = ['works', 'join', 'days', 'prep', 'not-right']
const lights = new Set([
  'only',
  'if',
  'is',
  'on',
  'of',
  'for',
  'suits',
  'preferably',
  'best',
  'appointment',
  'appt',
  'slot',
  'one',
  'time',
  'preferred',
])

/** The place after a greeting that opens the text. */
export function greetingEnd(line: Line, at: number): number | null {
  const isAll = isStop(line, 1) && textAt(line, 2) === ''
  if (at !== 0 || !greetings.has(textAt(line, 0)) || isAll) return null
  return lights.has(textAt(line, 1)) || answers.some((kind) => senseAt(line, 1, kind)) ? null : 1
}
