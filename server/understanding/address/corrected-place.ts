// "No sorry, it's 15 Oak Rd", "number 15, not 5": the place that was told is put right, and no time is turned down by it.
import { type Reading, readText } from '../reading.ts'
import type { Situation } from '../understanding.ts'
import { findAddress } from './find-address.ts'

/** Without the "no" that is said of the place before; all of it where no place follows at once. */
export function withoutNoToPlace(reading: Reading, situation: Situation): Reading {
  const before = reading.plain.match(noToPlace)?.[0]
  if (!before || findAddress(reading, situation) === null) return reading
  return readText(reading.clean.slice(before.length))
}

const noToPlace =
  /^(?:(?:no|nope|nah|non|wait|oops|whoops|oh|ah|ok|ay|euh|actually|sorry|my bad|my mistake|excuse me|perdon(?:e|a)?|disculpe|lo siento|espere|pardon|excusez[- ]moi|desolee?|oups|attendez|en fait)[\s,.!;:-]+)+(?=(?:(?:it'?s|it is|that'?s|i meant|i mean|make that|should be|the (?:right |correct )?(?:address|place) is|es|era|quise decir|la direccion es|c'est|ce n'est pas \d+ mais|je voulais dire|l'adresse est|the|at|in|on|en|au|aux|le|la|el|a|number|numero|no\.?)[\s,:]+)*(?:#?\d{1,6}[a-z]?,?\s+\p{L}|(?:calle|avenida|av\.?|rue|avenue)\s+\p{L}))/u

type Known = { place: string; offered: Situation['offered'] }

/** "Number 15, not 5", where 5 is the number of the house: the same street with the other number; null where nothing such is said. */
export function placePutRight({ plain }: Reading, { place, offered }: Known): string | null {
  const house = place.match(/\d+[a-z]?(?![\p{L}\d])/iu)?.[0]
  if (!house || plain.length > longest) return null
  const found = plain.match(oneNotOther) ?? plain.match(notOneButOther)
  const { right, wrong } = found?.groups ?? {}
  if (!right || wrong?.toLowerCase() !== house.toLowerCase() || right === wrong) return null
  return isOfTimes([right, wrong], { plain, offered }) ? null : place.replace(house, right)
}

/** Of the list, or of its hours, where nothing says that it is the house. */
function isOfTimes(
  figures: readonly string[],
  { plain, offered }: { plain: string; offered: Situation['offered'] },
): boolean {
  if (ofHouse.test(plain)) return false
  const taken = offered.flatMap(({ n, start }) => [n, start.hour % 12 || 12])
  return figures.every((figure) => taken.includes(Number(figure))) || ofClock.test(plain)
}

const longest = 60
const number = "(?:(?:house|street|the|number|num|numero|no\\.?|nr\\.?|el|la|al|le|du|au|de|d'|en|at|#|civique)\\s*)*"
const figure = (name: string) => `(?<${name}>\\d{1,6}[a-z]?)(?![\\p{L}\\d:])`
const oneNotOther = new RegExp(
  `(?<![\\d:])${figure('right')}[\\s,;.-]*(?:(?:and|y|et|sorry)\\s+)?(?:not|no|pas|non(?: pas)?|instead of|rather than|en vez de|en lugar de|au lieu d[eu]|plutot que)\\s*${number}${figure('wrong')}`,
  'u',
)
const notOneButOther = new RegExp(
  `(?<!\\p{L})(?:not|no|pas|non pas)\\s+(?:es\\s+)?${number}${figure('wrong')}[\\s,;.-]*(?:(?:but|it'?s|it is|its|sino|es|mais|c'est|rather|should be)\\s*)*${number}${figure('right')}`,
  'u',
)
const ofHouse = /\b(?:house|street|address|casa|calle|direccion|maison|rue|adresse|civique|door|porte)\b/
const ofClock = /\d ?(?:am|pm|a\.m|p\.m|h\b|o'?clock)/
