import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Writes a small file so that after a power cut it holds either the old words or the new ones; only the owner may read it. */
export function writeDurably(file: string, words: string): void {
  const half = `${file}.new`
  writeFileSync(half, words, { mode: 0o600, flush: true })
  renameSync(half, file)
  syncToDisk(dirname(file))
}

/** Returns when the file's bytes, or the folder's list of names, are on the disk. */
export function syncToDisk(fileOrFolder: string): void {
  const handle = openSync(fileOrFolder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
