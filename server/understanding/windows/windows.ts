// The times that a text asks for or offers; what is refused, given up, past or only asked about is none.
import { Temporal } from 'temporal-polyfill'
import { withoutAddress } from '../address/find-address.ts'
import type { Reading } from '../reading.ts'
import type { OfferedSlot, Situation, WantedTime } from '../understanding.ts'
import { anyDayBut } from './any-but.ts'
import { afterRefused } from './day-after.ts'
import type { Now } from './days.ts'
import { withGaps } from './gaps.ts'
import { type Line, readLine } from './line.ts'
import type { Asked } from './mention.ts'
import { readMentions } from './mentions.ts'
import { withCorrections } from './put-right.ts'
import { withRefusedOnes } from './rather.ts'
import { withoutReasons } from './reason.ts'
import { shareAcross, shareInGroup } from './share.ts'
import { cuesOf, type Judged, judged, type Scene } from './stance.ts'
import { withTargets } from './targets.ts'
import { withTighterBounds } from './tighter.ts'
import type { Token } from './tokens.ts'
import { type Group, groupsOf, type Unit } from './units.ts'
import { namesUnreadDay } from './unread-day.ts'
import { isEmpty, windowsOf } from './wanted.ts'
import { isMonthFirst } from './zones.ts'

/** `language` is the text's own where it is known, else the conversation's; `said` tells whether we asked when; `keepsPart`: of "mornings after 9" the morning holds too. */
export type When = Pick<Situation, 'now' | 'zone' | 'language'> &
  Partial<Pick<Situation, 'said' | 'offered' | 'country' | 'within'>> & { keepsPart?: boolean }

const asksWhen =
  /\b(?:when|what time|which time|what day|which day|time works|times work|day works|days work|hora|cuando|heure|quand|quel jour|que dia)\b/

const asksWhere = /\b(?:address|where|zip|postcode|postal code|cross street|direccion|donde|adresse|ou)\b/

export function findWindows(reading: Reading, when: When): WantedTime[] {
  const { all, scene, isUnread } = readTimes(reading, when)
  const wanted = all.flatMap(({ group, units }) => shareInGroup(units.filter(isWanted), group))
  const units = all.flatMap((one) => one.units)
  const isTurned = (one: Unit, other: Unit) => hasContrast(scene, one, other) || areOneGroup(scene.groups, one, other)
  const shared = withTighterBounds(shareAcross(onDayTurned(wanted, units), isTurned), scene.line)
  const windows = withGaps(windowsOf(shared, when), units)
  const left = units.filter(({ stance, day }) => stance === 'refused' && day)
  const hours = windowsOf(
    left.filter(({ time }) => time).map((unit) => ({ ...unit, day: null })),
    when,
  )
  const found = tidy(anyDayBut(windows, { plain: reading.plain, left, hours, today: when.now.toPlainDate() }))
  return isUnread ? found.filter(({ date }) => date !== null) : found
}

/** A day stands there that cannot be read: what else is said is of that day. */
export function hasUnreadDay(reading: Reading, when: When): boolean {
  return readTimes(reading, when).isUnread
}

/** The pieces of a text, and those of them that name a time: from one, and up to another that does no more. */
export function timedPieces(
  reading: Reading,
  when: When,
): { tokens: readonly Token[]; times: { from: number; next: number; isWanted: boolean }[] } {
  const { all, scene } = readTimes(reading, when)
  const units = all.flatMap((one) => one.units)
  return {
    tokens: scene.line.tokens,
    times: units.map((unit) => ({ from: unit.from, next: unit.next, isWanted: isWanted(unit) })),
  }
}

/** The times that a text refuses, or gives up: "not Tuesday", "cancel tomorrow". */
export function findRefused(reading: Reading, when: When): WantedTime[] {
  return timesOf(reading, when, ['refused', 'left'])
}

/** Those alone that do not suit: "not Tuesday". */
export function findUnsuited(reading: Reading, when: When): WantedTime[] {
  return timesOf(reading, when, ['refused'])
}

function timesOf(reading: Reading, when: When, stances: readonly Judged['stance'][]): WantedTime[] {
  const { all } = readTimes(reading, when)
  const meant = all.flatMap(({ group, units }) =>
    shareInGroup(
      units.filter(({ stance }) => stances.includes(stance)),
      group,
    ),
  )
  return tidy(windowsOf(meant, when))
}

/** Every time that a text names, whatever it says of it: who asks "are you open on Sunday?" wants nothing on it. */
export function findNamed(reading: Reading, when: When): WantedTime[] {
  const { all } = readTimes(reading, when)
  return tidy(
    windowsOf(
      all.flatMap(({ group, units }) => shareInGroup(units, group)),
      when,
    ),
  )
}

