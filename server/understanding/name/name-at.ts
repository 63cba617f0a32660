// A person's name at a given place of the text: how far it goes and whether it can be one.
import { strongTypes } from '../address/street-words.ts'
import { functionWords, isCalendarWord, isEverydayWord } from '../language/everyday.ts'
import type { Reading } from '../reading.ts'
import { wordsAndNames } from './given-names.ts'
import { following } from './name-rest.ts'
import { isGiven, stickyEnd, type Trust, townWords, type Word, wordAt } from './name-word.ts'
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
  // "C'est l'appartement 4" tells where, and "c'est L'Heureux" who.
  if (!word.isCapital && word.plain.startsWith("l'")) return false
  if (isEverydayWord(word.plain) || isCalendarWord(word.plain) || (!word.isCapital && noName.test(word.plain)))
    return false
  return (trust === 'told' || !brands.has(word.plain)) && !rolesAndStates.has(word.plain) && !townWords.has(word.plain)
}

/** "hmm", "nooo", "jsp" */
const noName = /(.)\1\1|^[^aeiouy]+$/

function isSmall(word: Word, trust: Trust): boolean {
  return functionWords.has(word.plain) && !(wordsAndNames.has(word.plain) && (word.isCapital || trust === 'told'))
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
