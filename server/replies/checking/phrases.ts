// Phrases in a small notation, and the reading of words by them: "sorry to (hear|learn) [about] <thing>", where (a|b) is a
// choice, [a] may be there, {a} may be there again and again, and <name> is another phrase, or a class of words.

/** The words of one text, what belongs to a `<class>`, and how far each phrase was found to come from each word. */
type Reading = {
  words: readonly string[]
  isOf: (name: string, word: string) => boolean
  found: Map<string, readonly number[]>
}

/** Phrases that may use those named before them, and themselves further on; `words` are all that stand in them. */
export type Phrases = { fits: (name: string, reading: Reading) => boolean; words: ReadonlySet<string> }

export function compilePhrases(lines: Readonly<Record<string, readonly string[]>>): Phrases {
  const named = new Map<string, Phrase>()
  const words = new Set<string>()
  for (const [name, ways] of Object.entries(lines)) {
    const notation = ways.join('|').match(/[()[\]{}|]|<[a-z-]+>|[^\s()[\]{}|<>]+/g) ?? []
    named.set(name, remembered(name, readChoice({ notation, named, words, within: name })))
  }
  return {
    words,
    fits: (name, reading) => named.get(name)?.ends(reading, 0).includes(reading.words.length) ?? false,
  }
}

const classes = new Set(['noun', 'bit', 'tell', 'ing', 'er', 'caller', 'shop'])

/** Where a phrase may end that begins at `from`, and the words that it may start with: null for any word, or none at all. */
type Phrase = { ends: (reading: Reading, from: number) => readonly number[]; starts: ReadonlySet<string> | null }

type Source = { notation: string[]; named: Map<string, Phrase>; words: Set<string>; within: string }

function remembered(name: string, { ends, starts }: Phrase): Phrase {
  const recall = (reading: Reading, from: number): readonly number[] => {
    const key = `${name} ${from}`
    const known = reading.found.get(key)
    if (known) return known
    const found = ends(reading, from)
    reading.found.set(key, found)
    return found
  }
  return { ends: recall, starts }
}

function readChoice(source: Source): Phrase {
  const ways = [readRow(source)]
  while (source.notation[0] === '|') {
    source.notation.shift()
    ways.push(readRow(source))
  }
  return ways.length === 1 && ways[0] ? ways[0] : choiceOf(ways)
}

function choiceOf(ways: readonly Phrase[]): Phrase {
  const always = ways.filter(({ starts }) => starts === null)
  const byStart = new Map<string, Phrase[]>()
  for (const way of ways) for (const start of way.starts ?? []) byStart.set(start, [...(byStart.get(start) ?? []), way])
  const ends = (reading: Reading, from: number): readonly number[] => {
    const likely = byStart.get(reading.words[from] ?? '') ?? []
    return union([...always, ...likely].map((way) => way.ends(reading, from)))
  }
  return { ends, starts: always.length > 0 ? null : new Set(byStart.keys()) }
}

function readRow(source: Source): Phrase {
  const parts: Phrase[] = []
  while (source.notation[0] !== undefined && !'|)]}'.includes(source.notation[0])) parts.push(readPart(source))
  const ends = (reading: Reading, from: number): readonly number[] =>
    parts.reduce<readonly number[]>((at, part) => union(at.map((place) => part.ends(reading, place))), [from])
  return { ends, starts: parts[0]?.starts ?? null }
}

function readPart(source: Source): Phrase {
  const sign = source.notation.shift() ?? ''
  if (sign.startsWith('<')) return named(sign.slice(1, -1), source)
  if (!'([{'.includes(sign)) return word(sign, source)
  const inner = readChoice(source)
  source.notation.shift()
  if (sign === '(') return inner
  return sign === '[' ? maybe(inner) : again(inner)
}

function named(name: string, source: Source): Phrase {
  const known = source.named.get(name)
  if (known) return known
  const { named, within } = source
  if (name === within) return { ends: (reading, from) => named.get(name)?.ends(reading, from) ?? [], starts: null }
  if (!classes.has(name)) throw new Error(`no phrase and no class of words has the name ${name}`)
  const ends = ({ words, isOf }: Reading, from: number): readonly number[] =>
    isOf(name, words[from] ?? '') ? [from + 1] : []
  return { ends, starts: null }
}

function word(said: string, { words }: Source): Phrase {
  words.add(said)
  return { ends: (reading, from) => (reading.words[from] === said ? [from + 1] : []), starts: new Set([said]) }
}

function maybe({ ends }: Phrase): Phrase {
  return { ends: (reading, from) => union([[from], ends(reading, from)]), starts: null }
}

function again({ ends }: Phrase): Phrase {
  const all = (reading: Reading, from: number): readonly number[] => {
    const reached = new Set([from])
    for (const place of reached) for (const end of ends(reading, place)) reached.add(end)
    return [...reached]
  }
  return { ends: all, starts: null }
}

function union(ends: readonly (readonly number[])[]): readonly number[] {
  const [only, more] = ends.filter(({ length }) => length > 0)
  if (more === undefined) return only ?? []
  return [...new Set(ends.flat())]
}
