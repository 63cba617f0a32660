// A VFREEBUSY lists periods; all but those marked free are busy.
import type { Component } from './components.ts'
import { type ContentLine, readLine } from './content-line.ts'
import { endOfPeriod } from './instances.ts'
import { instantOf, readMoment } from './moment.ts'
import type { Interval, ReadingRules } from './reading.ts'
import type { Zones } from './zones.ts'

type Around = { rules: ReadingRules; zones: Zones; warn(words: string): void }

/** The busy periods, clipped to the window. */
export function readFreeBusy({ lines, calendar }: Component, { rules, zones, warn }: Around): Interval[] {
  const listed = lines.flatMap((text) => readLine(text) ?? []).filter(({ name }) => name === 'FREEBUSY')
  return listed.filter(isTaken).flatMap((line) =>
    line.value.split(',').flatMap((text) => {
      const period = readPeriod(text, line, { zones, calendar })
      if (!period) warn('A busy period in the list cannot be read.')
      const [start, end] = period ? [Math.max(period.start, rules.from), Math.min(period.end, rules.to)] : [0, 0]
      return start < end ? [{ start, end }] : []
    }),
  )
}

function isTaken({ parameters }: ContentLine): boolean {
  return parameters.FBTYPE?.toUpperCase() !== 'FREE'
}

function readPeriod(text: string, line: ContentLine, place: { zones: Zones; calendar: number }): Interval | null {
  const [first = '', last = ''] = text.split('/')
  const begin = readMoment(first, line, place)
  const end = begin && endOfPeriod(last, begin, readMoment(last, line, place))
  return begin && end !== null ? { start: instantOf(begin), end } : null
}
