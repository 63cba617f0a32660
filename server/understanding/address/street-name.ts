// A street's name: "Woodbine Cres", "W 5th Ave", "rue des Lilas", "Calle Ocho", "Hwy 7", or only "Woodbine".
import { bareStreetAt } from './bare-street.ts'
import { isDirection } from './direction.ts'
import { ledStreetAt } from './led-street.ts'
import { endOf, type Page, type Street, tokenAt } from './place.ts'
import { numberedRoads } from './street-words.ts'
import { typedStreetAt } from './typed-street.ts'

/** The street that begins at a token, or null. */
export function streetAt(page: Page, at: number): Street | null {
  const from = isDirection(page.tokens, at) ? at + 1 : at
  const road = endOf(numberedRoads, page.plain, page.tokens[from]?.start ?? page.plain.length)
  if (road) return { end: tokenAt(page.tokens, at, road), kind: 'typed', isDistinct: true, hasOrdinal: false }
  return ledStreetAt(page, at) ?? typedStreetAt(page, at) ?? bareStreetAt(page, at)
}
