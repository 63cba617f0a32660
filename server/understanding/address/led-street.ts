// Streets whose type goes before the name: "rue des Lilas", "Calle Ocho", "Av. de la Reforma", "C/ Mayor".
import { functionWords, isCalendarWord, isEverydayWord } from '../language/everyday.ts'
import { withDirection } from './direction.ts'
import type { Page, Street } from './place.ts'
import { countedThings, directions, leadingTypes, particles, plainLeadingTypes } from './street-words.ts'
import type { Token } from './tokens.ts'
import { unitStarts } from './unit-words.ts'

export function ledStreetAt({ tokens }: Page, at: number): Street | null {
  const type = tokens[at]
  if (type?.kind !== 'word') return null
  const isSlashed = type.word === 'c' && tokens[at + 1]?.word === '/'
  if (!isSlashed && !leadingTypes.has(type.word)) return null
  const name = nameBehind(tokens, at + (isSlashed ? 2 : 1))
  if (!name) return null
  const kind = isSlashed || plainLeadingTypes.has(type.word) ? 'typed' : 'weakly-typed'
  return { end: withDirection(tokens, name.end), kind, isDistinct: name.isDistinct, hasOrdinal: false }
}

function nameBehind(tokens: readonly Token[], from: number): { end: number; isDistinct: boolean } | null {
  let end = from
  while (end - from < 3 && isParticle(tokens[end])) end++
  const first = tokens[end]
  if (!first || !isLedName(first)) return null
  end++
  if (first.kind === 'number') end = pastDate(tokens, end)
  while (end - from < 6 && continuesLed(tokens, end, first)) end++
  while (isParticle(tokens[end - 1]) && end - 1 > from) end--
  return { end, isDistinct: first.isCapital || !isEverydayWord(first.word) }
}

/** Streets named by a day: "9 de Julio", "du 8 mai 1945". */
function pastDate(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.word === 'de' && tokens[at + 1]?.kind === 'word') return at + 2
  if (!isCalendarWord(tokens[at]?.word ?? '')) return at
  return /^1[89]\d\d$/.test(tokens[at + 1]?.word ?? '') ? at + 2 : at + 1
}

function isLedName(token: Token): boolean {
  if (token.kind === 'ordinal') return true
  if (token.kind === 'number') return /^\d{1,3}[a-z]?$/.test(token.word)
  return (
    token.kind === 'word' &&
    (!functionWords.has(bareWord(token)) || /^[dl]'/.test(token.word)) &&
    !countedThings.has(token.word)
  )
}

/** In a name written with capitals all words have one, the particles apart; in small letters it goes on until a word of every day. */
function continuesLed(tokens: readonly Token[], at: number, first: Token): boolean {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (token?.kind !== 'word' || first.kind === 'number') return false
  if (inner.has(token.word)) return Boolean(next && next.kind === 'word' && isNamePart(next, first))
  return isNamePart(token, first)
}

const inner = new Set(['de', 'du', 'des', 'la', 'le', 'les', 'del', 'los', 'las', 'el', 'y', 'et', 'the', 'of'])

function isNamePart(token: Token, first: Token): boolean {
  if (inner.has(token.word)) return true
  if (first.isCapital && !token.isCapital) return false
  if (unitStarts.test(token.word) || directions.has(token.word)) return false
  return first.isCapital
    ? !functionWords.has(token.word)
    : !isEverydayWord(bareWord(token)) && !isCalendarWord(token.word)
}

function isParticle(token: Token | undefined): boolean {
  return token?.kind === 'word' && particles.has(token.word) && token.word !== 'o' && token.word !== 'y'
}

function bareWord({ word }: Token): string {
  return word.replace(/^[dl]'/, '')
}
