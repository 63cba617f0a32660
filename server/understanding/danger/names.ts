// Mrs. Flood, Tom Sparks and 33 Smoke Rise Lane are in no danger.
import { type Reading, readText } from '../reading.ts'

/** The text with every such name and street made unreadable, letter for letter; what the name stands beside is read as before. */
export function unnamed(reading: Reading, named: readonly (string | null)[]): Reading {
  return named.reduce<Reading>((left, name) => (name ? without(left, readText(name).plain) : left), reading)
}

/** A place that is surely one: with a number, or with capitals throughout. Everyday words that stand like a corner hide no danger. */
export function sureOf(address: string | null): string | null {
  const isSure =
    address !== null &&
    (/\d/.test(address) || !/(?<!\p{L})(?!(?:and|at|y|con|et|de|la|le|du|des|del|of)\b)\p{Ll}/u.test(address))
  return isSure ? address : null
}

function without({ clean, plain }: Reading, name: string): Reading {
  const at = name === '' ? -1 : plain.indexOf(name)
  if (at === -1) return { clean, plain }
  const hidden = name.replaceAll(/[\p{L}\p{M}]/gu, 'x')
  return { clean: replaced(clean, at, hidden), plain: replaced(plain, at, hidden) }
}

function replaced(text: string, at: number, words: string): string {
  return text.slice(0, at) + words + text.slice(at + words.length)
}
