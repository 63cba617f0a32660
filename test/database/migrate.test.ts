import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { getTableColumns, getTableName } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { migrate, readMigrations } from '../../server/database/migrate.ts'
import { databaseFile, openDatabase, openDataFolder } from '../../server/database/open.ts'
import * as schema from '../../server/database/schema.ts'
import { programWith } from './changed-program.ts'
import { emptyFolder, noon, root } from './folder.ts'
import { seedTexts } from './seed.ts'

const now = () => noon

function usedFolder(): string {
  const dataDir = emptyFolder()
  const { db, close } = openDataFolder(dataDir, { root, now })
  seedTexts(db, 5)
  close()
  return dataDir
}

function read(file: string, question: string): unknown {
  const client = new Database(file, { readonly: true })
  const answer = client.prepare(question).pluck().get()
  client.close()
  return answer
}

test('a change of the tables is made after a whole, private copy of what was there', () => {
  const dataDir = usedFolder()
  const newer = programWith('0001_photos', 'CREATE TABLE photos (id integer PRIMARY KEY) STRICT')
  openDataFolder(dataDir, { root: newer, now }).close()
  expect(read(databaseFile(dataDir), 'select count(*) from photos')).toBe(0)
  const copies = readdirSync(join(dataDir, 'backups'))
  expect(copies).toEqual(['before-0001_photos-20261126T120000Z.db'])
  const copy = join(dataDir, 'backups', String(copies[0]))
  expect(read(copy, 'select count(*) from messages')).toBe(5)
  expect(read(copy, "select count(*) from sqlite_schema where name = 'photos'")).toBe(0)
  expect(statSync(copy).mode & 0o777).toBe(0o600)
})

test('a change that fails at every restart keeps one copy, not one for each try', () => {
  const dataDir = usedFolder()
  const newer = programWith('0001_broken', 'DELETE FROM nowhere')
  for (const minutes of [0, 1, 2]) {
    expect(() => openDataFolder(dataDir, { root: newer, now: () => noon.add({ minutes }) })).toThrow(/was undone/)
  }
  expect(readdirSync(join(dataDir, 'backups'))).toEqual(['before-0001_broken-20261126T120200Z.db'])
})

test('a new database needs no copy, and one that is up to date neither', () => {
  expect(readdirSync(usedFolder())).not.toContain('backups')
})

const failing = [
  [
    'has a mistake in its last statement',
    'ALTER TABLE callers ADD born text;--> statement-breakpoint\nINSERT INTO nowhere VALUES (1)',
    /no such table: nowhere/,
  ],
  [
    'leaves rows that point to nothing',
    'DELETE FROM callers WHERE id = 1',
    /rows of conversations would point to nothing in callers/,
  ],
] as const

test.each(failing)('a change that %s is undone whole, and the program before it runs on', (_what, statements, why) => {
  const dataDir = usedFolder()
  const newer = programWith('0001_broken', statements)
  expect(() => openDataFolder(dataDir, { root: newer, now })).toThrow(why)
  expect(() => openDataFolder(dataDir, { root: newer, now })).toThrow(/^The change 0001_broken .* was undone .*\.$/)
  const { db, close } = openDataFolder(dataDir, { root, now })
  expect(db.select().from(schema.callers).all()).toHaveLength(5)
  close()
})

test('a table can be rebuilt without taking along the rows that point to it', () => {
  const dataDir = emptyFolder()
  const { db, close } = openDataFolder(dataDir, { root, now })
  db.insert(schema.crew).values({ id: 1, name: 'Mike', role: 'owner', createdAt: noon }).run()
  const session = { id: 'a', crewId: 1, data: '', createdAt: noon, seenAt: noon, expiresAt: noon }
  db.insert(schema.sessions).values(session).run()
  const columns = Object.values(getTableColumns(schema.crew)).map((column) => column.name)
  close()
  const rebuild = [
    'PRAGMA foreign_keys=OFF',
    'CREATE TABLE __new_crew AS SELECT * FROM crew WHERE 0',
    `INSERT INTO __new_crew(${columns}) SELECT ${columns} FROM crew`,
    'DROP TABLE crew',
    'ALTER TABLE __new_crew RENAME TO crew',
    'CREATE UNIQUE INDEX crew_id ON crew (id)',
    'PRAGMA foreign_keys=ON',
  ].join(';--> statement-breakpoint\n')
  const newer = openDataFolder(dataDir, { root: programWith('0001_crew', rebuild), now })
  expect(newer.db.select().from(schema.sessions).all()).toHaveLength(1)
  expect(newer.db.$client.pragma('foreign_keys', { simple: true })).toBe(1)
  newer.close()
})

