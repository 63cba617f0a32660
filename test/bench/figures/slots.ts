import { Temporal } from 'temporal-polyfill'
import { freeSlots, type Question, type Taken } from '../../../server/bookings/availability.ts'
import { chooseSlots } from '../../../server/bookings/choose-slots.ts'
import { usualRules } from '../../../server/bookings/usual-rules.ts'
import type { Figure, Reading } from '../figure.ts'
import { spread } from '../percentiles.ts'

/** How long it takes to find what is free in two months of a busy shop, and to choose what is offered: asked for each reply. */
export const slots: Figure = { name: 'slots', measure }

const zone = 'America/Chicago'
// The clocks are changed within the sixty days.
const begin = Temporal.ZonedDateTime.from(`2026-10-01T00:00[${zone}]`).epochMilliseconds
const minute = 60_000
const questions = 300

async function measure(): Promise<Reading[]> {
  const busy = Array.from({ length: 2000 }, (_, place) => event(place))
  const taken = Array.from({ length: questions }, (_, number) => ask(number, busy))
  const { p50, p95, max } = spread(taken.slice(20))
  const what = 'what is free in 60 days of 5 people with 2,000 events, and what of it is offered'
  return [{ what, unit: 'ms', values: { p50, p95, max } }]
}

/** Each time a minute later, so that nothing could be remembered. */
function ask(number: number, taken: readonly Taken[]): number {
  const question = questionAt(begin + number * minute, taken)
  const begun = performance.now()
  chooseSlots({ slots: freeSlots(question), wanted: [wanted], zone, now: question.now, most: 3, not: [] })
  return performance.now() - begun
}

const wanted = { date: '2026-10-20', dateEnd: null, start: null, end: null, part: 'afternoon' as const }

function questionAt(now: number, taken: readonly Taken[]): Question {
  const day = { opens: '08:00', closes: '18:00' }
  const hours = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: null }
  return {
    now,
    window: { start: now, end: now + 60 * 24 * 60 * minute },
    rules: { ...usualRules, zone },
    resources: [1, 2, 3, 4, 5].map((id) => ({ id, hours })),
    specialDays: [{ date: '2026-11-26', resourceId: null, hours: [] }],
    taken,
    wish: { minutes: 60, isAtShop: false, beforeMinutes: 0, afterMinutes: 0 },
  }
}

/** Spread over the days and the people without order; some for all. */
function event(place: number): Taken {
  const start = begin + ((place * 7919) % (60 * 24 * 60)) * minute
  const resourceId = place % 10 === 0 ? null : 1 + (place % 5)
  const end = start + (15 + (place % 8) * 15) * minute
  return { start, end, resourceId, kind: 'busy', hasPlace: place % 3 === 0, beforeMinutes: 0, afterMinutes: 0 }
}
