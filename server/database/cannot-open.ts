import { statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import { OneSentence } from './one-sentence.ts'

/** A database that must not be opened, and why. */
export class CannotOpen extends OneSentence {
  override name = 'CannotOpen'
}

/** The way back, as it stands at the end of the sentences. */
export const putABackupBack = 'put a backup in its place with "firstring restore FILE"'

/** Runs the work on the database file; what SQLite or the disk has against it becomes one sentence. */
export function orOneSentence<Result>(file: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw asOneSentence(error, file)
  }
}

/** What SQLite or the disk has against a file, as one sentence; what is one already stays. */
export function asOneSentence(error: unknown, file: string): OneSentence {
  return error instanceof OneSentence ? error : new CannotOpen(sentenceFor(error, file), { cause: error })
}

function sentenceFor(error: unknown, file: string): string {
  const code = codeOf(error)
  if (code.startsWith('SQLITE_CORRUPT')) {
    return `The database ${file} is damaged: nothing in it was changed; ${putABackupBack}.`
  }
  if (code === 'SQLITE_NOTADB') {
    return `The file ${file} is not a database or its beginning is damaged: nothing in it was changed; ${putABackupBack}.`
  }
  if (code === 'ENOSPC' || code === 'SQLITE_FULL' || (code.startsWith('SQLITE_IOERR') && isDiskFull(file))) {
    return `The disk that holds ${dirname(file)} is full: make room on it and start again.`
  }
  if (['EROFS', 'EACCES', 'EPERM', 'SQLITE_PERM'].includes(code) || /^SQLITE_(READONLY|CANTOPEN)/.test(code)) {
    return `The folder ${dirname(file)} cannot be written: its disk is read-only, or it belongs to another user of this machine.`
  }
  if (code.startsWith('SQLITE_BUSY')) return `Another program keeps ${file} locked: end it and try again.`
  if (code.startsWith('SQLITE_IOERR')) return `The disk that holds ${file} reports errors (${code}): check the disk.`
  return `${file} cannot be used (${error instanceof Error ? error.message : String(error)}).`
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

function isDiskFull(file: string): boolean {
  const disk = statfsSync(dirname(file))
  return disk.bavail * disk.bsize < 1024 * 1024
}
