import { expect, onTestFinished, test } from 'vitest'
import { insertCaller } from '../../server/callers/store.ts'
import { readSearch } from '../../server/directory/search.ts'
import { type Filter, listedCallers } from '../../server/directory/store.ts'
import { openAppliance, type TestAppliance } from '../appliance.ts'

async function book(people: [number: string, name: string | null][]): Promise<TestAppliance> {
  const appliance = await openAppliance()
  onTestFinished(() => appliance.close())
  for (const [number, name] of people) insertCaller(appliance.db, { number, name, createdAt: appliance.now() })
  return appliance
}

const people: [string, string | null][] = [
  ['+14165550134', 'Dana O’Neil'],
  ['+14165550177', null],
  ['+447700900123', 'Renée Tremblay'],
  ['+33612345678', 'מרים בן־דוד'],
  ['28849', null],
]

function found({ db }: TestAppliance, typed: string, home: 'CA' | 'GB' | 'FR'): string[] {
  const wanted = { filter: 'all' as Filter, search: readSearch(typed, home), before: null, size: 10 }
  return listedCallers(db, wanted)
    .map(({ caller }) => caller.number ?? '')
    .sort()
}

test.each([
  ['CA', '416', ['+14165550134', '+14165550177']],
  ['CA', '(416) 555-01', ['+14165550134', '+14165550177']],
  ['CA', '1 416.555.0134', ['+14165550134']],
  ['CA', '+1 (416) 555 0134', ['+14165550134']],
  ['CA', '\u202A416-555-0134\u202C', ['+14165550134']],
  ['CA', '٤١٦٥٥٥٠١٣٤', ['+14165550134']],
  ['CA', '0134', ['+14165550134']],
  ['CA', '011 44 7700', ['+447700900123']],
  ['GB', '07700 900', ['+447700900123']],
  ['GB', '7700900123', ['+447700900123']],
  ['GB', '0044 7700', ['+447700900123']],
  ['GB', '+44 (0)7700', ['+447700900123']],
  ['FR', '06 12 34', ['+33612345678']],
  ['CA', '28849', ['28849']],
  ['CA', 'dana', ['+14165550134']],
  ['CA', 'ONEIL', ['+14165550134']],
  ['CA', "o'neil dana", ['+14165550134']],
  ['CA', 'renee', ['+447700900123']],
  ['CA', 'דוד', ['+33612345678']],
  ['CA', 'dana tremblay', []],
  ['CA', 'dana 416', []],
  ['CA', '%', []],
  ['CA', '_', []],
  ['CA', "'; drop table callers; --", []],
  ['CA', '9'.repeat(100), []],
] as const)('in %s, %j finds %j', async (home, typed, numbers) => {
  expect(found(await book(people), typed, home)).toEqual(numbers)
})

test.each(['', '   ', '\u200B', '()', '-'])('%j looks for nothing in particular', async (typed) => {
  const isNothing = readSearch(typed, 'CA') === null
  // A bracket or a dash may be part of a name, and then it is looked for.
  expect(isNothing || found(await book(people), typed, 'CA').length === 0).toBe(true)
})

test('a search goes through one index and sorts nothing, however many callers there are', async () => {
  const { db, now } = await book(people)
  const asked: string[] = []
  const prepare = db.$client.prepare.bind(db.$client)
  db.$client.prepare = ((words: string) => {
    asked.push(words)
    return prepare(words)
  }) as typeof prepare
  for (const filter of ['all', 'personal', 'blocked', 'opted-out'] as const)
    listedCallers(db, { filter, search: readSearch('dana', 'CA'), before: { at: now(), id: 3 }, size: 50 })
  const plans = asked.map((words) =>
    prepare(`explain query plan ${words}`)
      .all(...Array(words.split('?').length - 1).fill(1))
      .map((row) => (row as { detail: string }).detail)
      .join('\n'),
  )
  const indexes = ['callers_by_contact', 'callers_personal', 'callers_blocked', 'callers_opted_out']
  expect(plans).toHaveLength(4)
  for (const [place, plan] of plans.entries()) {
    expect(plan).toContain(`USING INDEX ${indexes[place]}`)
    expect(plan).not.toContain('TEMP B-TREE')
  }
})
