import type { Appliance } from '../appliance.ts'
import { carrierOf } from '../connections.ts'
import { conversationWith } from '../conversations/store.ts'
import type { Queries } from '../database/queries.ts'
import { allLines, firstLine, type Line, lineById } from '../settings/store.ts'
import { lineCalledBy } from './store.ts'

type Lived = Pick<Appliance, 'carrier' | 'others'>

/** The number that a call back shows: the one that texted them, else the one that they called. */
export function lineToCallFrom(db: Queries, callerId: number): Line | undefined {
  const lineId = conversationWith(db, callerId)?.lineId ?? lineCalledBy(db, callerId)
  return (lineId == null ? undefined : lineById(db, lineId)) ?? firstLine(db)
}

/** Whoever carries the calls of this line rings phones for us. */
export function canPlaceFrom(lived: Lived, line: Line | undefined): boolean {
  return (line ? carrierOf(lived, line) : lived.carrier).can.placesCalls
}

/** For a danger any number of ours will do, where the one that they know cannot place calls. */
export function anyLineToCallFrom(db: Queries, lived: Lived): Line | undefined {
  return allLines(db).find((line) => !line.retiredAt && canPlaceFrom(lived, line))
}
