import type { Language, WantedTime } from '../understanding/understanding.ts'
import type { Reply } from './next-step.ts'

/** All that the words of a reply are made of besides the shop's facts; kept with a draft, so that it can be worded anew. */
export type Plan = {
  step: Reply
  language: Language
  wanted: WantedTime[]
  /** What the model worded and `checkReply` let through. */
  lead: string | null
  /** The first words of the box in this run name the shop. */
  signs: boolean
}

/** The plan that a draft was made by; null where it was no reply. */
export function planOf({ step }: { step: string }): Plan | null {
  const plan: Partial<Plan> = JSON.parse(step)
  return plan.step?.do === 'reply' && plan.language ? (plan as Plan) : null
}
