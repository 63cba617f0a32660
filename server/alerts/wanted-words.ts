import { Temporal } from 'temporal-polyfill'
import type { WantedTime } from '../understanding/understanding.ts'

const mostTold = 2
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** The times that a caller wants, as the owner reads them: "today after 15:00 or Tue 24 Nov morning"; null for none. */
export function wantedWords(wanted: readonly WantedTime[], today: Temporal.PlainDate): string | null {
  const told = wanted.map((time) => wordsOf(time, today)).filter(Boolean)
  return [...new Set(told)].slice(0, mostTold).join(' or ') || null
}

function wordsOf({ date, dateEnd, start, end, part }: WantedTime, today: Temporal.PlainDate): string {
  const first = date && dayWords(date, today)
  const days = first && dateEnd && dateEnd !== date ? `${first} to ${dayWords(dateEnd, today)}` : first
  return [days, part === 'night' ? 'at night' : part, hoursWords(start, end)].filter(Boolean).join(' ')
}

function dayWords(date: string, today: Temporal.PlainDate): string {
  const day = Temporal.PlainDate.from(date)
  const ahead = today.until(day).days
  if (ahead === 0) return 'today'
  if (ahead === 1) return 'tomorrow'
  return `${weekdays[day.dayOfWeek - 1]} ${day.day} ${months[day.month - 1]}`
}

function hoursWords(start: string | null, end: string | null): string | null {
  if (start && end) return `${start}-${end}`
  return start ? `after ${start}` : end && `before ${end}`
}
