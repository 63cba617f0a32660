// One text, put into a shape in which words can be looked for.
import { everyMatch } from './every-match.ts'

/** The text as people read it, and the same in small letters without accents: both of one length, so that places in one are places in the other. */
export type Reading = { clean: string; plain: string }

/** Drops what cannot be seen, straightens quotes and dashes, and leaves one space or one line break between words. */
export function readText(text: string): Reading {
  const clean = text
    // The letters of "3º B" would become others.
    .replaceAll(/[^ºª]+/g, (part) => part.normalize('NFKC'))
    .replaceAll(/[\r\n\u2028\u2029]+/g, '\n')
    .replaceAll(/[^\S\n]/g, ' ')
    .replaceAll(/(?!\n)[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '')
    .replaceAll(/[‘’‛′´`ʼ]/g, "'")
    .replaceAll(/[“”„″«»]/g, '"')
    .replaceAll(/[‐‑‒–—−]/g, '-')
    .replaceAll(/ *\n */g, '\n')
    .replaceAll(/ {2,}/g, ' ')
    .replaceAll(/\n{2,}/g, '\n')
    .trim()
  return { clean, plain: plainOf(clean) }
}

function plainOf(clean: string): string {
  let plain = ''
  for (const letter of clean) {
    const bare = letter.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
    plain += bare.length === letter.length ? bare : letter
  }
  return plain
}

/** Without what such words say; all else stands where it stood. */
export function veiled(reading: Reading, pattern: RegExp): Reading {
  const { clean, plain } = reading
  const spans = everyMatch(plain, pattern).map(({ index, 0: words }) => ({ from: index, to: index + words.length }))
  if (spans.length === 0) return reading
  const veil = (text: string) =>
    spans.reduce((left, { from, to }) => left.slice(0, from) + ' '.repeat(to - from) + left.slice(to), text)
  return { clean: veil(clean), plain: veil(plain) }
}
