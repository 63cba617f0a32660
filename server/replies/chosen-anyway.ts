import { Temporal } from 'temporal-polyfill'
import type { WantedTime } from '../understanding/understanding.ts'
import type { Settled } from './plan-times.ts'
import type { ReadScene } from './read-scene.ts'
import type { Step } from './step.ts'

/** The time that they picked, where only a person can say whether it can be had: "2" alone would tell that person nothing. */
export function chosenAnyway(
  { times, shop }: ReadScene,
  { next, settled }: { next: Step; settled: Settled | null },
): WantedTime | null {
  if (next.do !== 'reply' || settled?.times !== null || settled.step.handOver === null) return null
  const { deed } = next
  const slot = deed?.do === 'book' || deed?.do === 'move' ? times.offer?.slots[deed.n - 1] : undefined
  if (!slot || !shop.zone) return null
  const start = wall(slot.start, shop.zone)
  return {
    ...{ date: start.toPlainDate().toString(), dateEnd: null, part: null },
    start: hour(start),
    end: hour(wall(slot.end, shop.zone)),
  }
}

function wall(at: number, zone: string): Temporal.PlainDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDateTime()
}

function hour(at: Temporal.PlainDateTime): string {
  return at.toPlainTime().toString().slice(0, 5)
}
