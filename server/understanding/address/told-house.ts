// Houses that are told by how they look or by what they stand in: "the blue house on Maple", "Sunset Trailer Park, lot 22".
import { isEverydayWord } from '../language/everyday.ts'
import { givenNames } from '../name/given-names.ts'
import { endOf, isBreak, type Page, type Place, tokenAt } from './place.ts'
import { spokenNumberAt } from './spoken-number.ts'
import { streetAt } from './street-name.ts'
import { knownStreets } from './street-words.ts'
import { unit } from './unit-words.ts'

const building =
  'house|home|cottage|cabin|farm|farmhouse|bungalow|duplex|triplex|trailer|barn|building|casa|casita|edificio|maison|duplex|chalet|immeuble'
const looks =
  'big|little|small|tall|old|new|corner|last|first|second|third|\\d(?:st|nd|rd|th)|red|blue|green|yellow|white|black|brown|grey|gray|pink|orange|purple|beige|tan|cream|brick|stone|stucco|wood|wooden|log|two storey|two story|2 storey|2 story|semi'
const colours =
  '(?: (?:azul|verde|roja|blanca|amarilla|rosa|gris|negra|cafe|naranja|grande|chica|vieja|nueva|de (?:la )?esquina|de ladrillo|bleue?|verte?|rouge|blanche?|jaune|grise?|noire?|brune?|rose|en briques?|du coin|en pierre))'

/** Such a house right in front of its street. */
export const houseBefore = new RegExp(
  `(?:^|[^\\p{L}\\d])((?:the |la |el |le )?(?:(?:(?:${looks}),? ){1,3}(?:${building})|(?:${building})${colours}{1,2}) (?:on|en|sur)(?: (?:the|la|el|le))? )$`,
  'u',
)

/** "The yellow house on maple". */
export function streetOfHouseAt(page: Page, at: number): Place | null {
  const start = page.tokens[at]?.start ?? 0
  if (!houseBefore.test(page.plain.slice(Math.max(0, start - 60), start))) return null
  const street = streetAt(page, at)
  if (!street || page.tokens[at]?.word === 'the') return null
  if (street.kind === 'typed') return { first: at, end: street.end, form: 'likely' }
  return isNameOfStreet(page, at) ? { first: at, end: street.end, form: 'likely' } : null
}

/** A house on the hill, or on stilts, is on no street. */
function isNameOfStreet({ tokens }: Page, at: number): boolean {
  const token = tokens[at]
  if (!token || /^(?:the|el|la|le)$/.test(tokens[at - 1]?.word ?? '')) return false
  return token.isCapital || knownStreets.has(token.word) || !/s$/.test(token.word)
}

/** "Lakeview Drive": a street of a weaker word, without its number. */
export function weakStreetAt(page: Page, at: number): Place | null {
  const street = streetAt(page, at)
  if (street?.kind !== 'weakly-typed' || !street.isDistinct || givenNames.has(page.tokens[at]?.word ?? '')) return null
  const words = page.tokens.slice(at, street.end)
  if (!words.some(({ word }, place) => place > 0 && drives.test(word)) || words[0]?.word === 'front') return null
  const isName = words.some(({ word, isCapital }) => !isEverydayWord(word) || (isCapital && knownStreets.has(word)))
  return isName ? { first: at, end: street.end, form: 'weak' } : null
}

/** "Pine Park" and "Front gate" are said of much else. */
const drives =
  /^(?:drive|dr|drv|way|wy|place|pl|court|circle|cir|close|row|walk|path|heights|hts|loop|ridge|trace|green)$/

/** Where on the street it is: "at the end of". */
export const endOfStreet = /(?:end|top|bottom|start|beginning|foot) of(?: the)? $/

/** "Twelve oh six Keller": a number said aloud, and a street without its type. */
export function spokenBareAt({ plain, tokens, ...page }: Page, at: number): Place | null {
  const token = tokens[at]
  if (token?.kind !== 'word' || (isEverydayWord(token.word) && !knownStreets.has(token.word))) return null
  const street = streetAt({ plain, tokens, ...page }, at)
  if (street?.kind !== 'bare' || !isBreak(tokens[street.end])) return null
  const number = spokenNumberAt(plain.slice(Math.max(0, token.start - 80), token.start))
  return number && number.figures.length > 1 ? { first: at, end: street.end, form: 'weak' } : null
}

/** "Oakridge Apartments, unit 12": a park or a block by its name, and the door in it. */
export function doorOfComplexAt(page: Page, at: number): Place | null {
  const { tokens } = page
  let end = at
  while (end - at < 5 && isNameWord(tokens[end]?.word, tokens[end]?.isCapital)) end++
  if (end - at < 2 || !complexes.test(tokens[end - 1]?.word ?? '') || !tokens[at]?.isCapital) return null
  const from = tokens[end]?.word === ',' ? end + 1 : end
  const door = endOf(unit, page.plain, tokens[from]?.start ?? page.plain.length)
  return door ? { first: at, end: tokenAt(tokens, from, door), form: 'likely' } : null
}

function isNameWord(word: string | undefined, isCapital: boolean | undefined): boolean {
  return word !== undefined && /^\p{L}/u.test(word) && (isCapital === true || complexes.test(word))
}

const complexes =
  /^(?:park|estates?|apartments?|apts|towers?|condos?|condominiums?|village|gardens|manor|villas?|residences?|lofts|flats|townhomes|commons|terrace|campground|plaza|mall|complex|residencial|condominio|residence|tour|tours)$/
