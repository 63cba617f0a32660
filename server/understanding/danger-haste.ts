// Dangers as they are meant where single words of theirs were typed in haste.
import { english } from './danger-english.ts'
import { errands } from './danger-errands.ts'
import { french } from './danger-french.ts'
import { keyWords, smallWords } from './danger-key-words.ts'
import { spanish } from './danger-spanish.ts'
import { spellerFor, wordsIn } from './language/typed-in-haste.ts'

/** The same lines with every such word righted. */
export function rightedLines(lines: string): string {
  return lines.replaceAll(/[a-z]{3,}/g, righted)
}

const heard = wordsIn([...errands, ...[english, spanish, french].flatMap((language) => Object.values(language).flat())])
export const righted = spellerFor({
  keys: keyWords,
  joints: smallWords,
  others: heard,
})
