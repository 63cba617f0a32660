import type { Appliance } from '../appliance.ts'
import { callerById, updateCaller } from '../callers/store.ts'
import { decideCall } from './decide-call.ts'
import { callById, turnedAway, updateCall } from './store.ts'

/** What became of it: a text is on its way, they wait for a call, or it was no such call. */
export type Rescued = 'texted' | 'not-texted' | 'no-such-call'

/** Somebody of the shop says that a caller is no spam: from now on never again, and their last call is decided once more, as if it had been no spam then. */
export function rescueCall(appliance: Appliance, callId: number): Rescued {
  const now = appliance.now()
  const rescued = appliance.db.transaction(
    (tx): Rescued => {
      const call = callById(tx, callId)
      const caller = call?.callerId == null ? undefined : callerById(tx, call.callerId)
      if (!call || !caller?.number) return 'no-such-call'
      if (!caller.notSpamAt) updateCaller(tx, caller.id, { notSpamAt: now })
      const [last, ...earlier] = turnedAway(tx, caller.id)
      for (const { id } of earlier) updateCall(tx, id, { because: 'taken-for-spam' })
      const decided = last ? decideCall(tx, appliance, { call: last, outcome: 'missed', now }).do : call.decision
      return decided === 'text-back' ? 'texted' : 'not-texted'
    },
    { behavior: 'immediate' },
  )
  appliance.wake()
  return rescued
}
