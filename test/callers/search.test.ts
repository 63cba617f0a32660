import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, onTestFinished, test } from 'vitest'
import { plainName } from '../../server/callers/plain-name.ts'
import { readSearch } from '../../server/callers/search.ts'
import { findCallers } from '../../server/callers/search-store.ts'
import { insertCaller, updateCaller } from '../../server/callers/store.ts'
import { openDatabase } from '../../server/database/open.ts'
import { listedCallers } from '../../server/directory/store.ts'

const now = Temporal.Instant.from('2026-11-26T12:00:00Z')
const people = [
  ['+14165550134', 'José Núñez'],
  ['+14165550177', 'Dana O’Neil'],
  ['+447700900123', 'ЁЛКА & Söhne'],
  ['+14165559999', null],
  ['AMZN-Store', null],
  ['28849', null],
  ['+33612345678', 'מרים בן־דוד'],
] as const

function openBook() {
  const db = openDatabase(':memory:')
  onTestFinished(() => void db.$client.close())
  for (const [n, [number, name]] of people.entries())
    insertCaller(db, { number, name, createdAt: now.subtract({ minutes: n }) })
  return db
}

type Home = 'CA' | 'GB' | 'FR'

function found(db: ReturnType<typeof openBook>, typed: string, home: Home = 'CA', most = 10): number[] {
  return findCallers(db, readSearch(typed, home), most)
}

test.each<[Home, string, number[]]>([
  ['CA', '416', [1, 2, 4]],
  ['CA', '(416) 555-01', [1, 2]],
  ['CA', '1 416.555.0134', [1]],
  ['CA', '+1 (416) 555 0134', [1]],
  ['CA', '\u202A416-555-0134\u202C', [1]],
  ['CA', '٤١٦٥٥٥٠١٣٤', [1]],
  ['CA', '0134', [1]],
  ['CA', '011 44 7700', [3]],
  ['GB', '07700 900', [3]],
  ['GB', '7700900123', [3]],
  ['GB', '0044 7700', [3]],
  ['GB', '+44 (0)7700', [3]],
  ['FR', '06 12 34', [7]],
  ['CA', '28849', [6]],
  ['CA', 'amzn', [5]],
  ['CA', 'jose', [1]],
  ['CA', 'NUNEZ jos', [1]],
  ['CA', 'oneil', [2]],
  ['CA', "o'neil dana", [2]],
  ['CA', 'söhne', [3]],
  ['CA', 'ёлка', [3]],
  ['CA', 'דוד', [7]],
  ['CA', 'dana nunez', []],
  ['CA', 'dana 416', []],
  ['CA', '%', []],
  ['CA', '_', []],
  ['CA', "' or 1=1", []],
  ['CA', '9'.repeat(100), []],
  ['CA', '   ', []],
  ['CA', '', []],
  ['CA', '\u200B', []],
])('in %s, looking for %j finds whom it means, the latest contact first', (home, typed, ids) => {
  expect(found(openBook(), typed, home)).toEqual(ids)
})

test('a new name is found at once, and an old one no more', () => {
  const db = openBook()
  updateCaller(db, 2, { name: 'Zoë' })
  expect([found(db, 'dana'), found(db, 'zoe')]).toEqual([[], [2]])
  updateCaller(db, 2, { blockedAt: now })
  expect(found(db, 'zoe')).toEqual([2])
  updateCaller(db, 2, { name: null })
  expect(found(db, 'zoe')).toEqual([])
})

test('no more are found than asked for', () => {
  expect(found(openBook(), '5', 'CA', 2)).toHaveLength(2)
})

test('a search goes along one index and sorts nothing, however many callers there are', () => {
  const db = openBook()
  const asked: string[] = []
  const prepare = db.$client.prepare.bind(db.$client)
  db.$client.prepare = ((words: string) => {
    asked.push(words)
    return prepare(words)
  }) as typeof prepare
  const search = readSearch('dana', 'CA')
  findCallers(db, search, 10)
  for (const filter of ['all', 'personal', 'blocked', 'opted-out'] as const)
    listedCallers(db, { filter, search, before: { at: now, id: 3 }, size: 50 })
  const plans = asked.map((words) => {
    const holes = [...words.matchAll(/\?/g)].map(() => 1)
    const steps = prepare(`explain query plan ${words}`).all(...holes) as { detail: string }[]
    return steps.map(({ detail }) => detail).join('\n')
  })
  const indexes = ['by_contact', 'by_contact', 'personal', 'blocked', 'opted_out']
  expect(plans.map((plan) => /callers USING INDEX callers_(\w+)/.exec(plan)?.[1])).toEqual(indexes)
  for (const plan of plans) expect(plan).not.toContain('TEMP B-TREE')
})

test('any name is found by itself, however it is written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (name) => {
      fc.pre(plainName(name) !== null && (plainName(name) ?? '').split(' ').length <= 6)
      const db = openBook()
      updateCaller(db, 4, { name })
      const isFound = found(db, name).includes(4)
      db.$client.close()
      return isFound
    }),
    { numRuns: 50 },
  )
})
