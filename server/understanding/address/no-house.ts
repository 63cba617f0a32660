// Numbers that stand where a house's number could, and are an hour, a day or a measure.
import { isEverydayWord } from '../language/everyday.ts'
import { isBreak, type Page, type Place } from './place.ts'
import { knownStreets, leadingTypes, strongTypes, weakTypes } from './street-words.ts'

/** "14h plutôt", "a 9/16 wrench", "till 5 ave maria", "at 3 court hearing"; `before` are the words in front of it. */
export function isNoHouse(page: Page, place: Place, before: string): boolean {
  const number = page.tokens[place.first]?.word ?? ''
  if (hourInFrench.test(number)) return true
  if (hasTypeBehind(page, place)) return false
  if (inches.test(number) || isTitle(page, place) || isYear(page, place, before)) return true
  const value = /^\d+$/.test(number) ? Number(number) : Number.POSITIVE_INFINITY
  if (value <= 24 && leadsToHour.test(before)) return true
  return (
    (value <= 12 && goesOn(page, place)) || (value <= 31 && leadsToDay.test(before) && isLedByEveryday(page, place))
  )
}

const hourInFrench = /^(?:[01]?\d|2[0-4])h$/
const inches = /^\d{1,2}\/(?:2|4|8|16|32|64)$/

const leadsToHour =
  /(?:^|[^\p{L}\d])(?:till?|until|jusqu'a|hasta|vers(?: les)?|apres|avant|before|after|by|(?:a|de|desde|hasta|para|como a|antes de|despues de|a eso de) las?|(?:gets?|getting|got) off (?:work )?(?:at )?|off(?: work)? at|(?:finish(?:es)?|fini[st]|termin\p{L}+|salgo|sale|starts?|begins?|comienz\p{L}+|empiez\p{L}+|commenc\p{L}+|done|free|busy)(?: work| school| class| de trabajar| mon travail)? (?:at|a|by|around|vers)|\d{1,2}(?::\d{2})?(?: ?[ap]m|h)? ?(?:to|till?|until|a)(?: las)?) ?$/u
const leadsToDay = /(?:^|[^\p{L}\d])(?:el|dia|le|a) ?$/u

/** "12 Oak Street": whatever stands before it, that is one. */
function hasTypeBehind({ tokens }: Page, { first, end }: Place): boolean {
  return tokens.slice(first + 2, end).some(({ word }) => strongTypes.has(word))
}

/** "in a 1950 bungalow" */
function isYear({ tokens }: Page, { first }: Place, before: string): boolean {
  if (leadingTypes.has(tokens[first + 1]?.word ?? '')) return false
  return (
    /^(?:1[89]\d\d|20[0-2]\d)s?$/.test(tokens[first]?.word ?? '') && /(?:^|[^\p{L}])(?:an?|une?|un) $/u.test(before)
  )
}

/** "10 dr smith", "12 pt font" */
function isTitle({ tokens }: Page, { first, end }: Place): boolean {
  return end - first > 2 && /^(?:dr|pt|ct|pl|sq|tr|cl|cir)$/.test(tokens[first + 1]?.word ?? '')
}

/** "at 3 court hearing": a street of such a word alone is over with it. */
function goesOn({ tokens }: Page, { first, end }: Place): boolean {
  const name = tokens[first + 1]
  if (!name || name.isCapital || leadingTypes.has(name.word) || isBreak(tokens[end])) return false
  const isStreetWord = strongTypes.has(name.word) || weakTypes.has(name.word)
  if (!isStreetWord && (knownStreets.has(name.word) || !isEverydayWord(name.word))) return false
  return !mayFollow.test(tokens[end]?.word ?? '')
}

const mayFollow = /^(?:please|pls|plz|thanks|thank|thx|and|near|in|by|apt|unit|por|gracias|y|en|svp|merci|et|a)$/

/** "el 15 calle cerrada" */
function isLedByEveryday({ tokens }: Page, { first }: Place): boolean {
  const name = tokens[first + 2]
  return (
    leadingTypes.has(tokens[first + 1]?.word ?? '') && Boolean(name && !name.isCapital && isEverydayWord(name.word))
  )
}
