import type { Arrival } from '../providers/arrival.ts'

/** Every name that came, with what stood in it last. */
export function offersOf(came: Arrival[]): [string, string][] {
  const last = new Map(came.toReversed().flatMap(({ fields }) => fields.map(({ name, value }) => [name, value])))
  return [...last].map(([name, value]) => [name, `${name}: ${value || '(empty)'}`])
}
