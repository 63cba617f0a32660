import { plainLetters } from './segments.ts'

/** What a person wrote, as it goes out: curly quotes and long dashes double the price and are nobody's wish; letters stay as they were written. */
export function asSent(typed: string): string {
  const plain = plainLetters(typed)
  return lettersOf(plain) === lettersOf(typed) ? plain : typed
}

function lettersOf(words: string): string {
  return words.normalize('NFC').replaceAll(/[^\p{L}\p{N}]/gu, '')
}
