// A danger is told by signs: what it is of and what it does, in any order, within one thought. Wordings are for what signs cannot tell.

import { anyOf } from '../bare-clauses.ts'
import { everyMatch } from '../every-match.ts'
import type { Sign, SignWords } from './sign-words.ts'
import { english } from './signs-english.ts'
import { french } from './signs-french.ts'
import { spanish } from './signs-spanish.ts'
import type { DangerWordings } from './wordings.ts'

/** Flames and smoke are two: what smokes where current runs is a matter of current, unless it burns. */
type List =
  | Extract<keyof DangerWordings, 'gas' | 'co' | 'flames' | 'electrical' | 'smoke' | 'flood' | 'other'>
  | 'pressure'

/** A danger told of, and where in the text each of its signs begins, the first sign first. */
export type Told = { is: List; at: number[] }

/** Every danger that a text of one thought a line shows signs of, denied and imagined ones among them. */
export function signsIn(thoughts: string): Told[] {
  const text = thoughts.replaceAll(innocent, (words) => words.replaceAll(/[^\n]/g, '.'))
  const isSaid = ({ signs }: Combination) => signs.every((sign) => !sign || text.search(wordingOf(sign)) !== -1)
  const [within, between] = [combinations.filter(isSaid), inTwoThoughts.filter(isSaid)]
  if (within.length + between.length === 0) return []
  return linesOf(text).flatMap((one) => [
    ...within.flatMap((each) => combined(each, one)),
    ...between.flatMap((each) => across(each, one)),
  ])
}

/** True when such a danger is said to come and go. */
export function isHabitual(clause: string): boolean {
  return habitual.test(clause)
}

/** True where an alarm only asks for a battery. */
export function isLowBattery(text: string): boolean {
  return lowBattery.test(text)
}

/** True for a thought that names gas and says nothing else. */
export function isBareGas(thought: string): boolean {
  const rest = thought.replaceAll(innocent, '.').replaceAll(wordingOf('gas'), '')
  return rest !== thought && rest.replaceAll(filler, '').trim() === ''
}

/** True where a place of a house is named, or help asked for. */
export function isPlaceOrHelp(thoughts: string): boolean {
  return thoughts.split('\n').some((line) => placesOf('place', line).length + placesOf('help', line).length > 0)
}

const languages: readonly SignWords[] = [english, spanish, french]
const innocent = wordsOf('innocent')
const habitual = anyOf(...languages.map((language) => language.habitual))
const lowBattery = anyOf(...languages.map((language) => language.lowBattery))
const filler = wordsOf('filler')

/** So many letters lie between two signs of one danger at most. */
const reach = 60
const shortThought = 28

/** `reach`: letters between the two at most; `isInOrder`: the second stands after the first; `deniesItself`: "can't stop" is no denial of water. */
type Combination = {
  is: List
  signs: readonly [rarest: Sign, other?: Sign]
  reach?: number
  without?: Sign
  isInOrder?: boolean
  deniesItself?: boolean
}

