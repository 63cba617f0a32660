import { expect, onTestFinished, test } from 'vitest'
import { phoneToRing, whosePhone } from '../../server/callbacks/phone-to-ring.ts'
import { crew } from '../../server/database/schema.ts'
import { readShop } from '../../server/settings/store.ts'
import { openAppliance } from '../appliance.ts'

const mike = '+14165550199'
const raj = '+14165550177'

/** Mike owns it, Raj has a mobile, Lena has none. */
async function openCrew() {
  const shop = await openAppliance({ env: { OWNER_MOBILE: mike } })
  onTestFinished(() => shop.close())
  const createdAt = shop.now()
  shop.db.insert(crew).values({ name: 'Mike', role: 'owner', createdAt }).run()
  shop.db.insert(crew).values({ name: 'Raj', role: 'crew', mobile: raj, createdAt }).run()
  shop.db.insert(crew).values({ name: 'Lena', role: 'crew', createdAt }).run()
  return shop
}

test('whoever calls back is rung on their own phone; who has none borrows the owner’s, and is told so', async () => {
  const { db, config } = await openCrew()
  const ring = (personId: number | null) => phoneToRing(db, readShop(db, config), personId)
  expect(ring(1)).toEqual({ phone: mike, whose: null })
  expect(ring(2)).toEqual({ phone: raj, whose: null })
  expect(ring(3)).toEqual({ phone: mike, whose: 'Mike' })
})

test('without a phone of the shop nobody is rung', async () => {
  const { db, config } = await openCrew()
  const shop = { ...readShop(db, config), ownerMobile: null }
  expect(phoneToRing(db, shop, 3)).toBeNull()
  expect(phoneToRing(db, shop, 2)).toEqual({ phone: raj, whose: null })
})

test('a phone that rings is named to everybody but its owner', async () => {
  const { db, config } = await openCrew()
  const whose = (phone: string, personId: number) => whosePhone(db, readShop(db, config), { phone, personId })
  expect([whose(mike, 1), whose(mike, 2), whose(mike, 3), whose(raj, 1)]).toEqual([null, 'Mike', 'Mike', 'Raj'])
  expect(whose('+14165550111', 1)).toBe('somebody')
})
