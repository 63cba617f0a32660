// Whether a time is wanted, refused, given up, past, or only asked about: the nearest word that governs it decides.
import { isBusyUntil } from './busy-until.ts'
import type { Sense } from './lexicon.ts'
import { isStop, type Line, senseAt, textAt } from './line.ts'
import type { Group, Unit } from './units.ts'

type Stance = 'wanted' | 'refused' | 'left' | 'past' | 'hours'

export type Judged = Unit & { stance: Stance }

type Cue = { kinds: ReadonlySet<string>; from: number; next: number; text: string }

const governing = [
  'ask',
  'past',
  'not-left',
  'not-right',
  'neutral',
  'works',
  'contrast',
  'move',
  'existing',
  'existing-right',
  'hours',
  'towards',
]

/** "I can't" before a day refuses it as well as after it. */
const speaks = /^(?:i|we|im|je|on|no|estoy|were) /

const goals = new Set(['for', 'until', 'till', 'til', 'para', 'pour', 'on'])

export type Scene = { line: Line; cues: readonly Cue[]; groups: readonly Group[]; isEarly: (unit: Unit) => boolean }

/** Every governing word of a text that is no part of a time itself. */
export function cuesOf(line: Line, groups: readonly Group[]): Cue[] {
  const taken = new Set(groups.flatMap(({ units }) => units.flatMap((unit) => range(unit.from, unit.next))))
  const cues: Cue[] = []
  for (let at = 0; at < line.tokens.length; ) {
    const cue = taken.has(at) ? null : cueAt(line, at, taken)
    if (cue) cues.push(cue)
    at = cue?.next ?? at + 1
  }
  return cues
}

/** The units of a group, each with how it is meant. */
export function judged(scene: Scene, group: Group): Judged[] {
  const right = rightOf(scene, group)
  let before: Stance = 'wanted'
  return group.units.map((unit, index) => {
    before = index === 0 ? leftOf(scene, group, unit) : innerLeft(scene, group, index, before)
    const stance = before === 'wanted' && isKept(scene, unit) ? 'left' : before
    return turnedAround({ ...unit, stance: stance === 'wanted' ? right : stance }, scene.line)
  })
}

/** Who can't until 5 can from 5 on. */
function turnedAround(unit: Judged, line: Line): Judged {
  const { stance, time } = unit
  if (
    !(stance === 'refused' || (stance === 'wanted' && isBusyUntil(line, unit))) ||
    !time?.end ||
    time.start ||
    time.part
  )
    return unit
  return { ...unit, stance: 'wanted', time: { ...time, start: time.end, end: null } }
}

function range(from: number, next: number): number[] {
  return Array.from({ length: Math.max(0, next - from) }, (_, index) => from + index)
}

function cueAt(line: Line, at: number, taken: ReadonlySet<number>): Cue | null {
  if (isStop(line, at)) return { kinds: new Set(['stop']), from: at, next: at + 1, text: '' }
  if (textAt(line, at) === ',' || textAt(line, at) === '(' || textAt(line, at) === ')')
    return { kinds: new Set(['comma']), from: at, next: at + 1, text: ',' }
  const senses = (line.senses[at] ?? []).filter(
    (sense) =>
      governing.includes(sense.kind) && isFree(sense, at, taken) && !(sense.kind === 'past' && isWeAre(line, at)),
  )
  const next = senses[0]?.next
  if (next === undefined) return null
  const kinds = new Set(senses.filter((sense) => sense.next === next).map(({ kind }) => kind))
  return { kinds, from: at, next, text: senses[0]?.words ?? '' }
}

/** "We're here till 2" is not over, as "were here" is. */
function isWeAre(line: Line, at: number): boolean {
  const token = line.tokens[at]
  return token?.text === 'were' && token.to - token.from > token.text.length
}

function isFree(sense: Sense, at: number, taken: ReadonlySet<number>): boolean {
  return range(at, sense.next).every((place) => !taken.has(place))
}

/** In a list a refusal goes on ("not Monday or Tuesday") until another word turns it. */
function innerLeft(scene: Scene, group: Group, index: number, before: Stance): Stance {
  const unit = group.units[index]
  const previous = group.units[index - 1]
  if (!unit || !previous) return 'wanted'
  const between = scene.cues.filter(
    (cue) => cue.from >= previous.next && cue.next <= unit.from && !cue.kinds.has('comma'),
  )
  if (between.some(({ kinds }) => kinds.has('not-left'))) return 'refused'
  if (between.some(({ kinds }) => kinds.has('ask') || kinds.has('contrast') || kinds.has('towards'))) return 'wanted'
  if (before === 'refused' && isTurned(scene, group, index)) return 'wanted'
  if (before === 'refused' && isWeekApart(scene, group, index)) return 'wanted'
  const isListed = group.isList[index] || group.isList.slice(index).some((joined) => joined)
  const hasMoved = (unit.day !== null || isInstead(scene, group)) && !group.isList[index] && !isListed
  return hasMoved ? 'wanted' : before
}

