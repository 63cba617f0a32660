import { bareText } from '../bare-clauses.ts'
import { readText } from '../reading.ts'
import type { Service, TradePack } from './trade-pack.ts'
import { stemOf } from './word-forms.ts'

/** One phrase of customers: for each of its words the stems that may stand there. */
export type Phrase = { service: string; slots: readonly (readonly string[])[] }
/** `openings`: the places in `phrases` of those whose first word may be this stem; `words`: for each stem the words as they stand in the pack. */
export type Phrases = {
  phrases: readonly Phrase[]
  openings: ReadonlyMap<string, readonly number[]>
  vocabulary: ReadonlyMap<string, ReadonlySet<string>>
  words: ReadonlyMap<string, ReadonlySet<string>>
}

/** The phrases of a pack, and its stems by their first letter. */
export function phrasesOf(pack: TradePack): Phrases {
  const known = prepared.get(pack)
  if (known) return known
  const phrases = pack.services.flatMap((service) =>
    Object.values(service.words).flatMap((list) => list.map((words) => phraseOf(service, words))),
  )
  const made = { phrases, openings: byOpening(phrases), vocabulary: byFirstLetter(phrases), words: byStem(pack) }
  prepared.set(pack, made)
  return made
}

const prepared = new WeakMap<TradePack, Phrases>()

function phraseOf(service: Service, words: string): Phrase {
  const slots = words.split(/\s+/).map((slot) => slot.split('|').map((word) => stemOf(bareOf(word))))
  return { service: service.key, slots }
}

function bareOf(word: string): string {
  const bare = bareWords.get(word) ?? bareText(readText(word))
  bareWords.set(word, bare)
  return bare
}

// "Leak" stands in every other phrase.
const bareWords = new Map<string, string>()

function byOpening(phrases: readonly Phrase[]): Map<string, number[]> {
  const openings = new Map<string, number[]>()
  phrases.forEach(({ slots: [first = []] }, place) => {
    for (const stem of new Set(first)) openings.set(stem, [...(openings.get(stem) ?? []), place])
  })
  return openings
}

function byStem(pack: TradePack): Map<string, Set<string>> {
  const stems = new Map<string, Set<string>>()
  const lists = pack.services.flatMap(({ words }) => Object.values(words).flat())
  for (const word of lists.flatMap((words) => words.split(/[\s|]+/)).map(bareOf)) {
    const stem = stemOf(word)
    stems.set(stem, (stems.get(stem) ?? new Set()).add(word))
  }
  return stems
}

function byFirstLetter(phrases: readonly Phrase[]): Map<string, Set<string>> {
  const letters = new Map<string, Set<string>>()
  for (const stem of new Set(phrases.flatMap(({ slots }) => slots.flat()))) {
    const letter = stem.slice(0, 1)
    letters.set(letter, (letters.get(letter) ?? new Set()).add(stem))
  }
  return letters
}
