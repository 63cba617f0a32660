import { Worker } from 'node:worker_threads'
import { type PackedReading, unpack } from './packed.ts'
import type { Reading, ReadingRules, Unreadable } from './reading/reading.ts'

/** Bytes as they came, or text. */
export type CalendarContent = string | Uint8Array

/** What a calendar says, or why it says nothing; `too-slow` after the time limit. */
export type ApartReading = Reading | Unreadable | { because: 'too-slow' }

type Limits = { milliseconds: number; megabytes: number }

/** The most that is read of one calendar. */
export const mostBytes = 10_000_000

const usual: Limits = { milliseconds: 20_000, megabytes: 256 }

/**
 * Reads calendars in a thread of its own, one answer for each in their order. One that takes longer than the limit, or more
 * memory, is given up for itself alone: the others are read all the same.
 */
export async function readApart(
  contents: CalendarContent[],
  rules: ReadingRules,
  limits: Limits = usual,
): Promise<ApartReading[]> {
  const readings: ApartReading[] = []
  while (readings.length < contents.length) {
    const next = contents[readings.length]
    if (next !== undefined && next.length > mostBytes) readings.push({ because: 'too-large' })
    else readings.push(...(await readOn(untilTooLarge(contents.slice(readings.length)), rules, limits)))
  }
  return readings
}

function untilTooLarge(contents: CalendarContent[]): CalendarContent[] {
  const tooLarge = contents.findIndex(({ length }) => length > mostBytes)
  return tooLarge === -1 ? contents : contents.slice(0, tooLarge)
}

/** The readings up to the one that had to be given up, that one included. */
function readOn(contents: CalendarContent[], rules: ReadingRules, limits: Limits): Promise<ApartReading[]> {
  const readings: ApartReading[] = []
  const worker = new Worker(workerFile, {
    workerData: { contents, rules },
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: 16 },
    // What the readers mutter about a file is not for the log.
    stdout: true,
    stderr: true,
  })
  return new Promise((resolve, reject) => {
    const giveUp = () => end({ because: 'too-slow' })
    let timer: NodeJS.Timeout | undefined
    const end = (last: ApartReading | null) => {
      clearTimeout(timer)
      if (last) readings.push(last)
      void worker.terminate().then(() => resolve(readings), reject)
    }
    // The time until the thread is ready is not the calendar's.
    worker.on('message', (read: PackedReading | Unreadable | 'ready') => {
      if (read !== 'ready') readings.push('because' in read ? read : unpack(read))
      clearTimeout(timer)
      if (readings.length === contents.length) end(null)
      else timer = setTimeout(giveUp, limits.milliseconds)
    })
    worker.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return end({ because: 'too-large' })
      clearTimeout(timer)
      reject(error)
    })
  })
}

// The source runs as it is written; the bundle has every entry beside every other.
const workerFile = import.meta.url.endsWith('.ts')
  ? new URL('./read-worker.ts', import.meta.url)
  : new URL('./read-worker.js', import.meta.url)
