import { createHash } from 'node:crypto'
import type { Shop } from '../settings/settings.ts'

/** What of the shop the words of a reply may hold. */
const facts = ['zone', 'hours', 'callOutFee', 'areas', 'shopAddress', 'businessName', 'ownerName'] as const
export type Fact = (typeof facts)[number]

/** Stands for what the shop says of itself: it differs when any of it changed. */
export function factsHash(shop: Shop): string {
  return facts.map((fact) => `${fact}:${hashOf(shop[fact])}`).join(' ')
}

/** The first that changed since the hash was made; null when all is as it was. A fact that no shop had then has not changed. */
export function changedFact(since: string, shop: Shop): Fact | null {
  const then = since.split(' ')
  const isKept = (fact: Fact) => then.some((one) => one.startsWith(`${fact}:`))
  return facts.find((fact) => isKept(fact) && !then.includes(`${fact}:${hashOf(shop[fact])}`)) ?? null
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12)
}
