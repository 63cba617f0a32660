// House numbers as a phone writes them down for who speaks: "one forty two Cedar Street", "douze rue Elm", "el doce de la calle Elm".

/** How long the number is that stands at the end of these small letters, with what joins it to the street, and it in figures; null: none. */
export function spokenNumberAt(before: string): { length: number; figures: string } | null {
  const found = atEnd.exec(before)
  const [, number = '', joined = ''] = found ?? []
  const words = number.split(/[ -]+/).filter((word) => word !== '')
  if (words.length === 0) return null
  // One figure alone is a count of anything, unless it is told as the number of a house.
  const only = words.length === 1 ? meantBy(words[0]) : null
  if (only !== null && only.value < 10 && !pointing.test(before.slice(0, found?.index ?? 0))) return null
  const figures = figuresOf(words)
  return figures === null ? null : { length: number.length + joined.length, figures }
}

/** "Cuarenta" of "cuarenta y cinco" is no street that meets another. */
export function isNumberWord(word: string): boolean {
  return word.split('-').every((part) => numberWords.has(part))
}

/** `room`: a number below it may follow and is added; `times`: it multiplies what stands before it. */
type NumberWord = { value: number; room: number; times?: true }

const listed = (from: number, words: string, room = 1, step = 1): [string, NumberWord][] =>
  words
    .split(' ')
    .flatMap((alike, n) => alike.split('|').map((word) => [word, { value: from + n * step, room }] as const)) as [
    string,
    NumberWord,
  ][]

const numberWords = new Map<string, NumberWord>([
  ...listed(1, 'one two three four five six seven eight nine'),
  ...listed(10, 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'),
  ...listed(20, 'twenty thirty forty|fourty fifty sixty seventy eighty ninety', 10, 10),
  ...listed(1, 'un|une deux trois quatre cinq six sept huit neuf'),
  ...listed(10, 'dix onze douze treize quatorze quinze seize'),
  ...listed(20, 'vingt|vingts trente quarante cinquante soixante', 10, 10),
  ['soixante', { value: 60, room: 20 }],
  ['quatrevingt', { value: 80, room: 20 }],
  ['septante', { value: 70, room: 10 }],
  ['nonante', { value: 90, room: 10 }],
  ...listed(1, 'uno|una dos tres cuatro cinco seis siete ocho nueve'),
  ...listed(10, 'diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve'),
  ...listed(
    20,
    'veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve',
  ),
  ...listed(30, 'treinta cuarenta cincuenta sesenta setenta ochenta noventa', 10, 10),
  ...listed(
    200,
    'doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos',
    100,
    100,
  ),
  ['ciento', { value: 100, room: 100 }],
  ['cien', { value: 100, room: 100 }],
  ...['hundred', 'cent', 'cents'].map((word) => [word, { value: 100, room: 100, times: true }] as [string, NumberWord]),
  ...['thousand', 'mille', 'mil'].map(
    (word) => [word, { value: 1000, room: 1000, times: true }] as [string, NumberWord],
  ),
])

const word = `(?:${[...numberWords.keys()].toSorted((a, b) => b.length - a.length).join('|')}|oh|o)`
const atEnd = new RegExp(
  `(?<![\\p{L}\\d])(${word}(?:[ -](?:and |y |et )?${word}){0,7})((?:,? (?:de la|del|de|on|in))? )$`,
  'u',
)
const pointing =
  /(?:^|[\n.,;:!?] ?|\b(?:at|is|its|it s|it's|number|numero|no|address|direccion|adresse|es|el|en|al|au|c'est|est|le|a) )$/u

function meantBy(word: string | undefined): NumberWord | null {
  return numberWords.get(word ?? '') ?? null
}

/** What can be added is added, and the rest stands beside it: "one forty two" is 142, "twelve oh five" 1205. */
function figuresOf(words: readonly string[]): string | null {
  const groups: { value: number; room: number; zeros: string }[] = []
  let zeros = ''
  for (const [n, each] of joinedFours(words).entries()) {
    if (each === 'and' || each === 'y' || each === 'et') continue
    if (each === 'oh' || each === 'o') {
      if (n === 0) return null
      zeros += '0'
      continue
    }
    const one = meantBy(each)
    if (!one) return null
    const last = groups.at(-1)
    if (one.times && last && zeros === '' && last.value < one.value)
      groups.splice(-1, 1, { value: last.value * one.value, room: one.room, zeros: last.zeros })
    else if (last && zeros === '' && one.value < last.room)
      groups.splice(-1, 1, {
        value: last.value + one.value,
        room: one.value >= 10 && one.room > 1 ? one.room : 1,
        zeros: last.zeros,
      })
    else groups.push({ value: one.value, room: one.room, zeros })
    zeros = ''
  }
  const figures = groups.map((group) => `${group.zeros}${group.value}`).join('')
  return figures.length > 0 && figures.length <= 5 && zeros === '' ? figures : null
}

/** "Quatre-vingt-douze" is one word of four twenties. */
function joinedFours(words: readonly string[]): string[] {
  return words
    .join(' ')
    .replaceAll(/\bquatre vingts?\b/g, 'quatrevingt')
    .split(' ')
}
