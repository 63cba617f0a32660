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

/** "Number 15, not 5", where 5 is the number of the house: the same street with the other number, and what else is said; null where nothing such is. */
export function placePutRight({ plain, clean }: Reading, { place, offered }: Known): PutRight | null {
  const found = figuresIn(plain, offered)
  const house = houseOf(place)
  if (!found || !house || found.wrong !== house.toLowerCase() || found.right === found.wrong) return null
  const rest = `${clean.slice(0, found.from)} ${clean.slice(found.to)}`.trim()
  if (!named.test(plain) && saysMore.test(readText(rest).plain)) return null
  return { place: place.replace(house, found.right), rest }
}

/** Whether a text put, or puts, the number of that place right: no time is meant by it. */
export function speaksOfHouse({ plain }: Reading, { place, offered }: Known): boolean {
  const found = figuresIn(plain, offered)
  const house = houseOf(place)?.toLowerCase()
  return found !== null && house !== undefined && (found.right === house || found.wrong === house)
}

function houseOf(place: string): string | undefined {
  return place.match(/\d+[a-z]?(?![\p{L}\d])/iu)?.[0]
}

/** The number that is meant, and the one that is not. */
function figuresIn(plain: string, offered: Situation['offered']): Figures | null {
  if (plain.length > longest) return null
  const found = plain.match(oneNotOther) ?? plain.match(notOneButOther)
  const { right, wrong } = found?.groups ?? {}
  if (!found || !right || !wrong || isOfTimes({ right, wrong }, { plain, offered })) return null
  const from = found.index ?? 0
  return { right, wrong, from, to: from + found[0].length }
}

type Figures = { right: string; wrong: string; from: number; to: number }
type PutRight = { place: string; rest: string }

/** Of the list, or of its hours, where nothing says that it is the house. */
function isOfTimes(
  { right, wrong }: { right: string; wrong: string },
  { plain, offered }: { plain: string; offered: Situation['offered'] },
): boolean {
  if (ofHouse.test(plain)) return false
  const isOfList = [right, wrong].every((figure) => offered.some(({ n }) => n === Number(figure)))
  const isHour = offered.some(({ start }) => (start.hour % 12 || 12) === Number(wrong))
  return isOfList || (isHour && !named.test(plain)) || ofClock.test(plain)
}

const longest = 60
const number = "(?:(?:house|street|the|number|num|numero|no\\.?|nr\\.?|el|la|al|le|du|au|de|d'|en|at|#|civique)\\s*)*"
const lead = `(?:(?:(?:i )?meant|it'?s|es|c'est|number|house|numero|no\\.?|el|la|le|au|du|#) ?)*`
const figure = (name: string) => `(?<${name}>\\d{1,6}[a-z]?)(?![\\p{L}\\d:])`
const oneNotOther = new RegExp(
  `(?<![\\p{L}\\d:])${lead}${figure('right')}[\\s,;.-]*(?:(?:and|y|et|sorry)\\s+)?(?:not|no|pas|non(?: pas)?|instead of|rather than|en vez de|en lugar de|au lieu d[eu]|plutot que)\\s*${number}${figure('wrong')}`,
  'u',
)
const notOneButOther = new RegExp(
  `(?<!\\p{L})(?:not|no|pas|non pas)\\s+(?:es\\s+)?${number}${figure('wrong')}[\\s,;.-]*(?:(?:but|it'?s|it is|its|sino|es|mais|c'est|rather|should be)\\s*)*${number}${figure('right')}`,
  'u',
)
const ofHouse = /\b(?:house|street|address|casa|calle|direccion|maison|rue|adresse|civique|door|porte)\b/
/** A number is spoken of, and not so many of something. */
const named =
  /(?<!\p{L})(?:number|num|numero|house|street|address|casa|calle|direccion|maison|adresse|civique)(?!\p{L})|#/u
/** More than that they are sorry for it. */
const saysMore =
  /(?<!\p{L})(?!(?:sorry|oh|ok|okay|oops|whoops|no|wait|actually|please|pls|thanks|thank|you|hi|hey|it|its|it's|is|was|my|bad|mistake|typo|correction|i|meant|mean|the|and|should|be|perdon|disculpe|ay|es|era|quise|decir|gracias|por|favor|el|la|pardon|desole|desolee|oups|non|c'est|ce|n'est|c|est|n|pas|je|voulais|dire|merci|svp|en|fait|le)(?!\p{L}))\p{L}/u
const ofClock = /\d ?(?:am|pm|a\.m|p\.m|h\b|o'?clock)/
