import { appendFileSync, existsSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { wasStoppedCleanly } from '../../server/database/clean-stop.ts'
import { databaseFile, openDataFolder } from '../../server/database/open.ts'
import { emptyFolder, noon, root } from './folder.ts'

const now = () => noon

function stoppedFolder(): string {
  const dataDir = emptyFolder()
  openDataFolder(dataDir, { root, now }).close()
  return dataDir
}

/** What a start logs. */
function logOfStart(dataDir: string): string {
  const lines: string[] = []
  const log = pino({ base: null }, { write: (line: string) => lines.push(line) })
  openDataFolder(dataDir, { root, now, log }).close()
  return lines.join('')
}

test('after a stop in order nothing is searched for damage', () => {
  expect(logOfStart(stoppedFolder())).not.toMatch(/searched for damage/)
})

const unclean: [string, (file: string) => void][] = [
  ['no note of a stop', (file) => rmSync(join(file, '../clean-stop'))],
  ['a file that was touched since', (file) => utimesSync(file, 1, 1)],
  ['a file that grew since', (file) => appendFileSync(file, new Uint8Array(4096))],
  ['commits that wait beside the file', (file) => writeFileSync(`${file}-wal`, 'x')],
]

test.each(unclean)('%s makes the next start search for damage', (_what, happens) => {
  const dataDir = stoppedFolder()
  happens(databaseFile(dataDir))
  expect(wasStoppedCleanly(databaseFile(dataDir))).toBe(false)
})

test('the search is made, and logged', () => {
  const dataDir = stoppedFolder()
  rmSync(join(dataDir, 'clean-stop'))
  expect(logOfStart(dataDir)).toMatch(/searched for damage/)
})

test('the note is gone while a server runs, for its commits leave the file as it was', () => {
  const dataDir = stoppedFolder()
  const { close } = openDataFolder(dataDir, { root, now })
  expect(existsSync(join(dataDir, 'clean-stop'))).toBe(false)
  close()
  expect(wasStoppedCleanly(databaseFile(dataDir))).toBe(true)
})
