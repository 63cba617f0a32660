// What may be chosen for a line, by what whoever carries its calls can do; and what comes in the place of a choice from before that cannot be had any more.
import type { CarrierCan } from '../providers/carrier/carrier.ts'
import type { Line } from '../settings/store.ts'
import { type PlanRefusal, whyNotPlan } from './call-plan.ts'

type Plan = Line['plan']
type FallsTo = Line['fallsTo']
type Chosen = Pick<Line, 'plan' | 'closedPlan' | 'fallsTo' | 'isRungInTurn'>

export type LineOffer = {
  plans: Plan[]
  /** Beside "the same"; none: there is no choice of its own while the shop is closed. */
  closedPlans: Plan[]
  /** None: nothing is said to callers. */
  falls: FallsTo[]
  /** `at-once`: there is nothing to choose; null: no phone is rung. */
  order: 'any' | 'at-once' | null
  /** Callers may be asked for a key. */
  screens: boolean
  talksOpenLine: boolean
}

const allPlans: Plan[] = ['fallback', 'ring-crew-first', 'after-hours', 'unknown-callers', 'always', 'off']
const allFalls: FallsTo[] = ['greeting', 'voicemail', 'voice']

export function offerOf(can: CarrierCan): LineOffer {
  const { steersCalls, followsDocument, ringsInTurn, talksOpenLine } = can
  const base = { closedPlan: null, fallsTo: 'greeting', isRungInTurn: false } as const
  const may = (chosen: Partial<Chosen>) => whyNotPlan({ plan: 'fallback', ...base, ...chosen }, can) === null
  return {
    plans: allPlans.filter((plan) => may({ plan })),
    closedPlans: allPlans.filter((closedPlan) => may({ closedPlan })),
    falls: steersCalls || followsDocument ? allFalls.filter((fallsTo) => may({ fallsTo })) : [],
    order: steersCalls || followsDocument ? (ringsInTurn ? 'any' : 'at-once') : null,
    screens: steersCalls,
    talksOpenLine,
  }
}

/** The line as its carrier can serve it. */
export function asServed<Some extends Pick<Line, 'fallsTo' | 'isRungInTurn' | 'heardBy'>>(
  line: Some,
  { hearsWords, keepsRecordings, ringsInTurn, talksOpenLine }: ServedBy,
): Some {
  const spoken = line.fallsTo === 'voice' && !hearsWords ? 'voicemail' : line.fallsTo
  return {
    ...line,
    fallsTo: spoken === 'voicemail' && !keepsRecordings ? 'greeting' : spoken,
    isRungInTurn: line.isRungInTurn && ringsInTurn,
    heardBy: talksOpenLine ? line.heardBy : 'gather',
  }
}

type ServedBy = Pick<CarrierCan, 'hearsWords' | 'keepsRecordings' | 'ringsInTurn' | 'talksOpenLine'>

/** What comes in the place of a choice that cannot be had. */
export function insteadOf(refusal: PlanRefusal, line: Line, can: CarrierCan): string {
  switch (refusal) {
    case 'only-tells':
      return 'This plan has no effect: until you choose another, each call counts as missed when it is over, as by Fallback.'
    case 'one-document':
    case 'no-words':
      return 'This plan has no effect: until you choose another, there is no document to paste.'
    case 'no-voice':
    case 'no-voicemail':
      return asServed(line, can).fallsTo === 'voicemail'
        ? 'It gives way: until you choose another, callers may leave a voicemail.'
        : 'It gives way: until you choose another, callers hear the greeting and get a text.'
    case 'not-in-turn':
      return 'Until you choose that, all phones ring at once all the same.'
  }
}