type ReadTimes = { all: { group: Group; units: Judged[] }[]; scene: Scene; isUnread: boolean }

function readTimes(reading: Reading, when: When): ReadTimes {
  const line = withRefusedOnes(
    withTargets(readLine(withoutAddress(reading, { said: when.said ?? '' }), when.language ?? 'en')),
  )
  const today = when.now.toPlainDate()
  const mentions = readMentions(line, nowOf(line, when), askedOf(when))
  const groups = groupsOf(line, mentions)
  const scene: Scene = { line, cues: cuesOf(line, groups), groups, isEarly: (unit) => mayBePast(unit, today) }
  const judgedOnes = withCorrections(
    groups.flatMap((group) => judged(scene, group)),
    line,
  )
  const units = afterRefused(withoutReasons(judgedOnes, scene), when)
  const isOf = (group: Group, unit: Unit) => group.units.some(({ from }) => from === unit.from)
  const all = groups.map((group) => ({ group, units: units.filter((unit) => isOf(group, unit)) }))
  return { all, scene, isUnread: namesUnreadDay(line, mentions) }
}

function nowOf({ language }: Line, { now, zone, country, said = '', offered = [] }: When): Now {
  const isFirst = language === 'en' && isMonthFirst(zone)
  const isWhenAsked = asksWhen.test(bare(said))
  const isWhereAsked = asksWhere.test(bare(said)) && !isWhenAsked
  const known = { now, today: now.toPlainDate(), country: country ?? null }
  return { ...known, isMonthFirst: isFirst, places: placesOf(offered), isWhereAsked, isWhenAsked }
}

function askedOf({ said = '', offered = [] }: When): Asked {
  const hours = offered.map(({ start }) => start.hour % 12 || 12)
  return { isAsked: asksWhen.test(bare(said)), slots: offered.length, hours }
}

function isWanted({ stance }: Judged): boolean {
  return stance === 'wanted'
}

/** Ordinals that mean a place among the offered times, not a day of the month. */
function placesOf(offered: readonly OfferedSlot[]): number[] {
  const days = offered.map(({ start }) => start.day)
  return offered.map(({ n }) => n).filter((n) => !days.includes(n))
}

function bare(said: string): string {
  return said.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

/** "Tomorrow at 10 doesn't work, 2 is better": the hour changes, the day stays. */
function onDayTurned(wanted: readonly Unit[], all: readonly Judged[]): Unit[] {
  if (wanted.some(({ day }) => day)) return [...wanted]
  const kept = all.findLast(
    ({ stance, day, time }) => day && (stance === 'hours' || stance === 'left' || (stance === 'refused' && time)),
  )
  return wanted.map((unit) =>
    kept && kept.from < unit.from ? { ...unit, day: kept.day && { ...kept.day, part: null } } : unit,
  )
}

/** What stands side by side was shared there already. */
function areOneGroup(groups: readonly Group[], one: Unit, other: Unit): boolean {
  return groups.some(({ units }) => [one, other].every(({ from }) => units.some((unit) => unit.from === from)))
}

function hasContrast({ cues }: Scene, one: Unit, other: Unit): boolean {
  const [from, to] = one.next <= other.from ? [one.next, other.from] : [other.next, one.from]
  return cues.some(
    (cue) => cue.kinds.has('contrast') && cue.from >= from && cue.next <= to && cue.text.startsWith('but'),
  )
}

/** A future day cannot be when something happened. */
function mayBePast({ day }: Unit, today: Temporal.PlainDate): boolean {
  if (!day) return true
  if (day.day.is === 'date')
    return !day.bound && day.day.last === null && Temporal.PlainDate.compare(day.day.date, today) <= 0
  return day.day.is === 'weekday' && !day.day.week
}

/** Nothing twice, and nothing that another window says more exactly. */
function tidy(windows: readonly WantedTime[]): WantedTime[] {
  const once = windows.filter((window, at) => windows.findIndex((other) => isSame(window, other)) === at)
  return once.filter((window) => !once.some((other) => other !== window && isWider(window, other))).slice(0, 12)
}

function isSame(one: WantedTime, other: WantedTime): boolean {
  return (['date', 'dateEnd', 'start', 'end', 'part'] as const).every((key) => one[key] === other[key])
}

function isWider(window: WantedTime, other: WantedTime): boolean {
  if (!isEmpty(window) || window.date === null || other.date === null) return false
  const isWithin = window.date <= other.date && (other.dateEnd ?? other.date) <= (window.dateEnd ?? window.date)
  return isWithin && (!isEmpty(other) || (window.dateEnd !== null && other.dateEnd === null))
}
