import { Temporal } from 'temporal-polyfill'
import type { Settled } from '../replies/plan-times.ts'
import type { ReadScene } from '../replies/read-scene.ts'

/** Whoever named the hour, and can have it, is asked for no other choice: that one time is read back. */
export function atOnce(read: ReadScene, settled: Settled): Settled {
  const { step, times } = settled
  const [slot] = times?.do === 'offer' ? times.slots : []
  if (step.do !== 'reply' || times?.do !== 'offer' || !slot || !isTheHour(read, slot.start)) return settled
  const say = step.say.map((one) => (one === 'offer' || one === 'offerNear' ? 'stillFree' : one))
  return { step: { ...step, say }, times: { ...times, slots: [slot] } }
}

function isTheHour({ scene, shop }: ReadScene, milliseconds: number): boolean {
  const [window, ...others] = scene.understanding.windows
  if (!window?.start || window.end !== null || others.length > 0 || !shop.zone) return false
  const at = Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(shop.zone)
  const isDay = window.date === null || window.date === at.toPlainDate().toString()
  return isDay && at.toPlainTime().toString({ smallestUnit: 'minute' }) === window.start
}
