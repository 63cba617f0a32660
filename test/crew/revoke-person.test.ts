import { expect, test } from 'vitest'
import { makeDepartures } from '../../server/crew/departures.ts'
import { bringBack, revokePerson } from '../../server/crew/revoke-person.ts'
import { crewMember, invite, openCrewShop, rowOf } from './crew-shop.ts'

test('of two owners who remove each other at once one stays', async () => {
  const { shop, mike } = await openCrewShop()
  const { id: eve } = await crewMember(shop, mike, { role: 'owner', name: 'Eve' })
  const departures = makeDepartures(shop.now)
  expect(revokePerson(shop, departures, { by: mike, id: eve })).toEqual({ do: 'revoked' })
  // Her request was let in a moment before.
  expect(revokePerson(shop, departures, { by: eve, id: mike })).toEqual({ do: 'refused', because: 'last-owner' })
  expect(rowOf(shop, mike)?.revokedAt).toBeNull()
})

test('an owner who has no password yet does not count as one who stays', async () => {
  const { shop, mike } = await openCrewShop()
  const { id: eve } = invite(shop, mike, { role: 'owner', name: 'Eve' })
  const refused = revokePerson(shop, makeDepartures(shop.now), { by: eve, id: mike })
  expect(refused).toEqual({ do: 'refused', because: 'last-owner' })
})

test('nobody is brought back who was not removed', async () => {
  const { shop, mike } = await openCrewShop()
  const { id } = invite(shop, mike)
  const before = rowOf(shop, id)
  expect(bringBack(shop, makeDepartures(shop.now), id)).toBe('too-late')
  expect(rowOf(shop, id)).toEqual(before)
})
