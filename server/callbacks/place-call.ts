import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import type { Tx } from '../database/open.ts'
import type { ErrandVerbs } from '../outbox/deliver.ts'
import type { Outcome } from '../outbox/errand.ts'
import { lineById } from '../settings/store.ts'
import { bridgeById, changeBridge } from './bridge-store.ts'

/** So long a phone of the shop rings: less than until most voicemails pick up. */
const ringSeconds = 22

/**
 * Rings the first phone of a call back. What may have been placed is not placed again: a tap is soon repeated. Only a box that
 * dies between the two rings its own people twice.
 */
export const placeCall: ErrandVerbs = { whyNotNow, run, settle }

function whyNotNow(tx: Tx, appliance: Appliance, bridgeId: number): string | null {
  const bridge = bridgeById(tx, bridgeId)
  if (!bridge) return 'forgotten'
  if (bridge.endedAt) return 'over'
  if (bridge.carrier !== appliance.carrier.name) return 'company-changed'
  if (!appliance.carrier.can.placesCalls) return 'cannot-place'
  // An attempt that died may have rung the phone.
  return bridge.pickedUpAt || bridge.providerCallId ? 'placed' : null
}

async function run(appliance: Appliance, bridgeId: number): Promise<Outcome> {
  const bridge = bridgeById(appliance.db, bridgeId)
  const line = bridge && lineById(appliance.db, bridge.lineId)
  if (!bridge || !line) return { do: 'give-up', because: 'forgotten' }
  const answer = await appliance.carrier.placeCall({
    ...{ to: bridge.phone, from: line.number, bridge: bridgeId, seconds: ringSeconds },
  })
  if (answer.outcome === 'accepted') return { do: 'done', detail: answer.callId }
  if (answer.outcome === 'unknown') return { do: 'give-up', because: 'unknown' }
  const { because, code: detail } = answer
  if (because === 'never-left' || because === 'too-many-requests')
    return { do: 'retry', because, detail, afterSeconds: 5 }
  return { do: 'give-up', because, detail }
}

function settle(tx: Tx, bridgeId: number, outcome: Outcome, now: Temporal.Instant): void {
  if (outcome.do === 'done') return changeBridge(tx, bridgeId, { providerCallId: outcome.detail ?? null })
  if (outcome.do !== 'give-up') return
  const bridge = bridgeById(tx, bridgeId)
  // What may be ringing is ended by what the carrier tells of it, or by the clock.
  if (bridge?.endedAt || bridge?.pickedUpAt || outcome.because === 'placed' || outcome.because === 'unknown') return
  changeBridge(tx, bridgeId, { endedAt: now, because: outcome.because })
}
