// How a call is met: the plan of its line at that hour says whether the crew is rung before it is greeted and texted back.
import type { CarrierCan } from '../providers/carrier/carrier.ts'
import type { Line } from '../settings/store.ts'

export type Plan = Line['plan']

/** Facts of a call that just came in. */
export type PlanFacts = {
  plan: Plan
  open: 'open' | 'closed' | 'unknown'
  /** Somebody whom the shop knows: with a name, a job, or marked as a personal contact. */
  isKnown: boolean
  /** Blocked, suspect, one of the shop's own lines, or a call that a phone of the crew sends back to us while it rings. */
  isUnwelcome: boolean
  /** How many phones of the crew could ring now. */
  phones: number
}

/** Turned away, rung at the crew's phones first, or greeted at once. */
export type Meeting = 'turned-away' | 'rung' | 'greeted'

export function meets(facts: PlanFacts): Meeting {
  if (facts.plan === 'off') return 'turned-away'
  if (facts.isUnwelcome || facts.phones === 0) return 'greeted'
  return rings[facts.plan](facts) ? 'rung' : 'greeted'
}

/** The plan of a line at an hour: where hours are not known, the one for open hours. */
export function planAt({ plan, closedPlan }: Pick<Line, 'plan' | 'closedPlan'>, open: PlanFacts['open']): Plan {
  return open === 'closed' ? (closedPlan ?? plan) : plan
}

/** Why the carrier cannot meet calls by such a plan; null where it can. */
export function whyNotPlan(
  chosen: Pick<Line, 'plan' | 'closedPlan' | 'fallsTo' | 'isRungInTurn'>,
  can: Pick<CarrierCan, 'steersCalls' | 'followsDocument' | 'hearsWords' | 'keepsRecordings' | 'ringsInTurn'>,
): PlanRefusal | null {
  const { plan, closedPlan, fallsTo } = chosen
  if (can.steersCalls) return whyNotSteered(chosen, can)
  if (!can.followsDocument) return plan === 'fallback' || plan === 'off' ? onlyOne(closedPlan) : 'only-tells'
  if (plan === 'after-hours' || plan === 'unknown-callers' || closedPlan !== null) return 'one-document'
  return fallsTo === 'greeting' || plan === 'off' ? null : 'no-words'
}

/**
 * `only-tells`: it tells of calls and no more; `one-document`: what is pasted there knows neither hours nor callers; `no-words`:
 * nor does what callers say reach us; `no-voice`: it hears no words; `no-voicemail`: it keeps none; `not-in-turn`: it rings all phones at once.
 */
export type PlanRefusal = 'only-tells' | 'one-document' | 'no-words' | 'no-voice' | 'no-voicemail' | 'not-in-turn'

function whyNotSteered(
  { fallsTo, isRungInTurn, ...plans }: Parameters<typeof whyNotPlan>[0],
  { hearsWords, keepsRecordings, ringsInTurn }: Parameters<typeof whyNotPlan>[1],
): PlanRefusal | null {
  if (fallsTo === 'voice' && !hearsWords) return 'no-voice'
  if (fallsTo === 'voicemail' && !keepsRecordings) return 'no-voicemail'
  return isRungInTurn && mayRing(plans) && !ringsInTurn ? 'not-in-turn' : null
}

function onlyOne(closedPlan: Line['closedPlan']): PlanRefusal | null {
  return closedPlan === null || closedPlan === 'fallback' || closedPlan === 'off' ? null : 'only-tells'
}

/** Whether calls to a line may ring the crew at all: then the end of a call alone does not tell whether somebody spoke. */
export function mayRing({ plan, closedPlan }: Pick<Line, 'plan' | 'closedPlan'>): boolean {
  return [plan, closedPlan].some((each) => each !== null && !silent.includes(each))
}

/** The plan for who asks for a person: where the crew was to be spared only the first moment, or is known not to pick up, it stays as it is. */
export function whenAskedFor(plan: Plan): Plan {
  return plan === 'always' || plan === 'unknown-callers' ? 'ring-crew-first' : plan
}

const silent: Plan[] = ['off', 'fallback', 'always']

const rings: Record<Exclude<Plan, 'off'>, (facts: PlanFacts) => boolean> = {
  fallback: () => false,
  always: () => false,
  'ring-crew-first': () => true,
  'after-hours': ({ open }) => open !== 'closed',
  'unknown-callers': ({ isKnown }) => isKnown,
}
