// Places without a number: houses with a name, a street alone, a rural route, a road with a number, a postcode alone.
import { functionWords } from '../language/everyday.ts'
import { endOf, isBreak, type Page, type Place, tokenAt } from './place.ts'
import * as postcodes from './postcodes.ts'
import { isNumberWord } from './spoken-number.ts'
import { streetAt } from './street-name.ts'
import { countedStreets, numberedRoads, ruralRoute, strongTypes } from './street-words.ts'
import type { Token } from './tokens.ts'

/** "RR 2", "R.R. #4". */
export function ruralRouteAt(page: Page, at: number): Place | null {
  const end = endOf(ruralRoute, page.plain, page.tokens[at]?.start ?? page.plain.length)
  return end ? { first: at, end: tokenAt(page.tokens, at, end), form: 'sure' } : null
}

/** "14 norte 233" */
export function countedStreetAt(page: Page, at: number): Place | null {
  const end = endOf(countedStreets, page.plain, page.tokens[at]?.start ?? page.plain.length)
  return end ? { first: at, end: tokenAt(page.tokens, at, end), form: 'sure' } : null
}

/** "County Road 9", "Woodbine Cres": nobody's door, so something else must speak for it. */
export function streetAloneAt(page: Page, at: number): Place | null {
  const road = endOf(numberedRoads, page.plain, page.tokens[at]?.start ?? page.plain.length)
  if (road) return { first: at, end: tokenAt(page.tokens, at, road), form: 'weak' }
  const street = streetAt(page, at)
  if (street?.kind !== 'typed' || !street.isDistinct || isSpokenNumberOf(page, at)) return null
  return { first: at, end: street.end, form: 'weak' }
}

/** "Fifty Queen Street", said aloud: the street begins behind the number, unless it is written like a name. */
function isSpokenNumberOf(page: Page, at: number): boolean {
  const [word, next] = [page.tokens[at], page.tokens[at + 1]]
  if (word?.kind !== 'word' || !isNumberWord(word.word) || (word.isCapital && next?.isCapital)) return false
  const from = next?.word === '-' ? at + 2 : at + 1
  return streetAt(page, from)?.kind === 'typed'
}

/** "Rose Cottage, Mill Lane"; in small letters, "the old vicarage, church lane", something else must speak for it. */
export function namedHouseAt(page: Page, at: number): Place | null {
  const { tokens } = page
  const isSmall = tokens[at]?.isCapital === false
  if (isSmall && at > 0 && !isBreak(tokens[at - 1])) return null
  let end = at
  while (end - at < 4 && isNameWord(tokens[end], isSmall) && !houseWords.test(tokens[end]?.word ?? '')) end++
  if (isSmall && !oldHouses.test(tokens[end]?.word ?? '')) return null
  if (end === at || !houseWords.test(tokens[end]?.word ?? '') || !/^[,\n]$/.test(tokens[end + 1]?.word ?? ''))
    return null
  const from = end + 2
  const number = tokens[from]?.kind === 'number' ? from + 1 : from
  const street = streetAt(page, number)
  const isTold = street && (street.kind !== 'bare' || number > from)
  return isTold && street.isDistinct ? { first: at, end: street.end, form: isSmall ? 'weak' : 'sure' } : null
}

function isNameWord(token: Token | undefined, isSmall: boolean): boolean {
  if (token?.kind !== 'word') return false
  return isSmall ? token.word === 'the' || !functionWords.has(token.word) : token.isCapital
}

const oldHouses =
  /^(?:cottage|farm|farmhouse|lodge|barn|manor|bungalow|rectory|vicarage|grange|croft|schoolhouse|cottages)$/
const houseWords =
  /^(?:cottage|house|farm|farmhouse|lodge|barn|villa|manor|hall|mill|bungalow|rectory|vicarage|chapel|grange|croft|towers|mansions|apartments|building|court|flats|residence|residences|oast|stables|forge|schoolhouse|cottages)$/

/** A whole postcode of Canada or the United Kingdom names a handful of doors. */
export function postcodeAloneAt({ plain, tokens }: Page, at: number): Place | null {
  const start = tokens[at]?.start ?? plain.length
  const end = endOf(postcodes.canadian, plain, start) ?? endOf(postcodes.british, plain, start)
  return end ? { first: at, end: tokenAt(tokens, at, end), form: 'likely' } : null
}

/** Whether the place stands between marks. */
export function isAlone({ tokens }: Page, { first, end }: Place): boolean {
  return (first === 0 || isBreak(tokens[first - 1])) && isBreak(tokens[end])
}

/** A single street type is no street's name. */
export function isOnlyType({ tokens }: Page, { first, end }: Place): boolean {
  return end - first === 1 && strongTypes.has(tokens[first]?.word ?? '')
}
