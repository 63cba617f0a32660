import { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { asMetBy, carriersOf, sumOver } from '../connections.ts'
import { recordFailedSweep, recordSweep, startOfSweep } from '../outbox/sweeps.ts'
import type { CallEnded, Carrier } from '../providers/carrier/carrier.ts'
import { asSimulatedCarrier } from '../providers/carrier/simulated.ts'
import { lineCalled } from '../settings/line-called.ts'
import { numbersCarriedBy } from '../settings/road.ts'
import { closeTalk } from '../voice/talk-store.ts'
import { finishCall } from './finish-call.ts'
import { decideByFacts } from './settle-call.ts'
import { type Call, callByProviderId, oldestOpenCall, openCallsBefore, updateCall } from './store.ts'

/** A call whose end nobody could tell of is closed after so long. */
const forgottenHours = 6

/** Finds the calls that no webhook told of, and the ends of those left open. Throws what the carrier throws, with the failure on record. */
export async function sweepCalls(appliance: Appliance, asked = carriersOf(appliance)): Promise<number> {
  return sumOver(asked, (carrier) => sweepOne(appliance, carrier))
}

async function sweepOne(appliance: Appliance, carrier: Carrier): Promise<number> {
  const { db } = appliance
  const now = appliance.now()
  if (!carrier.can.listsCalls) return withoutList(appliance)
  const kind = { provider: carrier.name, kind: 'calls' as const }
  const since = startOfSweep(db, kind, { now, noLaterThan: oldestOpenCall(db) })
  if (!since) return 0
  try {
    const met = asMetBy(appliance, { carrier })
    const ours = numbersCarriedBy(db, 'carrier', { name: carrier.name, shops: appliance.carrier.name })
    const events = await carrier.callsSince(since, ours, (callId) => isOver(met, callId))
    // The shop changed its company meanwhile: this is not the new one's word.
    if (!carriersOf(appliance).includes(carrier)) return 0
    const found = events.filter((event) => takeUp(met, event)).length
    closeForgotten(appliance)
    recordSweep(db, kind, now)
    return found
  } catch (error) {
    recordFailedSweep(db, kind, now)
    throw error
  }
}

function withoutList(appliance: Appliance): number {
  closeForgotten(appliance)
  return 0
}

function isOver({ db, carrier }: Appliance, callId: string): boolean {
  return callByProviderId(db, carrier.name, callId)?.endedAt != null
}

function takeUp(appliance: Appliance, event: CallEnded): boolean {
  const line = lineCalled(appliance, event.to)
  if (!line || isOver(appliance, event.callId)) return false
  return finishCall(appliance, event, { line, foundBy: 'sweep' }) === 'closed'
}

function closeForgotten(appliance: Appliance): void {
  const { db, now } = appliance
  const tooLongAgo = now().subtract({ hours: forgottenHours })
  for (const call of openCallsBefore(db, now())) {
    const isOld = Temporal.Instant.compare(call.startedAt, tooLongAgo) < 0
    if (isOld || wasCutOff(appliance, call)) closeUntold(appliance, call)
  }
}

function closeUntold(appliance: Appliance, call: Call): void {
  appliance.db.transaction(
    (tx) => {
      const end = { endedAt: appliance.now(), carrierSaid: 'never-told', stage: null }
      updateCall(tx, call.id, end)
      decideByFacts(tx, appliance, { ...call, ...end })
      closeTalk(tx, call.id, { because: 'cut-off', now: appliance.now() })
    },
    { behavior: 'immediate' },
  )
}

/** A practice call lives in the process alone: whoever was on the line when the box stopped is not any more. */
function wasCutOff(appliance: Appliance, { carrier, providerCallId }: Call): boolean {
  const practised = asSimulatedCarrier(appliance.carrier)
  return practised !== null && carrier === practised.name && !practised.calls.has(providerCallId)
}
