// Where to come, as it is told piece by piece on the telephone: the town alone, then the street; a house number that was misheard.

import { towns } from '../understanding/address/places.ts'
import { isEverydayWord } from '../understanding/language/everyday.ts'
import { readText } from '../understanding/reading.ts'

const led =
  /^(?:(?:well|so|um+|uh+|yeah|yes|it'?s|it is|i'?m|i am|we'?re|we are|i live|we live|that'?s|just|only|somewhere|down|up|out|over|es|estoy|estamos|vivo|vivimos|solo|nada mas|pues|queda|c'?est|je suis|on est|nous sommes|j'?habite|juste|seulement|ben)[ ,]+)*(?:(?:in|near|around|from|en|cerca de|a|au|aux|dans|pres de|by)\s+)?/
const leads = /(?:^|\s)(?:in|near|around|from|en|cerca de|a|au|aux|dans|pres de)\s+$/
const nobodysTown =
  /\b(?:my|our|your|the|mi|mis|mon|ma|mes|notre|house|home|work|office|kitchen|bathroom|basement|way|hurry|trouble|casa|cocina|bano|maison|cuisine|here|there|aqui|ici|la|not|no|non|know|sure|sais|se)\b/
const known = new Set(towns)

/** The town in words that tell nothing else of where: "I'm in Leslieville", "just Toronto". */
export function townAlone(words: string): string | null {
  const { clean, plain } = readText(words)
  const from = led.exec(plain)?.[0].length ?? 0
  const said = plain.slice(from).replace(/[\s.,!]+$/, '')
  if (!/^[\p{L}'’-]+(?:,? [\p{L}'’.-]+){0,3}$/u.test(said)) return null
  const parts = said.split(/,? /)
  const isKnown = known.has(said) || known.has(parts[0] ?? '')
  const isTold = leads.test(plain.slice(0, from)) && !nobodysTown.test(said)
  const isName = parts.every((part) => !isEverydayWord(part)) && !nobodysTown.test(said)
  return isKnown || isTold || isName ? clean.slice(from, from + said.length) : null
}

/** The address with the town that it was told without. */
export function inTown(address: string, town: string | null): string {
  if (!town || /,\s*\p{L}/u.test(address) || address.toLowerCase().includes(town.toLowerCase())) return address
  return `${address}, ${town}`
}

/** The town of an address that names one behind a comma. */
export function townOf(address: string | null): string | null {
  return /,\s*(\p{L}[^,\d]*)$/u.exec(address ?? '')?.[1]?.trim() ?? null
}

const figure = '(\\d{1,5}[a-z]?)'
const swaps = [
  {
    wording: new RegExp(
      `\\b${figure},? (?:and )?(?:not|instead of|no|y no|pas|et pas|et non(?: pas)?|au lieu du?|en vez de(?:l)?) (?:el |le |the )?${figure}\\b`,
    ),
    right: 1,
    wrong: 2,
  },
  {
    wording: new RegExp(
      `\\b(?:not|no es(?: el)?|(?:ce )?n'?est pas(?: le)?|c'?est pas(?: le)?|pas(?: le)?|instead of) ${figure}[,.]? (?:but |it'?s |its |it is |sino(?: el)? |es(?: el)? |mais(?: le)? |c'?est(?: le)? )*${figure}\\b`,
    ),
    right: 2,
    wrong: 1,
  },
]
const alone = new RegExp(
  `^(?:no|non|sorry|perdon|desole|actually)?[, ]*(?:the (?:house )?number(?: is|'?s)|it'?s number|number|el numero es|es el(?: numero)?|le numero,? c'?est|c'?est le(?: numero)?)(?: el| le)? ${figure}[.! ]*$`,
)

/** The address with the house number that they say it has: "28, not 38". */
export function withNumberMended(words: string, address: string): string | null {
  const { plain } = readText(words)
  for (const { wording, right, wrong } of swaps) {
    const found = wording.exec(plain)
    const [old, fresh] = [found?.[wrong], found?.[right]]
    if (old && fresh && hasNumber(address, old)) return address.replace(new RegExp(`\\b${old}\\b`, 'i'), fresh)
  }
  const fresh = alone.exec(plain)?.[1]
  return fresh && /^\d+/.test(address) ? address.replace(/^\d+[a-z]?\b/i, fresh) : null
}

function hasNumber(address: string, number: string): boolean {
  return new RegExp(`\\b${number}\\b`, 'i').test(address)
}
