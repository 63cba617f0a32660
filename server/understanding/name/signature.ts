// A name at the end of a text, as under a letter: "- Sam", "thanks, Priya", a last line of its own.
import { everyMatch } from '../every-match.ts'
import type { Reading } from '../reading.ts'
import { closings, someoneElse } from './introductions.ts'
import { type Name, nameAt } from './name-at.ts'

export function signature(reading: Reading, ours: ReadonlySet<string>): Name | null {
  return dashed(reading) ?? closed(reading, ours) ?? ownLine(reading, ours) ?? lastSentence(reading, ours)
}

function dashed(reading: Reading): Name | null {
  const from = Math.max(0, reading.plain.length - 50)
  const found = /(?:^|[\s.!?,])[-~]{1,2} ?(?=\p{L}[\p{L}'. -]{0,40}$)/u.exec(reading.plain.slice(from))
  const name = found && nameAt(reading, from + found.index + found[0].length, 'hinted')
  return name && isEnd(reading, name) && isLikely(name) ? name : null
}

function closed(reading: Reading, ours: ReadonlySet<string>): Name | null {
  for (const found of everyMatch(reading.plain, closings)) {
    const name = nameAt(reading, found.index + found[0].length, 'hinted')
    if (name && isEnd(reading, name) && isLikely(name) && !isOurs(reading, name, ours)) return name
  }
  return null
}

/** A line of a burst that is nothing but a name; the first line may be whom they greet. */
function ownLine(reading: Reading, ours: ReadonlySet<string>): Name | null {
  for (const found of reading.plain.matchAll(/\n/g)) {
    const name = nameAt(reading, found.index + 1, 'hinted')
    const rest = name && reading.plain.slice(name.end, name.end + 24)
    if (name?.isKnown && rest !== null && /^[.!]?(?:$|\n|,? ?[+(]?\d{3})/.test(rest) && !isOurs(reading, name, ours))
      return name
  }
  return null
}

/** "… 28 Woodbine Cres. Dana Lee 416-555-0134" */
function lastSentence(reading: Reading, ours: ReadonlySet<string>): Name | null {
  for (const found of reading.plain.matchAll(/(?<=[\p{L}\d)][.!?])\s|(?<=\d|\p{L}), /gu)) {
    const name = nameAt(reading, found.index + found[0].length, 'hinted')
    if (!name?.isKnown || !name.isCapital || isOurs(reading, name, ours)) continue
    const rest = reading.plain.slice(name.end)
    const isReached = /^[.,:]? ?(?:[+(]?\d{3}[\d ().-]{6,}|#{5})/.test(rest)
    const isSentence = found[0] !== ', ' && /^[.!]?$/.test(rest)
    if ((isReached && !someoneElse.test(reading.plain.slice(0, found.index + 1))) || isSentence) return name
  }
  return null
}

function isEnd({ plain }: Reading, name: Name): boolean {
  return /^[.!]{0,2}(?:$|\n|,? ?[+(]?\d)|^ ?[^\p{L}\p{N}]{0,6}$/u.test(plain.slice(name.end, name.end + 40))
}

function isLikely(name: Name): boolean {
  return name.isKnown || name.isCapital
}

function isOurs({ plain }: Reading, name: Name, ours: ReadonlySet<string>): boolean {
  return ours.has(plain.slice(name.start, name.end))
}
