import { createHash } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  copyFileSync,
  fsyncSync,
  linkSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { OneSentence } from './one-sentence.ts'

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

/** Copies a file so that under its new name it is whole, read back and on the disk, or not there at all. */
export function copyDurably(from: string, to: string): void {
  const half = `${to}.part`
  try {
    copyFileSync(from, half)
    chmodSync(half, 0o600)
    syncToDisk(half)
    if (hashOf(half) !== hashOf(from))
      throw new OneSentence(`The copy ${to} came out other than ${from}: check that disk.`)
    renameSync(half, to)
  } finally {
    rmSync(half, { force: true })
  }
  syncToDisk(dirname(to))
}

/** Gives a file that never changes a second name; on a disk that cannot do so, or another disk, a second copy. */
export function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch {
    copyDurably(from, to)
  }
}

function hashOf(file: string): string {
  const hash = createHash('sha256')
  const piece = Buffer.alloc(1024 * 1024)
  const handle = openSync(file, 'r')
  try {
    for (let bytes = readSync(handle, piece); bytes > 0; bytes = readSync(handle, piece)) {
      hash.update(piece.subarray(0, bytes))
    }
  } finally {
    closeSync(handle)
  }
  return hash.digest('hex')
}