test('a database of a newer program is refused and not changed', () => {
  const dataDir = usedFolder()
  openDataFolder(dataDir, { root: programWith('0001_photos', 'CREATE TABLE photos (id integer) STRICT'), now }).close()
  const before = statSync(databaseFile(dataDir)).mtimeMs
  expect(() => openDataFolder(dataDir, { root, now })).toThrow(/made by a newer FirstRing: update this one/)
  expect(statSync(databaseFile(dataDir)).mtimeMs).toBe(before)
})

test('the migrations make exactly the tables and columns of the schema page, all of them STRICT', () => {
  const { $client } = openDatabase(':memory:')
  const made = $client
    .prepare(
      "select name, strict from pragma_table_list where type = 'table' and name not like '%\\_\\_%' escape '\\' and name not like 'sqlite%'",
    )
    .all() as { name: string; strict: number }[]
  expect(made.filter(({ strict }) => !strict)).toEqual([])
  const tables = Object.values(schema)
  expect(made.map(({ name }) => name).sort()).toEqual(tables.map((table) => getTableName(table)).sort())
  for (const table of tables) {
    const columns = $client.prepare('select name from pragma_table_info(?)').pluck().all(getTableName(table))
    expect(columns).toEqual(Object.values(getTableColumns(table)).map((column) => column.name))
  }
})

test('names that an older program kept are found as the program of today looks for them', () => {
  const client = new Database(':memory:')
  onTestFinished(() => void client.close())
  const migrations = readMigrations(root)
  const place = migrations.findIndex(({ tag }) => tag === '0003_find-and-list')
  migrate(client, migrations.slice(0, place))
  const insert = client.prepare('insert into callers (number, name, created_at) values (?, ?, 0)')
  for (const [number, name] of [
    ['+14165550134', 'Dana O’Neil'],
    ['+14165550177', 'ÉLODIE  Núñez'],
    ['+14165550178', null],
  ])
    insert.run(number, name)
  migrate(client, migrations)
  expect(client.prepare('select plain_name from callers order by id').pluck().all()).toEqual([
    'dana oneil',
    'elodie nunez',
    null,
  ])
})

test('the draft that an alert of an older program showed is still what a yes means', () => {
  const client = new Database(':memory:')
  onTestFinished(() => void client.close())
  const migrations = readMigrations(root)
  const place = migrations.findIndex(({ tag }) => tag === '0008_the-draft-an-alert-shows')
  migrate(client, migrations.slice(0, place))
  seedTexts(drizzle(client), 1)
  client.exec(`insert into enquiries (id, conversation_id, opened_at) values (1, 1, 0);
    insert into drafts (id, conversation_id, enquiry_id, answers_message_id, step, body, worded_by, state, facts, created_at)
    values (12, 1, 1, 1, '{}', 'Hm?', 'template', 'proposed', '', 0)`)
  const insert = client.prepare("insert into alerts (kind, once_key, words, created_at) values ('test', ?, '', 0)")
  for (const name of ['about:1:hand-over:1763640000000:draft:12:3', 'asked:7:draft:99:1', 'answered:7', 'held:12:3'])
    insert.run(name)
  migrate(client, migrations)
  expect(client.prepare('select once_key, draft_id, draft_version from alerts order by id').raw().all()).toEqual([
    ['about:1:hand-over:1763640000000', 12, 3],
    ['asked:7:draft:99:1', null, null],
    ['answered:7', null, null],
    ['held:12:3', null, null],
  ])
})
