import { readFileSync } from 'node:fs'
import type { Box } from './box.ts'
import { drawRequest } from './fuzz-requests.ts'
import { type Heard, sendBytes } from './fuzz-wire.ts'

/** What a run saw. `answers` counts by kind and status, e.g. `signed 200`. */
export type Course = {
  answers: Record<string, number>
  /** What was answered as nothing may be answered, with the request's number: the seed draws it again. */
  broken: { n: number; heard: Heard }[]
  slowestMs: number
  /** Requests, by their numbers, that took five seconds both among all others and once more alone: a busy machine alone makes none. */
  slow: number[]
  /** Resident memory of the box, the median of each quarter of the run. */
  megabytes: number[]
}

type Run = { box: Box; requests: number; seed: number }

const atOnce = 20
const samples = 400
const tooSlowMs = 5000

export async function fuzz({ box, requests, seed }: Run): Promise<Course> {
  const course: Course = { answers: {}, broken: [], slowestMs: 0, slow: [], megabytes: [] }
  const port = Number(new URL(box.publicOrigin).port)
  const send = (n: number, bytes: Buffer) => sendBytes(port, bytes, `127.0.${1 + (n % 7)}.${1 + (n % 250)}`)
  const suspects: number[] = []
  const shoot = async (worker: number) => {
    for (let n = worker; n < requests && box.surprises.length === 0; n += atOnce) {
      const { bytes, kind } = drawRequest(seed, n)
      // Refusals are throttled by address: from one alone most answers would be 429.
      const heard = await send(n, bytes)
      note(course, { kind, n, heard })
      if (heard.tookMs >= tooSlowMs) suspects.push(n)
      if (n % Math.ceil(requests / samples) === 0) course.megabytes.push(residentMegabytes(box))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, (_, worker) => shoot(worker)))
  for (const n of suspects) {
    const { tookMs } = await send(n, drawRequest(seed, n).bytes)
    if (tookMs >= tooSlowMs) course.slow.push(n)
  }
  return { ...course, megabytes: quarters(course.megabytes) }
}

function note(course: Course, { kind, n, heard }: { kind: string; n: number; heard: Heard }): void {
  for (const status of heard.statuses.length > 0 ? heard.statuses : ['closed']) {
    course.answers[`${kind} ${status}`] = (course.answers[`${kind} ${status}`] ?? 0) + 1
  }
  course.slowestMs = Math.max(course.slowestMs, heard.tookMs)
  if (!heard.isClosed || heard.statuses.some((status) => status >= 500)) course.broken.push({ n, heard })
}

function residentMegabytes(box: Box): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${box.pid()}/status`, 'utf8'))?.[1]
  return Number(kilobytes) / 1024
}

function quarters(values: number[]): number[] {
  const size = values.length / 4
  return [0, 1, 2, 3].map((quarter) => {
    const part = values.slice(quarter * size, (quarter + 1) * size).toSorted((a, b) => a - b)
    return Math.round(part[Math.floor(part.length / 2)] ?? Number.NaN)
  })
}
