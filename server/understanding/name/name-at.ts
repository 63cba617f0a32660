// A person's name at a given place of the text: how far it goes and whether it can be one.
import { towns } from '../address/places.ts'
import { strongTypes } from '../address/street-words.ts'
import { functionWords, isCalendarWord, isEverydayWord } from '../language/everyday.ts'
import type { Reading } from '../reading.ts'
import { givenNames, wordsAndNames } from './given-names.ts'
import { brands, rolesAndStates } from './not-names.ts'
import { wordsAndSurnames } from './surnames.ts'

export type Name = {
  start: number
  end: number
  /** Its first word is in the list of given names, or stands behind a title. */
  isKnown: boolean
  isCapital: boolean
  count: number
}

/** told: the words before say that a name comes ("my name is"); hinted: it may as well be something else ("it's"). */
export type Trust = 'told' | 'hinted'

type Word = { plain: string; start: number; end: number; isCapital: boolean; isInitial: boolean }

/** The name that begins right here, or null. */
export function nameAt(reading: Reading, at: number, trust: Trust): Name | null {
  const title = stickyEnd(titles, reading.plain, at)
  const first = wordAt(reading, title ?? at)
  if (!first || !(title ? canFollowTitle(first) : isFirst(first, trust))) return null
  const words = [first]
  while (words.length < 4) {
    const more = following(reading, words, trust)
    if (more.length === 0) break
    words.push(...more)
  }
  const last = words.at(-1) ?? first
  if (first.isInitial && last === first) return null
  if (isOwnership(reading.plain, last.end) || isThing(reading, last.end)) return null
  const isKnown = title !== null || (isGiven(first.plain) && (first.isCapital || !wordsAndNames.has(first.plain)))
  return { start: at, end: last.end, isKnown, isCapital: first.isCapital, count: words.length }
}

const titles =
  /(?:m\.(?= \p{L}{2})|mr|mrs|ms|miss|mx|dr|doctor|doctora|dra|prof|professor|sr|sra|srta|senor|senora|senorita|mme|mlle|monsieur|madame|rev|pastor)\.? (?=\p{L})/uy
const nameWord = /\p{L}[\p{L}\p{M}]*(?:['-]\p{L}[\p{L}\p{M}]*){0,3}/uy

function stickyEnd(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : null
}

function wordAt({ clean, plain }: Reading, at: number): Word | null {
  const stop = stickyEnd(nameWord, plain, at)
  if (stop === null || /[\d@_]/.test(plain[stop] ?? '')) return null
  const end = plain.slice(at, stop).endsWith("'s") ? stop - 2 : stop
  const isInitial = end === at + 1 && plain[end] === '.'
  return { plain: plain.slice(at, end), start: at, end, isCapital: isUpper(clean, at), isInitial }
}

function isUpper(clean: string, at: number): boolean {
  return /^\p{Lu}/u.test(clean.slice(at, at + 2))
}

function canFollowTitle(word: Word): boolean {
  return (
    word.plain.length > 1 &&
    !functionWords.has(word.plain) &&
    (word.isCapital || !isEverydayWord(word.plain) || wordsAndSurnames.has(word.plain))
  )
}

function isFirst(word: Word, trust: Trust): boolean {
  if (word.plain.length < 2) return word.isInitial && word.isCapital
  if (isSmall(word, trust)) return false
  if (isGiven(word.plain) || wordsAndNames.has(word.plain))
    return trust === 'told' || word.isCapital || !wordsAndNames.has(word.plain)
  if (isEverydayWord(word.plain) || isCalendarWord(word.plain) || (!word.isCapital && noName.test(word.plain)))
    return false
  return (trust === 'told' || !brands.has(word.plain)) && !rolesAndStates.has(word.plain) && !townWords.has(word.plain)
}

/** "hmm", "nooo", "jsp" */
const noName = /(.)\1\1|^[^aeiouy]+$/

/** "Jean-François" is known by his first half. */
function isGiven(word: string): boolean {
  return givenNames.has(word) || givenNames.has(word.split('-')[0] ?? '')
}

function isSmall(word: Word, trust: Trust): boolean {
  return functionWords.has(word.plain) && !(wordsAndNames.has(word.plain) && (word.isCapital || trust === 'told'))
}

const townWords = new Set(towns)

/** The words that the name goes on with: a particle with its word, an initial, a surname. */
function following(reading: Reading, words: readonly Word[], trust: Trust): Word[] {
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

/** "Mike's wife" is not Mike. */
function isOwnership(plain: string, end: number): boolean {
  return plain.startsWith("'s", end)
}

/** "Oak Street", "ABC Plumbing", "Mike?" */
function isThing({ plain }: Reading, end: number): boolean {
  const next = /^[ ,]?\s?([\p{L}']+|\?)/u.exec(plain.slice(end, end + 24))?.[1] ?? ''
  if (plain.startsWith(',', end)) return /^(?:right|correct|no|verdad)$/.test(next)
  return next === '?' || strongTypes.has(next) || companyWords.test(next) || plain.startsWith('?', end)
}

const companyWords =
  /^(?:plumbing|heating|cooling|hvac|electric|electrical|roofing|salon|garage|auto|motors|repair|repairs|services?|inc|llc|ltd|corp|company|group|properties|realty|management|right|building|apartments|canada|usa|mobility|hotel|restaurant|cafe|school|church|condos?|towers?)$/
