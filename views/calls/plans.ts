import type { Line, LinePlan } from '../../server/settings/store.ts'

/** The plans by which calls are met, as people call them. */
export const plans: Record<Line['plan'], { name: string; means: string }> = {
  fallback: {
    name: 'Fallback',
    means: 'Calls come here when nobody picked up; nobody is rung again.',
  },
  'ring-crew-first': {
    name: 'Ring the crew first',
    means: 'The phones of the crew ring; then it goes on as chosen below.',
  },
  'after-hours': {
    name: 'After hours',
    means: 'In opening hours the crew is rung first; while the shop is closed nobody is rung.',
  },
  'unknown-callers': {
    name: 'Unknown callers only',
    means: 'Callers you know by name or by a job ring the crew first; for all others nobody is rung.',
  },
  always: { name: 'Always', means: 'Nobody is rung: every call is answered at once.' },
  off: { name: 'Off', means: 'Calls are turned away and only logged.' },
}

/** A plan in one line. */
export function planInWords(line: LinePlan): string {
  const { plan, closedPlan, ringSeconds, isRungInTurn, fallsTo, screening, heardBy } = line
  const closed = closedPlan ? `; while closed: ${plans[closedPlan].name}` : ''
  const ring = isRungInTurn ? 'one phone after the other' : 'all phones at once'
  const then = fallsTo === 'voice' ? `voice by ${heardBy}` : fallsTo
  return `${plans[plan].name}${closed}; ${ring}, ${ringSeconds} seconds each; then ${then}; 1 must be pressed by ${screening}`
}
