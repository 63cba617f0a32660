import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { crew, sessions } from '../../server/database/schema.ts'
import { verifyPassword } from '../../server/sign-in/password.ts'
import { noon } from '../database/folder.ts'
import { firstring, runningShop } from './firstring.ts'

function shopWithOwner() {
  const shop = runningShop()
  shop.db.insert(crew).values({ id: 1, name: 'Mike', role: 'owner', passwordHash: 'old', createdAt: noon }).run()
  const session = { crewId: 1, data: '{}', createdAt: noon, seenAt: noon, expiresAt: noon.add({ hours: 9 }) }
  shop.db
    .insert(sessions)
    .values([
      { ...session, id: 'a' },
      { ...session, id: 'b', crewId: null },
    ])
    .run()
  return shop
}

test('the owner gets the new password, and every session ends', async () => {
  const { dataDir, db, close } = shopWithOwner()
  const { code, out } = await firstring(dataDir, ['reset-password'], { typed: 'leaky pipes at dawn' })
  expect({ code, out }).toEqual({ code: 0, out: 'Mike has a new password. Everybody must sign in again.' })
  const owner = db.select().from(crew).get()
  expect(await verifyPassword(String(owner?.passwordHash), 'leaky pipes at dawn')).toBe(true)
  expect(owner?.passwordChangedAt?.toString()).toBe(noon.toString())
  expect(db.select().from(sessions).all()).toEqual([])
  close()
})

test('a box that nobody has claimed gets its owner', async () => {
  const { dataDir, db, close } = runningShop()
  expect((await firstring(dataDir, ['reset-password'], { typed: 'leaky pipes at dawn' })).code).toBe(0)
  expect(db.select().from(crew).all()).toMatchObject([{ role: 'owner', name: 'Owner' }])
  close()
})

test('somebody of the crew gets a new password by their name, and nobody else is signed out', async () => {
  const { dataDir, db, close } = shopWithOwner()
  const dana = { id: 2, name: 'Dana', role: 'crew', invitationHash: 'a', createdAt: noon } as const
  db.insert(crew)
    .values([dana, { ...dana, id: 3, name: 'Zoe', invitationHash: null, revokedAt: noon }])
    .run()
  db.update(sessions).set({ crewId: 2 }).where(eq(sessions.id, 'b')).run()
  const asked = await firstring(dataDir, ['reset-password', '--for', ' dana '], { typed: 'leaky pipes at dawn' })
  expect(asked).toMatchObject({ code: 0, out: 'Dana has a new password, and must sign in again.' })
  const [mike, row] = db.select().from(crew).all()
  expect(await verifyPassword(String(row?.passwordHash), 'leaky pipes at dawn')).toBe(true)
  expect([mike?.passwordHash, row?.invitationHash]).toEqual(['old', null])
  expect(db.select().from(sessions).all()).toMatchObject([{ id: 'a' }])
  close()
})

test.each([
  [['--for', 'Zoe'], 'Nobody by the name of Zoe works here, but Mike: nothing was changed.'],
  [['--for'], 'Say whose password it is: firstring reset-password --for NAME.'],
  [['Mike'], 'Say whose password it is: firstring reset-password --for NAME.'],
])('reset-password %j changes nothing', async (words, sentence) => {
  const { dataDir, db, close } = shopWithOwner()
  db.insert(crew).values({ id: 3, name: 'Zoe', role: 'crew', revokedAt: noon, createdAt: noon }).run()
  const { code, err } = await firstring(dataDir, ['reset-password', ...words], { typed: 'leaky pipes at dawn' })
  expect([code, err]).toEqual([1, sentence])
  expect(db.select().from(crew).get()?.passwordHash).toBe('old')
  close()
})

const refused = [
  [undefined, /^No password was given: nothing was changed\.$/],
  ['', /^No password was given/],
  ['short', /^The password must have at least 12 characters: nothing was changed\.$/],
  ['password1234', /^The password must not be one that everybody tries first/],
  ['Mikes-Plumbing', /^The password must not be the name of the shop/],
] as const

test.each(refused)('the password %s is refused and nothing changes', async (typed, sentence) => {
  const { dataDir, db, close } = shopWithOwner()
  const env = { BUSINESS_NAME: "Mike's Plumbing" }
  const { code, err } = await firstring(dataDir, ['reset-password'], { typed, env })
  expect(code).toBe(1)
  expect(err).toMatch(sentence)
  expect(db.select().from(crew).get()?.passwordHash).toBe('old')
  expect(db.select().from(sessions).all()).toHaveLength(2)
  close()
})
