// Looks phrases of three languages up in cut text: a language's own short words count only in a text of that language, the unmistakable ones in any.
import type { Language } from '../understanding.ts'
import { cutIntoTokens, type Token } from './tokens.ts'
import { calendarWords } from './words/calendar-words.ts'
import { dayNumbers } from './words/day-numbers.ts'
import { english } from './words/english.ts'
import { feastNames } from './words/feasts.ts'
import { french } from './words/french.ts'
import { spanish } from './words/spanish.ts'

/** Phrases, commas between them, by what they mean: "part morning" is the kind `part` with the value `morning`. */
export type Phrases = Readonly<Record<string, string>>
export type WordList = { strong: Phrases; own: Phrases; markers: string; followers: string }

/** One meaning of the words at a place; `next` is the place after them. */
export type Sense = { kind: string; value: string; words: string; next: number }

type Entry = { words: string; rest: readonly string[]; kind: string; value: string }
export type Lexicon = ReadonlyMap<string, readonly Entry[]>

const lists: Readonly<Record<Language, WordList>> = { en: english, es: spanish, fr: french }
const languages = ['en', 'es', 'fr'] as const
const lexicons: Readonly<Record<Language, Lexicon>> = { en: lexiconOf('en'), es: lexiconOf('es'), fr: lexiconOf('fr') }
const markers = languages.map((language) => [language, new Set(wordsOf(lists[language].markers))] as const)
const followers = new Set(languages.flatMap((language) => wordsOf(lists[language].followers)))

/** All meanings at every place, the longest first. */
export function sensesOf(tokens: readonly Token[], language: Language): Sense[][] {
  return sensesIn(tokens, lexicons[language])
}

export function sensesIn(tokens: readonly Token[], lexicon: Lexicon): Sense[][] {
  return tokens.map((token, at) => {
    const entries = lexicon.get(token.text) ?? []
    return entries.filter((entry) => isAt(tokens, at, entry)).map((entry) => senseOf(entry, at))
  })
}

/** The language that most of a text's small words belong to; `usual` when they do not tell. */
export function languageOf(tokens: readonly Token[], usual: Language): Language {
  let best: Language = usual
  let most = scoreOf(tokens, usual)
  for (const language of languages) {
    const score = scoreOf(tokens, language)
    if (score > most) [best, most] = [language, score]
  }
  return best
}

/** Whether any of the three languages has a wording that begins with it, or lets it follow an hour. */
export function isKnown(text: string): boolean {
  return followers.has(text) || languages.some((language) => lexicons[language].has(text))
}

/** A word that may stand after a clock time; a thing that is counted may not. */
export function mayFollow(text: string): boolean {
  return followers.has(text)
}

function lexiconOf(language: Language): Lexicon {
  const own = [lists[language].own, dayNumbers[language], calendarWords[language], feastNames[language]]
  return makeLexicon([...languages.map((other) => lists[other].strong), ...own])
}

export function makeLexicon(all: readonly Phrases[]): Lexicon {
  const lexicon = new Map<string, Entry[]>()
  for (const phrases of all) add(lexicon, phrases)
  for (const entries of lexicon.values()) entries.sort((a, b) => b.rest.length - a.rest.length)
  return lexicon
}

function add(lexicon: Map<string, Entry[]>, phrases: Phrases): void {
  for (const [meaning, all] of Object.entries(phrases)) {
    const [kind = '', value = ''] = [meaning.split(' ')[0], meaning.slice(meaning.indexOf(' ') + 1)]
    for (const words of wordsOf(all)) {
      const [first = '', ...rest] = cutIntoTokens(words.replaceAll('ñ', 'n')).map((token) => token.text)
      const entries = lexicon.get(first) ?? []
      lexicon.set(first, [...entries, { words, rest, kind, value }])
    }
  }
}

function wordsOf(list: string): string[] {
  return list.trim().split(/,\s+/)
}

function isAt(tokens: readonly Token[], at: number, entry: Entry): boolean {
  return entry.rest.every((text, index) => tokens[at + 1 + index]?.text === text)
}

function senseOf(entry: Entry, at: number): Sense {
  return { kind: entry.kind, value: entry.value, words: entry.words, next: at + 1 + entry.rest.length }
}

function scoreOf(tokens: readonly Token[], language: Language): number {
  const words = markers.find(([one]) => one === language)?.[1]
  const entries = lists[language].strong
  return tokens.filter(({ text }) => words?.has(text) || strongWords(entries).has(text)).length
}

const strongSets = new Map<Phrases, ReadonlySet<string>>()

function strongWords(phrases: Phrases): ReadonlySet<string> {
  const known = strongSets.get(phrases) ?? new Set(Object.values(phrases).flatMap(wordsOf))
  strongSets.set(phrases, known)
  return known
}
