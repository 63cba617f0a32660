// "I finish at 4 so 4:30 onwards": the hour that only tells why is none that is asked for.
import { type Line, senseAt, textAt } from './line.ts'
import type { Judged, Scene } from './stance.ts'

export function withoutReasons(units: readonly Judged[], scene: Scene): Judged[] {
  return units.filter((unit, at) => !isReason(scene, unit, units[at + 1]))
}

function isReason({ line, cues }: Scene, unit: Judged, following: Judged | undefined): boolean {
  if (unit.day || !unit.time?.start || unit.time.end || !following?.time || !tellsOwnHours(line, unit.from))
    return false
  return cues.some(({ from, next, text }) => from >= unit.next && next <= following.from && therefore.has(text))
}

const therefore = new Set(['so', 'asi que', 'entonces', 'donc', 'alors'])

function tellsOwnHours(line: Line, at: number): boolean {
  const before = [4, 3, 2, 1].map((back) => textAt(line, at - back)).join(' ')
  return own.test(`${before} ${senseAt(line, at, 'prep')?.words ?? ''}`)
}

const own =
  /\b(?:off|finish|finishes|ends|done|school|class|shift|work|working|home|back|busy|out|in meetings?|in a meeting|salgo|llego|trabajo|ocupad[oa]|finis|termine|rentre|sors|travaille|occupee?)\b/
