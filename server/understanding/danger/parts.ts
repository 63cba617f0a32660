// What carries gas, exhaust or pressure is a danger when it breaks, leaks or comes apart, in whatever order that is told.
import { expression, moved, together } from './near.ts'
import { english, french, type PartWords, spanish } from './part-words.ts'
import type { Told } from './signs.ts'

/** Such dangers in a text of one thought a line, and where each begins. */
export function partsIn(thoughts: string): Told[] {
  const found: Told[] = []
  let start = 0
  for (const line of thoughts.split('\n')) {
    found.push(...languages.flatMap((language) => partsOf(line, language)).map((one) => moved(one, start)))
    start += line.length + 1
  }
  return found
}

type Language = { [list in keyof PartWords]: RegExp }

const languages: readonly Language[] = [english, spanish, french].map((words) => ({
  gasPart: expression(words.gasPart),
  notGas: expression(words.notGas),
  breaks: expression(words.breaks),
  parted: expression(words.parted),
  wished: expression(words.wished),
  gasHome: expression(words.gasHome),
  smells: expression(words.smells),
  notSmells: expression(words.notSmells),
  exhaust: expression(words.exhaust),
  opens: expression(words.opens),
  notExhaust: expression(words.notExhaust),
  pressure: expression(words.pressure),
  bursting: expression(words.bursting),
}))

/** So many letters lie between a part and what becomes of it at most. */
const reach = 40
const near = 25

function partsOf(line: string, words: Language): Told[] {
  const gas = line.replaceAll(words.notGas, dots)
  const isWished = has(line, words.wished)
  return [
    ...together('gas', gas, { one: words.gasPart, other: words.breaks, most: reach }),
    ...(isWished ? [] : together('gas', gas, { one: words.gasPart, other: words.parted, most: reach })),
    ...(has(line, words.notSmells)
      ? []
      : together('gas', line, { one: words.gasHome, other: words.smells, most: near })),
    ...(isWished || has(line, words.notExhaust)
      ? []
      : together('co', line, { one: words.exhaust, other: words.opens, most: reach })),
    ...together('pressure', line, { one: words.pressure, other: words.bursting, most: 60 }),
  ]
}

function has(line: string, wording: RegExp): boolean {
  return line.search(wording) !== -1
}

function dots(words: string): string {
  return '.'.repeat(words.length)
}
