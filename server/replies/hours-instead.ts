// "Wednesday but later", "an hour earlier": wished for is another hour than that of what is on offer, or of what is booked.
import { Temporal } from 'temporal-polyfill'
import type { Booking } from '../bookings/store.ts'
import { clausesOf } from '../understanding/bare-clauses.ts'
import { otherHours, turnsWithinDay } from '../understanding/choice/other-hours.ts'
import { tellsDelay } from '../understanding/own-hours.ts'
import type { Reading } from '../understanding/reading.ts'
import { shiftedDays } from '../understanding/shifted-days.ts'
import type { OfferedSlot, Situation, Understanding, WantedTime } from '../understanding/understanding.ts'
import { cannotBeThere, wantsAnotherTime, wantsOtherDay } from '../understanding/visit-wordings.ts'
import { leavesDaysOut, otherDays } from '../understanding/windows/any-but.ts'
import { findRefused } from '../understanding/windows/windows.ts'
import { bookedIn } from './other-time.ts'

type Heard = Pick<Understanding, 'windows' | 'slotChoice' | 'intent'> & { reading: Reading; situation: Situation }

/** The times that are wanted, with what is meant where only another hour is named. */
export function withHoursInstead(heard: Heard, ahead: readonly Booking[]): WantedTime[] {
  const { slotChoice, intent, reading, situation } = heard
  const windows = openEnded(heard)
  const chosen = slotChoice?.length ?? 0
  // "1 or 2" names no hour.
  if (chosen > 1 && onlyFigures.test(reading.plain) && namesAny(reading, slotChoice)) return []
  if (chosen > 0) return windows
  if (situation.offered.length > 0) return otherHours(reading, situation) ?? anyOther(reading, windows, situation)
  const text = clausesOf(reading).join('\n')
  const isMove = intent === 'reschedule' || wantsAnotherTime(text) || turnsWithinDay(reading)
  const [own, ...more] = bookedIn({ ahead, situation })
  if (!own || more.length > 0) return windows
  const days = daysFrom(own, { text, windows, situation })
  if (days) return days
  if (tellsDelay(text) && intent !== 'reschedule' && intent !== 'cancel' && !wantsAnotherTime(text)) return []
  const others = isMove ? otherHours(reading, { ...situation, offered: [own] }) : null
  return others ?? anyOther(reading, windows, situation)
}

type Named = { text: string; windows: readonly WantedTime[]; situation: Situation }

/** "The day after" what is booked, and "any other day" than that; null where neither is said. */
function daysFrom({ start }: OfferedSlot, { text, windows, situation }: Named): WantedTime[] | null {
  const day = start.toPlainDate()
  const today = situation.now.toPlainDate()
  const [named, ...more] = windows
  const shift = shiftedDays(text)
  const isOfToday = !named?.date || named.date === today.add({ days: shift ?? 0 }).toString()
  const isOfOwn = named?.date === day.toString()
  if (shift !== null && more.length === 0 && (isOfToday || isOfOwn)) {
    const hours = named ?? { start: null, end: null, part: null }
    return [{ ...hours, date: day.add({ days: shift }).toString(), dateEnd: null }]
  }
  if (windows.length > 0 || !cannotBeThere(text) || !wantsOtherDay(text)) return null
  return otherDays([{ date: day.toString(), dateEnd: null, start: null, end: null, part: null }], today)
}

/** "1 or 2", but not "8", at which hour several are offered. */
function namesAny({ plain }: Reading, numbers: readonly number[] | null): boolean {
  return (plain.match(/\d+/g) ?? []).some((figure) => numbers?.includes(Number(figure)))
}

/** "Any day but Tuesday" of times on offer, or of the one that is booked. */
function anyOther(reading: Reading, windows: WantedTime[], situation: Situation): WantedTime[] {
  if (windows.length > 0 || !leavesDaysOut(reading.plain)) return windows
  const refused = findRefused(reading, situation).filter(({ date }) => date !== null)
  return refused.length > 0 ? otherDays(refused, situation.now.toPlainDate()) : windows
}

/** "Not before the 20th" is no wish for the 20th alone. */
function openEnded({ windows, reading }: Heard): WantedTime[] {
  const [only, ...more] = windows
  if (!only?.date || only.dateEnd !== null || more.length > 0 || (only.start ?? only.end ?? only.part) !== null)
    return windows
  if (!fromThenOn.test(clausesOf(reading).join('\n'))) return windows
  return [{ ...only, dateEnd: Temporal.PlainDate.from(only.date).add({ days: openDays }).toString() }]
}

const openDays = 13
const fromThenOn =
  /\b(?:not? (?:any )?(?:before|until|till|earlier than|sooner than)|(?:home|here|there|around|away|cant|cannot|busy|travelling|traveling|working|out of town)(?: (?:do|make|be|it|home|there|here))* (?:until|till|til)|nothing (?:before|until|till)|(?:from|starting)(?: \w+){1,3} (?:on|onwards?|forward)|starting (?:from |on )?|onwards?|on or after|or (?:later|after)|any ?time after|after (?:the|mon|tue|wed|thu|fri|sat|sun)|no antes del?|a partir del?|despues del?|en adelante|pas avant|a (?:partir|compter) d[eu]?|apres le)\b/

const onlyFigures = /^(?:\d|[\s,./&#]|\b(?:or|and|o|u|y|ou|et|either|works?|fine|both|is|are|good|ok)\b)+$/
