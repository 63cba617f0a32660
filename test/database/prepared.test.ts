import { eq, sql } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { openDatabase } from '../../server/database/open.ts'
import { changeById, everyColumn, prepared, rowOf } from '../../server/database/prepared.ts'
import { lines, outbox } from '../../server/database/schema.ts'

const at = Temporal.Instant.from('2026-03-02T15:00:00Z')
const errand = {
  kind: 'send-message',
  lane: 'texts',
  orderKey: 'to:+14165550134',
  state: 'due',
  dueAt: at,
  createdAt: at,
} as const

const errandInsert = prepared((db) => db.insert(outbox).values(everyColumn(outbox)).returning().prepare())
const lineInsert = prepared((db) => db.insert(lines).values(everyColumn(lines)).prepare())
const linesNumbered = prepared((db) =>
  db
    .select()
    .from(lines)
    .where(eq(lines.number, sql.placeholder('number')))
    .prepare(),
)

test('a row put in by a prepared insert is the row of an ordinary one: instants, defaults, empty columns', () => {
  const db = openDatabase(':memory:')
  const ordinary = db
    .insert(outbox)
    .values({ ...errand, subjectId: 1, notAfter: at })
    .returning()
    .get()
  const quick = errandInsert(db).get(rowOf(outbox, { ...errand, subjectId: 2, notAfter: at }))
  expect(quick).toEqual({ ...ordinary, id: 2, subjectId: 2 })
  expect(errandInsert(db).get(rowOf(outbox, { ...errand, subjectId: 3 }))).toMatchObject({
    notAfter: null,
    attempts: 0,
  })
  expect(errandInsert(db).get(rowOf(outbox, { ...errand, subjectId: 4, attempts: 7 }))).toMatchObject({ attempts: 7 })
})

test('a prepared question sees what its transaction has written, and what was undone is gone', () => {
  const db = openDatabase(':memory:')
  const line = { number: '+14165550100', plan: 'fallback', createdAt: at } as const
  expect(() =>
    db.transaction((tx) => {
      lineInsert(tx).run(rowOf(lines, line))
      expect(linesNumbered(tx).all({ number: line.number })).toHaveLength(1)
      throw new Error('undone')
    }),
  ).toThrow('undone')
  expect(linesNumbered(db).all({ number: line.number })).toEqual([])
})

test('a prepared change touches what it names in one row, and takes undefined for not named', () => {
  const db = openDatabase(':memory:')
  const changeErrand = changeById(outbox)
  for (const subjectId of [1, 2]) errandInsert(db).run(rowOf(outbox, { ...errand, subjectId, because: 'first' }))
  const before = db.select().from(outbox).all()
  changeErrand(db, 1, { state: 'held', dueAt: at.add({ seconds: 5 }), because: undefined })
  changeErrand(db, 1, { because: null })
  const [changed, other] = db.select().from(outbox).all()
  expect(changed).toEqual({ ...before[0], state: 'held', dueAt: at.add({ seconds: 5 }), because: null })
  expect(other).toEqual(before[1])
})

test('each database is asked by itself', () => {
  const [one, other] = [openDatabase(':memory:'), openDatabase(':memory:')]
  lineInsert(one).run(rowOf(lines, { number: '+14165550100', plan: 'fallback', createdAt: at }))
  expect(linesNumbered(one).all({ number: '+14165550100' })).toHaveLength(1)
  expect(linesNumbered(other).all({ number: '+14165550100' })).toEqual([])
})
