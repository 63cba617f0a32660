import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Temporal } from 'temporal-polyfill'
import { isZone } from '../../config/config.ts'
import { mostBytes, readApart } from '../calendars/read-apart.ts'
import type { Interval } from '../calendars/reading/reading.ts'
import { OneSentence } from '../database/one-sentence.ts'
import type { Command, Operator } from './operator.ts'

const usage = 'busy FILE --zone Z --from F --to T'

/** The busy times of a calendar file, merged, in UTC, as far as it can be read. It needs no database and no set-up. */
export const busy: Command = {
  usage,
  does: 'show the busy times of a calendar file, as JSON',
  async run(operator, words) {
    const { file, zone, from, to } = readQuestion(words)
    const ownAddresses = operator.config.OWNER_EMAIL ? [operator.config.OWNER_EMAIL] : []
    const content = await contentOf(file, operator)
    const rules = { zone, from, to, allDayBlocks: true, ownAddresses, takesPart: true, isJoined: true } as const
    const [reading] = await readApart([content], rules, patient)
    if (!reading || 'because' in reading) throw new OneSentence(refusals[reading?.because ?? 'empty'](nameOf(file)))
    for (const warning of reading.warnings) operator.complain(warning)
    operator.say(JSON.stringify(reading.occurrences.map(inUtc)))
    return undefined
  },
}

// Nobody else waits meanwhile, unlike in the server.
const patient = { milliseconds: 60_000, megabytes: 256 }

const refusals = {
  empty: (file) => `${file} is empty.`,
  'not-a-calendar': (file) => `${file} is no calendar: it has no BEGIN:VCALENDAR.`,
  'cut-off': (file) => `${file} is cut off: its END:VCALENDAR is missing.`,
  'too-large': (file) => `${file} is too large: a calendar may have 10 MB.`,
  'too-many-events': (file) => `${file} holds too many events for that time.`,
  'too-slow': (file) => `${file} took too long to read.`,
} satisfies Record<string, (file: string) => string>

type Question = { file: string; zone: string; from: number; to: number }

function readQuestion(words: string[]): Question {
  const [files, options] = sorted(words)
  const [file] = files
  if (!file || files.length > 1)
    throw new OneSentence(`One file is wanted: firstring ${usage} (- is what is piped in).`)
  const zone = options.get('zone')
  if (!zone || !isZone(zone)) throw new OneSentence('--zone must be a time zone such as America/Toronto.')
  const [from, to] = [instantIn('from', options), instantIn('to', options)]
  if (from >= to) throw new OneSentence('--to must be later than --from.')
  return { file, zone, from, to }
}

function sorted(words: string[]): [string[], Map<string, string>] {
  const files: string[] = []
  const options = new Map<string, string>()
  for (let n = 0; n < words.length; n += 1) {
    const word = words[n] ?? ''
    const [, name, value] = /^--([a-z]+)(?:=(.*))?$/.exec(word) ?? []
    if (name === undefined) files.push(word)
    else if (!['zone', 'from', 'to'].includes(name))
      throw new OneSentence(`There is no option --${name}: firstring ${usage}.`)
    else {
      if (value === undefined) n += 1
      options.set(name, value ?? words[n] ?? '')
    }
  }
  return [files, options]
}

function instantIn(name: string, options: Map<string, string>): number {
  const words = options.get(name) ?? ''
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(words) ? `${words}T00:00:00Z` : words
  try {
    return Temporal.Instant.from(instant).epochMilliseconds
  } catch {
    throw new OneSentence(`--${name} must be an instant such as 2026-03-02T08:00:00Z, or a day such as 2026-03-02.`)
  }
}

async function contentOf(file: string, { pipedBytes }: Operator): Promise<Uint8Array> {
  if (file === '-') return pipedBytes()
  const found = await stat(file).catch(() => null)
  if (!found) throw new OneSentence(`There is no file ${file}.`)
  if (found.isDirectory()) throw new OneSentence(`${file} is a folder, not a file.`)
  if (found.size > mostBytes) throw new OneSentence(refusals['too-large'](file))
  return startOf(file)
}

// A pipe does not tell how much will come.
async function startOf(file: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of createReadStream(file, { end: mostBytes })) pieces.push(piece)
  return Buffer.concat(pieces)
}

function nameOf(file: string): string {
  return file === '-' ? 'What is piped in' : file
}

function inUtc({ start, end }: Interval): [string, string] {
  return [utcWords(start), utcWords(end)]
}

function utcWords(instant: number): string {
  return Temporal.Instant.fromEpochMilliseconds(instant).toString()
}
