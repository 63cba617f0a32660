// A choice that cannot be meant for sure: the words that make it wish for another time, or its figure may be an hour as well, unless a day stands beside that.

import { refusedPlaces } from '../understanding/choice/places.ts'
import { sceneOf } from '../understanding/choice/scene.ts'
import { slotsIn } from '../understanding/choice/slots.ts'
import { everyMatch } from '../understanding/every-match.ts'
import { readText } from '../understanding/reading.ts'
import type { OfferedSlot, Understanding } from '../understanding/understanding.ts'

export function isChoiceDoubtful(
  { slotChoice, windows, intent }: Pick<Understanding, 'slotChoice' | 'windows' | 'intent'>,
  { text, offered }: { text: string; offered: readonly OfferedSlot[] },
): boolean {
  const chosen = offered.filter(({ n }) => slotChoice?.includes(n))
  if (chosen.length === 0) return false
  if (intent === 'reschedule' && windows.length === 0) return true
  const wished = windows.flatMap((window) => slotsIn(window, offered))
  if (windows.length > 0 && !wished.some((slot) => chosen.includes(slot))) return true
  const hours = windows.flatMap(({ date, start }) => (date && start ? Number(start.slice(0, 2)) % 12 : []))
  const refused = refusedPlaces(sceneOf(readText(text).plain, { offered })).map(({ n }) => n)
  const figures = figuresIn(text).filter((n) => !hours.includes(n % 12) && !refused.includes(n))
  return chosen.length === 1 && figures.some((n) => offered.some((slot) => slot.n === n) && chosen[0]?.n !== n)
}

/** "2", "La 2", "2 works": no part of a clock time, a date or an address. */
function figuresIn(text: string): number[] {
  const bare =
    /(?<![\d:/.,-])\b(\d)\b(?![:/.,-]?\d| ?(?:am|pm|a\.m|p\.m|h\b|heures|o.?clock|en punto|de la|du |ish))/giu
  return everyMatch(text, bare).map(([, figure]) => Number(figure))
}
