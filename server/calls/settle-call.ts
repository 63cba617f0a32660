import type { Appliance } from '../appliance.ts'
import type { Tx } from '../database/open.ts'
import type { ErrandVerbs } from '../outbox/deliver.ts'
import type { Outcome } from '../outbox/errand.ts'
import { decideCall } from './decide-call.ts'
import { wasAnswered } from './end-ringing.ts'
import { type Call, callById } from './store.ts'

/** Decides a call that ended without a word of how its ringing ended, by what is known of it. */
export const settleCall: ErrandVerbs = { whyNotNow, run, settle: () => undefined }

function whyNotNow(tx: Tx, _appliance: Appliance, callId: number): string | null {
  const call = callById(tx, callId)
  if (!call) return 'forgotten'
  return call.decidedAt ? 'decided' : null
}

async function run(appliance: Appliance, callId: number): Promise<Outcome> {
  appliance.db.transaction(
    (tx) => {
      const call = callById(tx, callId)
      if (call) decideByFacts(tx, appliance, call)
    },
    { behavior: 'immediate' },
  )
  appliance.wake()
  return { do: 'done' }
}

export function decideByFacts(tx: Tx, appliance: Appliance, call: Call): void {
  if (call.decidedAt) return
  const outcome = wasAnswered(call) ? 'answered' : 'missed'
  decideCall(tx, appliance, { call, outcome, now: appliance.now() })
}
