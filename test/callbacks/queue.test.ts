import { Temporal } from 'temporal-polyfill'
import { expect, onTestFinished, test } from 'vitest'
import { queue } from '../../server/callbacks/queue.ts'
import { insertCaller } from '../../server/callers/store.ts'
import { openDatabase } from '../../server/database/open.ts'
import { callbacks } from '../../server/database/schema.ts'

const noon = Temporal.Instant.from('2026-05-13T16:00:00Z')

/** Callers who wait so many minutes and called so many times; named after both. */
function waitingBox(waits: [minutes: number, calls: number][]) {
  const db = openDatabase(':memory:')
  onTestFinished(() => void db.$client.close())
  for (const [n, [minutes, calls]] of waits.entries()) {
    const now = noon.subtract({ minutes })
    const caller = insertCaller(db, { number: `+1416555${1000 + n}`, name: `${minutes} min, ${calls}`, createdAt: now })
    const row = { callerId: caller.id, because: 'missed-call', calledTimes: calls, waitingSince: now }
    db.insert(callbacks).values(row).run()
  }
  return db
}

const waits: [number, number][] = [
  [500, 1],
  [5, 1],
  [59, 1],
  [70, 1],
  [20, 2],
  [300, 3],
]
const inOrder = ['20 min, 2', '5 min, 1', '59 min, 1', '300 min, 3', '70 min, 1', '500 min, 1']

test('whose first hour is running comes first; then who called more often, then who called last', () => {
  const names = queue(waitingBox(waits), { now: noon, size: 10 }).map(({ caller }) => caller.name)
  expect(names).toEqual(inOrder)
})

test('a queue that is read in parts loses nobody and shows nobody twice', () => {
  const db = waitingBox(waits)
  for (const size of [1, 2, 4]) {
    const names = []
    for (let skip = 0; skip < 8; skip += size)
      names.push(...queue(db, { now: noon, size, skip }).map(({ caller }) => caller.name))
    expect(names).toEqual(inOrder)
  }
})
