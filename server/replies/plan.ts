import type { Slot } from '../bookings/availability.ts'
import type { Booking } from '../bookings/store.ts'
import type { HoursAsked } from '../understanding/hours-asked.ts'
import type { Language, WantedTime } from '../understanding/understanding.ts'
import type { PlannedTimes } from './plan-times.ts'
import type { Reply } from './step.ts'

/** `place`: where it is done; none of a plan from before that was kept. */
export type Visit = { start: number; end: number; address: string | null; place?: Booking['place'] }

/** All that the words of a reply are made of besides the shop's facts; kept with a draft, so that it can be worded anew. */
export type Plan = {
  step: Reply
  language: Language
  wanted: WantedTime[]
  /** The days whose hours were asked for; none of a plan from before that was kept. */
  hoursAsked?: HoursAsked | null
  times: PlannedTimes | null
  /** The slots that the words speak of. */
  slots: Slot[]
  /** When and where the booking is that the words speak of, milliseconds since 1970. */
  agreed: Visit | null
  /** The bookings that they are asked to choose from. */
  ahead?: Visit[]
  /** The other place that the words speak of. */
  elsewhere?: string | null
  /** Where one of the times can be picked; null: nowhere. */
  link: string | null
  /** What the model worded and `checkReply` let through. */
  lead: string | null
  /** The first words of the box in this run name the shop. */
  signs: boolean
}

/** The plan that a draft was made by; null where it was no reply. */
export function planOf({ step: kept }: { step: string }): Plan | null {
  const plan: Partial<Plan> = JSON.parse(kept)
  if (plan.step?.do !== 'reply' || !plan.language) return null
  // Drafts from before there were bookings say nothing of times.
  const { deed = null } = plan.step
  return { ...noTimes, ...(plan as Plan), step: { ...plan.step, deed } }
}

export const noTimes = { times: null, slots: [], agreed: null, link: null }
