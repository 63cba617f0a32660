import { civilDate, dayLength } from './civil.ts'
import type { CalendarEvent } from './event.ts'

const most = 50

/** What the owner is told about a calendar, each once, and only so many. */
export function collectWarnings() {
  const told = new Set<string>()
  let more = 0
  const say = (words: string) => {
    if (told.size < most) told.add(words)
    else if (!told.has(words)) more += 1
  }
  return {
    say,
    /** `words` go on after the event's name: "lasts no time". */
    about: (event: CalendarEvent, words: string) => say(`${nameOf(event)} ${words}.`),
    warnings: () => [...told, ...(more > 0 ? [`There are ${more} more like these.`] : [])],
  }
}

function nameOf({ summary, starts }: CalendarEvent): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a file may hold any; a terminal and a page must not get them
  const name = summary?.replaceAll(/[\u0000-\u001f\u007f-\u009f]/g, ' ').slice(0, 60) || 'An event without a name'
  const start = starts[0]
  if (!start) return `"${name}"`
  const { year, month, day } = civilDate(Math.floor(start.wall / dayLength))
  return `"${name}" (${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')})`
}
