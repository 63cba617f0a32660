// Tells open pages that something changed; what changed they see by asking for themselves again, so nobody needs to know who shows what.
import { changeMark } from '../database/changes.ts'
import type { Db } from '../database/open.ts'

/** One open page. */
export type Listener = {
  /** False while the page has not read what it was sent before. */
  isReading(): boolean
  tell(event: 'changed' | 'beat'): void
  close(): void
}

export type Live = {
  /** For what open pages show and the database does not hold; what is written there is noticed by itself. */
  announce(): void
  /** Takes a page in, and gives back how it leaves again; null when the house is full. */
  join(listener: Listener): (() => void) | null
  /** Ends every connection; nobody is taken in any more. */
  close(): void
}

/** Calls back every so often, until what it gives back is called. Counts by itself: the wall clock may be set while pages are open. */
export type Ticking = (milliseconds: number, look: () => void) => () => void

const lookEveryMilliseconds = 150
const mostPages = 60
// In looks: told at most every 0.45 s, a sign of life every 15 s, and who has read nothing for 45 s is gone.
const looksBetweenChanges = 3
const looksBetweenBeats = 100
const patience = 300

type Seat = { listener: Listener; isBehind: boolean; toldAt: number; readAt: number }

/** The database is looked at only while somebody has a page open. */
export function openLive(db: Db, ticking: Ticking = tickByTimer): Live {
  const seats = new Set<Seat>()
  let mark = ''
  let looks = 0
  let stopLooking: (() => void) | null = null
  let isClosed = false

  const leave = (seat: Seat) => {
    seats.delete(seat)
    if (seats.size > 0) return
    stopLooking?.()
    stopLooking = null
  }
  const announce = () => {
    for (const seat of seats) seat.isBehind = true
  }
  const look = () => {
    looks++
    const found = markOrNull(db)
    if (found !== null && found !== mark) announce()
    mark = found ?? mark
    for (const seat of seats) if (!serve(seat, looks)) leave(seat)
  }

  return {
    announce,
    join(listener) {
      if (isClosed || seats.size >= mostPages) return null
      const seat: Seat = { listener, isBehind: false, toldAt: looks - looksBetweenChanges, readAt: looks }
      seats.add(seat)
      if (!stopLooking) {
        mark = markOrNull(db) ?? mark
        stopLooking = ticking(lookEveryMilliseconds, look)
      }
      return () => leave(seat)
    },
    close() {
      isClosed = true
      for (const seat of [...seats]) {
        leave(seat)
        seat.listener.close()
      }
    },
  }
}

/** A disk that fails is told of where somebody reads or writes; here, in a timer of our own, it would only take the box down. */
function markOrNull(db: Db): string | null {
  try {
    return changeMark(db)
  } catch {
    return null
  }
}

/** False when the page is gone. */
function serve(seat: Seat, looks: number): boolean {
  const { listener } = seat
  if (!listener.isReading()) {
    if (looks - seat.readAt < patience) return true
    listener.close()
    return false
  }
  seat.readAt = looks
  if (looks % looksBetweenBeats === 0) listener.tell('beat')
  if (!seat.isBehind || looks - seat.toldAt < looksBetweenChanges) return true
  seat.isBehind = false
  seat.toldAt = looks
  listener.tell('changed')
  return true
}

function tickByTimer(milliseconds: number, look: () => void): () => void {
  const timer = setInterval(look, milliseconds).unref()
  return () => clearInterval(timer)
}
