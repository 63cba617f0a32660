// Lists of words as people keep them: one line after the other, small letters, no accents.

export type WordList = ReadonlySet<string>

export function wordList(...lines: string[]): WordList {
  return new Set(lines.flatMap((line) => line.split(/\s+/)).filter(Boolean))
}

/** The words of the lists together. */
export function together(...lists: WordList[]): WordList {
  return new Set(lists.flatMap((list) => [...list]))
}
