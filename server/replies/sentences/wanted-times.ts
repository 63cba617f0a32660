// The times that a caller wants, said back as people say them, with nothing added: a bare hour is where it may begin.
import type { Temporal } from 'temporal-polyfill'
import { clockInWords, spanInWords } from '../../conversations/clock-words.ts'
import { plainLetters } from '../../conversations/segments.ts'
import type { Language, WantedTime } from '../../understanding/understanding.ts'
import { daysInWords } from './day-words.ts'
import { timeWords } from './time-words.ts'

/**
 * "Tue or Wed afternoon": at most the first three, in letters that cost no second alphabet; null when there is nothing to say.
 * `today` is the shop's.
 */
export function wantedInWords(
  language: Language,
  windows: readonly WantedTime[],
  today: Temporal.PlainDate,
): string | null {
  const said = windows.filter((window) => window.date !== null || hasHours(window)).slice(0, mostSaid)
  return said.length === 0 ? null : plainLetters(together({ language, today, said: said.sort(inOrder) }))
}

const mostSaid = 3
type Scene = { language: Language; today: Temporal.PlainDate; said: readonly WantedTime[] }

function inOrder(one: WantedTime, other: WantedTime): number {
  return rankOf(one) - rankOf(other) || (one.date ?? '').localeCompare(other.date ?? '')
}

/** An hour alone would be taken for that of the day before it, and a day alone would take the hours after it. */
function rankOf(window: WantedTime): number {
  if (window.date === null) return 0
  return hasHours(window) ? 1 : 2
}

/** What they share is said once: the hours after the last day, or the day before the first hours. */
function together(scene: Scene): string {
  const [first, ...others] = scene.said
  if (!first || others.length === 0 || first.date === null) return listed(scene, whole)
  if (others.every((window) => hoursKey(window) === hoursKey(first))) {
    const areSeveral = scene.said.some(({ dateEnd }) => dateEnd !== null)
    return joined(listed(scene, daysOf), hoursOf(scene, first, areSeveral))
  }
  const isOneDay =
    scene.said.every(hasHours) && others.every((window) => daysKey(window) === daysKey(first)) && !isToday(scene, first)
  return isOneDay ? joined(daysOf(scene, first), listed(scene, hoursOf)) : listed(scene, whole)
}

function whole(scene: Scene, window: WantedTime): string {
  const parts = window.part && timeWords[scene.language].parts[window.part]
  if (parts && window.date === null) return parts.alone
  if (parts && isToday(scene, window)) return parts.today
  return joined(daysOf(scene, window), hoursOf(scene, window))
}

function daysOf({ language, today }: Scene, window: WantedTime): string {
  const { date, dateEnd } = window
  return date === null ? '' : daysInWords(language, { date, dateEnd, areWhole: !hasHours(window) }, today)
}

function hoursOf(scene: Scene, window: WantedTime, areSeveral = window.dateEnd !== null): string {
  const { language } = scene
  const { start, end, part } = window
  const words = timeWords[language]
  if (start !== null && end !== null) return words.between(spanInWords(language, start, end))
  if (start !== null) return words[isPoint(scene, window) ? 'at' : 'from'](clockInWords(language, start))
  if (end !== null) return words.before(clockInWords(language, end))
  return part === null ? '' : words.parts[part][areSeveral ? 'days' : 'day']
}

/** "After 9 or after 10" says nobody: two beginnings on one day are two moments. */
function isPoint({ said }: Scene, window: WantedTime): boolean {
  return said.some(
    (other) => other.start !== window.start && daysKey(other) === daysKey(window) && other.start !== null && !other.end,
  )
}

function isToday({ today }: Scene, { date, dateEnd }: WantedTime): boolean {
  return date === today.toString() && dateEnd === null
}

function hasHours({ start, end, part }: WantedTime): boolean {
  return start !== null || end !== null || part !== null
}

function hoursKey({ start, end, part }: WantedTime): string {
  return `${start} ${end} ${part}`
}

function daysKey({ date, dateEnd }: WantedTime): string {
  return `${date} ${dateEnd}`
}

function joined(days: string, hours: string): string {
  return [days, hours].filter((words) => words !== '').join(' ')
}

function listed(scene: Scene, words: (scene: Scene, window: WantedTime) => string): string {
  const all = scene.said.map((window) => words(scene, window))
  const last = all.at(-1) ?? ''
  return all.length < 2 ? last : all.slice(0, -1).join(', ') + timeWords[scene.language].or(last) + last
}
