// Another hour than that of an offered slot, as times that are wanted instead.
import { Temporal } from 'temporal-polyfill'
import { withoutAddress } from '../address/find-address.ts'
import type { Reading } from '../reading.ts'
import { withoutShift } from '../shifted-hours.ts'
import type { OfferedSlot, Situation, WantedTime } from '../understanding.ts'
import { findRefused, findWindows } from '../windows/windows.ts'
import { apartFromTurn, type HourTurn, hourTurnIn } from './hour-turn.ts'
import { byPlace, refusedPlaces } from './places.ts'
import { proposedIn } from './proposed.ts'
import { sceneOf } from './scene.ts'
import { slotsIn } from './slots.ts'

/** Of slots that a text takes by their day or number those whose hour it does not refuse. */
export function withoutOtherHour(
  chosen: readonly OfferedSlot[],
  reading: Reading,
  situation: Situation,
): readonly OfferedSlot[] {
  const hours = findRefused(reading, situation).filter(({ start, part }) => (start ?? part) !== null)
  const kept = chosen.filter((slot) => !hours.some((window) => slotsIn(window, [slot]).length > 0))
  const turn = hourTurnIn(reading)
  if (!turn || kept.length === 0) return kept
  // "8 is too early, I take the second".
  const isSaidOf =
    hours.some(({ start }) => start !== null) || refusedPlaces(sceneOf(reading.plain, situation)).length > 0
  if (turn.isOfHour && isSaidOf) return kept
  return hoursApart(findWindows(reading, situation), kept).length > 0 ? kept : []
}

/** What is wanted in place of the offered slots that are spoken of; null where no other hour of theirs is. */
export function otherHours(whole: Reading, situation: Situation): WantedTime[] | null {
  const reading = withoutAddress(whole, situation)
  const turn = hourTurnIn(reading)
  const windows = turnsWithinDay(reading) ? [] : apartFromTurn(findWindows(reading, situation), reading)
  const spoken = slotsSpokenOf(reading, windows, situation)
  const named = turn?.isOfHour ? pastHour(reading, turn, situation) : []
  if (named.length > 0) return named
  if (hoursApart(windows, spoken).length > 0) return turn ? upTo(windows, turn, situation.offered) : null
  if (turn?.to === 'earlier' && !turn.isOfHour && spoken.length === 0 && windows.length === 0) return sooner(situation)
  if (turn) return spoken.length > 0 ? spoken.flatMap((slot) => turned(slot, turn)) : null
  const [part] = findRefused(reading, situation).flatMap((refused) => refused.part ?? [])
  return part && windows.length > 0 ? windows.map((window) => ({ ...window, ...apartFrom[part] })) : null
}

/** "Later in the day": the day is the one that is spoken of, not today. */
export function turnsWithinDay(reading: Reading): boolean {
  return hourTurnIn(reading)?.isOfHour === false && withinDay.test(reading.plain)
}

const withinDay =
  /\b(?:in the|(?:that|the) same|that) day\b|\b(?:en el|del|(?:el|ese) mismo|ese) dia\b|\b(?:dans|de) la journee\b|\b(?:le|ce) meme jour\b/

/** "1:30 is too early", which is none of those on offer: others of their days, past that hour. */
function pastHour(reading: Reading, { to }: HourTurn, situation: Situation): WantedTime[] {
  const [hour, ...more] = findRefused(apartFromNo(reading), situation).flatMap(({ start }) => start ?? [])
  const { offered } = situation
  if (!hour || more.length > 0 || offered.some(({ start }) => clockOf(start) === hour)) return []
  const days = [...new Set(offered.map(({ start }) => start.toPlainDate().toString()))]
  const after = Temporal.PlainTime.from(hour).add({ minutes: 1 }).toString().slice(0, 5)
  const bounds = to === 'later' ? { start: after, end: null } : { start: null, end: hour }
  const isPast = ({ start }: OfferedSlot) => (to === 'later' ? clockOf(start) > hour : clockOf(start) < hour)
  // Those on offer that are past it are not refused.
  const named = offered.filter(isPast).map(({ start }) => startingAt(start))
  return [...named, ...days.map((date) => ({ date, dateEnd: null, ...bounds, part: null }))]
}

/** "No 1:30 is too early". */
function apartFromNo({ clean, plain }: Reading): Reading {
  const apart = (text: string) => text.replace(/^(\s*(?:no|nah|nope|non)) (?=\d{1,2} ?[:.h] ?\d\d)/iu, '$1, ')
  return { clean: apart(clean), plain: apart(plain) }
}

