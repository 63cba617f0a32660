// What only a telephone hears: that something is to be said again, and sounds that are no words.
import { readText } from '../understanding/reading.ts'

const again =
  /^(?:(?:sorry |i'?m |uh |um |oh |hey |excuse me |perdon |pardon |desolee? )*(?:sorry|what(?: was that| did you say)?|pardon(?: me)?|excuse me|huh|come again|say (?:that|it) again|repeat(?: that| it)?|(?:can|could|would) you (?:please )?(?:repeat|say)(?: that| it)?(?: again)?|i (?:didn'?t|did not|couldn'?t|can'?t) (?:hear|catch|get|understand)(?: that| you| it)?|como|que|perdon|mande|no (?:le |te )?(?:entendi|oi|escuche)(?: bien)?|(?:me )?(?:lo )?(?:puede|podria) repetir(?:lo)?|repita|otra vez|quoi|comment|hein|pardon|je n'?ai pas (?:compris|entendu)|(?:pouvez|pourriez)[ -]vous repeter|repetez)(?: (?:please|por favor|s'il vous plait))?)$/

/** "What?", "could you repeat that": our last words are wanted once more. */
export function asksAgain(words: string): boolean {
  const plain = readText(words)
    .plain.replaceAll(/[^\p{L}\p{N}' -]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return again.test(plain)
}

/** Coughs, hums and crackling, as they come out of a speech recogniser. */
export function isNoise(words: string): boolean {
  const plain = readText(words)
    .plain.replaceAll(/[^\p{L}\p{N} ]+/gu, ' ')
    .trim()
  return plain === '' || /^(?:(?:u+h+|u+m+|h+m+|m+|e+r+m?|a+h+|o+h+|eh|euh|este|bah)\s*)+$/.test(plain)
}

/** The last question in what was said, without what stood before it; else all of it. */
export function lastQuestion(said: string): string {
  const sentences = said.match(/[^.?!]+[.?!]+/g)?.map((one) => one.trim()) ?? []
  return sentences.findLast((one) => one.endsWith('?')) ?? said
}
