import type { Reading } from './reading.ts'

/** What stands between one mark and the next: small bare words and single spaces; `$` and `%` stay as words. Elided French words stand alone ("l eau"). */
export function clausesOf(reading: Reading): readonly string[] {
  const known = clauses.get(reading)
  if (known) return known
  const made = cut(reading.plain)
  clauses.set(reading, made)
  return made
}

// One reading is asked for its clauses by everything that looks at it.
const clauses = new WeakMap<Reading, readonly string[]>()

function cut(plain: string): string[] {
  return plain
    .replaceAll(/\b(?:(?:quel|lors|puis|jus)?qu|[ldnjcmts])'(?=[a-z])/g, (elided) => `${elided.slice(0, -1)} `)
    .replaceAll(/\ba(?: ?\/ ?|\.)c\b\.?/g, 'ac')
    .replaceAll(/['*_]/g, '')
    .replaceAll('œ', 'oe')
    .replaceAll(swallowed, '$1ing')
    .replaceAll(/[&+]/g, ' and ')
    .replaceAll(/(?<=\p{L})[-/](?=\p{L})/gu, ' ')
    .replaceAll(/[$€£%]/g, (sign) => ` ${sign === '%' ? '%' : '$'} `)
    .replaceAll(/(?<=\d)[.,:/](?=\d)/g, '_')
    .split(/[^\p{L}\p{N}\s$%_-]+|\n+/u)
    .map((clause) => clause.replaceAll(/[\s-]+/g, ' ').trim())
    .filter((clause) => clause !== '')
}

// Of words ending in -ing people swallow the g.
const swallowed =
  /\b(beep|burn|com|dripp|fix|flood|fuck|gush|leak|look|mak|need|overflow|pour|runn|smell|smok|spark|spray|stay|stopp|tripp|work)in\b/g

/** The same in one piece, for wordings that may run over a mark. */
export function bareText(reading: Reading): string {
  return clausesOf(reading).join(' ')
}

/** One expression that finds any of these wordings, as whole words. */
export function anyOf(...lists: readonly (readonly string[])[]): RegExp {
  const wordings = lists.flat()
  return wordings.length === 0
    ? /(?!)/
    : new RegExp(`(?<![\\p{L}\\p{N}])(?:${wordings.join('|')})(?![\\p{L}\\p{N}])`, 'u')
}