function startingAt(at: Temporal.PlainDateTime): WantedTime {
  return { date: at.toPlainDate().toString(), dateEnd: null, start: clockOf(at), end: null, part: null }
}

function clockOf(at: Temporal.PlainDateTime): string {
  return at.toPlainTime().toString().slice(0, 5)
}

/** Hours that are not those of the slots themselves. */
function hoursApart(windows: readonly WantedTime[], slots: readonly OfferedSlot[]): WantedTime[] {
  return windows.filter((window) => hasHours(window) && (window.start === null || slotsIn(window, slots).length === 0))
}

function hasHours({ start, end, part }: WantedTime): boolean {
  return (start ?? end ?? part) !== null
}

/** By number or by day; else all of one day, or by how much all of them are to be turned. */
function slotsSpokenOf(reading: Reading, windows: readonly WantedTime[], situation: Situation): readonly OfferedSlot[] {
  const { offered } = situation
  const placed = byPlace(sceneOf(withoutShift(reading.plain), { offered, windows })) ?? []
  if (placed.length > 0) return placed
  if (windows.length > 0) return windows.flatMap((window) => slotsIn(window, offered))
  const proposed = offered.find(({ n }) => n === proposedIn(situation))
  if (proposed) return [proposed]
  const days = new Set(offered.map(({ start }) => start.toPlainDate().toString()))
  const turn = hourTurnIn(reading)
  if (days.size === 1 || turn?.minutes) return offered
  return turn?.isOfHour ? [...days].flatMap((day) => edgeOfDay(day, turn, offered)) : []
}

/** "Too late", of the whole list: earlier than the first of each of its days. */
function edgeOfDay(day: string, { to }: HourTurn, offered: readonly OfferedSlot[]): OfferedSlot[] {
  const own = offered
    .filter(({ start }) => start.toPlainDate().toString() === day)
    .toSorted((one, other) => clockOf(one.start).localeCompare(clockOf(other.start)))
  return [(to === 'earlier' ? own[0] : own.at(-1)) ?? []].flat()
}

function turned({ start }: OfferedSlot, { to, minutes }: HourTurn): WantedTime[] {
  const date = start.toPlainDate().toString()
  const by = minutes ?? usualMinutes
  const at = to === 'later' ? start.add({ minutes: by }) : start.subtract({ minutes: minutes ?? 0 })
  if (at.toPlainDate().toString() !== date) return []
  const hour = at.toPlainTime().toString().slice(0, 5)
  const isBound = to === 'earlier' && minutes === null
  return [{ date, dateEnd: null, start: isBound ? null : hour, end: isBound ? hour : null, part: null }]
}

/** "Earlier, like 7:30": not after what there is. */
function upTo(windows: readonly WantedTime[], { to }: HourTurn, offered: readonly OfferedSlot[]): WantedTime[] | null {
  const [only, ...more] = offered
  if (to === 'later' || !only || more.length > 0) return null
  const date = only.start.toPlainDate().toString()
  const end = only.start.toPlainTime().toString().slice(0, 5)
  const isBefore = ({ start, date: named }: WantedTime) => start !== null && start < end && (named ?? date) === date
  return windows.every(isBefore) ? windows.map((window) => ({ ...window, date, end: window.end ?? end })) : null
}

/** Before the soonest that is on offer, today or on a day between. */
function sooner({ now, offered }: Situation): WantedTime[] | null {
  const [soonest] = offered.toSorted((one, other) => one.start.toString().localeCompare(other.start.toString()))
  if (!soonest) return null
  const [today, day] = [now.toPlainDate(), soonest.start.toPlainDate()]
  const last = day.subtract({ days: 1 })
  const bound = {
    date: day.toString(),
    dateEnd: null,
    start: null,
    end: soonest.start.toPlainTime().toString().slice(0, 5),
    part: null,
  }
  if (today.equals(day)) return [bound]
  const before = {
    date: today.toString(),
    dateEnd: today.equals(last) ? null : last.toString(),
    start: null,
    end: null,
    part: null,
  }
  return [before, bound]
}

const usualMinutes = 60

const apartFrom = {
  morning: { start: '12:00' },
  afternoon: { end: '12:00' },
  evening: { end: '17:00' },
  night: { end: '17:00' },
} as const
