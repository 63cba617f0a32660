import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import { isZone } from '../../config/config.ts'
import type { Taken } from '../bookings/availability.ts'
import { OneSentence } from '../database/one-sentence.ts'
import type { WeeklyHours } from '../settings/opening-hours.ts'
import { readWrittenHours } from './written-hours.ts'

/** What was typed after `slots`; null where nothing was. Both dates are included. */
export type SlotsQuestion = {
  zone: string | null
  hours: WeeklyHours | null
  minutes: number | null
  from: Temporal.PlainDate | null
  to: Temporal.PlainDate | null
  busy: Taken[]
  want: string | null
  isJson: boolean
}

/** Throws OneSentence. */
export function readSlotsQuestion(words: string[]): SlotsQuestion {
  const given = optionsIn(words)
  const [from, to] = [read(given.from, 'from', dateIn), read(given.to, 'to', dateIn)]
  if (from && to && Temporal.PlainDate.compare(from, to) > 0)
    throw new OneSentence(`--to must not be before --from: ${to} is before ${from}.`)
  return {
    zone: read(given.zone, 'zone', (zone) => (isZone(zone) ? zone : null)),
    hours: given.hours === undefined ? null : readWrittenHours(given.hours),
    minutes: read(given.minutes, 'minutes', (minutes) => (/^[1-9]\d{0,3}$/.test(minutes) ? Number(minutes) : null)),
    from,
    to,
    busy: given.busy === undefined ? [] : busyIn(given.busy),
    want: given.want ?? null,
    isJson: given.json ?? false,
  }
}

const text = { type: 'string' } as const
const options = {
  ...{ zone: text, hours: text, minutes: text, from: text, to: text, busy: text, want: text },
  json: { type: 'boolean' },
} as const
const examples = { zone: 'America/Toronto', minutes: '60', from: '2026-11-23', to: '2026-11-27' }

function optionsIn(words: string[]) {
  try {
    return parseArgs({ args: words, options, allowPositionals: false }).values
  } catch {
    throw new OneSentence(
      "Ask like this: firstring slots --zone America/Toronto --hours 'mon-fri 08:00-17:00' --minutes 60 [--from DATE] [--to DATE] [--busy FILE.json] [--want TEXT] [--json].",
    )
  }
}

function read<Value>(
  given: string | undefined,
  name: keyof typeof examples,
  reader: (words: string) => Value | null,
): Value | null {
  if (given === undefined) return null
  const value = reader(given)
  if (value === null) throw new OneSentence(`--${name} cannot be "${given}": write it as --${name} ${examples[name]}.`)
  return value
}

function dateIn(words: string): Temporal.PlainDate | null {
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(words) ? Temporal.PlainDate.from(words) : null
  } catch {
    return null
  }
}

const instant = z.iso.datetime({ offset: true }).transform((words) => Temporal.Instant.from(words).epochMilliseconds)
const busyTimes = z.array(z.tuple([instant, instant]))

/** As `firstring busy` prints them. */
function busyIn(file: string): Taken[] {
  if (!existsSync(file)) throw new OneSentence(`There is no file ${file}.`)
  return intervalsIn(file).map(([start, end]) => ({
    ...{ start, end, resourceId: null, kind: 'busy', hasPlace: false, beforeMinutes: 0, afterMinutes: 0 },
  }))
}

function intervalsIn(file: string): [start: number, end: number][] {
  const read = busyTimes.safeParse(jsonOf(file))
  if (!read.success)
    throw new OneSentence(
      `${file} holds no busy times: it must be [["2026-11-23T14:00:00Z","2026-11-23T15:00:00Z"], …].`,
    )
  const turned = read.data.findIndex(([start, end]) => end < start)
  if (turned >= 0) throw new OneSentence(`Interval ${turned + 1} of ${file} ends before it starts.`)
  return read.data
}

function jsonOf(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
