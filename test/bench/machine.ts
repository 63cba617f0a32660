// What the figures were measured on: a figure without its machine says nothing.
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import type { Reading } from './figure.ts'
import { spread } from './percentiles.ts'

export function describeMachine(): string {
  const model = cpus()[0]?.model ?? 'unknown processor'
  const memory = Math.round(totalmem() / 1024 ** 3)
  return `${availableParallelism()} cores (${model}), ${memory} GB, Node ${process.versions.node}, ${tmpdir()}`
}

/** What one durable write of a page costs: the floor of every commit. */
export function measureDisk(): Reading {
  const { p50, p99 } = spread(syncTimes(500))
  return { what: 'one page written and synced', unit: 'ms', values: { p50, p99 } }
}

function syncTimes(count: number): number[] {
  const folder = mkdtempSync(join(tmpdir(), 'firstring-bench-'))
  const file = openSync(join(folder, 'page'), 'w')
  const page = Buffer.alloc(4096, 1)
  const times = Array.from({ length: count }, (_, n) => {
    writeSync(file, page, 0, page.length, n * page.length)
    const begun = performance.now()
    fdatasyncSync(file)
    return performance.now() - begun
  })
  closeSync(file)
  rmSync(folder, { recursive: true })
  return times
}
