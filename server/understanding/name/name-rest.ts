// What a name goes on with behind its first word.
import { strongTypes } from '../address/street-words.ts'
import { functionWords, isCalendarWord, isEverydayWord } from '../language/everyday.ts'
import type { Reading } from '../reading.ts'
import { givenNames } from './given-names.ts'
import { isGiven, type Trust, townWords, type Word, wordAt } from './name-word.ts'
import { rolesAndStates } from './not-names.ts'
import { wordsAndSurnames } from './surnames.ts'

/** The words that the name goes on with: a particle with its word, an initial, a surname. */
export function following(reading: Reading, words: readonly Word[], trust: Trust): Word[] {
  const before = words.at(-1)
  if (!before) return []
  const next = nextWord(reading, before)
  if (!next) return []
  if (particles.has(next.plain)) return behindParticle(reading, next, { before, trust })
  return isSurname(next, before, trust) || isWholeName(reading, before, next) ? [next] : []
}

function nextWord(reading: Reading, { end }: Word): Word | null {
  const gap = /^\.? /.exec(reading.plain.slice(end, end + 2))
  if (!gap || (gap[0] === '. ' && !/(?:^|[^\p{L}])\p{L}$/u.test(reading.plain.slice(Math.max(0, end - 2), end))))
    return null
  return wordAt(reading, end + gap[0].length)
}

const particles = new Set([
  'de',
  'del',
  'la',
  'las',
  'los',
  'van',
  'von',
  'der',
  'den',
  'di',
  'da',
  'dos',
  'bin',
  'ibn',
  'el',
  'al',
  'le',
  'du',
  'st',
  'y',
  'mc',
  'mac',
  "o'",
])

function behindParticle(reading: Reading, particle: Word, { before, trust }: { before: Word; trust: Trust }): Word[] {
  const next = nextWord(reading, particle)
  if (!next) return []
  if (particles.has(next.plain)) {
    const rest = behindParticle(reading, next, { before, trust })
    return rest.length > 0 ? [particle, ...rest] : []
  }
  const isAlike = before.isCapital ? next.isCapital : trust === 'told'
  return isAlike && !townWords.has(next.plain) && !functionWords.has(next.plain) && !isEverydayOnly(next)
    ? [particle, next]
    : []
}

function isSurname(word: Word, before: Word, trust: Trust): boolean {
  if (word.plain.length === 1) return word.isCapital && before.isCapital && word.plain !== 'i'
  if (
    strongTypes.has(word.plain) ||
    functionWords.has(word.plain) ||
    isCalendarWord(word.plain) ||
    rolesAndStates.has(word.plain)
  )
    return false
  if (isEverydayOnly(word) || (before.isCapital && !word.isCapital && trust === 'hinted')) return false
  return before.isCapital === word.isCapital || trust === 'told'
}

/** "Tom Carpenter." Two capitals and nothing more are a name whatever the second one means. */
function isWholeName({ plain }: Reading, before: Word, word: Word): boolean {
  if (
    !before.isCapital ||
    !word.isCapital ||
    !isGiven(before.plain) ||
    !/^ ?(?:$|[.,!;\n(])/.test(plain.slice(word.end, word.end + 2))
  )
    return false
  return (
    !functionWords.has(word.plain) &&
    !isCalendarWord(word.plain) &&
    !rolesAndStates.has(word.plain) &&
    !strongTypes.has(word.plain)
  )
}

function isEverydayOnly(word: Word): boolean {
  return (
    isEverydayWord(word.plain) && !(word.isCapital && (wordsAndSurnames.has(word.plain) || givenNames.has(word.plain)))
  )
}
