// Where to come, as it is told piece by piece on the telephone: the town alone, then the street; a house number that was misheard.

import { digitsSaid } from '../calls/keyed-number.ts'
import { towns } from '../understanding/address/places.ts'
import { spokenNumberAt } from '../understanding/address/spoken-number.ts'
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

export function isKnownTown(town: string): boolean {
  return known.has(readText(town).plain)
}

/** The address with the town that it was told without. */
export function inTown(address: string, town: string | null): string {
  if (!town || townOf(address) !== null || address.toLowerCase().includes(town.toLowerCase())) return address
  return `${address}, ${town}`
}

/** The town of an address that names one, behind a comma or as its last words. */
export function townOf(address: string | null): string | null {
  return townBehindComma(address ?? '') ?? townAtEnd(address ?? '')
}

function townBehindComma(address: string): string | null {
  return /,\s*(\p{L}[^,\d]*)$/u.exec(address)?.[1]?.trim() ?? null
}

/** Of a number and a street with what kind of street it is, what is left. */
function townAtEnd(address: string): string | null {
  const words = address.split(/\s+/)
  const found = [3, 2, 1].find((many) => words.length >= many + 3 && isKnownTown(words.slice(-many).join(' ')))
  return found === undefined ? null : words.slice(-found).join(' ')
}

/** The town that is told after the street, and nothing but courtesies with it: "Toronto, dear, it's in Toronto". */
export function townToldLate(words: string): string | null {
  const parts = words.split(/[,.;!?]+/).flatMap((part) => part.trim() || [])
  const told = parts.map((part) => ({ part, town: townAlone(part) }))
  const town = told.find((one) => one.town !== null && isKnownTown(one.town))?.town ?? null
  return told.every((one) => one.town !== null || isCourtesy(one.part)) ? town : null
}

function isCourtesy(part: string): boolean {
  return /^(?:(?:oh|yes|yeah|si|oui|sorry|perdon|pardon|dear|love|hon(?:ey)?|sir|ma'?am|please|thanks|thank you|gracias|merci|por favor|canada|ontario|quebec)\s*)+$/.test(
    readText(part).plain,
  )
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

/** The address with the house number that they say it has: "28, not 38", "it's 98 Harbour", "almost, it's eighty nine". */
export function withNumberMended(words: string, address: string): string | null {
  const { plain } = readText(words)
  for (const { wording, right, wrong } of swaps) {
    const found = wording.exec(plain)
    const [old, fresh] = [found?.[wrong], found?.[right]]
    if (old && fresh && hasNumber(address, old)) return address.replace(new RegExp(`\\b${old}\\b`, 'i'), fresh)
  }
  const fresh = alone.exec(plain)?.[1] ?? numberOfStreet(plain, address) ?? numberNearly(plain)
  return fresh && /^\d+/.test(address) ? address.replace(/^\d+[a-z]?\b/i, fresh) : null
}

/** Another number before the name of the same street, and nothing of the street behind it. */
function numberOfStreet(plain: string, address: string): string | null {
  const street = /^\d+[a-z]? (\p{L}{3,})/u.exec(readText(address).plain)?.[1]
  return street ? (new RegExp(`(?<!\\p{L})(\\d{1,5}[a-z]?) ${street}[.! ]*$`, 'u').exec(plain)?.[1] ?? null) : null
}

/** What may be an hour is none. */
function numberNearly(plain: string): string | null {
  const told = nearly.exec(plain)?.[1]
  const figures = told === undefined || /^\d+$/.test(told) ? told : spokenNumberAt(`${told} `)?.figures
  return figures !== undefined && /^\d{1,5}$/.test(figures) && Number(figures) > mostHours ? figures : null
}

const nearly =
  /^(?:almost|close|nearly|not quite|casi|presque)[,. ]+(?:but |pero |mais )?(?:it'?s|it is|es(?: el)?|c'?est(?: le)?) ([\p{L}\d -]+?)[.! ]*$/u
const mostHours = 24

/** The address with the door that was told beside it: "it's apartment three B". */
export function withDoor(words: string, address: string): string {
  const { clean, plain } = readText(words)
  const found = door.exec(plain)
  if (!found || hasDoor.test(readText(address).plain)) return address
  const [, kind = '', number = '', letter = ''] = found
  const named = clean.slice(found.index, found.index + kind.length)
  const told = `${named} ${digitsSaid(number)}${letter.toUpperCase()}`
  const town = townBehindComma(address)
  return town === null ? `${address}, ${told}` : `${address.slice(0, address.lastIndexOf(','))}, ${told}, ${town}`
}

const kinds = 'apartment|apt|unit|suite|appartement|appart|apartamento|departamento|depto'
const figures = [
  'oh|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety',
  'cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|veinte|treinta|cuarenta|cincuenta',
  'un|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante',
].join('|')
const door = new RegExp(
  `(?<!\\p{L})(${kinds})\\.? (?:number |numero |#)?(\\d{1,5}|(?:${figures})(?:[ -](?:y |et )?(?:${figures}))*)(?!\\p{L}) ?([a-z])?(?![\\p{L}\\d])`,
  'u',
)
const hasDoor = new RegExp(`(?<!\\p{L})(?:${kinds})(?!\\p{L})|#`, 'u')

function hasNumber(address: string, number: string): boolean {
  return new RegExp(`\\b${number}\\b`, 'i').test(address)
}
