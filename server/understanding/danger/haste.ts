// Dangers as they are meant where single words of theirs were typed in haste.

import { spellerFor, wordsIn } from '../language/typed-in-haste.ts'
import { together, wordList } from '../language/word-list.ts'
import { english } from './english.ts'
import { errands } from './errands.ts'
import { french } from './french.ts'
import { keyWords, smallWords } from './key-words.ts'
import { notTight } from './not-tight.ts'
import { spanish } from './spanish.ts'

/** The same lines with what is only fitted or replaced righted: it tells that a danger is none. */
export function rightedErrands(lines: string): string {
  return lines.replaceAll(/[a-z]{4,}/g, (word) => {
    const meant = righted(word)
    return ofErrands.has(meant) ? meant : word
  })
}

/** The same lines with every such word righted. */
export function rightedLines(lines: string): string {
  return lines.replaceAll(/[a-z]{3,}/g, righted)
}

const ofErrands = wordList(
  'detector detectors alarm alarms plugs install installed installing installation replace replaced replacement inspection insurance restoration extinguisher fireplace instalar instalacion detecteur detecteurs installer',
)
const heard = wordsIn([
  ...errands,
  ...notTight,
  ...[english, spanish, french].flatMap((language) => Object.values(language).flat()),
])
const righted = spellerFor({
  keys: together(keyWords, ofErrands),
  joints: smallWords,
  others: heard,
})
