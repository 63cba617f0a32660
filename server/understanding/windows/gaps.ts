// "Next week but not Monday": a refused day leaves a gap in the days that are wanted.
import { Temporal } from 'temporal-polyfill'
import type { WantedTime } from '../understanding.ts'
import type { Judged } from './stance.ts'

/** Only a day refused after others were wanted: "not Tuesday, maybe next week" wants the whole week. */
export function withGaps(windows: readonly WantedTime[], all: readonly Judged[]): WantedTime[] {
  const first = all.findIndex(({ stance, day }) => stance === 'wanted' && day)
  const later = first < 0 ? [] : all.slice(first)
  const refused = later
    .filter(({ stance, day, time }) => stance === 'refused' && day && !time)
    .map(({ day }) => day?.day)
  return refused.reduce<WantedTime[]>((kept, day) => kept.flatMap((window) => around(window, day)), [...windows])
}

export function around(window: WantedTime, day: NonNullable<Judged['day']>['day'] | undefined): WantedTime[] {
  if (window.date === null || window.dateEnd === null) return [window]
  const [from, until] = [Temporal.PlainDate.from(window.date), Temporal.PlainDate.from(window.dateEnd)]
  const gap = gapIn(from, day)
  const isWithin = gap && Temporal.PlainDate.compare(gap, from) >= 0 && Temporal.PlainDate.compare(gap, until) <= 0
  if (!gap || !isWithin) return [window]
  return [between(window, from, gap.subtract({ days: 1 })), between(window, gap.add({ days: 1 }), until)].flat()
}

function gapIn(
  from: Temporal.PlainDate,
  day: NonNullable<Judged['day']>['day'] | undefined,
): Temporal.PlainDate | null {
  if (day?.is === 'date' && day.last === null) return day.date
  if (day?.is !== 'weekday' || day.to !== null) return null
  return from.add({ days: (day.day - from.dayOfWeek + 7) % 7 })
}

function between(window: WantedTime, from: Temporal.PlainDate, until: Temporal.PlainDate): WantedTime[] {
  const order = Temporal.PlainDate.compare(from, until)
  if (order > 0) return []
  return [{ ...window, date: from.toString(), dateEnd: order === 0 ? null : until.toString() }]
}
