import { workingHere } from '../crew/store.ts'
import type { Queries } from '../database/queries.ts'
import type { Shop } from '../settings/settings.ts'

/** The phone that rings first when somebody of the shop calls back. `whose`: the name of its owner; null: it is their own. */
export type PhoneToRing = { phone: string; whose: string | null }

/** Their own; who has none borrows the owner's. `personId` is null for an owner without a row. */
export function phoneToRing(db: Queries, shop: Shop, personId: number | null): PhoneToRing | null {
  const people = workingHere(db, shop)
  const own = people.find(({ id }) => id === personId)?.mobile
  if (own) return { phone: own, whose: null }
  if (shop.ownerMobile === null) return null
  return { phone: shop.ownerMobile, whose: nameOfPhone(people, shop.ownerMobile) ?? 'the owner' }
}

/** Whose phone rings for somebody who looks at it; null: their own. */
export function whosePhone(db: Queries, shop: Shop, { phone, personId }: { phone: string; personId: number | null }) {
  const people = workingHere(db, shop)
  if (people.find(({ id }) => id === personId)?.mobile === phone) return null
  return nameOfPhone(people, phone) ?? 'somebody'
}

function nameOfPhone(people: ReturnType<typeof workingHere>, phone: string): string | null {
  return people.find(({ mobile }) => mobile === phone)?.name ?? null
}
