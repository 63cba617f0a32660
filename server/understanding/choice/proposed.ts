import { readText } from '../reading.ts'
import type { Situation } from '../understanding.ts'

/** Our last words named one slot and asked whether to book it. */
export function proposedIn({ said, offered }: Situation): number | null {
  const [, figure] = readText(said).plain.match(/\b(?:reply|responda|repondez) (\d)\.?$/) ?? []
  return offered.find(({ n }) => n === Number(figure))?.n ?? null
}
