import type { Appliance } from '../appliance.ts'
import type { Tx } from '../database/open.ts'
import type { ErrandVerbs } from '../outbox/deliver.ts'
import type { Outcome } from '../outbox/errand.ts'
import type { Recorded } from '../providers/carrier/carrier.ts'
import { Unreachable } from '../providers/request.ts'
import { decideCall } from './decide-call.ts'
import { wasAnswered } from './end-ringing.ts'
import { type Call, callById } from './store.ts'
import { decideByRecording } from './take-recording.ts'

/** Decides a call that ended without a word of how its ringing ended, by what is known of it. */
export const settleCall: ErrandVerbs = { whyNotNow, run, settle: () => undefined }

function whyNotNow(tx: Tx, _appliance: Appliance, callId: number): string | null {
  const call = callById(tx, callId)
  if (!call) return 'forgotten'
  return call.decidedAt ? 'decided' : null
}

/** For so long after the end the carrier's own list is asked for a voicemail whose word was lost; then the text goes without. */
const patienceSeconds = 60

async function run(appliance: Appliance, callId: number): Promise<Outcome> {
  const recordings = await lostRecordings(appliance, callId)
  appliance.db.transaction(
    (tx) => {
      const call = callById(tx, callId)
      if (call?.decidedAt === null && recordings.length > 0) return takeAll(tx, appliance, { call, recordings })
      if (call) decideByFacts(tx, appliance, call)
    },
    { behavior: 'immediate' },
  )
  appliance.wake()
  return { do: 'done' }
}

/** What the company recorded in a call that ended while the tone was to be heard. */
async function lostRecordings({ db, carrier, now }: Appliance, callId: number): Promise<Recorded[]> {
  const call = callById(db, callId)
  if (!carrier.can.keepsRecordings || call?.stage !== 'recording' || call.decidedAt || call.carrier !== carrier.name)
    return []
  try {
    return await carrier.recordingsOf(call.providerCallId)
  } catch (error) {
    const since = call.endedAt ?? call.startedAt
    const isOver = now().since(since).total('seconds') >= patienceSeconds
    if (error instanceof Unreachable && !isOver) throw error
    return []
  }
}

function takeAll(tx: Tx, appliance: Appliance, { call, recordings }: { call: Call; recordings: Recorded[] }): void {
  const now = appliance.now()
  for (const recording of recordings)
    decideByRecording(tx, appliance, { call: callById(tx, call.id) ?? call, recording, now })
}

export function decideByFacts(tx: Tx, appliance: Appliance, call: Call): void {
  if (call.decidedAt) return
  const outcome = wasAnswered(call) ? 'answered' : 'missed'
  decideCall(tx, appliance, { call, outcome, now: appliance.now() })
}
