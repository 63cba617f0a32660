// "35 Withrow Ave, Sam": who ends their address with a name tells theirs.
import { placeIn } from '../address/find-address.ts'
import type { Reading } from '../reading.ts'
import { type Name, nameAt } from './name-at.ts'

export function nameBehindPlace(reading: Reading, said: string): Name | null {
  const place = placeIn(reading, said)
  const mark = place && /^(?: ?[,.;-] ?| )/.exec(reading.plain.slice(place.end))?.[0]
  if (!place || !mark) return null
  const name = nameAt(reading, place.end + mark.length, 'hinted')
  const isOver = name !== null && /^[.!]?$/.test(reading.plain.slice(name.end))
  return isOver && name.isKnown && (name.isCapital || mark !== ' ') ? name : null
}
