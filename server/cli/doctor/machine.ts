import { isLocked } from '../../database/lock.ts'
import { lookAtFolder, sqliteVersion } from '../../database/look-over.ts'
import { sizeOf } from '../../database/size-words.ts'
import type { Check } from '../../providers/request.ts'
import type { Operator } from '../operator.ts'

const scarceBytes = 1024 ** 3

/** The programs and the disk under everything else. */
export function checkMachine({ config }: Operator): Check[] {
  const folder = lookAtFolder(config.DATA_DIR)
  return [
    { name: 'Node', ok: true, words: `${process.versions.node} (24 or newer is needed).` },
    { name: 'SQLite', ok: isNewEnough(sqliteVersion()), words: `${sqliteVersion()} (3.51.3 or newer is needed).` },
    folderLine(config.DATA_DIR, folder),
    ...(folder.isThere ? [roomLine(folder.freeBytes), serverLine(config.DATA_DIR)] : []),
  ]
}

function isNewEnough(version: string): boolean {
  return version.localeCompare('3.51.3', 'en', { numeric: true }) >= 0
}

function folderLine(dataDir: string, { isThere, isWritable }: { isThere: boolean; isWritable: boolean }): Check {
  const name = 'Data folder'
  if (!isThere) return { name, ok: false, words: `${dataDir} is not there: set DATA_DIR, or start the server once.` }
  if (isWritable) return { name, ok: true, words: `${dataDir} can be written.` }
  return { name, ok: false, words: `${dataDir} cannot be written: give it to the user that FirstRing runs as.` }
}

function roomLine(freeBytes: number): Check {
  const name = 'Room on its disk'
  if (freeBytes >= scarceBytes) return { name, ok: true, words: `${sizeOf(freeBytes)} free.` }
  return { name, ok: false, words: `only ${sizeOf(freeBytes)} free: make room, 1 GB at least.` }
}

function serverLine(dataDir: string): Check {
  return { name: 'Server', ok: true, words: isLocked(dataDir) ? 'runs on this data folder.' : 'does not run now.' }
}
