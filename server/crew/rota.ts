// Who is on call while the shop is closed: one after the other, a week or a day each. A turn changes in the morning, so that a
// night belongs to whose evening it was; a day can be swapped.
import { Temporal } from 'temporal-polyfill'

export type Rota = {
  /** Rows of the crew, in their order. */
  people: number[]
  turn: 'week' | 'day'
  /** The first day of the first turn, YYYY-MM-DD; a Monday where turns are weeks. */
  since: string
  /** Who has a day instead, by YYYY-MM-DD. */
  swaps: Record<string, number>
}

export type Turn = { id: number; from: Temporal.PlainDate; to: Temporal.PlainDate }

/** In the shop's own time. */
export const changeHour = 7
const days = { week: 7, day: 1 }
const fewTurns = 4

/** The day of duty that an instant belongs to. */
export function dutyDay(now: Temporal.Instant, zone: string): Temporal.PlainDate {
  const local = now.toZonedDateTimeISO(zone)
  // By the clock on the wall: a night may be an hour longer or shorter.
  return local.toPlainDate().subtract({ days: local.hour < changeHour ? 1 : 0 })
}

/** Whose day it is; null where nobody of the rota works here any more. `here`: the rows of who does. */
export function dutyOn(rota: Rota, date: Temporal.PlainDate, here: readonly number[]): number | null {
  const swapped = rota.swaps[date.toString()]
  if (swapped !== undefined && here.includes(swapped)) return swapped
  return inTurn(rota, date, here)
}

/** This turn and those that follow, swaps apart. */
export function turnsFrom(rota: Rota, date: Temporal.PlainDate, here: readonly number[]): Turn[] {
  const length = days[rota.turn]
  const into = mod(daysSince(rota, date), length)
  return Array.from({ length: fewTurns }, (_, n) => {
    const from = date.subtract({ days: into }).add({ days: n * length })
    return { id: inTurn(rota, from, here), from, to: from.add({ days: length }) }
  }).filter((turn): turn is Turn => turn.id !== null)
}

/** The first day of a rota that begins now, so that the first of its people is on call today. */
export function beginning(turn: Rota['turn'], today: Temporal.PlainDate): string {
  return (turn === 'week' ? today.subtract({ days: today.dayOfWeek - 1 }) : today).toString()
}

function inTurn(rota: Rota, date: Temporal.PlainDate, here: readonly number[]): number | null {
  const people = rota.people.filter((id) => here.includes(id))
  const turn = Math.floor(daysSince(rota, date) / days[rota.turn])
  return people[mod(turn, people.length)] ?? null
}

function daysSince({ since }: Rota, date: Temporal.PlainDate): number {
  return Temporal.PlainDate.from(since).until(date).days
}

function mod(number: number, by: number): number {
  return ((number % by) + by) % by
}
