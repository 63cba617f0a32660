import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { onTestFinished } from 'vitest'

export const root = join(import.meta.dirname, '../..')

export const noon = Temporal.Instant.from('2026-11-26T12:00:00Z')

/** An empty folder that is gone after the test. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'firstring-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
