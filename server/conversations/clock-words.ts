// Clock times as people of a language write them: 2:30pm, 2:30 pm, 14 h 30.
import type { Language } from '../understanding/understanding.ts'

/** `time` is HH:MM of a wall clock, 24:00 included. */
export function clockInWords(language: Language, time: string): string {
  if (isMidnight(time)) return midnight[language]
  if (language === 'fr') return frenchClock(time)
  return figuresOf(time) + halfSpace[language] + halfOf(time)
}

/** From one time to the other; the half of the day is said once where it is the same: 2-4pm, 2 a 4 pm, 14 h à 16 h. */
export function spanInWords(language: Language, start: string, end: string): string {
  const isSaidOnce = language !== 'fr' && !isMidnight(start) && !isMidnight(end) && halfOf(start) === halfOf(end)
  const from = isSaidOnce && start < end ? figuresOf(start) : clockInWords(language, start)
  return from + to[language] + clockInWords(language, end)
}

/** The same with the names of the clocks, where the hour comes twice: 1:30am EDT-1:45am EST. */
export function spanByClocks(
  language: Language,
  [start, end]: readonly [string, string],
  [first, last]: readonly [string, string],
): string {
  return `${clockInWords(language, start)} ${first}${to[language]}${clockInWords(language, end)} ${last}`
}

const midnight: Readonly<Record<Language, string>> = { en: 'midnight', es: 'medianoche', fr: 'minuit' }
const to: Readonly<Record<Language, string>> = { en: '-', es: ' a ', fr: ' à ' }
const halfSpace: Readonly<Record<'en' | 'es', string>> = { en: '', es: ' ' }

function isMidnight(time: string): boolean {
  return time === '00:00' || time === '24:00'
}

function frenchClock(time: string): string {
  const [hour, minute] = partsOf(time)
  return minute === 0 ? `${hour} h` : `${hour} h ${twoFigures(minute)}`
}

function figuresOf(time: string): string {
  const [hour, minute] = partsOf(time)
  return minute === 0 ? `${hour % 12 || 12}` : `${hour % 12 || 12}:${twoFigures(minute)}`
}

function halfOf(time: string): 'am' | 'pm' {
  return partsOf(time)[0] < 12 ? 'am' : 'pm'
}

function partsOf(time: string): [hour: number, minute: number] {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return [hour, minute]
}

function twoFigures(minute: number): string {
  return String(minute).padStart(2, '0')
}
