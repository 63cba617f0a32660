// "Wednesday but later", "an hour earlier": wished for is another hour than that of what is on offer, or of what is booked.
import { Temporal } from 'temporal-polyfill'
import type { Booking } from '../../bookings/store.ts'
import { clausesOf } from '../../understanding/bare-clauses.ts'
import { otherHours, turnsWithinDay } from '../../understanding/choice/other-hours.ts'
import { refusedForHour } from '../../understanding/choice/refused-for-hour.ts'
import { tellsDelay } from '../../understanding/own-hours.ts'
import type { Reading } from '../../understanding/reading.ts'
import { sameTimeIn } from '../../understanding/same-time.ts'
import { shiftedDays } from '../../understanding/shifted-days.ts'
import { shiftedMinutes } from '../../understanding/shifted-hours.ts'
import type { OfferedSlot, Situation, Understanding, WantedTime } from '../../understanding/understanding.ts'
import { cannotBeThere, wantsAnotherTime, wantsOtherDay } from '../../understanding/visit-wordings.ts'
import { leavesDaysOut, otherDays } from '../../understanding/windows/any-but.ts'
import { findRefused } from '../../understanding/windows/windows.ts'
import { bookedIn } from '../other-time.ts'

type Heard = Pick<Understanding, 'windows' | 'slotChoice' | 'intent'> & { reading: Reading; situation: Situation }

/** The times that are wanted, with what is meant where only another hour is named. */
export function withHoursInstead(heard: Heard, ahead: readonly Booking[]): WantedTime[] {
  const { slotChoice, intent, reading, situation } = heard
  const windows = openEnded(heard)
  const chosen = slotChoice?.length ?? 0
  // "1 or 2" names no hour.
  if (chosen > 1 && onlyFigures.test(reading.plain) && namesAny(reading, slotChoice)) return []
  if (chosen > 0) return windows
  const text = clausesOf(reading).join('\n')
  const { offered } = situation
  if (offered.length > 0)
    return (
      asBefore(offered, { text, windows, situation }) ??
      otherHours(reading, situation) ??
      anyOther(reading, windows, situation)
    )
  const isShift = shiftedMinutes(text) !== null
  const isTurn = isShift || turnsWithinDay(reading) || refusedForHour(reading) !== null
  const isMove = intent === 'reschedule' || isTurn || wantsAnotherTime(text)
  const [own, ...more] = bookedIn({ ahead, situation })
  if (!own || more.length > 0) return windows
  const days = asBefore([own], { text, windows, situation }) ?? daysFrom(own, { text, windows, situation })
  if (days) return days
  if (tellsDelay(text) && intent !== 'reschedule' && intent !== 'cancel' && !wantsAnotherTime(text)) return []
  const others = isMove ? otherHours(reading, { ...situation, offered: [own] }) : null
  return others ?? anyOther(reading, windows, situation)
}

type Named = { text: string; windows: readonly WantedTime[]; situation: Situation }

/** "Same time next week" as what is on offer or booked; null where nothing of it is to stay. */
function asBefore(slots: readonly OfferedSlot[], { text, windows, situation }: Named): WantedTime[] | null {
  const same = sameTimeIn(text)
  if (!same || windows.some(({ start, end }) => (start ?? end) !== null)) return null
  const hourOf = ({ start }: OfferedSlot) => (same.hour ? start.toPlainTime().toString().slice(0, 5) : null)
  const at = (date: string, slot: OfferedSlot) => ({ date, dateEnd: null, start: hourOf(slot), end: null, part: null })
  const { days } = same
  if (days !== null) return once(slots.map((slot) => at(slot.start.toPlainDate().add({ days }).toString(), slot)))
  const named = windows.flatMap(({ date, dateEnd }) => (date === null || dateEnd !== null ? [] : date))
  if (named.length > 0) return once(named.flatMap((date) => slots.map((slot) => at(date, slot))))
  if (!same.isOtherDay) return null
  const today = situation.now.toPlainDate()
  return slots.flatMap((slot) => {
    const refused = at(slot.start.toPlainDate().toString(), slot)
    return otherDays([refused], today).map((window) => ({ ...window, start: refused.start }))
  })
}

function once(windows: readonly WantedTime[]): WantedTime[] {
  const isSame = (one: WantedTime, other: WantedTime) => one.date === other.date && one.start === other.start
  return windows.filter((window, at) => windows.findIndex((other) => isSame(window, other)) === at)
}

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
  const text = clausesOf(reading).join('\n')
  if (!fromThenOn.test(text) || besideDay.test(text)) return windows
  return [{ ...only, dateEnd: Temporal.PlainDate.from(only.date).add({ days: openDays }).toString() }]
}

const openDays = 13
/** "The day after Christmas", "the Tuesday after the 25th": one day, and no other after it. */
const besideDay =
  /(?<!\b(?:any|every|other|another|cualquier|otro|autre|quel) )\b(?:day|morning|evening|week|weekend|(?:mon|tues|wednes|thurs|fri|satur|sun)day|dia|semana|lunes|martes|miercoles|jueves|viernes|sabado|domingo|jour|semaine|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) (?:right |just )?(?:after|despues|apres)\b/
const fromThenOn =
  /\b(?:not? (?:any )?(?:before|until|till|earlier than|sooner than)|(?:home|here|there|around|away|cant|cannot|busy|travelling|traveling|working|out of town)(?: (?:do|make|be|it|home|there|here))* (?:until|till|til)|nothing (?:before|until|till)|(?:from|starting)(?: \w+){1,3} (?:on|onwards?|forward)|starting (?:from |on )?|onwards?|on or after|or (?:later|after)|any ?time after|after (?:the|my|new years?|christmas|xmas|thanksgiving|easter|memorial|labou?r|victoria|canada|(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*)|no antes del?|a partir del?|despues del?|en adelante|pas avant|a (?:partir|compter) d[eu]?|apres (?:le|la|les|noel|paques|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre))\b/

const onlyFigures = /^(?:\d|[\s,./&#]|\b(?:or|and|o|u|y|ou|et|either|works?|fine|both|is|are|good|ok)\b)+$/
