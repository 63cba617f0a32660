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
