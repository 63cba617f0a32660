// "Tuesday. No wait, Wednesday", "tomorrow at 3, make it 4": who puts a time right gives the first one up.
import { type Line, textAt } from './line.ts'
import type { Judged } from './stance.ts'

export function withCorrections(units: readonly Judged[], line: Line): Judged[] {
  return units.map((unit, at) => {
    const isGivenUp = isPutRight(line, unit, units[at + 1]) || isRefusedLater(unit, units.slice(at + 1))
    return isGivenUp ? { ...unit, stance: 'left' } : unit
  })
}

/** "Monday? Wait, no, I work Monday": the whole day is refused, not an hour of it. */
function isRefusedLater({ stance, day }: Judged, later: readonly Judged[]): boolean {
  if (stance !== 'wanted' || day?.day.is !== 'weekday') return false
  const same = JSON.stringify(day.day)
  return later.some(
    (one) => one.stance === 'refused' && !one.time && !one.day?.part && JSON.stringify(one.day?.day) === same,
  )
}

function isPutRight(line: Line, unit: Judged, following: Judged | undefined): boolean {
  if (unit.stance !== 'wanted' || following?.stance !== 'wanted' || !mayReplace(following, unit)) return false
  if (following.from - unit.next > mostWords) return false
  const [found, rest = ''] = turns.exec(wordsOf(line, unit.next, following.from)) ?? []
  return found !== undefined && !also.test(`${rest} ${wordsOf(line, following.next, following.next + 4)}`)
}

/** A day takes the place of a day, an hour alone that of an hour. */
function mayReplace(following: Judged, unit: Judged): boolean {
  if (following.day) return unit.day !== null
  return following.time?.start != null && unit.time?.start != null
}

const mostWords = 12

function wordsOf(line: Line, from: number, to: number): string {
  return Array.from({ length: to - from }, (_, n) => textAt(line, from + n)).join(' ')
}

const turns =
  /^(?:[^.,!?;\n-]{0,25}[.,!?;\n-] ?)*(?:(?:oh|um|uh|hmm|well|or|but|o|ou|pero|mais) )*(?:(?:no )?(?:wait|sorry)(?: no| sorry)?(?=$| ?[,.!-]| (?:make|the|lets|i) ?)|no(?=$| ?[,.!-]| make)|(?:no )?actually|(?:no )?make (?:it|that)|scratch that|i (?:mean|meant)|oops|on second thoughts?|nvm|never ?mind|better yet|rather|perdon(?=$| ?[,.!-])|espere?n?|mejor dicho|digo|quise decir|queria decir|non(?=$| ?[,.!-])|attende[zs]?|pardon|finalement|je voulais dire|en fait)(?!\p{L})(.*)$/su
const also = /(?<!\p{L})(?:also|too|as well|either|both|or|and|tambien|aussi|ou|o|y|et)(?!\p{L})/u
