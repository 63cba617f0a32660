import { Temporal } from 'temporal-polyfill'
import type { Settled } from '../replies/plan-times.ts'
import type { ReadScene } from '../replies/read-scene.ts'
import { offers } from '../replies/step.ts'
import type { Before } from './step-aloud.ts'

/** Whoever named the hour, and can have it, is asked for no other choice: that one time is read back. */
export function atOnce(read: ReadScene, planned: Settled, { inMind }: Pick<Before, 'inMind'>): Settled {
  const settled = withoutFalseReason(read, planned)
  const { step, times } = settled
  const meant = inMind === null ? undefined : read.times.offer?.slots[inMind - 1]?.start
  const [slot] = times?.do === 'offer' ? times.slots : []
  if (step.do !== 'reply' || times?.do !== 'offer' || !slot) return settled
  if (!isTheHour(read, slot.start) && (slot.start !== meant || read.scene.understanding.windows.length > 0))
    return settled
  const say = step.say.map((one) => (offers.includes(one) ? 'stillFree' : one))
  return { step: { ...step, say }, times: { ...times, slots: [slot] } }
}

/** A job that takes another time than was thought has lost its slot to nobody. */
function withoutFalseReason({ scene }: ReadScene, { step, times }: Settled): Settled {
  const isOtherJob = scene.isNew && scene.understanding.service !== null
  return isOtherJob ? { step: { ...step, say: step.say.filter((one) => one !== 'slotGone') }, times } : { step, times }
}

const namesHour =
  /\d|\b(?:noon|midday|mediod[ií]a|midi|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/iu

function isTheHour({ scene, shop, text }: ReadScene, milliseconds: number): boolean {
  const [window, ...others] = scene.understanding.windows
  if (!namesHour.test(text) || !window?.start || window.end !== null || others.length > 0 || !shop.zone) return false
  const at = Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(shop.zone)
  const isDay = window.date === null || window.date === at.toPlainDate().toString()
  return isDay && at.toPlainTime().toString({ smallestUnit: 'minute' }) === window.start
}
