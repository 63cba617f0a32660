import { expect, onTestFinished, test } from 'vitest'
import { forgetForGood } from '../../server/callers/forget-for-good.ts'
import { optOut } from '../../server/callers/meet-caller.ts'
import { callerByNumber } from '../../server/callers/store.ts'
import { calls } from '../../server/database/schema.ts'
import { addPersonalContact } from '../../server/directory/add-contact.ts'
import { openAppliance } from '../appliance.ts'

const lou = '+14165550177'

async function openBook() {
  const shop = await openAppliance({ env: { OWNER_MOBILE: '+14165550199' } })
  onTestFinished(() => shop.close())
  return shop
}

test('family who were added before they ever called are not texted when their call is missed', async () => {
  const shop = await openBook()
  expect(addPersonalContact(shop, { number: '(416) 555-0177', name: 'Uncle Lou' })).toEqual({
    do: 'added',
    callerId: 1,
    isNew: true,
  })
  shop.carrier.hangUp(shop.carrier.ring({ from: lou, to: '+12025550100' }))
  await shop.settle()
  expect(shop.messenger.world.sent).toEqual([])
  expect(shop.db.select().from(calls).all()).toMatchObject([{ callerId: 1, because: 'personal' }])
})

test('who is known already becomes a personal contact, once, and keeps a name that is not written anew', async () => {
  const shop = await openBook()
  const before = shop.now()
  addPersonalContact(shop, { number: lou, name: 'Uncle Lou' })
  shop.pass({ hours: 1 })
  expect(addPersonalContact(shop, { number: lou, name: null })).toMatchObject({ callerId: 1, isNew: false })
  expect(callerByNumber(shop.db, lou)).toMatchObject({ name: 'Uncle Lou', personalAt: before, lastContactAt: before })
  addPersonalContact(shop, { number: lou, name: 'Lou' })
  expect(callerByNumber(shop.db, lou)?.name).toBe('Lou')
})

test('a wish for no texts that outlived a forgetting is met again in a contact added by hand', async () => {
  const shop = await openBook()
  addPersonalContact(shop, { number: lou, name: null })
  shop.db.transaction((tx) => optOut(tx, callerByNumber(tx, lou)!, 'text', shop.now()))
  forgetForGood(shop, lou)
  addPersonalContact(shop, { number: lou, name: null })
  expect(callerByNumber(shop.db, lou)).toMatchObject({ id: 2, optedOutBy: 'kept' })
})

test.each([
  ['', 'not-a-number'],
  ['Lou', 'not-a-number'],
  ['12345', 'not-a-number'],
  ['anonymous', 'not-a-number'],
  ['416-555-01', 'not-a-number'],
  ['+1 202 555 0100', 'own-line'],
  ['416 555 0199', 'crew'],
] as const)('%j is no personal contact: %s', async (number, because) => {
  const shop = await openBook()
  expect(addPersonalContact(shop, { number, name: null })).toEqual({ do: 'refused', because })
  expect(shop.db.$client.prepare('select count(*) from callers').pluck().get()).toBe(0)
})