const combinations: readonly Combination[] = [
  { is: 'gas', signs: ['gas', 'smell'], without: 'otherSmell' },
  { is: 'gas', signs: ['gasThing', 'smell'], reach: 25, without: 'otherSmell' },
  { is: 'gas', signs: ['gas', 'escapes'], reach: 30 },
  { is: 'gas', signs: ['gasPipe', 'escapes'], reach: 30 },
  { is: 'gas', signs: ['gas', 'weLeft'] },
  { is: 'gas', signs: ['egg', 'smell'], reach: 25, without: 'otherSmell' },
  { is: 'co', signs: ['coAlarm', 'sounds'], reach: 30 },
  { is: 'co', signs: ['coName', 'sounds'], reach: 12 },
  { is: 'flames', signs: ['fire'] },
  { is: 'electrical', signs: ['smoke', 'socket'] },
  { is: 'smoke', signs: ['smoke'] },
  { is: 'electrical', signs: ['wire', 'bare'], reach: 30 },
  { is: 'electrical', signs: ['wire', 'touched'] },
  { is: 'electrical', signs: ['socket', 'hot'], reach: 18 },
  { is: 'flood', signs: ['pipe', 'bursts'], reach: 40 },
  { is: 'flood', signs: ['vessel', 'blows'], reach: 30 },
  { is: 'flood', signs: ['noStopping', 'tap'], deniesItself: true },
  { is: 'flood', signs: ['spreads', 'water'], reach: 25 },
  { is: 'flood', signs: ['torrent', 'runs'], reach: 30 },
  { is: 'other', signs: ['overhead', 'gives'], reach: 30, isInOrder: true },
  { is: 'other', signs: ['sewage', 'comesUp'], reach: 30 },
  { is: 'other', signs: ['hurtAlone'] },
  { is: 'other', signs: ['hurt', 'somebody'], reach: 40 },
  { is: 'other', signs: ['held', 'somebody'], reach: 40 },
  { is: 'other', signs: ['emergency'] },
  { is: 'other', signs: ['heated', 'overheats'], reach: 30 },
  { is: 'other', signs: ['fuel', 'spills'], reach: 20 },
  { is: 'other', signs: ['violence'] },
  { is: 'other', signs: ['vehicle'] },
]
// "Weird smell in the kitchen. Gas?"
const inTwoThoughts: readonly Combination[] = [
  { is: 'gas', signs: ['gas', 'smell'], without: 'otherSmell' },
  { is: 'gas', signs: ['gas', 'weLeft'] },
  { is: 'flood', signs: ['noStopping', 'tap'], deniesItself: true },
]

const wordings = new Map<Sign, RegExp>()

function combined(one: Combination, { line, start }: Line): Told[] {
  const { is, signs, reach: most = reach, without, deniesItself } = one
  const [rarest, other] = signs
  const places = placesOf(rarest, line)
  if (places.length === 0 || (without && placesOf(without, line).length > 0)) return []
  if (!other) return places.map(({ index }) => ({ is, at: [start + index] }))
  const others = placesOf(other, line)
  return places.flatMap((place) => {
    const near = others.find((each) => isNear(place, each, most) && (!one.isInOrder || each.index > place.index))
    if (!near) return []
    return [{ is, at: deniesItself ? [start + place.index] : ascending(start + place.index, start + near.index) }]
  })
}

type Line = { line: string; start: number; next: string | null }

function across({ is, signs, without, deniesItself }: Combination, { line, start, next }: Line): Told[] {
  const [rarest, other] = signs
  // One of the two is a few words only: two long thoughts are about two things.
  if (!other || next === null || Math.min(line.length, next.length) > shortThought) return []
  if (without && placesOf(without, `${line} ${next}`).length > 0) return []
  const nextStart = start + line.length + 1
  const forth = both(placesOf(rarest, line), placesOf(other, next))
  if (forth) return [{ is, at: deniesItself ? [start + forth[0]] : [start + forth[0], nextStart + forth[1]] }]
  const back = both(placesOf(other, line), placesOf(rarest, next))
  return back ? [{ is, at: deniesItself ? [nextStart + back[1]] : [start + back[0], nextStart + back[1]] }] : []
}

function both([one]: readonly Place[], [two]: readonly Place[]): [number, number] | null {
  return one && two ? [one.index, two.index] : null
}

function ascending(one: number, two: number): number[] {
  return one < two ? [one, two] : [two, one]
}

type Place = { index: number; end: number }

function isNear(a: Place, b: Place, most: number): boolean {
  return b.index - a.end <= most && a.index - b.end <= most
}

function placesOf(sign: Sign, line: string): Place[] {
  return everyMatch(line, wordingOf(sign)).map(({ index, 0: said }) => ({ index, end: index + said.length }))
}

function wordingOf(sign: Sign): RegExp {
  const wording = wordings.get(sign) ?? wordsOf(sign)
  wordings.set(sign, wording)
  return wording
}

function linesOf(thoughts: string): Line[] {
  const lines = thoughts.split('\n')
  let start = 0
  return lines.map((line, index) => {
    const one = { line, start, next: lines[index + 1] || null }
    start += line.length + 1
    return one
  })
}

function wordsOf(list: keyof SignWords): RegExp {
  return new RegExp(anyOf(...languages.map((language) => language[list])).source, 'gmu')
}
