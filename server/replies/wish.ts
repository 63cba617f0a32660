// A day and an hour that are said apart belong together: an hour holds for the days that are wished for, a day for the hours.
import type { WantedTime } from '../understanding/understanding.ts'

/** How new words stand to the wish before them. */
export type Turn = {
  /** "Any day but Tuesday", "another day": nothing of what was wished for before holds. */
  isAnew: boolean
  /** "Any time Tuesday": the hours hold no more. */
  isAnyHour: boolean
  /** All that was offered was turned down: the hours of its days hold for no other day. */
  isTurnedDown: boolean
  /** What was refused: no wish for such a day holds. */
  refused: readonly WantedTime[]
}

/** What is wished for now. New words go before old ones; what they leave open is as it was. */
export function joined(known: readonly WantedTime[], said: readonly WantedTime[], turn: Turn = goesOn): WantedTime[] {
  if (turn.isAnew) return [...said]
  if (said.length === 0) return [...known]
  const left = known.filter((window) => !isRefused(window, turn.refused))
  if (said.every(({ date }) => date === null)) return onDays(left, said)
  if (said.some(({ date }) => date === null)) return [...said]
  return once(said.flatMap((window) => (hasHours(window) ? [window] : atHours(window, left, turn))))
}

const goesOn: Turn = { isAnew: false, isAnyHour: false, isTurnedDown: false, refused: [] }

function onDays(known: readonly WantedTime[], said: readonly WantedTime[]): WantedTime[] {
  const days = known.filter(({ date }) => date !== null)
  if (days.length === 0) return [...said]
  return once(days.flatMap(({ date, dateEnd }) => said.map((window) => ({ ...window, date, dateEnd }))))
}

/** The hours that were wished for on that day; else those that were wished for at all. */
function atHours(day: WantedTime, known: readonly WantedTime[], { isAnyHour, isTurnedDown }: Turn): WantedTime[] {
  const own = known.filter(({ date }) => date === day.date)
  const holding = own.length > 0 ? own : known.filter(({ date }) => date === null || !isTurnedDown)
  const hours = holding.filter(hasHours)
  if (hours.length === 0 || isAnyHour) return [day]
  return hours.map(({ start, end, part }) => ({ ...day, start, end, part }))
}

function isRefused({ date, start }: WantedTime, refused: readonly WantedTime[]): boolean {
  return date !== null && refused.some((time) => time.date === date && (!hasHours(time) || time.start === start))
}

function hasHours({ start, end, part }: WantedTime): boolean {
  return (start ?? end ?? part) !== null
}

function once(windows: readonly WantedTime[]): WantedTime[] {
  const words = windows.map((window) => JSON.stringify(Object.values(window)))
  return windows.filter((_window, at) => words.indexOf(words[at] ?? '') === at).slice(0, mostWindows)
}

const mostWindows = 12
