import { bareText } from '../bare-clauses.ts'
import { readText } from '../reading.ts'
import type { Service, TradePack } from './trade-pack.ts'
import { stemOf } from './word-forms.ts'

/** One phrase of customers: for each of its words the stems that may stand there. */
export type Phrase = { service: string; slots: readonly (readonly string[])[] }
/** Where a stem may stand: in which phrase, by its number, and in which of its slots, as a bit. */
type Seat = { phrase: number; slot: number }
/** `seats`: for each stem its places in the phrases; `vocabulary`: the stems by `letterAndLength`; `words`: for each stem the words as they stand in the pack. */
type Phrases = {
  phrases: readonly Phrase[]
  seats: ReadonlyMap<string, readonly Seat[]>
  vocabulary: ReadonlyMap<string, ReadonlySet<string>>
  words: ReadonlyMap<string, ReadonlySet<string>>
}

/** The phrases of a pack and its stems, in the order in which a text asks for them. */
export function phrasesOf(pack: TradePack): Phrases {
  const known = prepared.get(pack)
  if (known) return known
  const phrases = pack.services.flatMap((service) =>
    Object.values(service.words).flatMap((list) => list.map((words) => phraseOf(service, words))),
  )
  const made = { phrases, seats: seatsOf(phrases), vocabulary: byForm(phrases), words: byStem(pack) }
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

function byStem(pack: TradePack): Map<string, Set<string>> {
  const stems = new Map<string, Set<string>>()
  const lists = pack.services.flatMap(({ words }) => Object.values(words).flat())
  for (const word of lists.flatMap((words) => words.split(/[\s|]+/)).map(bareOf)) {
    const stem = stemOf(word)
    stems.set(stem, (stems.get(stem) ?? new Set()).add(word))
  }
  return stems
}

function seatsOf(phrases: readonly Phrase[]): Map<string, Seat[]> {
  const seats = new Map<string, Seat[]>()
  for (const [phrase, { slots }] of phrases.entries())
    for (const [place, stems] of slots.entries())
      for (const stem of new Set(stems)) {
        const taken = seats.get(stem) ?? []
        taken.push({ phrase, slot: 1 << place })
        seats.set(stem, taken)
      }
  return seats
}

/** The first stem of the pack that another one may mean, those of its own length before others; null when there is none. */
export function stemNear(
  stem: string,
  { vocabulary }: Pick<Phrases, 'vocabulary'>,
  isMeant: (known: string) => boolean,
): string | null {
  for (const more of [0, -1, 1, -2])
    for (const known of vocabulary.get(letterAndLength(stem, stem.length + more)) ?? [])
      if (isMeant(known)) return known
  return null
}

/** What a misspelled word shares with the one that is meant: the first letter, and nearly the length. */
function letterAndLength(stem: string, length = stem.length): string {
  return `${stem.slice(0, 1)}${length}`
}

function byForm(phrases: readonly Phrase[]): Map<string, Set<string>> {
  const forms = new Map<string, Set<string>>()
  for (const stem of new Set(phrases.flatMap(({ slots }) => slots.flat()))) {
    const form = letterAndLength(stem)
    forms.set(form, (forms.get(form) ?? new Set()).add(stem))
  }
  return forms
}
