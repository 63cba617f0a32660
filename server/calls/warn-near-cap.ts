import type { Temporal } from 'temporal-polyfill'
import { tellOwner } from '../alerts/tell-owner.ts'
import type { Appliance } from '../appliance.ts'
import type { Tx } from '../database/open.ts'
import type { CallFacts, Decision } from './missed-call.ts'

/** At four fifths of a cap the owner hears of it, once in its hour or day. */
export function warnNearCap(
  tx: Tx,
  appliance: Appliance,
  { facts, decision, now }: { facts: CallFacts; decision: Decision; now: Temporal.Instant },
): void {
  if (decision.do !== 'text-back') return
  const warn = (period: string, used: number, cap: number, stamp: string) => {
    if (used + 1 !== Math.ceil(cap * 0.8)) return
    const words = `FirstRing has texted back ${used + 1} missed calls in the last ${period}; at ${cap} it stops and callers wait in the call-back queue. Answer LIFT for more.`
    tellOwner(tx, appliance, { kind: 'cap-near', onceKey: `cap-near:${period}:${cap}:${stamp}`, words, now })
  }
  const stamp = now.toString()
  warn('hour', facts.textBacksLastHour, facts.textBacksPerHour, stamp.slice(0, 13))
  warn('day', facts.textBacksLastDay, facts.textBacksPerDay, stamp.slice(0, 10))
}
