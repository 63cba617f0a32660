import { Temporal } from 'temporal-polyfill'
import { expect, onTestFinished, test } from 'vitest'
import { meetCaller, newCaller } from '../../server/callers/meet-caller.ts'
import { callerByNumber } from '../../server/callers/store.ts'
import { openDatabase } from '../../server/database/open.ts'

const noon = Temporal.Instant.from('2026-11-26T12:00:00Z')
const dana = '+14165550134'

function openBook() {
  const db = openDatabase(':memory:')
  onTestFinished(() => void db.$client.close())
  const meet = (now: Temporal.Instant) => db.transaction((tx) => meetCaller(tx, dana, { now, hashKey: 'key' }))
  return { db, meet, lastContact: () => callerByNumber(db, dana)?.lastContactAt.toString() }
}

test('every call or text of a caller is their latest contact', () => {
  const { meet, lastContact } = openBook()
  meet(noon)
  expect(lastContact()).toBe(noon.toString())
  meet(noon.add({ hours: 2 }))
  expect(lastContact()).toBe(noon.add({ hours: 2 }).toString())
})

test('a contact that is heard of late does not set the latest one back', () => {
  const { meet, lastContact } = openBook()
  meet(noon)
  expect(meet(noon.subtract({ hours: 1 })).lastContactAt).toEqual(noon)
  expect(lastContact()).toBe(noon.toString())
})

test('who was added before any call stands where they were added', () => {
  const { db, lastContact } = openBook()
  db.transaction((tx) => newCaller(tx, dana, { now: noon, hashKey: 'key' }))
  expect(lastContact()).toBe(noon.toString())
})
