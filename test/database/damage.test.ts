import { copyFileSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CannotOpen } from '../../server/database/cannot-open.ts'
import { databaseFile, openDataFolder } from '../../server/database/open.ts'
import { emptyFolder, noon, root } from './folder.ts'
import { seedTexts } from './seed.ts'

const opening = { root, now: () => noon }
const pageBytes = 4096

function usedFolder(texts = 30): string {
  const dataDir = emptyFolder()
  const { db, close } = openDataFolder(dataDir, opening)
  seedTexts(db, texts)
  close()
  return dataDir
}

function refusalOf(dataDir: string): string {
  try {
    openDataFolder(dataDir, opening).close()
    return 'it was opened'
  } catch (error) {
    if (error instanceof CannotOpen) return error.message
    throw error
  }
}

function overwrite(file: string, at: number, bytes: Uint8Array): void {
  const whole = readFileSync(file)
  whole.set(bytes.subarray(0, Math.max(0, whole.length - at)), at)
  writeFileSync(file, whole)
}

const ailments: [string, (file: string) => void, RegExp][] = [
  [
    'a text file',
    (file) => writeFileSync(file, 'Dear diary, today I deleted the database.'),
    /is not a database: nothing/,
  ],
  [
    'a file of zero bytes',
    (file) => writeFileSync(file, ''),
    /is empty, although this folder was in use: put a backup/,
  ],
  ['a file that is cut in half', (file) => truncateSync(file, readFileSync(file).length / 2), /is damaged/],
  ['a file that is cut within a page', (file) => truncateSync(file, 3 * pageBytes + 17), /is damaged/],
  ['a file whose first page is noise', (file) => overwrite(file, 0, new Uint8Array(pageBytes).fill(165)), /not a data/],
  ['a list of tables that is noise', (file) => overwrite(file, 100, new Uint8Array(2000).fill(165)), /is damaged/],
  ['a database of another program', makeForeign, /is not one of FirstRing/],
  [
    'a database without its own row',
    (file) => change(file, 'delete from box'),
    /lost the row of its own name and keys/,
  ],
  ['a database without a table', (file) => change(file, 'drop table sweeps'), /The table sweeps .* cannot be read/],
]

test.each(ailments)('%s is refused with one sentence and stays as it was', (_name, hurt, sentence) => {
  const dataDir = usedFolder()
  const file = databaseFile(dataDir)
  hurt(file)
  const before = readFileSync(file)
  const refusal = refusalOf(dataDir)
  expect(refusal).toMatch(sentence)
  expect(refusal).toMatch(/^[^\n]*[^.]\.$/)
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('a database that is gone from a folder in use is refused, and no empty one is put in its place', () => {
  const dataDir = usedFolder()
  rmSync(databaseFile(dataDir))
  expect(refusalOf(dataDir)).toMatch(/is gone, although this folder was in use: put a backup/)
  expect(existsSync(databaseFile(dataDir))).toBe(false)
})

test('a first start that died before its first table is simply begun again', () => {
  const dataDir = emptyFolder()
  writeFileSync(databaseFile(dataDir), '')
  expect(refusalOf(dataDir)).toBe('it was opened')
})

test('no overwritten page passes in silence: refused and untouched, or SQLite itself finds nothing wrong', () => {
  const good = readFileSync(databaseFile(usedFolder(200)))
  const dataDir = usedFolder(1)
  const file = databaseFile(dataDir)
  const epoch = join(dataDir, 'epoch')
  copyFileSync(epoch, `${epoch}.good`)
  const pages = good.length / pageBytes
  let refusals = 0
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: pages - 1 }),
      fc.uint8Array({ minLength: 64, maxLength: pageBytes }),
      fc.integer({ min: 0, max: pageBytes - 64 }),
      (page, noise, offset) => {
        writeFileSync(file, good)
        overwrite(file, page * pageBytes + offset, noise)
        copyFileSync(`${epoch}.good`, epoch)
        const before = readFileSync(file)
        if (refusalOf(dataDir) === 'it was opened') expect(quickCheckOf(before)).toBe('ok')
        else expect(readFileSync(file).equals(before)).toBe(true)
        if (!readFileSync(file).equals(before)) return
        refusals++
      },
    ),
    { numRuns: 200 },
  )
  expect(refusals).toBeGreaterThan(50)
})

function quickCheckOf(bytes: Buffer): unknown {
  const file = join(emptyFolder(), 'copy.db')
  writeFileSync(file, bytes)
  const client = new Database(file, { readonly: true })
  const found = client.pragma('quick_check(1)', { simple: true })
  client.close()
  return found
}

function change(file: string, statement: string): void {
  const client = new Database(file)
  client.exec(statement)
  client.close()
}

function makeForeign(file: string): void {
  rmSync(file)
  change(file, 'create table recipes (name text)')
}
