// Who is angry or frightened types badly: what a reader listens for is found in it, and words that are words stay.
import { givenNames } from '../name/given-names.ts'
import { everydayWords, isEverydayWord } from './everyday.ts'
import { otherWords } from './other-words.ts'
import { slipFrom, withoutVowels } from './slip.ts'
import type { WordList } from './word-list.ts'

/** Rights one word of small letters, or parts several that were typed as one. */
export type Speller = (word: string) => string

/** A speller for a reader who listens for `keys`; `joints` are small words that grow together with them, and `others` stay as they are. */
export function spellerFor({ keys, joints, others }: Record<'keys' | 'joints' | 'others', WordList>): Speller {
  const near = grouped(keys, likeness)
  const bare = grouped(keys, (word) => (word.length > 4 ? withoutVowels(word) : ''))
  return (typed) => {
    const word = typed.replaceAll(drawnOut, '$1$1')
    if (!/^[a-z]{3,25}$/.test(word)) return word
    if (keys.has(word) || joints.has(word) || others.has(word) || isWord(word)) return word
    const parts = partsOf(word, keys, joints)
    return parts ? parts.join(' ') : (nearest(word, near) ?? bare.get(word)?.[0] ?? word)
  }
}

// "Bastaaa", "pleeease"
const drawnOut = /(.)\1{2,}/g

/** Whatever a wording names whole is a word. */
export function wordsIn(wordings: readonly string[]): WordList {
  return new Set(wordings.flatMap((wording) => wording.match(/(?<![\\a-z])[a-z]{3,}(?![a-z([?*+\\])/g) ?? []))
}

function isWord(word: string): boolean {
  return isEverydayWord(word) || givenNames.has(word) || otherWords.has(word)
}

/** Where a key is about as near as a word of every day, the key. */
function nearest(typed: string, keys: Groups): string | null {
  const key = nearestOf(typed, keys)
  if (key?.slip === 0) return key.word
  const word = nearestOf(typed, everyday)
  return (word && (!key || word.slip < key.slip - 0.5) ? word.word : key?.word) ?? null
}

function nearestOf(typed: string, groups: Groups): { word: string; slip: number } | null {
  let found: { word: string; slip: number } | null = null
  for (const group of groupsNear(typed))
    for (const word of groups.get(group) ?? []) {
      const slip = slipFrom(typed, word)
      if (slip !== null && (!found || slip < found.slip)) found = { word, slip }
    }
  return found
}

/** The first letter is the right one, has changed places with the second, or is an h that nobody hears. */
function groupsNear(typed: string): string[] {
  const { length, 0: first, 1: second } = typed
  const groups = [`${first}${length}`, `${first}${length - 1}`, `${first}${length + 1}`, `h${length + 1}`]
  return first === second ? groups : [...groups, `${second}${length}`]
}

/** "stoptexting", "leavemealone": all of it known, and a key among it. */
function partsOf(typed: string, keys: WordList, joints: WordList): string[] | null {
  if (typed.length < 6) return null
  const parts = parted(typed, (part) => keys.has(part) || joints.has(part), 4)
  return parts?.some((part) => part.length > 2 && keys.has(part)) ? parts : null
}

function parted(rest: string, isKnown: (part: string) => boolean, most: number): string[] | null {
  if (rest === '') return []
  if (most === 0) return null
  for (let end = rest.length; end > 1; end -= 1) {
    const part = rest.slice(0, end)
    const others = isKnown(part) ? parted(rest.slice(end), isKnown, most - 1) : null
    if (others) return [part, ...others]
  }
  return null
}

type Groups = ReadonlyMap<string, readonly string[]>

function grouped(words: Iterable<string>, groupOf: (word: string) => string): Groups {
  return Map.groupBy(words, groupOf)
}

function likeness(word: string): string {
  return `${word[0]}${word.length}`
}

const everyday = grouped(
  [...everydayWords].filter((word) => /^[a-z]+$/.test(word)),
  likeness,
)
