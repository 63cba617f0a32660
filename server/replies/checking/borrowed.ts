// What may be said after a caller: words of every day that the caller wrote, in any of their forms; never names.
import { functionWords, isEverydayWord } from '../../understanding/language/everyday.ts'
import { wordList } from '../../understanding/language/word-list.ts'
import { givenNames, wordsAndNames } from '../../understanding/name/given-names.ts'
import { brands } from '../../understanding/name/not-names.ts'
import { stemOf } from '../../understanding/packs/word-forms.ts'
import { bareLetters } from './words.ts'

/** Tells whether a bare word stands among what the caller said, with whatever ending. */
export function borrowedFrom(callerSaid: string): (word: string) => boolean {
  const said = new Set(wordsSaid(callerSaid.slice(0, longest)))
  for (const group of alike) if (group.some((word) => said.has(word))) for (const word of group) said.add(word)
  const stems = new Set([...said].map(stemOf))
  const beginnings = Map.groupBy([...said], (word) => word.slice(0, 3))
  return (word) => {
    if (word.length < 2) return false
    if (said.has(word) || stems.has(stemOf(word))) return true
    return (beginnings.get(word.slice(0, 3)) ?? []).some((each) => isFormOf(each, word))
  }
}

const longest = 4000

function wordsSaid(text: string): string[] {
  const shown = text.match(/(?<![\p{L}\p{N}@./:_])\p{L}+(?![\p{L}\p{N}@/:_]|\.\p{L})/gu) ?? []
  return shown.filter((word) => mayBeBorrowed(bareLetters(word), word)).map(bareLetters)
}

function mayBeBorrowed(word: string, shown: string): boolean {
  if (brands.has(word) || tradeWords.has(word)) return true
  if (functionWords.has(word)) return false
  const isName = givenNames.has(word) || wordsAndNames.has(word)
  const isSmall = shown === shown.toLowerCase()
  if (isEverydayWord(word)) return isSmall || !isName
  return isSmall && !isName && sayable.test(word)
}

const sayable = /^(?=.*[aeiouy])(?!.*(.)\1\1)[a-z]{3,15}$/

/** Forms of one verb or noun: "arranca" and "arranque". */
function isFormOf(one: string, other: string): boolean {
  if (one.length < 6 && one.slice(0, -1) === other.slice(0, -1)) return /[aeo]$/.test(one) && /[aeo]$/.test(other)
  let same = 3
  while (same < one.length && one[same] === other[same]) same += 1
  return same > 3 && one.length - same <= 3 && other.length - same <= 3
}

// Words of the trades that are not of every day.
const tradeWords = wordList(
  `ac hvac tv balayage banging squeal squeals squealing squeak squeaking rattle rattling mattress mattresses clank clanking grinding gurgling flickering tripping humming deadbolt disposal sewer sewage septic furnace thermostat radiator faucet spigot shower bathtub tub sink toilet basement attic crawlspace breaker outlet socket panel wiring chandelier fixture fan ceiling wall floor couch sofa fridge freezer dresser furniture sectional armoire piano dye highlights lowlights trim blowout perm updo bridal brows lashes manicure pedicure nails brakes clutch transmission alternator battery starter tires tyres muffler exhaust engine idle shakes vibrates ignition keys key lock locksmith fob`,
)

// Whoever says one of these may be answered with another.
const alike = [['ac', 'hvac']]
