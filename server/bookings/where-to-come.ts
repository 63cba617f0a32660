import type { Shop } from '../settings/settings.ts'
import type { Booking } from './store.ts'

type Place = Pick<Booking, 'place' | 'address'>

/** Where the customer has to be: at the shop for what is done there, as far as the shop says where that is, else at the address that they told. */
export function whereToCome({ place, address }: Place, { shopAddress }: Pick<Shop, 'shopAddress'>): string | null {
  return place === 'shop' && shopAddress !== null ? shopAddress : address
}

/** The same in a text, which a long one would fill; the shop's own was kept short when it was set. */
export function whereInText({ place, address }: Place, shop: Pick<Shop, 'shopAddress'>): string | null {
  return whereToCome({ place, address: address?.slice(0, mostAddress) ?? null }, shop)
}

const mostAddress = 80
