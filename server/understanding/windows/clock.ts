// A clock time as people write it: 3pm, 9:30, 14h30, half 3, a las 3 y media.
import { figureAt, isGlued, type Line, type Read, senseAt, textAt } from './line.ts'

/** `half` says which half of the day was named; `fixed` needs none. `sure`: it can be nothing but a clock time. */
export type Clock = { hour: number; minute: number; half: 'am' | 'pm' | 'night' | 'fixed' | null; sure: boolean }

const money = new Set(['$', '£', '€', '#', '/', '.'])
const halves = ['am', 'pm', 'night'] as const

export function readClock(line: Line, at: number): Read<Clock> | null {
  const named = senseAt(line, at, 'clock')
  if (named) {
    const [hour, minute] = named.value.split(':').map(Number)
    return readEnding(line, {
      value: { hour: hour ?? 0, minute: minute ?? 0, half: 'fixed', sure: true },
      next: named.next,
    })
  }
  return readPast(line, at) ?? readFigures(line, at)
}

/** "half past 3", "quarter to 5", and the British "half 3". */
function readPast(line: Line, at: number): Read<Clock> | null {
  const past = senseAt(line, at, 'minutes')
  const hour = past && readHour(line, past.next)
  if (!past || !hour) return null
  const total = hour.value.hour * 60 + Number(past.value)
  const clock = { ...hour.value, hour: Math.floor(total / 60), minute: ((total % 60) + 60) % 60, sure: true }
  return readEnding(line, { value: clock, next: hour.next })
}

function readFigures(line: Line, at: number): Read<Clock> | null {
  const hour = readHour(line, at) ?? readRunTogether(line, at)
  return hour && readEnding(line, readMinutes(line, hour))
}

function readHour(line: Line, at: number): Read<Clock> | null {
  const figure = figureAt(line, at)
  if (figure !== null && money.has(textAt(line, at - 1)) && isGlued(line, at)) return null
  if (figure !== null && isGlued(line, at) && /\p{L}$/u.test(textAt(line, at - 1)) && !senseAt(line, at - 1, 'prep'))
    return null
  const word = senseAt(line, at, 'number')
  const hour = figure ?? (word ? Number(word.value) : null)
  if (hour === null || hour > 24 || (figure !== null && textAt(line, at).length > 2)) return null
  const half = hour > 12 || hour === 0 ? 'fixed' : null
  return {
    value: { hour: hour % 24, minute: 0, half, sure: false },
    next: figure === null ? (word?.next ?? at + 1) : at + 1,
  }
}

/** "930", "1430", "1400 hrs". */
function readRunTogether(line: Line, at: number): Read<Clock> | null {
  const figure = figureAt(line, at)
  if (figure === null || textAt(line, at).length < 3 || money.has(textAt(line, at - 1)) || isWeighed(line, at))
    return null
  const [hour, minute] = [Math.floor(figure / 100), figure % 100]
  const isYear = figure >= 1900 && figure < 2100 && !senseAt(line, at + 1, 'ampm') && textAt(line, at + 1) !== 'hrs'
  if (hour > 23 || hour === 0 || minute > 59 || minute % 5 > 0 || isYear) return null
  return { value: { hour, minute, half: hour > 12 ? 'fixed' : null, sure: false }, next: at + 1 }
}

/** "Under 150", "menos de 200": of what it costs. */
function isWeighed(line: Line, at: number): boolean {
  const before = textAt(line, at - 1)
  return weighs.has(before === 'de' ? textAt(line, at - 2) : before)
}

const weighs = new Set('under over below above than max maximum budget menos moins sous'.split(' '))

