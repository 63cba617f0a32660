import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, onTestFinished, test } from 'vitest'
import { plainName } from '../../server/callers/plain-name.ts'
import { findCallers } from '../../server/callers/search-store.ts'
import { insertCaller, updateCaller } from '../../server/callers/store.ts'
import { openDatabase } from '../../server/database/open.ts'

const now = Temporal.Instant.from('2026-11-26T12:00:00Z')
const people = [
  ['+14165550134', 'José Núñez'],
  ['+14165550177', 'Dana O’Neil'],
  ['+442079460018', 'ЁЛКА & Söhne'],
  ['+14165559999', null],
  ['AMZN-Store', null],
] as const

function openBook() {
  const db = openDatabase(':memory:')
  onTestFinished(() => void db.$client.close())
  for (const [number, name] of people) insertCaller(db, { number, name, createdAt: now })
  return db
}

test.each([
  ['jose', [1]],
  ['NUNEZ jos', [1]],
  ['o’neil', [2]],
  ['söhne', [3]],
  ['ёлка', [3]],
  ['0134', [1]],
  ['416-555', [1, 2, 4]],
  ['(416) 555 01 77', [2]],
  ['+1 416 555 0134', [1]],
  ['020 7946 0018', [3]],
  ['amzn', [5]],
  ['dana nunez', []],
  ['%', []],
  ["' or 1=1", []],
  ['   ', []],
  ['', []],
])('looking for %j finds whom it means', (words, ids) => {
  expect(findCallers(openBook(), words, { home: 'GB', most: 10 })).toEqual(ids)
})

test('a new name is found at once, and an old one no more', () => {
  const db = openBook()
  updateCaller(db, 2, { name: 'Zoë' })
  expect([findCallers(db, 'dana', { home: 'GB', most: 10 }), findCallers(db, 'zoe', { home: 'GB', most: 10 })]).toEqual(
    [[], [2]],
  )
  updateCaller(db, 2, { blockedAt: now })
  expect(findCallers(db, 'zoe', { home: 'GB', most: 10 })).toEqual([2])
  updateCaller(db, 2, { name: null })
  expect(findCallers(db, 'zoe', { home: 'GB', most: 10 })).toEqual([])
})

test('no more are found than asked for', () => {
  expect(findCallers(openBook(), '5', { home: 'GB', most: 2 })).toHaveLength(2)
})

test('names and numbers are looked for along their indexes, not through the whole table', () => {
  const db = openBook()
  const asked: string[] = []
  const prepare = db.$client.prepare.bind(db.$client)
  db.$client.prepare = ((sql: string) => {
    asked.push(sql)
    return prepare(sql)
  }) as typeof prepare
  findCallers(db, 'dana 5', { home: 'GB', most: 10 })
  findCallers(db, '5', { home: 'GB', most: 10 })
  expect(asked.length).toBeGreaterThan(1)
  for (const question of asked) {
    const holes = [...question.matchAll(/\?/g)].map(() => 1)
    const plan = prepare(`explain query plan ${question}`).all(...holes) as { detail: string }[]
    expect(plan.map(({ detail }) => detail).join()).toMatch(/COVERING INDEX/)
  }
})

test('any name is found by itself, however it is written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (name) => {
      fc.pre(plainName(name) !== null)
      const db = openBook()
      updateCaller(db, 4, { name })
      const isFound = findCallers(db, name, { home: 'GB', most: 10 }).includes(4)
      db.$client.close()
      return isFound
    }),
    { numRuns: 50 },
  )
})
