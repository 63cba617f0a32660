import { existsSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { writeDurably } from './durable-file.ts'

/**
 * A file beside the database that says "closed in order, and this big, and last changed then". While it matches exactly,
 * the start needs no search for damage.
 */
export function noteCleanStop(file: string): void {
  writeDurably(noteOf(file), fingerprint(file))
}

export function wasStoppedCleanly(file: string): boolean {
  if (!existsSync(noteOf(file)) || hasContent(`${file}-wal`)) return false
  return readFileSync(noteOf(file), 'utf8') === fingerprint(file)
}

/** To be called before the first write: commits go to the write-ahead log and leave the file's own time as it was. */
export function dropCleanStop(file: string): void {
  rmSync(noteOf(file), { force: true })
}

function noteOf(file: string): string {
  return join(file, '..', 'clean-stop')
}

function fingerprint(file: string): string {
  const { size, mtimeNs } = statSync(file, { bigint: true })
  return `${size} bytes, ${mtimeNs} ns\n`
}

function hasContent(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0
}