function readMinutes(line: Line, hour: Read<Clock>): Read<Clock> {
  const { value, next } = hour
  const mark = textAt(line, next)
  const isPoint =
    mark === ':' || (mark === '.' && isGlued(line, next) && isGlued(line, next + 1) && !isGlued(line, next + 2))
  const minute = figureAt(line, next + 1)
  if (isPoint && minute !== null && minute < 60 && textAt(line, next + 1).length === 2)
    return { value: { ...value, minute, sure: mark === ':' }, next: next + 2 }
  const letter = senseAt(line, next, 'hmark')
  if (letter) return readHourMark(line, value, letter.next)
  if (mark === 'h' && isGlued(line, next)) return readHourMark(line, value, next + 1)
  return readSpokenMinutes(line, hour)
}

/** "Nine thirty", "two forty", and "8 30" as a phone writes it down. */
function readSpokenMinutes(line: Line, { value, next }: Read<Clock>): Read<Clock> {
  const figure = textAt(line, next).length === 2 && !isGlued(line, next) ? figureAt(line, next) : null
  const word = line.language === 'en' && figure === null ? senseAt(line, next, 'number') : undefined
  const minute = figure ?? Number(word?.value ?? 0)
  if (minute < (word ? 15 : 0) || minute > 55 || minute % 5 > 0 || (minute === 0 && figure === null))
    return { value, next }
  const sure = word !== undefined && minute % 15 === 0
  return { value: { ...value, minute, sure }, next: word?.next ?? next + 1 }
}

function readHourMark(line: Line, clock: Clock, at: number): Read<Clock> {
  const minute = figureAt(line, at)
  const word = senseAt(line, at, 'number')
  if (minute !== null && minute < 60 && textAt(line, at).length === 2)
    return { value: { ...clock, minute, sure: true }, next: at + 1 }
  if (word && ['15', '30', '45'].includes(word.value))
    return { value: { ...clock, minute: Number(word.value), sure: true }, next: word.next }
  return { value: clock, next: at }
}

/** What may still belong to it: "ish", "o'clock", "y media", "pm", "in the evening". */
function readEnding(line: Line, clock: Read<Clock>): Read<Clock> {
  let { value, next } = clock
  for (let turn = 0; turn < 4; turn += 1) {
    const skip = senseAt(line, next, 'ish') ?? senseAt(line, next, 'oclock')
    const half =
      value.half === 'fixed' && value.hour > 12 ? undefined : (senseAt(line, next, 'ampm') ?? letterHalf(line, next))
    const plus = value.minute === 0 && !isOtherHour(line, next) ? senseAt(line, next, 'plus') : undefined
    if (plus && plus.value !== '') [value, next] = [later(value, Number(plus.value)), plus.next]
    else if (half && value.half === null)
      [value, next] = [{ ...value, half: halfOf(half.value), sure: true }, half.next]
    else if (half && value.half === 'fixed') next = half.next
    else if (skip)
      [value, next] = [{ ...value, sure: value.sure || skip.kind === 'oclock' || isGlued(line, next) }, skip.next]
    else break
  }
  return { value, next }
}

/** "Entre 13h et 15h": the other end, and no minutes. */
function isOtherHour(line: Line, at: number): boolean {
  const figure = figureAt(line, at + 1) !== null && senseAt(line, at, 'join') ? at + 1 : null
  if (figure === null) return false
  const isHour = senseAt(line, figure + 1, 'hmark') !== undefined || textAt(line, figure + 1) === ':'
  return isHour || [2, 3, 4].some((back) => senseAt(line, at - back, 'prep', 'between')?.next === at - back + 1)
}

function halfOf(word: string): Clock['half'] {
  return halves.find((half) => half === word) ?? null
}

/** "9a", "3p". */
function letterHalf(line: Line, at: number): { value: string; next: number } | undefined {
  const text = textAt(line, at)
  return isGlued(line, at) && (text === 'a' || text === 'p') ? { value: `${text}m`, next: at + 1 } : undefined
}

function later(clock: Clock, minutes: number): Clock {
  const total = clock.hour * 60 + minutes
  return { ...clock, hour: Math.floor(total / 60), minute: ((total % 60) + 60) % 60, sure: true }
}
