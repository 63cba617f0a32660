import type { Service, TradePack } from '../understanding/packs/trade-pack.ts'

/** By whose words a shop's callers are understood: its own trade's, or all as long as that is not known. */
export function packsOf(packs: readonly TradePack[], key: string | null): TradePack[] {
  const own = packs.filter((pack) => pack.key === key || pack.key === 'general')
  return own.some((pack) => pack.key === key) ? own : [...packs]
}

export function serviceOf(packs: readonly TradePack[], key: string | null): Service | null {
  for (const pack of packs) {
    const service = pack.services.find((one) => one.key === key)
    if (service) return service
  }
  return null
}

/** Where it is done; what nobody can name yet, and nobody told an address for, is done where most of the trade is. */
export function placeOfWork(
  work: Pick<Service, 'at'> | null,
  { address, packs, trade }: { address: string | null; packs: readonly TradePack[]; trade: string | null },
): Service['at'] {
  if (work) return work.at
  return address === null && isDoneAtShop(packs, { trade, service: null }) ? 'shop' : 'customer'
}

/** Whether people come to the shop for it: as its own service says, else as most of what the trade does. */
export function isDoneAtShop(
  packs: readonly TradePack[],
  { trade, service }: { trade: string | null; service: Service | null },
): boolean {
  const own = packs.find(({ key }) => key === trade)?.services ?? []
  if (service && (own.length === 0 || own.includes(service))) return service.at === 'shop'
  const here = own.filter(({ at }) => at === 'shop')
  return here.length * 2 > own.length || service?.at === 'shop'
}
