// The plainest words of danger in languages that the box does not speak: whoever is frightened falls back on their own.

import { everyMatch } from '../every-match.ts'
import type { Reading } from '../reading.ts'
import type { Danger } from '../understanding.ts'
import { latin } from './latin.ts'
import { otherLetters } from './other-letters.ts'
import type { PlainWords } from './plain-words.ts'
import { denials, denialsAfter, unspaced } from './without-spaces.ts'

/** A danger told in a fourth language, if no word right beside it denies it. */
export function readDangerElsewhere({ clean, plain }: Reading): Danger | null {
  const small = clean.toLowerCase().replaceAll(/[’']/g, ' ')
  const bare = plain.replaceAll(/[’']/g, ' ')
  return told.find((one) => isSaid(one, small) || isSaid(one, bare))?.is ?? null
}

// What stands further away than a breath is about something else.
const breath = 40

type Told = {
  is: Danger
  wording: RegExp
  denied: RegExp
  soldBefore: RegExp
  deniedWithin: RegExp
  deniedAfter: RegExp
}

const never = /(?!)/

const told: readonly Told[] = [
  ...[...Object.values(latin), ...Object.values(otherLetters)].flatMap(spokenDangers),
  ...unspaced.map(unspacedDanger),
]

function spokenDangers({ gas, fire, emergency, flood, co, not, sold, fits }: PlainWords): Told[] {
  const denied = new RegExp(`(?<![\\p{L}\\p{N}])(?:${not})(?: [\\p{L}\\p{M}]+){0,2} $`, 'u')
  const deniedAfter = new RegExp(
    `^[\\p{L}\\p{M}]*(?:(?: [\\p{L}\\p{M}]+)? (?:${whole(not)})${sold ? `| (?:${whole(sold)})` : ''})(?![\\p{L}\\p{N}])`,
    'u',
  )
  const deniedWithin = new RegExp(` (?:${not}) `, 'u')
  const soldBefore = soldRightBefore(sold, fits)
  const one = (is: Danger, list: string | undefined): Told[] =>
    list ? [{ is, wording: wholeWords(list), denied, soldBefore, deniedWithin, deniedAfter }] : []
  return [
    ...one('gas', gas),
    ...one('co', co),
    ...one('fire', fire),
    ...one('flood', flood),
    ...one('other', emergency),
  ]
}

function soldRightBefore(sold: string | undefined, fits: string | undefined): RegExp {
  const words = [...(sold ? [whole(sold)] : []), ...(fits ? [`(?:${whole(fits)})(?: [\\p{L}\\p{M}]+){0,3}`] : [])]
  return words.length === 0 ? never : new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')}) $`, 'u')
}

function unspacedDanger({ is, wording }: { is: Danger; wording: string }): Told {
  return {
    is,
    wording: new RegExp(wording, 'gu'),
    denied: new RegExp(denials, 'u'),
    soldBefore: never,
    deniedWithin: never,
    deniedAfter: new RegExp(denialsAfter, 'u'),
  }
}

function wholeWords(list: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${whole(list)})(?![\\p{L}\\p{N}])`, 'gu')
}

function whole(list: string): string {
  return list.replaceAll(/(?<=\p{L})\*/gu, '\\p{L}*')
}

function isSaid({ wording, denied, soldBefore, deniedWithin, deniedAfter }: Told, text: string): boolean {
  for (const { index, 0: words } of everyMatch(text, wording)) {
    const after = text.slice(index + words.length, index + words.length + breath)
    const before = text.slice(Math.max(0, index - breath), index)
    // The bare name may be of a thing to fit; "smells of gas" is not.
    const isSold = !words.includes(' ') && soldBefore.test(before)
    if (!isSold && !denied.test(before) && !deniedWithin.test(words) && !deniedAfter.test(after)) return true
  }
  return false
}
