// A line has two roads: by one its calls come, by the other its callers are texted. What it does not name itself is the shop's own choice.
import type { Queries } from '../database/queries.ts'
import { allLines, type Line, lineById, lineByNumber } from './store.ts'

/** From which number of ours a text goes, E.164, and who carries it, by the name of its provider. */
export type TextRoad = { number: string; messenger: string }

/**
 * The road of texts to the callers of a line; `shops`: whom the shop chose for all its lines. Whom a real company brings is
 * never texted in practice while any line of the shop is really texted from.
 */
export function textRoad(db: Queries, line: Pick<Line, 'id'>, shops: string): TextRoad {
  const from = speaker(db, line.id)
  if (!from) return { number: '', messenger: shops }
  const road = roadOf(from, shops)
  if (road.messenger !== 'simulated' || !isReal(from.carrier)) return road
  const real = allLines(db).find(({ messenger, retiredAt }) => !retiredAt && isReal(messenger))
  return real ? roadOf(real, shops) : road
}

/** The lines whose calls a real company brings and whose callers nobody texts: no company that texts was chosen yet. */
export function linesWithoutTexts(db: Queries, shops: string): Line[] {
  return allLines(db).filter((line) => !line.retiredAt && isWithoutTexts(db, line, shops))
}

export function isWithoutTexts(db: Queries, line: Pick<Line, 'id' | 'carrier'>, shops: string): boolean {
  return isReal(line.carrier) && textRoad(db, line, shops).messenger === 'simulated'
}

/** The road that a text takes over to when its own takes none by its own state; null where the shop named none. */
export function standInRoad(db: Queries, { number }: TextRoad, shops: string): TextRoad | null {
  const id = lineByNumber(db, number)?.standInId
  const standIn = id == null ? undefined : lineById(db, id)
  return standIn && !standIn.retiredAt ? roadOf(standIn, shops) : null
}

/** A line of the shop from which texts go by another messenger than this: its own, the one that stands in for it, or any; practice carries nothing. */
export function lineNotBy(
  db: Queries,
  messenger: string,
  { own, shops }: { own: Line | undefined; shops: string },
): Line | undefined {
  const standIn = own?.standInId == null ? undefined : lineById(db, own.standInId)
  return [own, standIn, ...allLines(db)].find((line) => {
    if (!line || line.retiredAt) return false
    return ![messenger, 'simulated'].includes(textRoad(db, line, shops).messenger)
  })
}

/** Whom single lines name beside the shop's own choice. */
export function namedByLines(db: Queries): { carriers: string[]; messengers: string[] } {
  const inUse = allLines(db).filter(({ retiredAt }) => !retiredAt)
  const named = (who: 'carrier' | 'messenger') => [...new Set(inUse.flatMap((line) => line[who] ?? []))].sort()
  return { carriers: named('carrier'), messengers: named('messenger') }
}

/** The numbers whose calls, or texts, this company carries; `shops`: whom the shop chose for all its lines. */
export function numbersCarriedBy(
  db: Queries,
  what: 'carrier' | 'messenger',
  { name, shops }: { name: string; shops: string },
): string[] {
  return allLines(db).flatMap((line) => ((line[what] ?? shops) === name ? line.number : []))
}

function isReal(company: string | null): boolean {
  return company !== null && company !== 'simulated'
}

function roadOf({ number, messenger }: Line, shops: string): TextRoad {
  return { number, messenger: messenger ?? shops }
}

/** Lines may lead to each other in a ring: each is asked once. */
function speaker(db: Queries, id: number): Line | undefined {
  const seen = new Set<number>()
  let line = lineById(db, id)
  while (line?.textsFromId != null && !seen.has(line.id)) {
    seen.add(line.id)
    const next = lineById(db, line.textsFromId)
    if (!next) break
    line = next
  }
  return line
}
