import { Temporal } from 'temporal-polyfill'
import { expect, onTestFinished, test } from 'vitest'
import { workingHere } from '../../server/crew/store.ts'
import { openDatabase } from '../../server/database/open.ts'
import { crew } from '../../server/database/schema.ts'
import { crewMobiles } from '../../server/settings/store.ts'

const now = Temporal.Instant.from('2026-03-02T16:00:00Z')
const shop = { ownerMobile: '+14165550101', ownerName: 'Mike' }

function shopWith(...rows: Partial<typeof crew.$inferInsert>[]) {
  const db = openDatabase(':memory:')
  onTestFinished(() => void db.$client.close())
  for (const row of rows)
    db.insert(crew)
      .values({ name: 'Dana', role: 'crew', createdAt: now, ...row })
      .run()
  return db
}

test("the first owner's mobile is the shop's setting, everybody else's their own", () => {
  const db = shopWith(
    { mobile: '+14165550102' },
    { name: 'Mike', role: 'owner' },
    { name: 'Eve', role: 'owner', mobile: '+14165550103' },
  )
  expect(workingHere(db, shop).map(({ name, mobile, alerted }) => [name, mobile, alerted])).toEqual([
    ['Mike', '+14165550101', 'always'],
    ['Eve', '+14165550103', 'always'],
    ['Dana', '+14165550102', 'never'],
  ])
})

test('a box that nobody has claimed has its owner by the settings alone', () => {
  expect(workingHere(shopWith(), shop)).toMatchObject([{ id: null, name: 'Mike', mobile: '+14165550101' }])
  expect(workingHere(shopWith(), { ownerMobile: null, ownerName: null })).toMatchObject([
    { name: 'Owner', mobile: null },
  ])
})

test('who left works here no more, and their phone is no longer ours', () => {
  const db = shopWith({ name: 'Mike', role: 'owner' }, { mobile: '+14165550102', revokedAt: now })
  expect(workingHere(db, shop).map(({ name }) => name)).toEqual(['Mike'])
  expect(crewMobiles(db)).toEqual([])
})
