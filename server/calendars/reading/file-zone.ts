// A zone as the file itself describes it: the clocks are set by the observance that began last.
import { readLine } from './content-line.ts'
import { expandRule } from './recurrence.ts'
import { type Rule, readRule } from './rule.ts'
import { readOffset, readStamp } from './stamp.ts'
import type { ZoneClock } from './zone-clock.ts'

type Observance = { start: number; from: number; to: number; also: number[]; rules: Rule[] }

type Onset = { at: number; observance: Observance }

const year = 366 * 86_400_000

/** The zone that the lines of a VTIMEZONE tell, and its name; null when they tell none. */
export function readFileZone(lines: string[]): { name: string; clock: ZoneClock } | null {
  const name = lines
    .map(readLine)
    .find((line) => line?.name === 'TZID')
    ?.value.trim()
  const observances = observancesIn(lines)
  if (!name || observances.length === 0) return null
  const known = new Map<number, Onset | null>()
  const toInstant = (wall: number) => wall - offsetAt(wall, observances, known)
  return { name, clock: { toInstant, toWall: (instant) => wallAt(instant, toInstant) } }
}

// The wall whose instant it is: near enough after one look, sure after the second.
function wallAt(instant: number, toInstant: (wall: number) => number): number {
  let wall = instant
  for (let look = 0; look < 3; look += 1) wall += instant - toInstant(wall)
  return wall
}

function offsetAt(wall: number, observances: Observance[], known: Map<number, Onset | null>): number {
  const quarter = Math.floor(wall / 900_000)
  let onset = known.get(quarter)
  if (onset === undefined) {
    onset = latestOnset(wall, observances)
    known.set(quarter, onset)
  }
  if (!onset) return observances.toSorted((a, b) => a.start - b.start)[0]?.from ?? 0
  const { at, observance } = onset
  // What the spring skips is read with the offset before it.
  return wall < at + (observance.to - observance.from) ? observance.from : observance.to
}

function latestOnset(wall: number, observances: Observance[]): Onset | null {
  const onsets = observances.flatMap((observance) => {
    const at = onsetBefore(wall, observance)
    return at === null ? [] : [{ at, observance }]
  })
  return onsets.toSorted((a, b) => b.at - a.at)[0] ?? null
}

function onsetBefore(wall: number, { start, also, rules }: Observance): number | null {
  if (wall < start) return null
  const repeated = rules.flatMap((rule) => {
    const to = Math.min(wall, rule.until ?? wall) + 1
    const from = rule.count === null ? to - 8 * year : start
    return expandRule({ rule, start, from, to, most: 10_000, patience: 100_000 }).starts
  })
  return Math.max(start, ...[...also, ...repeated].filter((at) => at <= wall))
}

function observancesIn(lines: string[]): Observance[] {
  const observances: Observance[] = []
  let open: string[] | null = null
  for (const line of lines) {
    if (/^BEGIN:(STANDARD|DAYLIGHT)/i.test(line)) open = []
    else if (open && /^END:/i.test(line)) {
      const observance = readObservance(open)
      if (observance) observances.push(observance)
      open = null
    } else open?.push(line)
  }
  return observances
}

function readObservance(texts: string[]): Observance | null {
  const lines = texts.flatMap((text) => readLine(text) ?? [])
  const valueOfFirst = (name: string) => lines.find((line) => line.name === name)?.value
  const start = readStamp(valueOfFirst('DTSTART') ?? '')?.wall
  const [from, to] = [readOffset(valueOfFirst('TZOFFSETFROM')), readOffset(valueOfFirst('TZOFFSETTO'))]
  if (start === undefined || to === null) return null
  const before = from ?? to
  const also = lines
    .filter(({ name }) => name === 'RDATE')
    .flatMap(({ value }) => value.split(','))
    .flatMap((each) => readStamp(each)?.wall ?? [])
  const rules = lines
    .filter(({ name }) => name === 'RRULE')
    .flatMap(
      ({ value }) => readRule(value, ({ wall, offset }) => (offset === null ? wall : wall - offset + before)) ?? [],
    )
    // Clocks are changed some times a year; whatever says more is no rule of a zone.
    .filter(({ freq }) => freq === 'YEARLY' || freq === 'MONTHLY')
  return { start, from: before, to, also, rules }
}