/** "Not tomorrow or Friday, next week". */
function isWeekApart({ line }: Scene, { units, isList }: Group, index: number): boolean {
  const [unit, previous] = [units[index], units[index - 1]]
  if (unit?.day?.day.is !== 'week' || !previous?.day || previous.day.day.is === 'week' || isList[index]) return false
  return range(previous.next, unit.from).some((at) => textAt(line, at) === ',')
}

/** "Not eight, eleven". */
function isInstead({ cues }: Scene, { units }: Group): boolean {
  const [first, second, ...more] = units
  const isNot = cues.some(({ next, text }) => next === first?.from && nots.has(text))
  return isNot && more.length === 0 && !first?.day && second?.time?.start != null
}

const nots = new Set(['not', 'pas', 'no'])

/** "Can't do 8, 10 possible?" */
function isTurned({ cues }: Scene, { units, isList }: Group, index: number): boolean {
  const last = units.at(-1)
  const after = index === units.length - 1 && last ? cues.find(({ from }) => from >= last.next) : undefined
  const isSaid = after && (after.kinds.has('works') || after.kinds.has('ask')) && !after.kinds.has('not-right')
  return isSaid === true && !isList[index]
}

function leftOf(scene: Scene, group: Group, unit: Unit): Stance {
  // "Cambiarla al viernes": the little word is part of the day.
  if (senseAt(scene.line, unit.from, 'towards')) return 'wanted'
  // "My shift ends at 3 so after that": the wish is for what follows.
  if (senseAt(scene.line, unit.from, 'that-time') || isDeadline(scene.line, unit)) return 'wanted'
  const cues = scene.cues.filter((cue) => cue.next <= unit.from)
  let isStatus = false
  for (const { kinds, next, text } of cues.toReversed()) {
    if (kinds.has('stop') || kinds.has('comma') || kinds.has('contrast')) break
    const isCrossed = scene.groups.some(
      (other) => other !== group && other.units.some((one) => one.from >= next && one.next <= unit.from),
    )
    if (kinds.has('towards') || (kinds.has('move') && goals.has(textAt(scene.line, unit.from - 1)))) return 'wanted'
    if (kinds.has('ask')) return 'wanted'
    if (kinds.has('past') && (text !== 'were here' || scene.isEarly(unit))) return 'past'
    if (kinds.has('hours')) return 'hours'
    if (kinds.has('not-right') && next >= unit.from - 2 && speaks.test(text)) return 'refused'
    if (kinds.has('neutral')) isStatus = true
    else if (!isCrossed && kinds.has('not-left')) return 'refused'
    else if (!isCrossed && (kinds.has('existing') || kinds.has('move'))) return 'left'
  }
  return isStatus && scene.isEarly(unit) ? 'past' : 'wanted'
}

/** "We leave Friday, so before", and no "before Friday". */
function isDeadline(line: Line, { from, next }: Unit): boolean {
  return senseAt(line, from, 'before-it')?.next === next
}

/** What follows a group: "Monday doesn't work", "this morning the pipe burst". */
function rightOf(scene: Scene, group: Group): Stance {
  const last = group.units.at(-1)
  const first = group.units[0]
  if (!last || !first) return 'wanted'
  const isAsked = isAskedLeft(scene, first)
  if (!isAsked && scene.groups.at(-1) !== group && isOccasion(scene.line, last.next)) return 'refused'
  for (const { kinds } of scene.cues.filter((cue) => cue.from >= last.next)) {
    if (kinds.has('stop') || kinds.has('comma') || kinds.has('contrast')) break
    if (kinds.has('not-right')) return isAsked ? 'wanted' : 'refused'
    if (kinds.has('hours')) return 'hours'
    if (kinds.has('ask') || kinds.has('works')) break
    if (kinds.has('past')) return !isAsked && group.units.every(scene.isEarly) ? 'past' : 'wanted'
  }
  return 'wanted'
}

/** "Sunday is hubby's birthday, so Saturday": where another day follows it. */
function isOccasion(line: Line, at: number): boolean {
  const behind = [0, 1, 2, 3, 4, 5].map((on) => textAt(line, at + on)).join(' ')
  return occasion.test(behind)
}

const occasion =
  /^(?:is|it ?s|es|c est|s|sera|sera el|sera l|will be) (?:\p{L}+ ){0,3}(?:birthday|bday|b-day|anniversary|funeral|cumple|cumpleanos|aniversario|funeral|anniversaire)(?!\p{L})/u

function isAskedLeft(scene: Scene, unit: Unit): boolean {
  for (const { kinds } of scene.cues.filter((cue) => cue.next <= unit.from).toReversed()) {
    if (kinds.has('stop') || kinds.has('comma') || kinds.has('contrast')) return false
    if (kinds.has('ask')) return true
  }
  return false
}

/** "my Tuesday appointment". */
function isKept({ line, cues }: Scene, unit: Unit): boolean {
  const after = cues.find((cue) => cue.from === unit.next)
  if (!after?.kinds.has('existing-right')) return false
  const owner =
    ['my', 'our', 'the'].includes(textAt(line, unit.from - 1)) || ['my', 'our', 'the'].includes(textAt(line, unit.from))
  return owner && after.text !== 'one' && after.text !== 'slot'
}
