// A name that is spelled, letter by letter, as a speech recogniser writes it: "D A N A", "it's D-A-N-A".
const spelled =
  /^(?:(?:it'?s|my name is|that'?s|the name is|es|me llamo|c'?est|je m'?appelle)\s+)?(?:(\p{L}{2,}),?\s+)?((?:\p{L}[\s.,-]+){2,}\p{L})\.?$/iu

/** Null where nothing is spelled; letters that spell the word before them are that word. */
export function spelledName(words: string): string | null {
  const [, , letters] = spelled.exec(words.trim()) ?? []
  if (!letters) return null
  const name = letters.replaceAll(/[\s.,-]+/g, '')
  return name.slice(0, 1).toUpperCase() + name.slice(1).toLowerCase()
}
