// What is wrong with a calendar, as it stands on its row: a word for the box, then a sentence for the owner.
import type { CalendarProblem } from '../providers/calendar/calendar.ts'

export type Trouble = {
  word: CalendarProblem | 'doubted' | 'fault'
  sentence: string
  retryAfterSeconds: number | null
}

export const doubted: Trouble = {
  word: 'doubted',
  sentence: 'Most of its events were gone at once. What was known stays until it says so a second time.',
  retryAfterSeconds: null,
}

export const partlyUnread: Trouble = {
  word: 'bad-data',
  sentence: 'Some of its events could not be read.',
  retryAfterSeconds: null,
}

export const faultOfOurs: Trouble = {
  word: 'fault',
  sentence: 'FirstRing could not read it. The log says why.',
  retryAfterSeconds: null,
}

export function asKept({ word, sentence }: Trouble): string {
  return `${word}: ${sentence}`
}

/** The sentence of what stands on the row. */
export function sentenceOf(problem: string): string {
  return problem.slice(problem.indexOf(': ') + 2)
}
