// node-ical reads rules that ical.js refuses. It knows zones only in its own way, so it is asked about the wall alone, as UTC.
import nodeIcal from 'node-ical'
import { writeStamp } from './stamp.ts'

/** The wall times of a badly written rule within `[from, to)`; null when node-ical cannot read it either. */
export function expandLeniently(
  text: string,
  start: number,
  { from, to }: { from: number; to: number },
): number[] | null {
  const day = 86_400_000
  const window = event('window', [`DTSTART:${writeStamp(Math.max(from, start - day))}`, `DTEND:${writeStamp(to)}`])
  const repeated = event('repeated', [`DTSTART:${writeStamp(start)}`, `RRULE:${text.replace(/^RRULE:/i, '').trim()}`])
  try {
    const read = nodeIcal.sync.parseICS([...window, ...repeated].join('\r\n'))
    const { rrule } = eventIn(read, 'repeated') ?? {}
    const { start: first, end: last } = eventIn(read, 'window') ?? {}
    if (!rrule || !first || !last || typeof rrule === 'string') return null
    return rrule
      .between(first, last, true)
      .map((date) => date.getTime())
      .filter((wall) => wall >= start && wall < to)
  } catch {
    return null
  }
}

function event(uid: string, lines: string[]): string[] {
  return ['BEGIN:VEVENT', `UID:${uid}`, ...lines, 'END:VEVENT']
}

function eventIn(read: ReturnType<typeof nodeIcal.sync.parseICS>, uid: string) {
  const found = read[uid]
  return found?.type === 'VEVENT' ? found : null
}
