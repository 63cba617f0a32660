import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { aMillion, seedYears } from './seed-years.ts'

let seeded: string | undefined

/** A data folder with a million messages, made once in a run and gone at its end; servers may open it one after the other. */
export function millionMessages(say: (words: string) => void): string {
  if (seeded) return seeded
  say('writing a million messages')
  const folder = mkdtempSync(join(tmpdir(), 'firstring-bench-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  seeded = join(folder, 'data')
  seedYears(seeded, aMillion)
  return seeded
}
