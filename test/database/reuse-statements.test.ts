import Database from 'better-sqlite3'
import { beforeEach, expect, test } from 'vitest'
import { reuseStatements } from '../../server/database/reuse-statements.ts'

let client: Database.Database

beforeEach(() => {
  client = new Database(':memory:')
  reuseStatements(client)
  client.exec(
    "create table words (id integer primary key, word text); insert into words (word) values ('one'), ('two')",
  )
})

const question = 'select id, word from words order by id'

test('the same words are the same statement', () => {
  expect(client.prepare(question)).toBe(client.prepare(question))
  expect(client.prepare('insert into words (word) values (?)')).toBe(
    client.prepare('insert into words (word) values (?)'),
  )
})

test.for(['raw', 'pluck', 'expand'] as const)('a statement that was asked %s answers with whole rows again', (mode) => {
  client.prepare(question)[mode]().get()
  expect(client.prepare(question).get()).toEqual({ id: 1, word: 'one' })
})

test('a question that is still being read can be asked again meanwhile', () => {
  const rows = client.prepare(question).iterate()
  rows.next()
  expect(client.prepare(question).all()).toHaveLength(2)
  expect([...rows]).toHaveLength(1)
})

test('a table that changed meanwhile is seen as it is now', () => {
  client.prepare('select * from words').get()
  client.exec('alter table words add column language text')
  expect(client.prepare('select * from words').get()).toEqual({ id: 1, word: 'one', language: null })
})

test('ever new questions are not kept for ever', () => {
  const first = client.prepare('select 1')
  for (let n = 2; n < 600; n++) client.prepare(`select ${n}`)
  expect(client.prepare('select 1')).not.toBe(first)
})
